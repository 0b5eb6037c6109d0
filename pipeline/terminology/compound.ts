import { entryOf, type Entry } from './entry.ts'
import { fold, isInWord, tokenise, type Token } from './fold.ts'
import type { Index } from './index.ts'
import type { Match } from './match.ts'

/** What is known of the terms that count inside compounds: their forms, and the letters that all forms of one share. */
type Members = {
  readonly forms: ReadonlyMap<string, readonly Entry[]>
  readonly cores: RegExp
}

const made = new WeakMap<Index, Members>()

const commonStart = (words: readonly string[]): string => {
  const [first = '', ...rest] = words
  let length = first.length
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

function membersOf(index: Index): Members {
  const known = made.get(index)
  if (known) return known
  const forms = new Map<string, Entry[]>()
  const cores = index.compounds.flatMap(({ use, forms: make }) => {
    const words = make().filter(({ text }) => /^[\p{L}\p{M}]+$/u.test(text))
    for (const form of words) {
      const word = fold(form.text)
      forms.set(word, [...(forms.get(word) ?? []), entryOf(use, form)])
    }
    const core = commonStart(words.map(({ text }) => fold(text)))
    return core.length > 1 ? core : []
  })
  const escaped = cores.map((core) => core.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  const members = { forms, cores: new RegExp(escaped.length ? escaped.join('|') : '(?!)', 'gu') }
  made.set(index, members)
  return members
}

/** The word around an offset. */
function wordAt(text: string, at: number): Token {
  let start = at
  let end = at
  while (isInWord(text, start - 1)) start--
  while (isInWord(text, end)) end++
  return { start, end, folded: fold(text.slice(start, end)) }
}

/** Shorter rests of a word are endings, not members. */
const shortest = 3

type Member = { readonly entry: Entry; readonly from: number; readonly to: number }

/** The last member („sajtóiroda”), in any form, or the first, which is not declined („irodavezető”). */
function memberOf({ folded }: Token, forms: Members['forms']): Member | undefined {
  const isLeft = ({ use: { term } }: Entry) => term.match !== 'compound-right'
  const isRight = ({ use: { term } }: Entry) => term.match !== 'compound-left'
  for (let from = 2; from < folded.length - 1; from++) {
    const entry = forms.get(folded.slice(from))?.find(isRight)
    if (entry) return { entry, from, to: folded.length }
  }
  for (let to = folded.length - shortest; to > 1; to--) {
    const entry = forms
      .get(folded.slice(0, to))
      ?.find((one) => isLeft(one) && one.text === one.use.term.term)
    if (entry) return { entry, from: 0, to }
  }
  return undefined
}

/** The words that hold the letters of some term. */
function candidatesIn(text: string, cores: RegExp): Token[] {
  const low = text.toLowerCase().normalize('NFC')
  if (low.search(cores) < 0) return []
  return low.length === text.length
    ? [...low.matchAll(cores)].map(({ index }) => wordAt(text, index))
    : tokenise(text).filter(({ folded }) => folded.search(cores) >= 0)
}

/** Where a number of folded letters of a word ends in the text: a mark belongs to the letter before it. */
function offsetOf({ start, end }: Token, text: string, letters: number): number {
  let at = end
  while (at > start && fold(text.slice(start, at)).length > letters) at--
  return at
}

/**
 * Terms inside closed compounds, where their entry asks for it (`match: compound`); what is matched as a word of its
 * own already stays so.
 */
export function compoundsIn(text: string, index: Index, matches: readonly Match[]): Match[] {
  if (!index.compounds.length) return []
  const { forms, cores } = membersOf(index)
  const found: Match[] = []
  let done = 0
  for (const word of candidatesIn(text, cores)) {
    if (word.start < done) continue
    done = word.end
    if (matches.some(({ start, end }) => start < word.end && word.start < end)) continue
    const member = memberOf(word, forms)
    if (!member || member.entry.use.isApproved) continue
    const { isExcluded } = member.entry.use
    if (isExcluded?.(word.folded)) continue
    const start = offsetOf(word, text, member.from)
    const end = offsetOf(word, text, member.to)
    const own = { start, end, folded: word.folded.slice(member.from, member.to) }
    found.push({ start, end, entry: member.entry, words: [own], rivals: [], isMember: true })
  }
  return found
}
