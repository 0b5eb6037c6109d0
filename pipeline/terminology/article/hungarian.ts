import { readingsOf } from '../hungarian/spoken.ts'

const vowel = /^[aáeéiíoóöőuúüűàèêâäæœ]/iu

const article = (isVowel: boolean): 'a' | 'az' => (isVowel ? 'az' : 'a')

/** egy, első, öt, ötven, ezer, egymillió begin with a vowel: 1, 1000, 1 000 000 and all that begin with 5. */
function numberArticle(word: string): 'a' | 'az' {
  const [digits = ''] = /^\d+/u.exec(word) ?? []
  return article(digits.startsWith('5') || (digits.startsWith('1') && digits.length % 3 === 1))
}

const values: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
}

/** The value of a Roman numeral; undefined of other words. */
function romanValue(word: string): number | undefined {
  if (!/^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(word))
    return undefined
  const digits = word.split('').map((letter) => values[letter] ?? 0)
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  )
}

/** The names of these letters begin with a vowel: „az M7-es”. */
const vowelName = /^[AÁEÉFIÍLMNOÓÖŐRSUÚÜŰXY]/u

/** „a BM”, „az MNB”, „a NATO”; one that may be read in two ways tells its article where both agree. */
function acronymArticle(word: string, spoken: string | undefined): 'a' | 'az' | undefined {
  const readings = readingsOf({
    term: word,
    status: 'preferred',
    ...(spoken !== undefined && { spoken }),
  })
  const articles = new Set(readings.map(({ sound }) => article(vowel.test(sound))))
  return articles.size === 1 ? [...articles][0] : undefined
}

/**
 * a or az by the first sound of what follows; undefined where spelling does not tell.
 * @param text what follows, from its first letter or digit on
 * @param spoken how it is said, where the termbase knows
 */
export function hungarianArticle(text: string, spoken?: string): 'a' | 'az' | undefined {
  if (/^\d/u.test(text)) return numberArticle(text)
  const [word = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(text) ?? []
  const behind = text.slice(word.length)
  // „a XXI. század”, „az V. kerület”: an ordinal.
  const roman = /^\.(?!\p{L})|^-/u.test(behind) ? romanValue(word) : undefined
  if (roman !== undefined && (behind.startsWith('.') || word.length > 1))
    return numberArticle(String(roman))
  if (/^\p{Lu}\d*$/u.test(word) && !(word.length === 1 && /^\s/u.test(behind)))
    return article(vowelName.test(word))
  if (word.length === 1 && behind.startsWith('-'))
    return article(vowelName.test(word.toUpperCase()))
  if (/^\p{Lu}{2,6}$/u.test(word)) return acronymArticle(word, spoken)
  if (spoken !== undefined) return article(vowel.test(spoken))
  // York, yacht: an English y before a vowel is a consonant.
  if (/^y/iu.test(word)) return article(!/^y[aeiou]/iu.test(word))
  return vowel.test(word) ? 'az' : /^\p{L}/u.test(word) ? 'a' : undefined
}
