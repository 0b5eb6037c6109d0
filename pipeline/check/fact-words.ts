import type { Facts } from '../model/announcement.ts'
import type { Finding, Place } from '../model/finding.ts'
import type { Locale } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { localeKeyRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'

/** The locale keys that an announcement's facts ask for, each with the fact that does. */
export const factKeys = (facts: Facts): [key: string, path: readonly PropertyKey[]][] => [
  [`office:type.${facts.type}`, ['type']],
  [`office:organ.${facts.organ}.name`, ['organ']],
  ...facts.topics.map((topic, at): [string, PropertyKey[]] => [
    `office:topic.${topic}`,
    ['topics', at],
  ]),
  ...facts.contacts.map((contact, at): [string, PropertyKey[]] => [
    `office:contact.${contact}.name`,
    ['contacts', at],
  ]),
  ...(facts.status === 'current'
    ? []
    : [[`office:status.${facts.status}`, ['status']] as [string, PropertyKey[]]]),
]

/** A topic, organ or contact without words in a language of the announcement. */
export const checkFactWords = (
  facts: Facts,
  locales: readonly (Pick<Locale, 'language' | 'resources'> & {
    readonly messages: ReadonlyMap<string, { readonly value: string }>
  })[],
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Finding[] =>
  locales.flatMap((locale) =>
    // A file that is missing or cannot be read is a finding of its own.
    (Object.hasOwn(locale.resources, 'office') ? factKeys(facts) : [])
      .filter(([key]) => !locale.messages.get(key)?.value.trim())
      .map(([key, path]) => {
        const name = key.slice(key.indexOf(':') + 1)
        return findingOf(
          localeKeyRule,
          file,
          say(
            'Unexpected “{{key}}”: there are no words for “{{name}}” in locales/{{language}}/office.json',
            { key: name.split('.')[1] ?? name, name, language: locale.language },
          ),
          placeOf(path),
          {
            note: say(
              'Add “{{name}}” to locales/{{language}}/office.json, or correct the name here.',
              { name, language: locale.language },
            ),
          },
        )
      }),
  )
