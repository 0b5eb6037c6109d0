import type { Language } from '../model/language.ts'
import type { Term } from '../model/termbase.ts'
import { englishForms, type Form } from './english.ts'
import { hungarianVerbForms } from './hungarian/conjugate.ts'
import { hungarianForms } from './hungarian/decline.ts'

export type { Form } from './english.ts'

/** All forms of a term that are looked for, each with its grammatical tags; the dictionary form first. */
export function formsOf(term: Term, language: Language): Form[] {
  if (term.match === 'exact') return [{ text: term.term, tags: ['exact'] }]
  if (language === 'en') return englishForms(term)
  if (term.pos === 'verb') return hungarianVerbForms(term)
  return term.pos === 'adverb' || term.pos === 'phrase'
    ? [{ text: term.term, tags: ['base'] }]
    : hungarianForms(term)
}
