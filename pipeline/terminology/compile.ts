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

/** By folded first word: the forms that begin with it, longest first, approved terms before forbidden ones. */
export type Index = ReadonlyMap<string, readonly Entry[]>

/** A termbase that texts can be matched against. */
export type Termbase = {
  readonly concepts: readonly Concept[]
  readonly index: Readonly<Record<Language, Index>>
  readonly digest: string
}

/** A parsed termbase file, as in `locales/termbase/`. */
export type TermbaseData = { readonly subject?: string; readonly concepts: readonly Concept[] }

const rank = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 } as const

const setOf = (words: readonly string[] | undefined): ReadonlySet<string> | null =>
  words?.length ? new Set(words.map(fold)) : null

function entriesOf(concept: Concept, term: Term, language: Language): Entry[] {
  return formsOf(term, language).flatMap((form): Entry[] => {
    const tokens = tokenise(form.text)
    if (!tokens.length) return []
    const gaps = tokens
      .slice(1)
      .map((token, index) => gapOf(form.text.slice(tokens[index]?.end, token.start)))
    return [
      {
        words: tokens.map(({ folded }) => folded),
        gaps,
        text: form.text.normalize('NFC'),
        tags: form.tags,
        term,
        concept,
        before: setOf(term.context?.before),
        after: setOf(term.context?.after),
        exclude: new Set((term.exclude ?? []).map(fold)),
      },
    ]
  })
}

function indexOf(concepts: readonly Concept[], language: Language): Index {
  const index = new Map<string, Entry[]>()
  for (const concept of concepts)
    for (const term of concept.terms[language] ?? [])
      for (const entry of entriesOf(concept, term, language)) {
        const first = entry.words[0] ?? ''
        const list = index.get(first)
        if (list) list.push(entry)
        else index.set(first, [entry])
      }
  for (const list of index.values())
    list.sort(
      (a, b) => b.words.length - a.words.length || rank[a.term.status] - rank[b.term.status],
    )
  return index
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
