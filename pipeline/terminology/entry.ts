import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { contextTest, formTest, type ContextTest } from './context.ts'
import type { Form } from './form.ts'

/** A term of a concept, and all that decides whether a form of it is meant. */
export type Use = {
  readonly term: Term
  readonly concept: Concept
  readonly language: Language
  /** Its place in the termbase: between two that count the same the first is meant, whichever a text has asked for before. */
  readonly order: number
  readonly isApproved: boolean
  /** It ends in an acronym, which stays what it is before a hyphen: „BM-rendelet, BM-es”. */
  readonly isAcronym: boolean
  readonly isInContext: ContextTest | null
  readonly isExcluded: ((folded: string) => boolean) | null
  readonly isAmbiguous: ((folded: string) => boolean) | null
}

/** One form of one term, at the end of its words in an index. */
export type Entry = {
  readonly use: Use
  /** The form as it is written. */
  readonly text: string
  readonly tags: readonly string[]
  /** Punctuation before its first word and behind its last. */
  readonly lead: string
  readonly tail: string
  /** Lower counts more; between two terms that have the same form the termbase’s own words decide. */
  readonly rank: number
}

const statusRank = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 } as const

/** A list of words as a termbase may write it: one string or several. */
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? [])

export function useOf(concept: Concept, term: Term, language: Language, order = 0): Use {
  const { ambiguous } = term
  return {
    term,
    concept,
    language,
    order,
    isAcronym: /\p{Lu}{2,}$/u.test(term.term),
    isApproved: term.status === 'preferred' || term.status === 'admitted',
    isInContext: contextTest(listOf(term.context?.before), listOf(term.context?.after)),
    isExcluded: formTest(listOf(term.exclude)),
    isAmbiguous:
      ambiguous === true ? () => true : formTest(listOf(ambiguous === false ? [] : ambiguous)),
  }
}

/** What is asked for in a context or with these capitals counts before what is meant everywhere. */
const isSpecial = ({ term, isInContext }: Use): boolean =>
  isInContext !== null || term.case === 'sensitive'

/** Written in the termbase, made by rule, or only looked for. */
const originOf = ({ text, variant }: Form, { term }: Use): number =>
  text === term.term ? 0 : variant === true ? 2 : 1

export const isMadeByRule = ({ rank }: Entry): boolean => Math.floor((rank % 100) / 10) === 1

/** A form of a term as an entry of an index. */
export function entryOf(use: Use, form: Form, lead = '', tail = ''): Entry {
  const origin = originOf(form, use)
  const status = statusRank[use.term.status] ?? 3
  // Who forbids “policy-maker” wants “policymaker”, and no “policy maker” either.
  const standing = origin === 2 && use.language === 'en' ? 3 - status : status
  const rank = (isSpecial(use) ? 0 : 100) + origin * 10 + standing
  return { use, text: form.text, tags: form.tags, lead, tail, rank }
}

/** Of forms of the same words: the longer punctuation first, then what counts more, then what stands first. */
export const byWeight = (a: Entry, b: Entry): number =>
  b.tail.length + b.lead.length - a.tail.length - a.lead.length ||
  a.rank - b.rank ||
  a.use.order - b.use.order
