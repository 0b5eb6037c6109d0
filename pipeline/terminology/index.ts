import { growForms, sharedHead, waitAt, type Branch } from './branch.ts'
import type { Use } from './entry.ts'
import { beginnings, fold, hashOf, tokenise, type Sieve } from './fold.ts'
import type { Form } from './form.ts'

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

/**
 * How many bare letters all forms of a Hungarian word begin with, whatever its stem does (ló, lov-; név, nev-; idő,
 * idej-; lélek, lelk-).
 */
function commonLetters(word: string): number {
  const { length } = word
  return length > 6 ? 4 : length > 3 ? 2 : 1
}

/** Whether a term has hundreds of forms, which all begin alike: they are made when a text begins a word like that. */
const canWait = ({ use: { term, language } }: Source): boolean =>
  language === 'hu' &&
  term.match !== 'exact' &&
  term.pos !== 'verb' &&
  // „leggyorsabb” begins in another way.
  term.derive?.includes('degrees') !== true &&
  /[\p{L}\p{N}]$/u.test(term.term)

/** The hash under which a single word waits; undefined where its stem begins otherwise. */
function waitingKey({ use: { term } }: Source): number | undefined {
  const word = fold(term.term)
  const most = commonLetters(word)
  const key = hashOf(word, most)
  return term.stem === undefined || hashOf(term.stem, most) === key ? key : undefined
}

export function indexOf(sources: readonly Source[]): Index {
  const ready = new Map<string, Branch>()
  const known = hashSet()
  const waiting = new Map<number, Source[]>()
  const begun = hashSet()
  const add = ({ use, forms }: Source): void =>
    growForms(use, forms(), ready, (first) => known.add(hashOf(first)))
  for (const source of sources) {
    if (!canWait(source)) {
      add(source)
      continue
    }
    const head = sharedHead(source.use.term.term)
    if (head && waitAt(ready, head, () => add(source))) {
      known.add(hashOf(tokenise(head)[0]?.folded ?? ''))
      continue
    }
    const key = head ? undefined : waitingKey(source)
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
