import { byLength, entriesOf, type Entry, type Use } from './entry.ts'
import { beginnings, hashOf, tokenise, type Sieve } from './fold.ts'
import type { Form } from './form.ts'

/** All forms of all terms of one language: a hash index by folded first word. */
export type Index = {
  /** Lets the words through that some form may begin with. */
  readonly sieve: Sieve
  /** The forms that begin with a folded word: longest first, then what counts more. */
  readonly get: (word: string) => readonly Entry[] | undefined
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

export function indexOf(sources: readonly Source[]): Index {
  const ready = new Map<string, Entry[]>()
  const known = hashSet()
  const waiting = new Map<number, Source[]>()
  const begun = hashSet()
  const add = (source: Source): Set<Entry[]> => {
    const touched = new Set<Entry[]>()
    for (const entry of entriesOf(source.use, source.forms())) {
      const [first = ''] = entry.words
      const list = ready.get(first)
      if (list) {
        list.push(entry)
        touched.add(list)
      } else ready.set(first, [entry])
      known.add(hashOf(first))
    }
    return touched
  }
  for (const source of sources) {
    const key = waitingKey(source)
    if (key === undefined) for (const list of add(source)) list.sort(byLength)
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
      for (const source of sources) for (const list of add(source)) list.sort(byLength)
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
