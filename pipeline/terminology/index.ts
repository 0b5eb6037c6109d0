import { growForms, sharedHead, waitAt, type Branch } from './branch.ts'
import type { Use } from './entry.ts'
import { addBit, beginnings, bitSet, fold, hashOf, tokenise, type Sieve } from './fold.ts'
import type { Form } from './form.ts'

/** All forms of all terms of one language: a hash index by folded first word, then by each word behind it. */
export type Index = {
  /** Lets the words through that some form may begin with. */
  readonly sieve: Sieve
  /** Makes the forms of the terms that begin as a word does. */
  readonly wake: (word: string) => void
  /** The forms that begin with a folded word. */
  readonly get: (word: string) => Branch | undefined
  /** Terms that are found inside a compound too. */
  readonly compounds: readonly { readonly use: Use; readonly forms: () => readonly Form[] }[]
}

/** A term and what makes its forms. */
export type Source = { readonly use: Use; readonly forms: () => readonly Form[] }

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
  term.derive?.includes('degrees') !== true

/** The hash under which a single word waits; undefined where its stem begins otherwise. */
function waitingKey({ use: { term } }: Source): number | undefined {
  const word = fold(term.term)
  const most = commonLetters(word)
  const key = hashOf(word, most)
  return term.stem === undefined || hashOf(term.stem, most) === key ? key : undefined
}

export function indexOf(sources: readonly Source[]): Index {
  const ready = new Map<string, Branch>()
  const waiting = new Map<number, Source[]>()
  // With 100,000 forms five words in a hundred pass by chance; of beginnings there are some hundreds.
  const sieve: Sieve = { known: bitSet(21), begun: bitSet(16) }
  const add = ({ use, forms }: Source): void =>
    growForms(use, forms(), ready, (first) => addBit(sieve.known, hashOf(first)))
  for (const source of sources) {
    if (!canWait(source)) {
      add(source)
      continue
    }
    const head = sharedHead(source.use.term.term)
    if (head && waitAt(ready, head, () => add(source))) {
      addBit(sieve.known, hashOf(tokenise(head)[0]?.folded ?? ''))
      continue
    }
    const key = head ? undefined : waitingKey(source)
    if (key === undefined) add(source)
    else waiting.set(key, [...(waiting.get(key) ?? []), source])
  }
  for (const key of waiting.keys()) addBit(sieve.begun, key)
  return {
    sieve,
    wake(word) {
      const size = waiting.size
      for (const most of beginnings) {
        const key = hashOf(word, most)
        for (const source of waiting.get(key) ?? []) add(source)
        waiting.delete(key)
      }
      if (waiting.size === size) return
      sieve.begun.fill(0)
      for (const key of waiting.keys()) addBit(sieve.begun, key)
    },
    get: (word) => ready.get(word),
    compounds: sources.filter(({ use }) => use.term.match?.startsWith('compound') === true),
  }
}
