import type { Finding } from '../model/finding.ts'
import { isSpoken, type Locale } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { localeKeyRule, unusedKeyRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'
import { baseOf, type LocalePair } from './locale-pairs.ts'

const fileOf = (locale: Locale, namespace: string): string =>
  `locales/${locale.language}/${namespace}.json`

const has = (locale: Locale, namespace: string): boolean =>
  Object.hasOwn(locale.resources, namespace)

/** A file of words that another language has, or that the pages need. */
function checkFiles(
  pairs: readonly LocalePair[],
  locales: readonly Locale[],
  needed: readonly string[],
): Finding[] {
  const owners = new Map<string, string | undefined>()
  for (const key of needed) owners.set(key.slice(0, key.indexOf(':')), undefined)
  for (const pair of pairs)
    if (!owners.get(pair.namespace)) owners.set(pair.namespace, pair.first.file)
  return [...owners].flatMap(([namespace, other]) =>
    locales.flatMap((locale) => {
      if (has(locale, namespace) || locale.unread.has(namespace) || isSpoken(namespace)) return []
      const file = fileOf(locale, namespace)
      return findingOf(
        localeKeyRule,
        file,
        other === undefined
          ? say('Unexpected absence of “{{name}}”', { name: file })
          : say('Unexpected absence of “{{file}}”, expected the words that {{other}} has', {
              file,
              other,
            }),
      )
    }),
  )
}

/** A key that one language lacks or leaves empty, and one that no page asks for. */
function checkPair(
  pair: LocalePair,
  locale: Locale,
  isUsed: (key: string) => boolean,
): Finding | readonly Finding[] {
  const { namespace, name, first } = pair
  if (!has(locale, namespace)) return []
  const file = fileOf(locale, namespace)
  const severity = isSpoken(namespace) ? 'warning' : localeKeyRule.severity
  const messages = pair.messages.get(locale)
  const [message] = messages ?? []
  if (!messages || !message)
    return findingOf(
      localeKeyRule,
      file,
      say('Unexpected absence of “{{name}}”, which stands in {{file}}', { name, file: first.file }),
      { line: 1, column: 1 },
      { expected: [first.value], severity },
    )
  const empty = messages
    .filter(({ value }) => !value.trim())
    .map(({ key, source, path }) =>
      findingOf(
        localeKeyRule,
        file,
        say('Unexpected empty words for “{{name}}”', { name: key.slice(namespace.length + 1) }),
        source.placeOf(path),
        { expected: message === first ? [] : [first.value], severity },
      ),
    )
  if (isUsed(pair.key)) return empty
  return [
    ...empty,
    findingOf(
      unusedKeyRule,
      file,
      say('Unexpected key “{{name}}”, which no page uses', { name }),
      message.source.placeOf(message.path, true),
    ),
  ]
}

/**
 * A file or key that one language lacks, words that are left empty, a key that nothing asks for.
 * @param needed keys ("namespace:dotted.key") that the pages ask for
 */
export function checkLocaleKeys(
  pairs: readonly LocalePair[],
  locales: readonly Locale[],
  isUsed: (key: string) => boolean,
  needed: readonly string[],
): Finding[] {
  const known = new Set(pairs.map(({ key }) => key))
  const nowhere = needed.filter((key) => !known.has(baseOf(key)))
  return [
    ...checkFiles(pairs, locales, needed),
    ...pairs.flatMap((pair) => locales.flatMap((locale) => checkPair(pair, locale, isUsed))),
    ...nowhere.flatMap((key) =>
      locales.flatMap((locale) => {
        const [namespace = '', name = ''] = key.split(':')
        if (!has(locale, namespace)) return []
        return findingOf(
          localeKeyRule,
          fileOf(locale, namespace),
          say('Unexpected absence of “{{name}}”', { name }),
          { line: 1, column: 1 },
        )
      }),
    ),
  ]
}
