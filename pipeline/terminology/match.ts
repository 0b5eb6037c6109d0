import { compoundsIn } from './compound.ts'
import { isMadeByRule, type Entry } from './entry.ts'
import { fold, gapOf, isInWord, nextToken, sift, type Token } from './fold.ts'
import type { Index } from './index.ts'

/** Where a form stands in a flat text; offsets in UTF-16 code units. */
export type Match = {
  readonly start: number
  readonly end: number
  readonly entry: Entry
  /** The words of the match. */
  readonly words: readonly Token[]
  /** Forms of other concepts that are written in the same way: a person must choose. */
  readonly rivals: readonly Entry[]
  /** A member of a closed compound: the rest of the word stays as it is. */
  readonly isMember?: boolean
}

type Span = { readonly start: number; readonly end: number; readonly words: readonly Token[] }

const punctuationBefore = (text: string, at: number, lead: string): number | undefined => {
  if (!lead) return at
  const start = at - lead.length
  return start >= 0 && gapOf(text.slice(start, at)) === lead ? start : undefined
}

const punctuationBehind = (text: string, at: number, tail: string): number | undefined => {
  if (!tail) return at
  const end = at + tail.length
  return gapOf(text.slice(at, end)) === tail ? end : undefined
}

/** Where an entry stands in a text from a word on; undefined where it does not. */
function spanOf({ words, gaps, lead, tail }: Entry, first: Token, text: string): Span | undefined {
  const tokens = [first]
  let last = first
  for (let index = 1; index < words.length; index++) {
    const token = nextToken(text, last.end)
    if (!token || token.folded !== words[index]) return undefined
    if (gapOf(text.slice(last.end, token.start)) !== gaps[index - 1]) return undefined
    tokens.push(token)
    last = token
  }
  const start = punctuationBefore(text, first.start, lead)
  const end = punctuationBehind(text, last.end, tail)
  return start === undefined || end === undefined ? undefined : { start, end, words: tokens }
}

/** Compared where capitals count: white space, hyphens and apostrophes of any kind, nothing unseen. */
const plain = (text: string): string => gapOf(text.normalize('NFC'))

const hyphen = /[-\u2010\u2011]/u

/**
 * In Hungarian a hyphen makes a compound, which is another word: „kormány-ellenes”, „Adó- és”. Only the question
 * „-e” is none.
 */
function isInCompound({ use }: Entry, { start, end }: Span, text: string): boolean {
  if (use.language !== 'hu' || use.term.match?.startsWith('compound')) return false
  if (hyphen.test(text[start - 1] ?? '') && isInWord(text, start - 2)) return true
  return (
    hyphen.test(text[end] ?? '') && !/^.e(?![\p{L}\p{M}\p{N}])/iu.test(text.slice(end, end + 3))
  )
}

function isMeant(entry: Entry, span: Span, text: string): boolean {
  const { term, isExcluded, isInContext } = entry.use
  const actual = text.slice(span.start, span.end)
  if (isInCompound(entry, span, text)) return false
  if (isExcluded?.(fold(plain(actual)))) return false
  if (term.case === 'sensitive' && plain(actual) !== plain(entry.text)) return false
  return isInContext?.(text, span.start, span.end) ?? true
}

/** Whether two entries cannot be told apart where they stand: both made by rule, for two concepts. */
const isRival = (best: Entry, other: Entry): boolean =>
  other.use.concept !== best.use.concept &&
  !other.use.isApproved &&
  other.words.length === best.words.length &&
  other.tail === best.tail &&
  Math.floor(other.rank / 10) === Math.floor(best.rank / 10) &&
  (!best.use.isApproved || isMadeByRule(best))

/** The best of the forms that begin with a word; a homograph of an approved form is reported, too. */
function matchAt(first: Token, candidates: readonly Entry[], text: string): Match | undefined {
  let best: { entry: Entry; span: Span } | undefined
  const rivals: Entry[] = []
  for (const entry of candidates) {
    const span =
      best && best.entry.words.length > entry.words.length ? undefined : spanOf(entry, first, text)
    if (!span || !isMeant(entry, span, text)) continue
    if (!best) best = { entry, span }
    else if (isRival(best.entry, entry)) rivals.push(entry)
  }
  if (!best) return undefined
  const [rival, ...more] = rivals
  return best.entry.use.isApproved && rival
    ? { ...best.span, entry: rival, rivals: [best.entry, ...more] }
    : { ...best.span, entry: best.entry, rivals }
}

/**
 * All terms in a flat text, left to right, the longest first, none over another. One pass over the characters: a
 * word that no form begins with costs its hash.
 */
export function matchTerms(text: string, index: Index): Match[] {
  const matches: Match[] = []
  const places = sift(text, index.sieve)
  let from = 0
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0
    const end = places[at + 1] ?? 0
    if (start < from) continue
    const first = { start, end, folded: fold(text.slice(start, end)) }
    const match = matchAt(first, index.get(first.folded) ?? [], text)
    if (!match) continue
    matches.push(match)
    from = match.end
  }
  const members = compoundsIn(text, index, matches)
  return members.length ? [...matches, ...members].sort((a, b) => a.start - b.start) : matches
}
