import { bitSet } from './fold.ts'

/** 130,000 places for the few hundred words of a text: two words in a thousand are heard by chance. More would cost more. */
export const heardBits = 17

/** The words of a text as the matcher hears them: hashes of their first letters, as bits. It may hold more, never less. */
export type Heard = { readonly bits: Uint32Array }

const spare: Uint32Array[] = []

/** A set that has heard nothing yet; each is another object, as what a text was found to hold is told to none twice. */
export const listen = (): Heard => ({ bits: spare.pop() ?? bitSet(heardBits) })

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Uint8Array(128)
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value

/**
 * The set as text, two or three characters a word: how far each bit is from the one before it, five bits a character,
 * the lowest first, 32 where more follow. It is empty afterwards, and another listens with it.
 */
export function packHeard({ bits }: Heard): string {
  let packed = ''
  let last = -1
  for (let at = 0; at < bits.length; at++) {
    let rest = bits[at] ?? 0
    if (!rest) continue
    bits[at] = 0
    while (rest) {
      const low = 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const bit = at * 32 + low
      let step = bit - last
      last = bit
      while (step > 31) {
        packed += alphabet[32 | (step & 31)]
        step >>>= 5
      }
      packed += alphabet[step]
    }
  }
  spare.push(bits)
  return packed
}

/** Puts a packed set into one that is empty. */
export function unpackInto(bits: Uint32Array, packed: string): void {
  let bit = -1
  let step = 0
  let shift = 0
  for (let at = 0; at < packed.length; at++) {
    const value = values[packed.charCodeAt(at) & 127] ?? 0
    step |= (value & 31) << shift
    shift += 5
    if (value & 32) continue
    bit += step
    const place = (bit >>> 5) & (bits.length - 1)
    bits[place] = (bits[place] ?? 0) | (1 << (bit & 31))
    step = 0
    shift = 0
  }
}
