import { isVowel } from './sounds.ts'

/** What a list says of the last member of a compound. */
export type Member<Entry> = {
  readonly entry: Entry
  /** How many letters of the compound stand before the member. */
  readonly from: number
  /** Whether it is the member, or may only look like it: the list means the word alone, and this is longer. */
  readonly isSure: boolean
}

const longest = (entries: ReadonlyMap<string, unknown>): number => {
  const known = lengths.get(entries)
  if (known !== undefined) return known
  const length = Math.max(...[...entries.keys()].map((word) => word.length))
  lengths.set(entries, length)
  return length
}

const lengths = new WeakMap<ReadonlyMap<string, unknown>, number>()

const isHiatus = (word: string, at: number): boolean =>
  isVowel(word.charAt(at)) && isVowel(word.charAt(at - 1))

/** The longest last member of a word in small letters that a list has. */
export function lastMember<Entry extends { readonly alone: boolean }>(
  word: string,
  entries: ReadonlyMap<string, Entry>,
): Member<Entry> | undefined {
  for (let from = Math.max(0, word.length - longest(entries)); from < word.length - 1; from++) {
    const entry = entries.get(word.slice(from))
    // Two vowels that meet are where a compound is joined: „faágy”, „autóút”.
    if (entry) return { entry, from, isSure: from === 0 || !entry.alone || isHiatus(word, from) }
  }
  return undefined
}
