import { isOrdinary } from './ordinary.ts'
import type { More } from './rule.ts'
import { say, type Wording } from './wording.ts'

/** A word in which a letter only looks like the one that is meant. */
export type Lookalike = {
  /** Offsets in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly word: string
  /** The word in Latin letters; undefined where no Latin letter looks like one of its letters. */
  readonly instead?: string
  /** Letters of two scripts in one word, or a whole word in letters that only look Latin. */
  readonly isWhole: boolean
}

/** Letters that look like Latin ones, from the confusables of Unicode UTS 39. */
const likeLatin = new Map(
  [
    ['аеорсухіјѕһԁԛԝк', 'aeopcyxijshdqwk'],
    ['АВЕКМНОРСТУХІЈЅԚԜ', 'ABEKMHOPCTYXIJSQW'],
    ['οναρικυχγ', 'ovapikuxy'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['օսոհցք', 'ounhgp'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, at) => [letter, to[at] ?? ''])),
)

const latin = /\p{Script=Latin}/u
const word = /\p{L}[\p{L}\p{M}]*/gu

/** Forms of Latin letters for old character sets and formulas: ﬁ, Ｐ, 𝐏 (Unicode UAX 15, compatibility). */
const forms =
  '\\ufb00-\\ufb06\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\u24b6-\\u24e9\\u{1d400}-\\u{1d7ff}\\u{1f130}-\\u{1f189}'
const compatible = new RegExp(`[${forms}]`, 'u')
const inWord = `[\\p{L}\\p{M}\\p{N}${forms}]*`
const compatibleRun = new RegExp(`${inWord}[${forms}]${inWord}`, 'gu')

function scriptMixIn(found: string): { instead?: string; isWhole: boolean } | undefined {
  const letters = Array.from(found.normalize('NFC'))
  const foreign = letters.filter((letter) => /\p{L}/u.test(letter) && !latin.test(letter))
  if (!foreign.length) return undefined
  const isWhole = !letters.some((letter) => latin.test(letter))
  const looksLatin = foreign.filter((letter) => likeLatin.has(letter))
  if (isWhole && (letters.length < 2 || looksLatin.length < letters.length)) return undefined
  // μm and kΩ: a Greek letter that looks like itself is a sign of science.
  if (!isWhole && !looksLatin.length && foreign.every((letter) => /\p{Script=Greek}/u.test(letter)))
    return undefined
  const instead = letters.map((letter) => likeLatin.get(letter) ?? letter).join('')
  return { isWhole, ...(looksLatin.length === foreign.length && { instead }) }
}

/** What is said of a word, wherever it was found. */
export const lookalikeWords = ({ word, instead }: Lookalike): Wording =>
  instead === undefined
    ? say('Unexpected letter of another script in “{{word}}”, expected letters of one', { word })
    : say('Unexpected letter of another script in “{{word}}”, expected “{{instead}}”', {
        word,
        instead,
      })

/** The word, what to write for it, and how serious it is: a whole word of another script may be meant. */
export const lookalikeMore = ({ word, instead, isWhole }: Lookalike): More => ({
  actual: word,
  expected: instead === undefined ? [] : [instead],
  ...(isWhole && { severity: 'warning' }),
})

/** All words of a text with letters that are not what they seem, in order. */
export function findLookalikes(text: string): Lookalike[] {
  if (isOrdinary(text)) return []
  const found: Lookalike[] = []
  for (const { 0: all, index } of text.matchAll(compatibleRun))
    found.push({
      start: index,
      end: index + all.length,
      word: all,
      instead: all.normalize('NFKC'),
      isWhole: false,
    })
  for (const { 0: all, index } of text.matchAll(word)) {
    const mix = compatible.test(all) ? undefined : scriptMixIn(all)
    if (mix) found.push({ start: index, end: index + all.length, word: all, ...mix })
  }
  return found.sort((a, b) => a.start - b.start)
}
