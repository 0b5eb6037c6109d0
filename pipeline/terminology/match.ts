import { compoundsIn } from './compound.ts'
import { isMadeByRule, type Entry } from './entry.ts'
import { fold, gapOf, isInWord, nextToken, sift, type Token } from './fold.ts'
import type { Branch } from './branch.ts'
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
  /** Joined to another word by a hyphen: a person must put the whole into other words. */
  readonly isJoined?: boolean
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

/** Where an entry of these words stands with its punctuation; undefined where that differs. */
function spanOf({ lead, tail }: Entry, words: readonly Token[], text: string): Span | undefined {
  const start = punctuationBefore(text, words[0]?.start ?? 0, lead)
  const end = punctuationBehind(text, words.at(-1)?.end ?? 0, tail)
  return start === undefined || end === undefined ? undefined : { start, end, words }
}

/** Compared where capitals count: white space, hyphens and apostrophes of any kind, nothing unseen. */
const plain = (text: string): string => gapOf(text.normalize('NFC'))

const hyphen = /[-\u2010\u2011]/u

/** In Hungarian a hyphen makes a compound: „kormány-ellenes”, „Adó- és”. Only the question „-e” is none. */
function isJoined({ use }: Entry, { start, end }: Span, text: string): boolean {
  if (use.language !== 'hu' || use.term.match?.startsWith('compound')) return false
  if (hyphen.test(text[start - 1] ?? '') && isInWord(text, start - 2)) return true
  return (
    hyphen.test(text[end] ?? '') && !/^.e(?![\p{L}\p{M}\p{N}])/iu.test(text.slice(end, end + 3))
  )
}

/** Capitals that count: those of the form itself; all of it may stand in capitals where its stem does (EK-BAN). */
function hasCapitalsOf(entry: Entry, actual: string): boolean {
  const form = plain(entry.text)
  return actual === form || (entry.use.isAcronym && actual === form.toUpperCase())
}

function isMeant(entry: Entry, span: Span, text: string): boolean {
  const { term, isAcronym, isExcluded, isInContext } = entry.use
  if (!isAcronym && isJoined(entry, span, text)) return false
  if (isExcluded || term.case === 'sensitive') {
    const actual = plain(text.slice(span.start, span.end))
    if (isExcluded?.(fold(actual))) return false
    if (term.case === 'sensitive' && !hasCapitalsOf(entry, actual)) return false
  }
  return isInContext?.(text, span.start, span.end) ?? true
}

/** Whether two entries cannot be told apart where they stand: both made by rule, for two concepts. */
const isRival = (best: Entry, other: Entry): boolean =>
  other.use.concept !== best.use.concept &&
  !other.use.isApproved &&
  other.tail === best.tail &&
  Math.floor(other.rank / 10) === Math.floor(best.rank / 10) &&
  (!best.use.isApproved || isMadeByRule(best))

/** The best of the forms of the same words; a homograph of an approved form is reported, too. */
function bestOf({ entries }: Branch, words: readonly Token[], text: string): Match | undefined {
  let best: { entry: Entry; span: Span } | undefined
  const rivals: Entry[] = []
  for (const entry of entries) {
    const span = spanOf(entry, words, text)
    if (!span || !isMeant(entry, span, text)) continue
    if (!best) best = { entry, span }
    else if (isRival(best.entry, entry)) rivals.push(entry)
  }
  if (!best) return undefined
  const [rival, ...more] = rivals
  const joined = isJoined(best.entry, best.span, text) && { isJoined: true }
  return best.entry.use.isApproved && rival
    ? { ...best.span, entry: rival, rivals: [best.entry, ...more], ...joined }
    : { ...best.span, entry: best.entry, rivals, ...joined }
}

/** The longest form that begins with a word: as far as the index goes, then back to where a form ends. */
function matchAt(first: Token, root: Branch, text: string): Match | undefined {
  const words = [first]
  const branches: Branch[] = []
  let branch: Branch | undefined = root
  let last = first
  while (branch) {
    branch.wake?.()
    branches.push(branch)
    const token: Token | undefined = branch.next.size ? nextToken(text, last.end) : undefined
    branch = token && branch.next.get(gapOf(text.slice(last.end, token.start)) + token.folded)
    if (!token) break
    words.push(token)
    last = token
  }
  for (let at = branches.length - 1; at >= 0; at--) {
    const reached = branches[at]
    const match = reached?.entries.length
      ? bestOf(reached, words.slice(0, at + 1), text)
      : undefined
    if (match) return match
  }
  return undefined
}

/**
 * All terms in a flat text, left to right, the longest first, none over another. One pass over the characters: a
 * word that no form begins with costs its hash.
 * @param places the words worth a look, where another index with all these first words has sifted the text already
 */
export function matchTerms(
  text: string,
  index: Index,
  places: readonly number[] = sift(text, index.sieve),
): Match[] {
  const matches: Match[] = []
  let from = 0
  for (let at = 0; at < places.length; at += 3) {
    const start = places[at] ?? 0
    const end = places[at + 1] ?? 0
    if (start < from) continue
    const first = { start, end, folded: fold(text.slice(start, end)) }
    if (places[at + 2]) index.wake(first.folded)
    const root = index.get(first.folded)
    const match = root && matchAt(first, root, text)
    if (!match) continue
    matches.push(match)
    from = match.end
  }
  const members = compoundsIn(text, index, matches)
  return members.length ? [...matches, ...members].sort((a, b) => a.start - b.start) : matches
}
