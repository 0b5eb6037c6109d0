import { mapWords, type Locale } from '../model/locale.ts'

/** Letters and look-alikes of theirs; each has a glyph in every face of the editions. */
const plain = 'acdefghijklnoprstuwyzACDEGHIJKLNOPRSTUWYZ'
const dressed = 'åçđêƒĝĥîĵķļñôþřšţûŵýžÅÇÐÊĜĤÎĴĶĻÑÔÞŘŠŢÛŴÝŽ'
const lookAlikes = new Map(Array.from(plain, (letter, index) => [letter, dressed.charAt(index)]))

/** The brackets around words from locales/: what stands outside of them is hard-coded, or the announcement’s. */
export const brackets = ['‹', '›'] as const

/** A placeholder or a reference to other words stays as it is. */
const parts = /(\{\{[^}]*\}\}|\$t\([^)]*\))/u

const pseudoLetter = (letter: string): string => {
  const base = letter.normalize('NFD').charAt(0)
  const other = lookAlikes.get(base) ?? letter
  // Vowels stand twice: words grow by about 40 %, which is what a translation may grow by.
  return /[aeiouy]/iu.test(base) ? other + other.toLowerCase() : other
}

/** Words that can still be read, but are longer, accented and in brackets: “Skip” → “‹Šķîîþ›”. */
export function pseudo(words: string): string {
  const long = words
    .split(parts)
    .map((part, index) =>
      index % 2 ? part : Array.from(part.normalize('NFC'), pseudoLetter).join(''),
    )
  return brackets[0] + long.join('') + brackets[1]
}

/** A locale whose every word is pseudo-translated, the names of months too. */
export const pseudoLocale = <L extends Pick<Locale, 'resources' | 'profile'>>(locale: L): L => ({
  ...locale,
  resources: mapWords(locale.resources, pseudo),
  profile: { ...locale.profile, months: locale.profile.months.map(pseudo) },
})
