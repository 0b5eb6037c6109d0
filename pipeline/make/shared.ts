import type { Language } from '../model/language.ts'
import type { Locale } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import type { Concept } from '../model/termbase.ts'
import { compileTermbase, type Termbase } from '../terminology.ts'

/** The words of a language, as the making of an announcement needs them. */
export type LocaleWords = Pick<Locale, 'language' | 'profile' | 'resources'> & {
  readonly messages: ReadonlyMap<string, { readonly value: string }>
}

/** The settings and words that the facts are held against. */
export type Settings = {
  readonly office: Office
  readonly locales: ReadonlyMap<Language, LocaleWords>
}

/** What all announcements take from the house. */
export type Shared = Settings & { readonly termbase: Termbase }

/** Settings as plain data, which a thread can be sent. */
export type SettingsData = {
  readonly office: Office
  readonly locales: readonly (Omit<LocaleWords, 'messages'> & {
    readonly messages: readonly (readonly [key: string, value: string])[]
  })[]
}

export type SharedData = SettingsData & { readonly concepts: readonly Concept[] }

export const packSettings = ({ office, locales }: Settings): SettingsData => ({
  office,
  locales: [...locales.values()].map(({ language, profile, resources, messages }) => ({
    language,
    profile,
    resources,
    messages: [...messages].map(([key, { value }]) => [key, value]),
  })),
})

export const unpackSettings = ({ office, locales }: SettingsData): Settings => ({
  office,
  locales: new Map(
    locales.map(({ messages, ...words }) => [
      words.language,
      { ...words, messages: new Map(messages.map(([key, value]) => [key, { value }])) },
    ]),
  ),
})

export const packShared = (shared: Shared): SharedData => ({
  ...packSettings(shared),
  concepts: shared.termbase.concepts,
})

export const unpackShared = (data: SharedData): Shared => ({
  ...unpackSettings(data),
  termbase: compileTermbase(data.concepts),
})
