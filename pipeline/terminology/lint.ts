import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { compileTermbase } from './compile.ts'
import { findTerms } from './find.ts'
import { gapOf, tokenise } from './fold.ts'
import { formsOf } from './forms.ts'

/** What is wrong with a termbase, by concept. */
export type TermbaseFault = { readonly conceptId: string; readonly message: string }

type Use = { readonly concept: Concept; readonly term: Term }

const isApproved = ({ status }: Term): boolean => status === 'preferred' || status === 'admitted'

/** A form as it is compared: folded words and what stands between them. */
const keyOf = (text: string): string => {
  const tokens = tokenise(text)
  return tokens
    .map(({ folded, start }, index) => {
      const before = tokens[index - 1]
      return (before ? gapOf(text.slice(before.end, start)) : '') + folded
    })
    .join('')
}

const usesOf = (concepts: readonly Concept[], language: Language): Use[] =>
  concepts.flatMap((concept) => (concept.terms[language] ?? []).map((term) => ({ concept, term })))

/** A term that can never be found, as an approved term has its form; and the same term twice. */
function doubleForms(concepts: readonly Concept[], language: Language): TermbaseFault[] {
  const uses = usesOf(concepts, language).filter(({ term }) => !term.context)
  const approved = new Map<string, Use>()
  for (const use of uses)
    if (isApproved(use.term))
      for (const { text } of formsOf(use.term, language)) approved.set(keyOf(text), use)
  const known = new Map<string, Use>()
  return uses.flatMap((use): TermbaseFault[] => {
    const { concept, term } = use
    const key = keyOf(term.term)
    const shown = `“${term.term}” (${language})`
    const where = (other: Use) =>
      other.concept.id === concept.id ? 'in the same concept' : `in “${other.concept.id}”`
    const shield = isApproved(term) ? undefined : approved.get(key)
    if (shield)
      return [
        {
          conceptId: concept.id,
          message: `Unexpected ${term.status} term ${shown}, a form of a term that is ${shield.term.status} ${where(shield)}`,
        },
      ]
    const other = known.get(key)
    known.set(key, use)
    const isDouble =
      other && (other.concept.id === concept.id || !isApproved(term) || !isApproved(other.term))
    return isDouble
      ? [
          {
            conceptId: concept.id,
            message: `Unexpected second entry of ${shown}, which stands ${where(other)} too`,
          },
        ]
      : []
  })
}

function missingPreferred(concept: Concept, language: Language): TermbaseFault[] {
  const terms = concept.terms[language] ?? []
  if (terms.some(({ status }) => status === 'preferred')) return []
  return terms
    .filter((term) => !isApproved(term) && term.fix !== 'never')
    .map((term) => ({
      conceptId: concept.id,
      message: `Unexpected ${term.status} term “${term.term}” (${language}) without a preferred one, expected a preferred term or "fix": "never"`,
    }))
}

/** Entries carry their own tests: texts in which the term must be found, and texts in which it must not. */
function ownTests(concepts: readonly Concept[], language: Language): TermbaseFault[] {
  const tested = concepts.filter((concept) =>
    (concept.terms[language] ?? []).some(({ tests }) => tests),
  )
  if (!tested.length) return []
  const termbase = compileTermbase(concepts)
  return tested.flatMap((concept) =>
    (concept.terms[language] ?? []).flatMap((term) => {
      const isFound = (text: string) =>
        isApproved(term)
          ? keyOf(text).includes(keyOf(term.term))
          : findTerms(text, termbase, language).some((match) => match.concept === concept.id)
      const fault = (text: string, words: string): TermbaseFault => ({
        conceptId: concept.id,
        message: `Unexpected result of a test of “${term.term}” (${language}): it ${words} “${text}”`,
      })
      return [
        ...(term.tests?.hit ?? [])
          .filter((text) => !isFound(text))
          .map((text) => fault(text, 'is not found in')),
        ...(term.tests?.miss ?? []).filter(isFound).map((text) => fault(text, 'is found in')),
      ]
    }),
  )
}

/** What the replacement of a term would be replaced by again. */
function loops(concepts: readonly Concept[], language: Language): TermbaseFault[] {
  const termbase = compileTermbase(concepts)
  return concepts.flatMap((concept) =>
    (concept.terms[language] ?? [])
      .filter(({ status }) => status === 'preferred')
      .flatMap((term) =>
        findTerms(term.term, termbase, language)
          .filter((match) => match.edits.length)
          .map((match) => ({
            conceptId: concept.id,
            message: `Unexpected loop: the preferred term “${term.term}” (${language}) holds “${match.actual}”, which “${match.concept}” forbids`,
          })),
      ),
  )
}

/** Faults of a termbase as a whole; an empty list means it can be trusted. */
export function lintTermbase(concepts: readonly Concept[]): TermbaseFault[] {
  const ids = new Set<string>()
  const doubles = concepts.flatMap(({ id }) =>
    ids.has(id)
      ? [{ conceptId: id, message: `Unexpected second concept with the id “${id}”` }]
      : (ids.add(id), []),
  )
  return [
    ...doubles,
    ...languages.flatMap((language) => [
      ...doubleForms(concepts, language),
      ...concepts.flatMap((concept) => missingPreferred(concept, language)),
      ...loops(concepts, language),
      ...ownTests(concepts, language),
    ]),
  ]
}
