import { languages } from '../model/language.ts'
import { say, type Wording } from '../model/wording.ts'
import type { Termbase } from './compile.ts'
import { formTest } from './context.ts'
import { findTerms } from './find.ts'
import { fold, keyOf, tokenise } from './fold.ts'
import { formsOf } from './forms.ts'
import {
  faultAt,
  isApproved,
  termsIn,
  type TermbaseFault,
  type TermPlace,
} from './termbase-fault.ts'

/**
 * Finds one term for itself, as longer ones would hide it: without an index, which would be made for it alone. What
 * stands around it does not count.
 */
function formFinder({ term, language }: TermPlace): (text: string) => boolean {
  const isExact = term.case === 'sensitive'
  const keyIn = (text: string) => (isExact ? text.normalize('NFC') : keyOf(text))
  const excluded = formTest([term.exclude ?? []].flat())
  const written = formsOf(term, language).filter(({ text }) => !excluded?.(fold(text)))
  const keys = new Set(written.map(({ text }) => keyIn(text.replace(/[^\p{L}\p{M}\p{N}]+$/u, ''))))
  const count = tokenise(term.term).length
  return (text) => {
    const words = tokenise(text)
    const ends = words.slice(count - 1)
    return ends.some((last, at) => keys.has(keyIn(text.slice(words[at]?.start, last.end))))
  }
}

/** Whether the text has the term: an unwanted one as the whole termbase sees it, so that longer terms shield it. */
function finder(place: TermPlace, termbase: Termbase): (text: string) => boolean {
  const { concept, term, language } = place
  if (isApproved(term)) return formFinder(place)
  return (text) => findTerms(text, termbase, language).some((match) => match.concept === concept.id)
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
