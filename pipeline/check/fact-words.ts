import type { Facts } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import type { Locale } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { localeKeyRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

/** The locale keys that an announcement's facts ask for. */
export const factKeys = (facts: Facts): string[] => [
  `office:type.${facts.type}`,
  `office:organ.${facts.organ}.name`,
  ...facts.topics.map((topic) => `office:topic.${topic}`),
  ...facts.contacts.map((contact) => `office:contact.${contact}.name`),
  ...(facts.status === 'current' ? [] : [`office:status.${facts.status}`]),
]

/** A topic, organ or contact without words in a language of the announcement. */
export const checkFactWords = (facts: Facts, locales: readonly Locale[], file: string): Finding[] =>
  locales.flatMap((locale) =>
    // A file that is missing or cannot be read is a finding of its own.
    (Object.hasOwn(locale.resources, 'office') ? factKeys(facts) : [])
      .filter((key) => !locale.messages.get(key)?.value.trim())
      .map((key) => {
        const name = key.slice(key.indexOf(':') + 1)
        return findingOf(
          localeKeyRule,
          file,
          say(
            'Unexpected “{{key}}”: there are no words for “{{name}}” in locales/{{language}}/office.json',
            { key: name.split('.')[1] ?? name, name, language: locale.language },
          ),
          { line: 1, column: 1 },
          {
            note: say(
              'Add “{{name}}” to locales/{{language}}/office.json, or correct the name here.',
              { name, language: locale.language },
            ),
          },
        )
      }),
  )
