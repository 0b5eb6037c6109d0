import { findingOf } from '../model/rule.ts'
import type { Finding } from '../model/finding.ts'
import { isSpoken, mapWords, type Locale } from '../model/locale.ts'
import { findTerms, preferTermsIn, terminologyRules, type Termbase } from '../terminology.ts'

const offsetAt = (text: string, line: number, column: number): number => {
  let start = 0
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

/** Terms are checked in the words of the pages too: a wrong one there ends up in every edition. */
export function checkLocaleTerms(
  locale: Locale,
  termbase: Termbase,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const findings: Finding[] = []
  for (const message of locale.messages.values()) {
    if (isSpoken(message.key.split(':')[0] ?? '')) continue
    const text = texts.get(message.file) ?? ''
    for (const match of findTerms(message.value, termbase, locale.language)) {
      const value = message.source.placeOf(message.path)
      const open = offsetAt(text, value.line, value.column)
      const literal = text.startsWith(`"${message.value}"`, open)
      const rule = terminologyRules.find(({ id }) => id === match.rule)
      if (!rule) continue
      const column = value.column + (literal ? 1 + match.start : 0)
      findings.push({
        ...findingOf(
          rule,
          message.file,
          match.message,
          {
            line: value.line,
            column,
            endLine: value.line,
            endColumn: column + match.actual.length,
          },
          {
            actual: match.actual,
            expected: match.expected,
            severity: match.severity,
            edits: literal
              ? match.edits.map((edit) => ({
                  ...edit,
                  start: edit.start + open + 1,
                  end: edit.end + open + 1,
                }))
              : [],
          },
        ),
        concept: match.concept,
      })
    }
  }
  return findings
}

/** The words as the editions carry them: with the preferred terms. */
export const preferTermsInWords = (locale: Locale, termbase: Termbase): Locale => ({
  ...locale,
  resources: mapWords(locale.resources, (words) => preferTermsIn(words, termbase, locale.language)),
})
