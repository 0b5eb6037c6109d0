import type { Finding, Place } from './finding.ts'
import type { Language } from './language.ts'

/**
 * How a text stands: `missing` (due, but not there, empty or unreadable), `waived` (announcement.yaml says why there is
 * none), `stale` (paragraphs may be behind their partners), `unrecorded` (both are there, nobody has recorded
 * yet that they agree), `complete`.
 */
export const translationStates = ['missing', 'stale', 'unrecorded', 'waived', 'complete'] as const
export type TranslationState = (typeof translationStates)[number]

export type Excerpt = { readonly text: string; readonly place: Place }

/** A paragraph that may be behind its partner. */
export type Behind = {
  readonly change: 'changed' | 'added' | 'removed'
  /** The paragraph that may need the change; where one is missing, the one before it. Absent at the very beginning. */
  readonly target?: Excerpt
  /** What its partner is now; absent where it was removed. */
  readonly source?: Excerpt
  /** The partner's text in pieces that stayed, went and came; the pieces that are not gone are the text. */
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[]
}

export type LanguageStatus = {
  readonly language: Language
  readonly state: TranslationState
  /** Path of the text, relative to the office's root. */
  readonly file: string
  readonly waiver?: { readonly reason: string; readonly date: string }
  /** The language whose text has changed. */
  readonly source?: { readonly language: Language; readonly file: string }
  readonly behind: readonly Behind[]
}

export type AnnouncementStatus = {
  readonly id: string
  /** In the first language that has one. */
  readonly title: string
  readonly languages: readonly LanguageStatus[]
  /** Paragraphs that changed in both languages since the record. */
  readonly together: number
  readonly findings: readonly Finding[]
}
