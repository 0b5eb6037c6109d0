import type { Language } from '../model/language.ts'

/** A file of the site, kept in the store. */
export type Output = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  readonly announcement?: string
  readonly language?: Language
  readonly format?: 'html' | 'pdf'
}
