import { createInstance } from 'i18next'
import type { Language } from '../model/language.ts'
import type { Profile } from '../model/locale.ts'

/** Every word of a page that is not in an announcement: the keys that the templates ask for. */
export const templateKeys = [
  'page:skip',
  'page:languages',
  'page:offices',
  'page:feed',
  'page:own-name',
  'page:dateline.type',
  'page:dateline.published',
  'page:dateline.updated',
  'page:dateline.reference',
  'page:dateline.status',
  'page:dateline.single',
  'page:dateline.embargo',
  'page:facts.topics',
  'page:facts.versions',
  'page:facts.download',
  'page:facts.online',
  'page:facts.pdf',
  'page:end.attachments',
  'page:end.file',
  'page:end.contact',
  'page:end.notes',
  'page:end.history',
  'page:end.colophon',
  'page:contact.phone',
  'page:contact.email',
  'page:contact.hours',
  'page:contact.duty',
  'page:note.label',
  'page:note.back',
  'page:colophon.both',
  'page:colophon.single',
  'page:listing.title',
  'page:listing.lead',
  'page:listing.empty',
  'page:listing.only',
  'page:listing.corrected',
  'page:listing.withdrawn',
  'page:listing.pdf',
  'page:listing.pdf-of',
  'page:listing.of',
  'page:listing.excerpt',
  'page:listing.filters',
  'page:listing.all',
  'page:listing.year',
  'page:listing.month',
  'page:listing.topic',
  'page:listing.pages',
  'page:listing.part',
  'page:listing.older',
  'page:listing.newer',
  'page:lost.title',
  'page:lost.text',
  'page:sheet',
  'page:attached.text',
  'page:attached.facts',
  'notice:corrected.title',
  'notice:corrected.text',
  'notice:withdrawn.title',
  'notice:withdrawn.text',
  'notice:changes',
  'notice:single.title',
  'notice:embargo.title',
  'notice:embargo.text',
  'notice:draft.title',
  'notice:draft.text',
] as const

export type TemplateKey = (typeof templateKeys)[number]

/** Keys that facts choose: `office:organ.<key>.name` and the like. */
export type FactKey = `office:${'organ' | 'contact' | 'topic' | 'type' | 'status'}.${string}`

export type Words = {
  readonly language: Language
  readonly profile: Profile
  /** The words for a key. A key that is missing gives an empty text and is noted in `missing`. */
  (key: TemplateKey | FactKey, values?: Readonly<Record<string, string | number>>): string
  /** The words for a key that may be left out of the locale. */
  readonly optional: (key: FactKey) => string | undefined
  readonly missing: ReadonlySet<string>
  /** What the words come from: the same for all that note apart what they are asked for. */
  readonly origin: object
}

/** Keys that were asked for, by language: sorted, a space between them. */
export type AskedKeys = { readonly [language in Language]?: string }

/** Words that note the keys they are asked for, whether there are words for them or not. */
export function noteAsked(words: Words): { readonly words: Words; readonly asked: () => string } {
  const keys = new Set<string>()
  const { language, profile, missing, origin } = words
  const say: typeof words = Object.assign(
    (...[key, values]: Parameters<Words>) => {
      keys.add(key)
      return words(key, values)
    },
    {
      language,
      profile,
      missing,
      origin,
      optional: (key: FactKey) => {
        keys.add(key)
        return words.optional(key)
      },
    },
  )
  return { words: say, asked: () => [...keys].sort().join(' ') }
}

/** Namespace → nested words, as the JSON files hold them. */
export type Resources = Readonly<Record<string, object>>

/** One i18next instance for a language; values enter text nodes only, so nothing is escaped, and nothing falls back. */
export function createWords(language: Language, resources: Resources, profile: Profile): Words {
  const missing = new Set<string>()
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { ...resources } },
    ns: Object.keys(resources),
    defaultNS: 'page',
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnEmptyString: true,
  })
  // Most words have no values, and are asked for by every page.
  const plain = new Map<string, string | undefined>()
  const optional = (key: string): string | undefined => {
    if (!plain.has(key)) plain.set(key, instance.exists(key) ? instance.t(key) : undefined)
    return plain.get(key)
  }
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const words = optional(key)
    if (words === undefined) missing.add(key)
    return words === undefined || !values ? (words ?? '') : instance.t(key, { ...values })
  }
  return Object.assign(say, { language, profile, optional, missing, origin: instance })
}
