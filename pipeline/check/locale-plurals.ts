import type { Finding } from '../model/finding.ts'
import { isSpoken, type Locale } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { pluralRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'
import { categoryOf, type LocalePair } from './locale-pairs.ts'

/** The cardinal plural categories of a language (Unicode CLDR, UTS 35 part 3): Hungarian and English have one and other. */
export const categoriesOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories

/** A counted key must have each plural form of its language, and none that the language does not know. */
export function checkPlurals(pair: LocalePair, locales: readonly Locale[]): Finding[] {
  const counted = [...pair.messages.values()].flat().some(({ key }) => categoryOf(key))
  if (!counted) return []
  const severity = isSpoken(pair.namespace) ? 'warning' : pluralRule.severity
  return locales.flatMap((locale) => {
    const own = pair.messages.get(locale) ?? []
    const [message] = own
    if (!message) return []
    const wanted = categoriesOf(locale.language)
    const missing = wanted.filter((one) => !own.some(({ key }) => categoryOf(key) === one))
    const strange = own.filter(({ key }) => !wanted.includes(categoryOf(key) ?? ''))
    return [
      ...missing.map((one) =>
        findingOf(
          pluralRule,
          message.file,
          say('Unexpected absence of “{{name}}”, expected the plural form “{{form}}” too', {
            name: `${pair.name}_${one}`,
            form: one,
          }),
          message.source.placeOf(message.path, true),
          { severity },
        ),
      ),
      ...strange.map(({ key, path, source, file }) =>
        findingOf(
          pluralRule,
          file,
          say('Unexpected plural form “{{name}}”, expected one of {{names}}', {
            name: key.slice(pair.namespace.length + 1),
            names: wanted.map((one) => `${pair.name}_${one}`),
          }),
          source.placeOf(path, true),
          { severity: 'warning' },
        ),
      ),
    ]
  })
}
