import { digestOf } from '../model/digest.ts'
import { languages, type Language } from '../model/language.ts'
import type { Locale } from '../model/locale.ts'
import type { AskedKeys } from '../render/words.ts'
import type { House } from './house.ts'
import { short } from './inputs.ts'
import type { Keeper } from './kept.ts'

/** What there was of words under each key that was asked for, as JSON; by language. */
export type AskedWords = { readonly [language in Language]?: Readonly<Record<string, string>> }

/** Holds the words that announcements asked for against those of the house as it is now. */
export type WordsOfHouse = {
  /** Keeps what there is under keys; @returns the digest by which it is found again. */
  readonly keep: (asked: AskedKeys) => string
  /** Keys whose words are others now, such as “hu page:skip”; undefined where it is not known what was asked. */
  readonly changed: (name: string) => readonly string[] | undefined
}

/**
 * All that i18next may look up for a key: the words, their forms (`key_one`), as JSON. Words that name others (`$t(…)`)
 * stand for all words of the language.
 */
function wordsUnder({ resources: all }: Pick<Locale, 'resources'>): (key: string) => string {
  const found = new Map<string, string>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const [namespace = '', path = ''] = key.split(':')
    const names = path.split('.')
    const last = names.pop() ?? ''
    let place: unknown = all[namespace]
    for (const name of names) place = at(place, name)
    const forms =
      place && typeof place === 'object'
        ? Object.entries(place).filter(([name]) => name === last || name.startsWith(`${last}_`))
        : []
    const text = JSON.stringify(forms)
    const whole = text.includes('$t(') ? `${text} ${digestOf(all)}` : text
    found.set(key, whole)
    return whole
  }
}

const at = (place: unknown, name: string): unknown =>
  place && typeof place === 'object' && Object.hasOwn(place, name)
    ? (place as Record<string, unknown>)[name]
    : undefined

export function createWordsOfHouse(
  keeper: Pick<Keeper, 'words' | 'putWords'>,
  { locales }: Pick<House, 'locales'>,
): WordsOfHouse {
  const under = new Map([...locales].map(([language, locale]) => [language, wordsUnder(locale)]))
  const now = (language: Language, key: string): string => under.get(language)?.(key) ?? ''
  const names = new Map<string, string>()
  const changes = new Map<string, readonly string[] | undefined>()
  return {
    keep(asked) {
      const id = languages.map((language) => asked[language] ?? '').join('|')
      const known = names.get(id)
      if (known !== undefined) return known
      const words: AskedWords = Object.fromEntries(
        languages.flatMap((language) => {
          const keys = asked[language]?.split(' ').filter(Boolean) ?? []
          return keys.length
            ? [[language, Object.fromEntries(keys.map((key) => [key, now(language, key)]))]]
            : []
        }),
      )
      const name = short(digestOf(words))
      keeper.putWords(name, words)
      names.set(id, name)
      return name
    },
    changed(name) {
      if (changes.has(name)) return changes.get(name)
      const words = keeper.words(name)
      const changed =
        words &&
        languages.flatMap((language) =>
          Object.entries(words[language] ?? {}).flatMap(([key, was]) =>
            now(language, key) === was ? [] : `${language} ${key}`,
          ),
        )
      changes.set(name, changed)
      return changed
    },
  }
}
