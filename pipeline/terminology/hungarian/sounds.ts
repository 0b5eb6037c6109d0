/** Which vowels a suffix takes: -hoz, -hez or -höz. */
export type Harmony = 'back' | 'front' | 'front-rounded'

export const isVowel = (letter: string): boolean => /[aáeéiíoóöőuúüű]/iu.test(letter)

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

/** Last members and endings that take front suffixes after back vowels too. */
const frontEndings =
  /(?:és|ség|szék|kép|érték|rész|szer|hely|nép|név|jel|terv|szerv|szint|díszlet|kezelés|ülés|közlemény|tétel|keret|ügy|ér|rend|béke|terem|test|csend|elem|pénz|szervezet|esemény|jegyzék|intézet|cím|hír|tény|fél|év|idő|körzet)$/u

/** Words of i, í, é alone that take back suffixes. */
const backNeutral = /(?:^|[^\p{L}])(?:híd|díj|cél|sír|nyíl|zsír|kín|szíj|síp|íj|csíp|derék|héj)$/u

/** Compounds end in these too. */
const backEndings = /(?:híd|díj|cél|sír|zsír)$/u

/**
 * Vowel harmony by the last member of a compound: the last vowel decides, except that i, í, é let a back vowel
 * before them be heard; a last e after back vowels is front („októberben”). (Siptár–Törkenczy, The Phonology
 * of Hungarian, 6; exceptions by list or by the term’s `harmony` hint.)
 */
export function harmonyOf(word: string): Harmony {
  const low = (word.split(/[\s-]+/u).at(-1) ?? word).toLowerCase()
  if (backNeutral.test(low) || backEndings.test(low)) return 'back'
  if (frontEndings.test(low) && !/[aáoóuú]$/u.test(low)) return roundedOrNot(low)
  const vowels = [...low.matchAll(/[aáeéiíoóöőuúüű]/gu)].map(([vowel]) => vowel)
  const last = vowels.at(-1) ?? 'e'
  if (/[aáoóuú]/u.test(last)) return 'back'
  if (/[öőüű]/u.test(last)) return 'front-rounded'
  const decisive = vowels.findLast((vowel) => !/[iíé]/u.test(vowel))
  return last !== 'e' && decisive !== undefined && /[aáoóuú]/u.test(decisive) ? 'back' : 'front'
}

const roundedOrNot = (word: string): Harmony => {
  const vowels = [...word.matchAll(/[aáeéiíoóöőuúüű]/gu)]
  return /[öőüű]/u.test(vowels.at(-1)?.[0] ?? '') ? 'front-rounded' : 'front'
}
