import type { Language } from '../model/language.ts'
import type { Locale } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import type { Concept } from '../model/termbase.ts'
// By its own name: the door would load what matches and mends, which few builds need.
import { compileTermbase, type Termbase } from '../terminology/compile.ts'
import type { Keep } from '../terminology/keep.ts'

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

export type SharedData = SettingsData & Pick<Termbase, 'concepts' | 'forms'>

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

const packed = new WeakMap<Shared, SharedData>()

/** The same data each time for the same house: by that, who has been told it knows that it is no other. */
export function packShared(shared: Shared): SharedData {
  const known = packed.get(shared)
  if (known) return known
  const data: SharedData = {
    ...packSettings(shared),
    concepts: shared.termbase.concepts,
    ...(shared.termbase.forms && { forms: shared.termbase.forms }),
  }
  packed.set(shared, data)
  return data
}

/** The terms of an office, written as its English is. */
export function termbaseFor(
  concepts: readonly Concept[],
  locales: readonly Pick<Locale, 'language' | 'profile'>[],
  keep?: Keep,
): Termbase {
  const english = locales.find(({ language }) => language === 'en')?.profile.locale
  return compileTermbase(concepts, {
    ...(english !== undefined && { english }),
    ...(keep && { keep }),
  })
}

export const unpackShared = (data: SharedData): Shared => ({
  ...unpackSettings(data),
  termbase: termbaseFor(
    data.concepts,
    data.locales,
    data.forms && { get: () => data.forms, put: () => undefined },
  ),
})
