import { digestOf } from '../model/digest.ts'
import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { fold, gapOf, tokenise } from './fold.ts'
import { formsOf } from './forms.ts'

/** One form of one term, ready to be compared. */
export type Entry = {
  readonly words: readonly string[]
  /** What stands between the words. */
  readonly gaps: readonly string[]
  /** The form as it is written, for terms whose capitals count. */
  readonly text: string
  readonly tags: readonly string[]
  readonly term: Term
  readonly concept: Concept
  readonly before: ReadonlySet<string> | null
  readonly after: ReadonlySet<string> | null
  readonly exclude: ReadonlySet<string>
}

export type Index = {
  /** The forms that begin with a folded word: longest first, approved terms before forbidden ones. */
  readonly get: (word: string) => readonly Entry[] | undefined
}

/** A termbase that texts can be matched against. */
export type Termbase = {
  readonly concepts: readonly Concept[]
  readonly index: Readonly<Record<Language, Index>>
  readonly digest: string
}

/** A parsed termbase file, as in `locales/termbase/`. */
export type TermbaseData = { readonly subject?: string; readonly concepts: readonly Concept[] }

const rank = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 } as const

const nothing: ReadonlySet<string> = new Set()

const setOf = (words: readonly string[] | undefined): ReadonlySet<string> | null =>
  words?.length ? new Set(words.map(fold)) : null

/** Most forms are one plain word; only the others need to be taken apart. */
function partsOf(text: string): Pick<Entry, 'words' | 'gaps'> {
  if (/^\p{L}+$/u.test(text)) return { words: [fold(text)], gaps: [] }
  const tokens = tokenise(text)
  return {
    words: tokens.map(({ folded }) => folded),
    gaps: tokens.slice(1).map((token, index) => gapOf(text.slice(tokens[index]?.end, token.start))),
  }
}

function entriesOf(concept: Concept, term: Term, language: Language): Entry[] {
  const shared = {
    term,
    concept,
    before: setOf(term.context?.before),
    after: setOf(term.context?.after),
    exclude: setOf(term.exclude) ?? nothing,
  }
  return formsOf(term, language).flatMap(({ text, tags }): Entry[] => {
    const parts = partsOf(text)
    return parts.words.length ? [{ ...parts, text, tags, ...shared }] : []
  })
}

/**
 * The first word of a term of several words that is the same in all its forms: in Hungarian only the last word
 * of a phrase is declined. Such a term’s hundreds of forms are made when a text has that word, not before.
 */
const fixedFirstWord = ({ term, match }: Term, language: Language): string | undefined => {
  const [first, ...more] = language === 'hu' && match !== 'exact' ? tokenise(term) : []
  return more.length ? first?.folded : undefined
}

function indexOf(concepts: readonly Concept[], language: Language): Index {
  const ready = new Map<string, Entry[]>()
  const waiting = new Map<string, (() => Entry[])[]>()
  const listIn = <T>(map: Map<string, T[]>, key: string): T[] => {
    const known = map.get(key)
    if (known) return known
    const list: T[] = []
    map.set(key, list)
    return list
  }
  const add = (entries: readonly Entry[]) => {
    for (const entry of entries) listIn(ready, entry.words[0] ?? '').push(entry)
  }
  const sort = (list: Entry[]) =>
    list.sort(
      (a, b) => b.words.length - a.words.length || rank[a.term.status] - rank[b.term.status],
    )
  for (const concept of concepts)
    for (const term of concept.terms[language] ?? []) {
      const make = () => entriesOf(concept, term, language)
      const first = fixedFirstWord(term, language)
      if (first === undefined) add(make())
      else listIn(waiting, first).push(make)
    }
  for (const list of ready.values()) sort(list)
  return {
    get(word) {
      const makers = waiting.get(word)
      if (makers) {
        waiting.delete(word)
        for (const make of makers) add(make())
        sort(listIn(ready, word))
      }
      return ready.get(word)
    },
  }
}

const isFile = (data: Concept | TermbaseData): data is TermbaseData => 'concepts' in data

/**
 * Makes a termbase ready for matching: one hash index over the folded words of all forms of all terms, the
 * preferred and admitted ones too, as an approved longer name shields a forbidden word inside it.
 * @param data concepts, or one or several parsed termbase files
 */
export function compileTermbase(
  data: TermbaseData | readonly (Concept | TermbaseData)[],
): Termbase {
  const list = Array.isArray(data)
    ? (data as readonly (Concept | TermbaseData)[])
    : [data as TermbaseData]
  const concepts = list.flatMap((one): readonly Concept[] => (isFile(one) ? one.concepts : [one]))
  const index = Object.fromEntries(
    languages.map((language) => [language, indexOf(concepts, language)]),
  ) as Record<Language, Index>
  return { concepts, index, digest: digestOf(concepts) }
}
