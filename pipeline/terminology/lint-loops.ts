import { languages, type Language } from '../model/language.ts'
import type { Concept } from '../model/termbase.ts'
import { say } from '../model/wording.ts'
import type { Termbase } from './compile.ts'
import { findTerms } from './find.ts'
import { keyOf } from './fold.ts'
import {
  faultAt,
  isApproved,
  termsIn,
  type TermbaseFault,
  type TermPlace,
} from './termbase-fault.ts'

const remedy = () => say('Settle which term is preferred, and take the other entry out.')

/** “x” becomes “y”, “y” becomes “x”: concepts that forbid each other’s preferred terms. */
function rings(concepts: readonly Concept[], language: Language): TermbaseFault[] {
  const places = termsIn(concepts, language)
  const refused = new Map<string, TermPlace>()
  for (const place of places)
    if (!isApproved(place.term)) refused.set(keyOf(place.term.term), place)
  const nextOf = ({ concept }: TermPlace): TermPlace | undefined =>
    (concept.terms[language] ?? [])
      .filter(({ status }) => status === 'preferred')
      .flatMap(({ term }) => refused.get(keyOf(term)) ?? [])
      .find((other) => other.concept !== concept)
  const told = new Set<TermPlace>()
  return [...refused.values()].flatMap((start): TermbaseFault[] => {
    const way = [start]
    for (let next = nextOf(start); next && !way.includes(next); next = nextOf(next)) way.push(next)
    const last = way.at(-1)
    if (way.length < 2 || (last && nextOf(last) !== start) || way.some((one) => told.has(one)))
      return []
    for (const one of way) told.add(one)
    const words = [...way, start].map(({ term }) => say('“{{term}}”', { term: term.term }))
    return [faultAt(start, say('Unexpected loop of replacements: {{words}}', { words }), remedy())]
  })
}

/**
 * A preferred term shields what is inside it; one that does not count everywhere (its context, its capitals) may be
 * taken apart again.
 */
function broken(termbase: Termbase, language: Language): TermbaseFault[] {
  return termsIn(termbase.concepts, language)
    .filter(
      ({ term }) =>
        term.status === 'preferred' && (term.context !== undefined || term.case === 'sensitive'),
    )
    .flatMap((place) =>
      findTerms(place.term.term, termbase, language)
        .filter((match) => match.edits.length)
        .map((match) =>
          faultAt(
            place,
            say(
              'Unexpected loop: the preferred term “{{term}}” ({{language}}) holds “{{actual}}”, which “{{concept}}” forbids',
              { term: place.term.term, language, actual: match.actual, concept: match.concept },
            ),
            remedy(),
          ),
        ),
    )
}

/** Replacements that would be replaced again. */
export const lintLoops = (termbase: Termbase): TermbaseFault[] =>
  languages.flatMap((language) => [
    ...rings(termbase.concepts, language),
    ...broken(termbase, language),
  ])
