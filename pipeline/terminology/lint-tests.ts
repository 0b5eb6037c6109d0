import { languages } from '../model/language.ts'
import { say, type Wording } from '../model/wording.ts'
import { compileTermbase, type Termbase } from './compile.ts'
import { findTerms } from './find.ts'
import { matchTerms } from './match.ts'
import {
  faultAt,
  isApproved,
  termsIn,
  type TermbaseFault,
  type TermPlace,
} from './termbase-fault.ts'

/**
 * Whether the text has the term: an unwanted one as the whole termbase sees it, so that longer terms shield it; an
 * approved one for itself, as longer ones would hide it.
 */
function finder(
  { concept, term, language }: TermPlace,
  termbase: Termbase,
): (text: string) => boolean {
  if (!isApproved(term))
    return (text) =>
      findTerms(text, termbase, language).some((match) => match.concept === concept.id)
  const { index } = compileTermbase([{ id: concept.id, terms: { [language]: [term] } }])
  return (text) => matchTerms(text, index[language]).length > 0
}

function run(place: TermPlace, termbase: Termbase): TermbaseFault[] {
  const { term, language } = place
  const isFound = finder(place, termbase)
  const fault = (kind: 'hit' | 'miss', index: number, text: string, words: Wording) =>
    faultAt(
      { concept: place.concept, path: [...place.path, 'tests', kind, index] },
      say('Unexpected result of a test of “{{term}}” ({{language}}): it {{words}} “{{text}}”', {
        term: term.term,
        language,
        words,
        text,
      }),
      say('Correct the test, or the entry: its forms are listed by kozlony terms forms.'),
    )
  return [
    ...(term.tests?.hit ?? []).flatMap((text, index) =>
      text.trim() === '' || isFound(text)
        ? []
        : [fault('hit', index, text, say('is not found in'))],
    ),
    ...(term.tests?.miss ?? []).flatMap((text, index) =>
      isFound(text) ? [fault('miss', index, text, say('is found in'))] : [],
    ),
  ]
}

/** Runs the tests that entries carry: texts in which the term must be found, and texts in which it must not. */
export const lintTests = (termbase: Termbase): TermbaseFault[] =>
  languages.flatMap((language) =>
    termsIn(termbase.concepts, language)
      .filter(({ term }) => term.tests)
      .flatMap((place) => run(place, termbase)),
  )
