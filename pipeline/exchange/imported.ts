import type { Place } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { FieldWords } from '../model/termbase-fields.ts'
import type { Wording } from '../model/wording.ts'

/** A term as another program wrote it: nothing in it has been checked. */
export type ImportedTerm = {
  readonly language: Language
  readonly term: string
  readonly fields: FieldWords
  /** Fields that the file has room for and left empty. */
  readonly cleared: readonly string[]
  readonly place: Place
}

export type ImportedConcept = {
  readonly id: string
  readonly subject?: string
  readonly fields: FieldWords
  readonly cleared: readonly string[]
  readonly terms: readonly ImportedTerm[]
  readonly place: Place
}

/** Why a file, or a part of it, cannot be taken over. */
export type Refusal = { readonly message: Wording; readonly place: Place }

export type Imported = {
  readonly concepts: readonly ImportedConcept[]
  readonly refusals: readonly Refusal[]
}

/** The key of a concept that another program calls `name`: small letters and hyphens. */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
