import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { localeKeyRule, parameterRule, unusedKeyRule } from '../model/rules.ts'
import type { Locale } from '../model/locale.ts'

const parametersOf = (text: string): string[] =>
  [
    ...new Set([...text.matchAll(/\{\{\s*([^\s},]+)[^}]*\}\}/gu)].map((match) => match[1] ?? '')),
  ].sort()

/** Plural forms differ between languages; what is compared is the key before the CLDR category. */
const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/u, '')

/**
 * Compares the words of all languages: a key that one lacks or leaves empty, a placeholder that differs,
 * a key that nothing asks for.
 */
export function checkLocaleKeys(
  locales: readonly Locale[],
  isUsed: (key: string) => boolean,
  needed: readonly string[],
): Finding[] {
  const findings: Finding[] = []
  const absent = new Map<string, string | undefined>()
  const [first] = locales
  const all = new Map<string, Locale>()
  for (const locale of locales)
    for (const key of locale.messages.keys()) if (!all.has(base(key))) all.set(base(key), locale)
  for (const key of needed) if (first && !all.has(key)) all.set(key, first)
  for (const [key, owner] of all) {
    const own = [...owner.messages.values()].find((message) => base(message.key) === key)
    for (const locale of locales) {
      const message = [locale.messages.get(key), locale.messages.get(`${key}_other`)].find(Boolean)
      const cut = key.indexOf(':')
      const file = `locales/${locale.language}/${key.slice(0, cut)}.json`
      const namespace = key.slice(0, cut)
      const name = key.slice(cut + 1)
      if (locale.unread.has(namespace)) continue
      if (!Object.hasOwn(locale.resources, namespace)) {
        absent.set(file, own?.file)
        continue
      }
      if (!message) {
        findings.push(
          findingOf(
            localeKeyRule,
            file,
            `Unexpected absence of “${name}”${own && own.file !== file ? `, which stands in ${own.file}` : ''}`,
            { line: 1, column: 1 },
            {
              expected: own ? [own.value] : [],
            },
          ),
        )
        continue
      }
      const place = message.source.placeOf(message.path)
      if (!message.value.trim())
        findings.push(findingOf(localeKeyRule, file, `Unexpected empty words for “${name}”`, place))
      const [here, there] = [parametersOf(message.value), own ? parametersOf(own.value) : []]
      if (own && own !== message && here.join() !== there.join()) {
        const show = (names: string[]) => names.map((n) => `{{${n}}}`).join(' ') || 'none'
        findings.push(
          findingOf(
            parameterRule,
            file,
            `Unexpected placeholders ${show(here)} in “${name}”, expected ${show(there)} as in ${own.file}`,
            place,
            {
              actual: show(here),
              expected: [show(there)],
            },
          ),
        )
      }
      if (!isUsed(key))
        findings.push(
          findingOf(
            unusedKeyRule,
            file,
            `Unexpected key “${name}”, which no page uses`,
            message.source.placeOf(message.path, true),
          ),
        )
    }
  }
  for (const [file, other] of absent)
    findings.push(
      findingOf(
        localeKeyRule,
        file,
        `Unexpected absence of “${file}”${other === undefined ? '' : `, expected the words that ${other} has`}`,
      ),
    )
  return findings
}
