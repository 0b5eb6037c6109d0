/** The languages an announcement appears in, in the order of the masthead. BCP 47 tags. */
export const languages = ['hu', 'en'] as const

export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.includes(value as Language)
