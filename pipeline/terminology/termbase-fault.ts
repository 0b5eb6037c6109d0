import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import type { Wording } from '../model/wording.ts'

/** What is wrong with a termbase, and where: the concept as it was given, and the keys down to the place in it. */
export type TermbaseFault = {
  readonly conceptId: string
  readonly concept: Concept
  readonly path: readonly (string | number)[]
  readonly message: Wording
  /** What to do about it. */
  readonly note: Wording
}

/** A term where it stands in a termbase. */
export type TermPlace = {
  readonly concept: Concept
  readonly term: Term
  readonly language: Language
  readonly path: readonly (string | number)[]
}

export const isApproved = ({ status }: Term): boolean =>
  status === 'preferred' || status === 'admitted'

/** All terms of a language, in the order of the termbase. */
export const termsIn = (concepts: readonly Concept[], language: Language): TermPlace[] =>
  concepts.flatMap((concept) =>
    (concept.terms[language] ?? []).map((term, index) => ({
      concept,
      term,
      language,
      path: ['terms', language, index],
    })),
  )

export const faultAt = (
  { concept, path }: Pick<TermPlace, 'concept' | 'path'>,
  message: Wording,
  note: Wording,
): TermbaseFault => ({ conceptId: concept.id, concept, path, message, note })
