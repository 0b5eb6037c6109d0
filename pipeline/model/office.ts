import type { Language } from './language.ts'
import type { PdfProfile } from './pdf-record.ts'

/** A person or desk the press can ask; names and roles are words of the locale, by the contact's key. */
export type Contact = {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly duty?: string | undefined
}

/** `sources/office.yaml`. */
export type Office = {
  readonly baseUrl: string
  readonly languages: readonly Language[]
  readonly timeZone: string
  readonly organ: string
  readonly organs: readonly string[]
  readonly contacts: Readonly<Record<string, Contact>>
  readonly commandLanguage?: Language | undefined
  /** The standards that PDF editions keep. */
  readonly pdf: { readonly profile: PdfProfile }
  /** Most characters of a title and of a summary. */
  readonly limits: { readonly title: number; readonly summary: number }
}

/** What holds where the office says nothing. */
export const defaultOffice: Office = {
  baseUrl: 'https://kozlony.example/',
  languages: ['hu', 'en'],
  timeZone: 'Europe/Budapest',
  organ: 'office',
  organs: ['office'],
  contacts: {},
  pdf: { profile: '3a+ua1' },
  limits: { title: 65, summary: 160 },
}
