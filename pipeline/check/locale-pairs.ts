import type { Locale, Message } from '../model/locale.ts'

/** The same words in several languages: one key, its message in each language that has it. */
export type LocalePair = {
  /** "namespace:dotted.key", without the plural category. */
  readonly key: string
  readonly namespace: string
  /** The key without its namespace, as a translator sees it. */
  readonly name: string
  /** The message that the others are compared with: that of the first language that has words for the key. */
  readonly first: Message
  readonly messages: ReadonlyMap<Locale, readonly Message[]>
}

const category = /_(?:zero|one|two|few|many|other)$/u

/** The key before the CLDR plural category: how many forms there are differs between languages. */
export const baseOf = (key: string): string => key.replace(category, '')

/** The plural category of a key, if it has one. */
export const categoryOf = (key: string): string | undefined => category.exec(key)?.[0].slice(1)

/** All keys of all languages, each with what the languages say; in the order of the first language. */
export function pairLocales(locales: readonly Locale[]): LocalePair[] {
  const pairs = new Map<string, { first: Message; messages: Map<Locale, Message[]> }>()
  for (const locale of locales)
    for (const message of locale.messages.values()) {
      const key = baseOf(message.key)
      const pair = pairs.get(key) ?? { first: message, messages: new Map() }
      if (!pair.first.value.trim()) pair.first = message
      pairs.set(key, pair)
      pair.messages.set(locale, [...(pair.messages.get(locale) ?? []), message])
    }
  return [...pairs].map(([key, pair]) => {
    const cut = key.indexOf(':')
    return { key, namespace: key.slice(0, cut), name: key.slice(cut + 1), ...pair }
  })
}
