import type { Entry, Index } from './compile.ts'
import { fold, gapOf, tokenise, type Token } from './fold.ts'

/** Where a form stands in a flat text; offsets in UTF-16 code units. */
export type Match = {
  readonly start: number
  readonly end: number
  readonly entry: Entry
  /** The words of the match, and the word before it where only white space parts them. */
  readonly words: readonly Token[]
  readonly previous?: Token
}

/** “’s” and the like ends a word too: “Ministry’s” is a form of its own, never a match of “Ministry”. */
function fits(entry: Entry, tokens: readonly Token[], at: number, text: string): boolean {
  const { words, gaps } = entry
  for (let index = 1; index < words.length; index++) {
    const token = tokens[at + index]
    if (!token || token.folded !== words[index]) return false
    const before = tokens[at + index - 1]
    if (gapOf(text.slice(before?.end, token.start)) !== gaps[index - 1]) return false
  }
  return true
}

function isMeant(entry: Entry, tokens: readonly Token[], at: number, text: string): boolean {
  const first = tokens[at]
  const last = tokens[at + entry.words.length - 1]
  if (!first || !last) return false
  const actual = text.slice(first.start, last.end)
  if (entry.exclude.size && entry.exclude.has(fold(actual))) return false
  if (
    entry.term.case === 'sensitive' &&
    actual.normalize('NFC').replaceAll("'", '’') !==
      entry.text.normalize('NFC').replaceAll("'", '’')
  )
    return false
  const next = tokens[at + entry.words.length]?.folded ?? ''
  const previous = tokens[at - 1]?.folded ?? ''
  return (!entry.before || entry.before.has(previous)) && (!entry.after || entry.after.has(next))
}

/** The possessive ending that stays outside the match: “mayors’”. */
const trailing = (entry: Entry): boolean => entry.text.endsWith('’')

/**
 * All terms in a flat text, left to right, the longest first, none over another. One pass over the words: a
 * text without terms costs a hash look-up a word.
 */
export function matchTerms(text: string, index: Index): Match[] {
  const tokens = tokenise(text)
  const matches: Match[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    const candidates = first && index.get(first.folded)
    if (!candidates) continue
    const entry = candidates.find((candidate) => {
      if (!fits(candidate, tokens, at, text) || !isMeant(candidate, tokens, at, text)) return false
      const end = tokens[at + candidate.words.length - 1]?.end ?? 0
      return !trailing(candidate) || /^['’]/u.test(text.slice(end, end + 1))
    })
    if (!entry) continue
    const words = tokens.slice(at, at + entry.words.length)
    const last = words.at(-1) ?? first
    const before = tokens[at - 1]
    matches.push({
      start: first.start,
      end: last.end + (trailing(entry) ? 1 : 0),
      entry,
      words,
      ...(before && /^\s+$/u.test(text.slice(before.end, first.start)) && { previous: before }),
    })
    at += entry.words.length - 1
  }
  return matches
}
