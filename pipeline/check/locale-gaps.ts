import { isSpoken, type Locale } from '../model/locale.ts'
import { baseOf, categoryOf, pairLocales, type LocalePair } from './locale-pairs.ts'
import { categoriesOf } from './locale-plurals.ts'

/** Keys that a file of words lacks, and the words of the language that has them: they stand in the same order. */
export type Gap = {
  readonly file: string
  readonly paths: readonly (readonly string[])[]
  readonly order: object
}

/** The paths of a pair in a language: one for plain words, one a plural form for counted ones. */
function wanted({ first, messages }: LocalePair, { language }: Locale): string[][] {
  const above = first.path.slice(0, -1)
  const name = baseOf(first.path.at(-1) ?? '')
  const isCounted = [...messages.values()].flat().some(({ key }) => categoryOf(key))
  return isCounted
    ? categoriesOf(language).map((category) => [...above, `${name}_${category}`])
    : [[...above, name]]
}

/**
 * The keys that each language lacks, though another has them or the pages ask for them. The words of the command
 * may be left out as a whole file.
 * @param needed keys ("namespace:dotted.key") that the pages ask for
 */
export function gapsOf(
  locales: readonly Locale[],
  isUsed: (key: string) => boolean,
  needed: readonly string[],
): Gap[] {
  const pairs = pairLocales(locales)
  const known = new Set(pairs.map(({ key }) => key))
  const nowhere = needed.filter((key) => !known.has(baseOf(key)))
  const namespaces = new Set([...pairs, ...nowhere.map(split)].map(({ namespace }) => namespace))
  return [...namespaces].flatMap((namespace) =>
    locales.flatMap((locale) => {
      const isThere = Object.hasOwn(locale.resources, namespace)
      if (locale.unread.has(namespace) || (!isThere && isSpoken(namespace))) return []
      const own = pairs.filter((pair) => pair.namespace === namespace && isUsed(pair.key))
      const lacks = (path: readonly string[]) =>
        !locale.messages.has(`${namespace}:${path.join('.')}`)
      const paths = [
        ...own.flatMap((pair) => wanted(pair, locale)),
        ...nowhere.map(split).flatMap((key) => (key.namespace === namespace ? [key.path] : [])),
      ].filter(lacks)
      const other = locales.find((one) => one !== locale && Object.hasOwn(one.resources, namespace))
      return paths.length
        ? {
            file: `locales/${locale.language}/${namespace}.json`,
            paths,
            order: other?.resources[namespace] ?? {},
          }
        : []
    }),
  )
}

const split = (key: string): { namespace: string; path: string[] } => {
  const cut = key.indexOf(':')
  return { namespace: key.slice(0, cut), path: key.slice(cut + 1).split('.') }
}
