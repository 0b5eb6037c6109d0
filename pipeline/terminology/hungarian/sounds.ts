const vowels = new Set('aáeéiíoóöőuúüűAÁEÉIÍOÓÖŐUÚÜŰ')

export const isVowel = (letter: string): boolean => vowels.has(letter)

/** Consonants written with more than one letter; longest first (AkH 12, 7). */
const multigraphs = ['dzs', 'cs', 'dz', 'gy', 'ly', 'ny', 'sz', 'ty', 'zs'] as const

/** The last consonant of a word as a sound: “sz” of „rész”; "" after a vowel. */
export function lastConsonant(word: string): string {
  const low = word.toLowerCase()
  const multi = multigraphs.find((one) => low.endsWith(one))
  if (multi) return multi
  const last = low.slice(-1)
  return last && !isVowel(last) && /\p{L}/u.test(last) ? last : ''
}

/** Whether the last consonant is long already: „toll”, „rossz”. */
export function isLong(word: string): boolean {
  const low = word.toLowerCase()
  const last = lastConsonant(low)
  if (!last) return false
  return last.length > 1 ? low.endsWith(last.charAt(0) + last) : low.slice(-2) === last + last
}

/** Whether a word ends in one single consonant behind a vowel. */
export function endsInSingle(word: string): boolean {
  const last = lastConsonant(word)
  return last !== '' && isVowel(word.slice(0, -last.length).slice(-1))
}

/**
 * Stem and suffix as they are written together: equal digraphs meet as “ssz”, and of three equal letters two
 * stay (AkH 12, 92–94).
 */
export function join(stem: string, suffix: string): string {
  const last = lastConsonant(stem)
  if (last && suffix.toLowerCase().startsWith(last)) {
    if (isLong(stem)) return stem + suffix.slice(last.length)
    if (last.length > 1)
      return stem.slice(0, -last.length) + last.charAt(0) + last + suffix.slice(last.length)
  }
  return stem + suffix
}

/** A final y that belongs to no digraph is said i: „whisky”. */
export const endsInVowel = (sound: string): boolean =>
  isVowel(sound.slice(-1)) || /[^gltn]y$/iu.test(sound)

/**
 * Whether the accusative needs no linking vowel: after single j l r n ny ly s sz z zs („kormányt”), long ss, ssz, ll of
 * recent words („stresszt, modellt”), and the clusters of „pénzt, ENSZ-t, deadline-t” (Siptár–Törkenczy 8.1.4).
 */
export const isLinkless = (sound: string): boolean =>
  (endsInSingle(sound) && /^(?:j|l|r|n|ny|ly|s|sz|z|zs)$/u.test(lastConsonant(sound))) ||
  /(?:ssz|ns|[^aáeéiíoóöőuúüű].*[eoiu](?:ll|ss)|nsz|énz|[aáeéiíoóöőuúüű]j[nl])$/iu.test(sound)
