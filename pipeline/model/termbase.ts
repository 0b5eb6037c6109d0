import type { Language } from './language.ts'
import type { Severity } from './finding.ts'

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden'

/** One term of a concept in one language, as it stands in `locales/termbase/*.json` (after ISO 30042). */
export type Term = {
  readonly term: string
  readonly status: TermStatus
  readonly pos?: 'noun' | 'verb' | 'adjective' | 'adverb' | 'name' | 'phrase'
  /**
   * exact: just this form; inflected: all its inflected forms; compound: also inside a compound word, or only as its
   * first (left) or last (right) member.
   */
  readonly match?: 'exact' | 'inflected' | 'compound' | 'compound-left' | 'compound-right'
  readonly case?: 'insensitive' | 'sensitive' | 'keep-preferred'
  /** auto: replaced in the editions and by `fix`; suggest: named in the finding only; never: no suggestion. */
  readonly fix?: 'auto' | 'suggest' | 'never'
  readonly severity?: Severity
  readonly note?: string
  readonly stem?: string
  readonly harmony?: 'back' | 'front' | 'front-rounded'
  readonly lowering?: boolean
  readonly poss?: string
  readonly spoken?: string
  /** Hungarian derivations that count as forms of the term: by default they are other words. */
  readonly derive?: readonly ('i' | 'kor' | 'degrees')[]
  readonly number?: 'singular' | 'plural'
  /** Forms that are other words; a star at the end stands for any ending. */
  readonly exclude?: string | readonly string[]
  /** Forms that other words have, too: found, but never replaced. true: all of them. */
  readonly ambiguous?: boolean | string | readonly string[]
  /** Words, or expressions on the rest of the sentence, of which one must stand before it, and one behind it. */
  readonly context?: {
    readonly before?: string | readonly string[]
    readonly after?: string | readonly string[]
  }
  readonly tests?: { readonly hit?: readonly string[]; readonly miss?: readonly string[] }
}

export type Concept = {
  readonly id: string
  readonly subject?: string
  /**
   * name: an official name, of which one announcement uses one variant; title: the same for an office that a person
   * holds, and it must not be cut short.
   */
  readonly kind?: 'name' | 'title'
  readonly definition?: string
  readonly note?: string
  readonly severity?: Severity
  readonly strict?: boolean
  readonly terms: Partial<Record<Language, readonly Term[]>>
}

/** A parsed termbase file, as in `locales/termbase/`. */
export type TermbaseData = { readonly subject?: string; readonly concepts: readonly Concept[] }
