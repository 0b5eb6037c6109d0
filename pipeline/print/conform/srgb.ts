const s15Fixed16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

const xyz = (x: number, y: number, z: number): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...[x, y, z].map(s15Fixed16)])

function localised(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 0, 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(12, 12)
  head.write('enUS', 16, 'latin1')
  head.writeUInt32BE(words.length, 20)
  head.writeUInt32BE(28, 24)
  return Buffer.concat([head, words])
}

/** The sRGB transfer curve (IEC 61966-2-1) as a parametric curve of type 3. */
const curve = Buffer.concat([
  Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'),
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(s15Fixed16),
])

/** From D65 to the profile’s D50 (Bradford). */
const adaptation = Buffer.concat([
  Buffer.from('sf32\0\0\0\0', 'latin1'),
  ...[
    1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
    0.7521316,
  ].map(s15Fixed16),
])

const whitePoint = [0.9642, 1, 0.8249] as const

const tags: readonly (readonly [signature: string, data: Buffer])[] = [
  ['desc', localised('sRGB')],
  ['cprt', localised('CC0')],
  ['wtpt', xyz(...whitePoint)],
  ['chad', adaptation],
  ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
  ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
  ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
]

/**
 * The sRGB colour space as an ICC profile of version 4.2 (ICC.1:2004-10), made of its published numbers alone:
 * 480 bytes, free of anyone’s rights, the same ones always.
 */
export function srgbProfile(): Buffer {
  const directory = Buffer.alloc(4 + tags.length * 12)
  directory.writeUInt32BE(tags.length, 0)
  const placed = new Map<Buffer, number>()
  const parts: Buffer[] = []
  let end = 128 + directory.length
  for (const [index, [signature, data]] of tags.entries()) {
    const at = placed.get(data) ?? end
    if (!placed.has(data)) {
      placed.set(data, at)
      const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
      parts.push(data, padding)
      end += data.length + padding.length
    }
    directory.write(signature, 4 + index * 12, 'latin1')
    directory.writeUInt32BE(at, 8 + index * 12)
    directory.writeUInt32BE(data.length, 12 + index * 12)
  }
  const head = Buffer.alloc(128)
  head.writeUInt32BE(end, 0)
  head.writeUInt32BE(0x04200000, 8)
  head.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries())
    head.writeUInt16BE(part, 24 + index * 2)
  head.write('acsp', 36, 'latin1')
  Buffer.concat(whitePoint.map(s15Fixed16)).copy(head, 68)
  return Buffer.concat([head, directory, ...parts])
}
