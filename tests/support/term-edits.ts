import fs from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import type { Concept, Term, TermbaseData } from '../../pipeline/model/termbase.ts'
import { labelledTermbase } from './labelled.ts'
import { project } from './office.ts'

const ownTerms = (name: string): readonly Concept[] =>
  (
    JSON.parse(
      fs.readFileSync(path.join(project, 'locales/termbase', `${name}.json`), 'utf8'),
    ) as TermbaseData
  ).concepts

/** Concepts of all sorts: plain, names with variants, titles that can be cut short, a member of compounds. */
export const someConcepts: readonly Concept[] = [
  ...(labelledTermbase as TermbaseData).concepts,
  ...ownTerms('titles'),
  ...ownTerms('state'),
  ...ownTerms('institutions').slice(0, 12),
]

/** All terms of these concepts. */
export const someTerms: readonly Term[] = someConcepts.flatMap(({ terms }) =>
  Object.values(terms).flat(),
)

/** What a press officer may change in one term. */
const termChange: fc.Arbitrary<(term: Term) => Term> = fc.oneof(
  fc
    .constantFrom('preferred', 'admitted', 'deprecated', 'forbidden')
    .map((status) => (term: Term) => ({ ...term, status }) as Term),
  fc.constantFrom(...someTerms).map(({ term: other }) => (term: Term): Term => ({
    ...term,
    term: other,
  })),
  fc
    .constantFrom('exact', 'inflected', 'compound', 'compound-left', 'compound-right')
    .map((match) => (term: Term) => ({ ...term, match }) as Term),
  fc
    .constantFrom('noun', 'verb', 'adjective', 'name', 'phrase')
    .map((pos) => (term: Term) => ({ ...term, pos }) as Term),
  fc
    .constantFrom<Partial<Term>>(
      { case: 'sensitive' },
      { case: 'keep-preferred' },
      { fix: 'auto' },
      { fix: 'suggest' },
      { fix: 'never' },
      { severity: 'error' },
      { severity: 'info' },
      { derive: ['i', 'kor'] },
      { number: 'plural' },
      { ambiguous: true },
      { exclude: ['iroda*', 'state'] },
      { context: { before: ['the', 'a', 'az'] } },
      { note: 'another note' },
      { tests: { hit: ['another test'] } },
    )
    .map((more) => (term: Term): Term => ({ ...term, ...more })),
)

const otherConcept: fc.Arbitrary<(concept: Concept) => Concept> = fc
  .constantFrom<Partial<Concept>>(
    { kind: 'name' },
    { kind: 'title' },
    { severity: 'error' },
    { severity: 'info' },
    { definition: 'Another definition.' },
    { note: 'Another note.' },
    { subject: 'another' },
    { id: 'another-id' },
  )
  .map((more) => (concept: Concept): Concept => ({ ...concept, ...more }))

type Edit = (concepts: readonly Concept[]) => readonly Concept[]

const language = fc.constantFrom('hu', 'en')
const place = fc.nat({ max: 10_000 })

const inConcept = (at: number, change: (concept: Concept) => Concept): Edit => {
  return (concepts) =>
    concepts.map((concept, index) => (index === at % concepts.length ? change(concept) : concept))
}

const inTerms = (
  own: 'hu' | 'en',
  change: (terms: readonly Term[]) => readonly Term[],
): ((concept: Concept) => Concept) => {
  return (concept) => ({
    ...concept,
    terms: { ...concept.terms, [own]: change(concept.terms[own] ?? []) },
  })
}

/** One edit of a termbase. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, language, place, termChange).map(([at, own, term, change]) =>
    inConcept(
      at,
      inTerms(own, (terms) =>
        terms.map((one, index) => (index === term % terms.length ? change(one) : one)),
      ),
    ),
  ),
  fc.tuple(place, language, fc.constantFrom(...someTerms), place).map(([at, own, term, where]) =>
    inConcept(
      at,
      inTerms(own, (terms) => terms.toSpliced(where % (terms.length + 1), 0, term)),
    ),
  ),
  fc.tuple(place, language, place).map(([at, own, which]) =>
    inConcept(
      at,
      inTerms(own, (terms) => terms.toSpliced(which % Math.max(1, terms.length), 1)),
    ),
  ),
  fc.tuple(place, otherConcept).map(([at, change]) => inConcept(at, change)),
  place.map(
    (at): Edit =>
      (concepts) =>
        concepts.toSpliced(at % concepts.length, 1),
  ),
  fc.tuple(place, fc.constantFrom(...someConcepts), fc.boolean()).map(
    ([at, concept, isTwin]): Edit =>
      (concepts) =>
        concepts.toSpliced(
          at % (concepts.length + 1),
          0,
          isTwin ? concept : { ...concept, id: `${concept.id}-too` },
        ),
  ),
  fc.tuple(place, place).map(([from, to]): Edit => (concepts) => {
    const [moved] = concepts.slice(from % concepts.length)
    const rest = concepts.toSpliced(from % concepts.length, 1)
    return moved ? rest.toSpliced(to % concepts.length, 0, moved) : concepts
  }),
)

/** A termbase and what it is after one edit, or some. */
export const editedTermbase: fc.Arbitrary<{
  readonly before: readonly Concept[]
  readonly now: readonly Concept[]
}> = fc
  .tuple(
    fc.oneof(fc.constant([...someConcepts]), fc.subarray([...someConcepts], { minLength: 3 })),
    fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  )
  .map(([before, edits]) => ({
    before,
    now: edits.reduce<readonly Concept[]>((concepts, one) => one(concepts), before),
  }))

/** Words of which many terms are made, so that nearly all of them meet. */
const fewWords = {
  en: ['state', 'secretary', 'deputy', 'deputy state', 'state secretary', 'deputy state secretary'],
  hu: ['helyettes', 'állam', 'titkár', 'államtitkár', 'helyettes államtitkár', 'helyettes állam'],
} as const

const fewTerms = (own: 'hu' | 'en'): fc.Arbitrary<readonly Term[]> =>
  fc.array(
    fc.record(
      {
        term: fc.constantFrom(...fewWords[own]),
        status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden'),
        match: fc.constantFrom('exact', 'inflected', 'compound', 'compound-left'),
        pos: fc.constantFrom('noun', 'name'),
        case: fc.constantFrom('insensitive', 'sensitive'),
      },
      { requiredKeys: ['term', 'status'] },
    ),
    { maxLength: 3 },
  )

const fewConcepts = (own: 'hu' | 'en'): fc.Arbitrary<readonly Concept[]> =>
  fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        kind: fc.constantFrom('name', 'title'),
        severity: fc.constantFrom('error', 'info'),
        terms: fewTerms(own).map((terms) => ({ [own]: terms })),
      },
      { requiredKeys: ['id', 'terms'] },
    ),
    { selector: ({ id }) => id, maxLength: 4 },
  )

/** Some concepts as they were, or as they are in another termbase; one term changed, one concept, their order. */
export function mixed({
  before,
  others,
  which,
  change,
  other,
  isTurned,
}: {
  readonly before: readonly Concept[]
  readonly others: readonly Concept[]
  readonly which: readonly boolean[]
  readonly change: ((term: Term) => Term) | null
  readonly other: ((concept: Concept) => Concept) | null
  readonly isTurned: boolean
}): readonly Concept[] {
  const kept = before.filter((_, at) => which[at] === true)
  const fresh = others.filter(({ id }) => kept.every((one) => one.id !== id)).slice(0, 1)
  const all = [...kept, ...fresh].map((one, at): Concept => {
    if (at) return one
    const terms = Object.fromEntries(
      Object.entries(one.terms).map(([own, list]) => [
        own,
        list.map((term, index) => (change && index === list.length - 1 ? change(term) : term)),
      ]),
    )
    return other ? other({ ...one, terms }) : { ...one, terms }
  })
  return isTurned ? all.toReversed() : all
}

/** A small termbase of a language whose terms meet, one that has some of the same concepts, and texts of such words. */
export const closeTermbases = (own: 'hu' | 'en') =>
  fc.record({
    before: fewConcepts(own),
    others: fewConcepts(own),
    which: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    change: fc.option(termChange),
    other: fc.option(otherConcept),
    isTurned: fc.boolean(),
    texts: fc.array(
      fc
        .array(
          fc.constantFrom(
            ...fewWords[own],
            ...(own === 'hu'
              ? ['helyettes államnak', 'államtitkárok', 'főtitkár', 'Helyettes Állam', 'államtit…']
              : ['Deputy State', 'secretaries', 'Deputy State Secr...', 'DEPUTY', 'states']),
            'said',
            ',',
            '.',
          ),
          { maxLength: 6 },
        )
        .map((words) => words.join(' ')),
      { minLength: 1, maxLength: 2 },
    ),
  })
