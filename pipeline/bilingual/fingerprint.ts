import type { Language } from '../model/language.ts'
import { figurePattern, plainFigure } from './figures.ts'
import { isSlip } from './slip.ts'

/**
 * What a text says, without how it is written: its words in small letters with one space between (a capital
 * stays where it marks a name), figures written one way, `?`, `%` and signs of currency. Line breaks, markup,
 * addresses of links, quotation marks, dashes, commas, full stops and Unicode forms leave no trace in it.
 */
export type Fingerprint = string

const token = new RegExp(
  String.raw`(?<minus>(?<![^\s(])-)?(?<figure>${figurePattern})|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*)|[?%‰€$£¥°<>=]`,
  'gu',
)

/** One form for what Unicode and typists write in many. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[’‘ʼ´\u0060]/gu, "'")
    .replace(/\s+/gu, ' ')

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)

/** Whether a sentence begins behind this gap: “Dr. Kerekes” is none. */
const beginsSentence = (gap: string, before: string | undefined): boolean =>
  before === undefined ||
  /["“„”»«(|]/u.test(gap) ||
  (/[.!?:;]\s/u.test(gap) && !(isCapital(before) && before.length <= 3))

/** A word of a fingerprint and where it stands in the text. */
type Token = { readonly word: string; readonly start: number; readonly end: number }

/** The text in one form of Unicode, and the words of its fingerprint with their offsets there. */
export function tokensOf(
  text: string,
  language: Language,
): { readonly source: string; readonly tokens: readonly Token[] } {
  const source = plain(text)
  const found = [...source.matchAll(token)]
  const wordAt = (at: number): string => {
    const { 0: all = '', index = 0, groups = {} } = found[at] ?? {}
    const { minus = '', figure, word } = groups
    if (figure !== undefined) return minus + plainFigure(figure, language)
    if (word === undefined) return all
    const last = found[at - 1]
    const gap = source.slice(last ? last.index + last[0].length : 0, index)
    const isName =
      isCapital(word) && (!beginsSentence(gap, last?.[0]) || isCapital(found[at + 1]?.[0]))
    return (isName ? word : word.toLowerCase()).replaceAll("'", '')
  }
  const tokens = found.map(({ 0: all, index }, at) => ({
    word: wordAt(at),
    start: index,
    end: index + all.length,
  }))
  return { source, tokens }
}

/** The fingerprint of a text. */
export const fingerprintOf = (text: string, language: Language): Fingerprint =>
  tokensOf(text, language)
    .tokens.map(({ word }) => word)
    .join(' ')

export const wordsOf = (fingerprint: Fingerprint): string[] =>
  fingerprint ? fingerprint.split(' ') : []

/** What equal texts have equal, to find them by. */
export const keyOf = (fingerprint: Fingerprint): string => fingerprint.toLowerCase()

/** Whether two words of fingerprints are the same, or one is the other with a slip. */
export const isSameWord = (a: string, b: string): boolean =>
  a === b || a.toLowerCase() === b.toLowerCase() || isSlip(a, b)

const isJoined = (a: string, b: string, whole: string): boolean =>
  /^\p{L}+$/u.test(whole) &&
  a.length + b.length === whole.length &&
  (a + b).toLowerCase() === whole.toLowerCase()

/**
 * Whether two texts say the same: the same words, but for slips of spelling and for what is written in one word
 * or in two („sajtó közlemény”, „sajtóközlemény”).
 */
export function isSameMeaning(one: Fingerprint, other: Fingerprint): boolean {
  if (keyOf(one) === keyOf(other)) return true
  const [a, b] = [wordsOf(one), wordsOf(other)]
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]]
    if (isSameWord(left, right)) [i, j] = [i + 1, j + 1]
    else if (isJoined(left, a[i + 1] ?? '', right)) [i, j] = [i + 2, j + 1]
    else if (isJoined(right, b[j + 1] ?? '', left)) [i, j] = [i + 1, j + 2]
    else return false
  }
  return i === a.length && j === b.length
}

/** How much two texts have in common, 0 to 1: twice the words of both over all words (Dice). */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  const [a, b] = [wordsOf(keyOf(one)), wordsOf(keyOf(other))]
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (!left) continue
    counts.set(word, left - 1)
    common++
  }
  return a.length + b.length ? (2 * common) / (a.length + b.length) : 1
}
