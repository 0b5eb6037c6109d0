import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { compileTermbase, type Termbase } from './compile.ts'
import { findTerms } from './find.ts'
import { gapOf, tokenise } from './fold.ts'
import { formsOf } from './forms.ts'
import { say, type Wording } from '../model/wording.ts'

/** What is wrong with a termbase, by concept. */
export type TermbaseFault = { readonly conceptId: string; readonly message: Wording }

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

/** What two forms of one term share: how many words, and how the first begins. */
const shapeOf = (text: string): string => {
  const tokens = tokenise(text)
  return `${tokens.length} ${tokens[0]?.folded.slice(0, 2) ?? ''}`
}

/** Finds the approved term that has a form; forms are made only where a term can have it. */
function shields(uses: readonly Use[], language: Language): (text: string) => Use | undefined {
  const approved = Map.groupBy(
    uses.filter(({ term }) => isApproved(term)),
    ({ term }) => shapeOf(term.term),
  )
  return (text) => {
    const key = keyOf(text)
    return approved
      .get(shapeOf(text))
      ?.find(({ term }) =>
        formsOf(term, language).some((form) => !form.variant && keyOf(form.text) === key),
      )
  }
}

/** A term that can never be found, as an approved term has its form; and the same term twice. */
function doubleForms(termbase: Termbase, language: Language): TermbaseFault[] {
  const uses = usesOf(termbase.concepts, language).filter(({ term }) => !term.context)
  const shieldOf = shields(uses, language)
  const known = new Map<string, Use>()
  return uses.flatMap((use): TermbaseFault[] => {
    const { concept, term } = use
    const key = keyOf(term.term)
    const shown = say('“{{term}}” ({{language}})', { term: term.term, language })
    const where = (other: Use) =>
      other.concept.id === concept.id
        ? say('in the same concept')
        : say('in “{{concept}}”', { concept: other.concept.id })
    const shield = isApproved(term) ? undefined : shieldOf(term.term)
    if (shield)
      return [
        {
          conceptId: concept.id,
          message: say(
            'Unexpected {{status}} term {{shown}}, a form of a term that is {{approved}} {{where}}',
            { status: term.status, shown, approved: shield.term.status, where: where(shield) },
          ),
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
            message: say('Unexpected second entry of {{shown}}, which stands {{where}} too', {
              shown,
              where: where(other),
            }),
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
      message: say(
        'Unexpected {{status}} term “{{term}}” ({{language}}) without a preferred one, expected a preferred term or "fix": "never"',
        { status: term.status, term: term.term, language },
      ),
    }))
}

/** Entries carry their own tests: texts in which the term must be found, and texts in which it must not. */
function ownTests(termbase: Termbase, language: Language): TermbaseFault[] {
  const tested = termbase.concepts.filter((concept) =>
    (concept.terms[language] ?? []).some(({ tests }) => tests),
  )
  return tested.flatMap((concept) =>
    (concept.terms[language] ?? []).flatMap((term) => {
      const isFound = (text: string) =>
        isApproved(term)
          ? keyOf(text).includes(keyOf(term.term))
          : findTerms(text, termbase, language).some((match) => match.concept === concept.id)
      const fault = (text: string, words: Wording): TermbaseFault => ({
        conceptId: concept.id,
        message: say(
          'Unexpected result of a test of “{{term}}” ({{language}}): it {{words}} “{{text}}”',
          { term: term.term, language, words, text },
        ),
      })
      return [
        ...(term.tests?.hit ?? [])
          .filter((text) => !isFound(text))
          .map((text) => fault(text, say('is not found in'))),
        ...(term.tests?.miss ?? []).filter(isFound).map((text) => fault(text, say('is found in'))),
      ]
    }),
  )
}

/**
 * What the replacement of a term would be replaced by again. A preferred term shields what is inside it, so
 * that only one which does not count everywhere can be part of a loop.
 */
function loops(termbase: Termbase, language: Language): TermbaseFault[] {
  return termbase.concepts.flatMap((concept) =>
    (concept.terms[language] ?? [])
      .filter((term) => term.status === 'preferred' && (term.context || term.case === 'sensitive'))
      .flatMap((term) =>
        findTerms(term.term, termbase, language)
          .filter((match) => match.edits.length)
          .map((match) => ({
            conceptId: concept.id,
            message: say(
              'Unexpected loop: the preferred term “{{term}}” ({{language}}) holds “{{actual}}”, which “{{concept}}” forbids',
              { term: term.term, language, actual: match.actual, concept: match.concept },
            ),
          })),
      ),
  )
}

/**
 * Faults of a termbase as a whole; an empty list means it can be trusted.
 * @param termbase the same concepts compiled, where they are at hand
 */
export function lintTermbase(
  concepts: readonly Concept[],
  termbase: Termbase = compileTermbase(concepts),
): TermbaseFault[] {
  const ids = new Set<string>()
  const doubles = concepts.flatMap(({ id }) =>
    ids.has(id)
      ? [{ conceptId: id, message: say('Unexpected second concept with the id “{{id}}”', { id }) }]
      : (ids.add(id), []),
  )
  return [
    ...doubles,
    ...languages.flatMap((language) => [
      ...doubleForms(termbase, language),
      ...concepts.flatMap((concept) => missingPreferred(concept, language)),
      ...loops(termbase, language),
      ...ownTests(termbase, language),
    ]),
  ]
}
