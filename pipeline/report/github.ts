import type { Finding } from '../model/finding.ts'
import { knownWords } from '../model/summary.ts'
import { inEnglish } from '../model/wording.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

const escapeText = (text: string): string =>
  text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Columns count only within one line: the site refuses them beside two. */
function placeProperties({ place }: Finding) {
  if (!place) return {}
  const { line, column, endLine, endColumn } = place
  return endLine === undefined || endLine === line
    ? { line, col: column, endLine, endColumn }
    : { line, endLine }
}

/**
 * Workflow commands of GitHub Actions: a line a finding, which the site shows beside the changed line.
 * @param known how many more the baseline knows
 */
export function github(
  findings: readonly Finding[],
  nameOf: (file: string) => string,
  known = 0,
): string {
  const lines = findings
    .map((finding) => {
      const { rule, severity, file, message, note } = finding
      const properties = Object.entries({
        file: nameOf(file),
        ...placeProperties(finding),
        title: rule,
      }).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
      )
      const text = note === undefined ? message : `${message}\n${note}`
      return `::${commands[severity]} ${properties.join(',')}::${escapeText(text)}\n`
    })
    .join('')
  return known ? `${lines}::notice::${inEnglish(knownWords(known))}\n` : lines
}
