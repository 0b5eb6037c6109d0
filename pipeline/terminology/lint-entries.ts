import { languages } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { say } from '../model/wording.ts'
import { keyOf } from './fold.ts'
import { formsOf } from './forms.ts'
import {
  faultAt,
  isApproved,
  termsIn,
  type TermbaseFault,
  type TermPlace,
} from './termbase-fault.ts'

const at = ({ concept, path }: TermPlace, ...more: (string | number)[]) => ({
  concept,
  path: [...path, ...more],
})

/** A term that nothing can take the place of. */
function withoutPreferred(place: TermPlace): TermbaseFault[] {
  const { concept, term, language } = place
  const terms = concept.terms[language] ?? []
  if (isApproved(term) || term.fix === 'never') return []
  if (terms.some(({ status }) => status === 'preferred')) return []
  return [
    faultAt(
      at(place, 'status'),
      say(
        'Unexpected {{status}} term “{{term}}” ({{language}}) without a preferred one, expected a preferred term or "fix": "never"',
        { status: term.status, term: term.term, language },
      ),
      say('Add the term that is to be written instead, or say "fix": "never".'),
    ),
  ]
}

/** A replacement that no program can make, as two terms are equally right. */
function undecided(place: TermPlace): TermbaseFault[] {
  const { concept, term, language } = place
  const preferred = (concept.terms[language] ?? []).filter(({ status }) => status === 'preferred')
  if (term.fix !== 'auto' || isApproved(term) || preferred.length < 2) return []
  return [
    faultAt(
      at(place, 'fix'),
      say(
        'Unexpected "fix": "auto" for “{{term}}” ({{language}}), expected one preferred term, not {{count}}',
        {
          term: term.term,
          language,
          count: preferred.length,
        },
      ),
      say('Make one of the preferred terms admitted, or say "fix": "suggest".'),
    ),
  ]
}

function emptyTests(place: TermPlace): TermbaseFault[] {
  const { tests } = place.term
  if (!tests) return []
  const { hit = [], miss = [] } = tests
  const blank = (['hit', 'miss'] as const).flatMap((kind) =>
    (tests[kind] ?? []).flatMap((text, index) =>
      text.trim() === '' ? [[kind, index] as const] : [],
    ),
  )
  const words = say('Unexpected test of “{{term}}” without a text', { term: place.term.term })
  const note = say(
    'Write a text in which it must be found (hit) or must not (miss), or take “tests” out.',
  )
  if (!hit.length && !miss.length) return [faultAt(at(place, 'tests'), words, note)]
  return blank.map((steps) => faultAt(at(place, 'tests', ...steps), words, note))
}

const hungarianHints = ['stem', 'harmony', 'lowering', 'poss', 'spoken'] as const

function strayHints(place: TermPlace): TermbaseFault[] {
  const { term, language } = place
  if (language === 'hu') return []
  return hungarianHints
    .filter((hint) => term[hint] !== undefined)
    .map((hint) =>
      faultAt(
        at(place, hint),
        say('Unexpected “{{hint}}” of “{{term}}” ({{language}}), which is a hint for Hungarian', {
          hint,
          term: term.term,
          language,
        }),
        say('Take it out: only Hungarian terms are declined by it.'),
      ),
    )
}

const listOf = (value: Term['exclude']): readonly string[] => [value ?? []].flat()

/** What is set aside, but is no form of the term anyway: mostly a slip. */
function idleExclusions(place: TermPlace): TermbaseFault[] {
  const { term, language } = place
  const excluded = listOf(term.exclude).filter((text) => !text.includes('*'))
  if (!excluded.length || place.concept.kind === 'title') return []
  const known = new Set(formsOf(term, language).map(({ text }) => keyOf(text)))
  return excluded
    .filter((text) => !known.has(keyOf(text)))
    .map((text) =>
      faultAt(
        at(place, 'exclude'),
        say('Unexpected “{{text}}” among the exclusions of “{{term}}”, which has no such form', {
          text,
          term: term.term,
        }),
        say('Take it out, or correct it: kozlony terms forms lists the forms.'),
      ),
    )
}

function ofConcept(concept: Concept): TermbaseFault[] {
  const counts = languages.map((language) => concept.terms[language]?.length ?? 0)
  if (counts.every((count) => count === 0))
    return [
      faultAt(
        { concept, path: ['terms'] },
        say('Unexpected concept “{{id}}” without terms', { id: concept.id }),
        say('Add its terms, or take the concept out.'),
      ),
    ]
  if (concept.strict !== true || counts.every((count) => count > 0)) return []
  return [
    faultAt(
      { concept, path: ['strict'] },
      say('Unexpected “strict” for “{{id}}”, which has terms in one language only', {
        id: concept.id,
      }),
      say('Add the terms of the other language, or take “strict” out.'),
    ),
  ]
}

/** The id of a concept that another one has before it. */
function doubleIds(concepts: readonly Concept[]): TermbaseFault[] {
  const ids = new Set<string>()
  return concepts.flatMap((concept) => {
    const { id } = concept
    if (!ids.has(id)) {
      ids.add(id)
      return []
    }
    return [
      faultAt(
        { concept, path: ['id'] },
        say('Unexpected second concept with the id “{{id}}”', { id }),
        say('Give one of them another id, or make them one concept.'),
      ),
    ]
  })
}

/** Faults that an entry has by itself. */
export const lintEntries = (concepts: readonly Concept[]): TermbaseFault[] => [
  ...doubleIds(concepts),
  ...concepts.flatMap((concept) => ofConcept(concept)),
  ...languages.flatMap((language) =>
    termsIn(concepts, language).flatMap((place) => [
      ...withoutPreferred(place),
      ...undecided(place),
      ...emptyTests(place),
      ...strayHints(place),
      ...idleExclusions(place),
    ]),
  ),
]
