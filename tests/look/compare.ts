import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** References are kept at a third of the size: small enough to be committed, large enough that a moved line shows. */
const times = 3

/**
 * Share of pixels that may differ, and how far each may (0 to 1, in YIQ, as pixelmatch says): none do on the machine
 * that made the references; another processor may round the edges of letters differently.
 */
export const tolerance = { share: 0.0005, colour: 0.1 } as const

/** A picture made smaller by the mean of its squares. */
export function shrink(png: Uint8Array): Uint8Array {
  const from = PNG.sync.read(Buffer.from(png))
  const to = new PNG({
    width: Math.floor(from.width / times),
    height: Math.floor(from.height / times),
  })
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0
        for (let dy = 0; dy < times; dy++)
          for (let dx = 0; dx < times; dx++)
            sum += from.data[((y * times + dy) * from.width + x * times + dx) * 4 + channel] ?? 0
        to.data[(y * to.width + x) * 4 + channel] = Math.round(sum / times ** 2)
      }
  return PNG.sync.write(to, { colorType: 2, deflateLevel: 9 })
}

export type Verdict =
  | { readonly same: true }
  | { readonly same: false; readonly why: string; readonly difference?: Uint8Array }

/** Whether a small picture is still its reference. */
export function compare(now: Uint8Array, reference: Uint8Array): Verdict {
  const [a, b] = [PNG.sync.read(Buffer.from(now)), PNG.sync.read(Buffer.from(reference))]
  const { width, height } = a
  if (width !== b.width || height !== b.height)
    return {
      same: false,
      why: `${b.width} × ${b.height} became ${width} × ${height}`,
    }
  const difference = new PNG({ width, height })
  const count = pixelmatch(a.data, b.data, difference.data, width, height, {
    threshold: tolerance.colour,
  })
  if (count <= width * height * tolerance.share) return { same: true }
  return {
    same: false,
    why: `${((100 * count) / (width * height)).toFixed(2)} % of it differs`,
    difference: PNG.sync.write(difference),
  }
}
