import { isVowel, join, lastConsonant, type Harmony } from './sounds.ts'

/** A suffix in its three forms: after back, front and front rounded vowels. */
export type Suffix = readonly [back: string, front: string, rounded: string]

export const three = (text: string): Suffix => {
  const [back = '', front = back, rounded = front] = text.split('/')
  return [back, front, rounded]
}

export const pick = (suffix: Suffix, harmony: Harmony): string =>
  suffix[harmony === 'back' ? 0 : harmony === 'front' ? 1 : 2]

/** A final a or e is long before a suffix, but not before -ként, -kor (AkH 12; Siptár–Törkenczy 3.1.2). */
const lengthen = (word: string): string =>
  word.replace(/a$/u, 'á').replace(/e$/u, 'é').replace(/A$/u, 'Á').replace(/E$/u, 'É')

/** What suffixes are put on: a word and its sounds, which for an acronym are those of its spoken form. */
export type Base = {
  readonly text: string
  readonly sound: string
  readonly harmony: Harmony
  /** Before suffixes; without lengthening for -ként, -kor, -i. */
  readonly put: (suffix: string, keepsShort?: boolean) => string
}

export const wordBase = (text: string, harmony: Harmony): Base => ({
  text,
  sound: text,
  harmony,
  put: (suffix, keepsShort = false) => join(keepsShort ? text : lengthen(text), suffix),
})

export const acronymBase = (text: string, sound: string, harmony: Harmony): Base => ({
  text,
  sound,
  harmony,
  put: (suffix) => `${text}-${suffix}`,
})

export const endsInVowel = ({ sound }: Base): boolean => isVowel(sound.slice(-1))

/** -val/-vel and -vá/-vé take over the last consonant (AkH 12, 82). */
export function assimilated(base: Base, rest: Suffix): string {
  const own = pick(rest, base.harmony)
  const last = lastConsonant(base.sound)
  // An x is said “ksz”: „faxszal”.
  return base.put(endsInVowel(base) ? `v${own}` : `${last === 'x' ? 'sz' : last}${own}`)
}
