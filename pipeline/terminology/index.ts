import { byWeight, entriesOf, type Entry, type Use } from './entry.ts'
import { beginnings, hashOf, tokenise, type Sieve } from './fold.ts'
import type { Form } from './form.ts'

/** The forms that begin with the same words: those that end here, and what may follow, by gap and folded word. */
export type Branch = {
  /** What counts more comes first. */
  readonly entries: Entry[]
  readonly next: Map<string, Branch>
}

/** All forms of all terms of one language: a hash index by folded first word, then by each word behind it. */
export type Index = {
  /** Lets the words through that some form may begin with. */
  readonly sieve: Sieve
  /** The forms that begin with a folded word. */
  readonly get: (word: string) => Branch | undefined
  /** Terms that are found inside a compound too. */
  readonly compounds: readonly { readonly use: Use; readonly forms: () => readonly Form[] }[]
}

/** A term and what makes its forms. */
export type Source = { readonly use: Use; readonly forms: () => readonly Form[] }

/** 2 to the 22nd bits: with 150,000 forms three words in a hundred pass by chance. */
const bits = 22

/** A set of hashes that may hold more than it was given. */
function hashSet() {
  const words = new Uint32Array(1 << (bits - 5))
  const slot = (hash: number): number => (hash ^ (hash >>> 15)) & ((1 << bits) - 1)
  return {
    add(hash: number): void {
      const at = slot(hash)
      words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31))
    },
    has(hash: number): boolean {
      const at = slot(hash)
      return (((words[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1
    },
  }
}

/** How many letters all forms of a Hungarian noun begin with, whatever its stem does (ló, lov-; lélek, lelk-). */
function commonLetters(word: string): number {
  const { length } = word
  return length > 6 ? 4 : length > 3 && !/^.[áéíóőúű]/u.test(word) ? 2 : 1
}

/**
 * The hash under which a term waits for a text that has its first letters, as its hundreds of forms need not be made
 * before; undefined where its forms are few or can begin in any way.
 */
function waitingKey({ use: { term, language } }: Source): number | undefined {
  if (language === 'en' || term.match === 'exact' || term.pos === 'verb') return undefined
  // „leggyorsabb” begins in another way.
  if (term.derive?.includes('degrees') === true) return undefined
  const first = tokenise(term.term)[0]?.folded
  // „út, utak”, „ég, egek”: the first letter itself changes.
  if (first === undefined || /^[áéíóőúű]\p{L}{1,2}$/u.test(first)) return undefined
  const most = commonLetters(first)
  const key = hashOf(first, most)
  return term.stem === undefined || hashOf(term.stem, most) === key ? key : undefined
}

/** A branch for words that have none below them yet shares this one. */
const leaf: Map<string, Branch> = new Map()

function branchIn(map: Map<string, Branch>, key: string): Branch {
  const known = map.get(key)
  if (known) return known
  const branch = { entries: [], next: leaf }
  map.set(key, branch)
  return branch
}

/** Puts an entry at the end of its words, in its place among those of the same words. */
function grow(roots: Map<string, Branch>, entry: Entry): void {
  const { words, gaps } = entry
  let branch = branchIn(roots, words[0] ?? '')
  for (let at = 1; at < words.length; at++) {
    if (branch.next === leaf) Object.assign(branch, { next: new Map<string, Branch>() })
    branch = branchIn(branch.next, (gaps[at - 1] ?? '') + (words[at] ?? ''))
  }
  branch.entries.push(entry)
  if (branch.entries.length > 1) branch.entries.sort(byWeight)
}

export function indexOf(sources: readonly Source[]): Index {
  const ready = new Map<string, Branch>()
  const known = hashSet()
  const waiting = new Map<number, Source[]>()
  const begun = hashSet()
  const add = (source: Source): void => {
    for (const entry of entriesOf(source.use, source.forms())) {
      grow(ready, entry)
      known.add(hashOf(entry.words[0] ?? ''))
    }
  }
  for (const source of sources) {
    const key = waitingKey(source)
    if (key === undefined) add(source)
    else {
      begun.add(key)
      waiting.set(key, [...(waiting.get(key) ?? []), source])
    }
  }
  /** Makes the forms of the terms that begin as a word does. */
  const wake = (word: string): void => {
    for (const most of beginnings) {
      const key = hashOf(word, most)
      const sources = waiting.get(key)
      if (!sources) continue
      waiting.delete(key)
      for (const source of sources) add(source)
    }
  }
  return {
    sieve: {
      begins: (hash) => begun.has(hash) && waiting.has(hash),
      is: (hash) => known.has(hash),
    },
    get(word) {
      if (waiting.size) wake(word)
      return ready.get(word)
    },
    compounds: sources.filter(({ use }) => use.term.match?.startsWith('compound') === true),
  }
}
