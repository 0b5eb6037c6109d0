import type { TermsFormat } from '../exchange/formats.ts'
import type { Context } from './command.ts'

/** What an exchange is about: the form, and the file as it is called and where it is. */
export type Exchange = {
  readonly context: Context
  readonly format: TermsFormat
  readonly word: string
  readonly full: string
}
