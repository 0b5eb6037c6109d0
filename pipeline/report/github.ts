import type { Finding } from '../model/finding.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands of GitHub Actions: a line a finding, which the site shows beside the changed line. */
export function github(findings: readonly Finding[], nameOf: (file: string) => string): string {
  return findings
    .map(({ rule, severity, file, place, message, note }) => {
      const properties = Object.entries({
        file: nameOf(file),
        line: place?.line,
        col: place?.column,
        endLine: place?.endLine,
        endColumn: place?.endColumn,
        title: rule,
      }).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
      )
      const text = note === undefined ? message : `${message}\n${note}`
      return `::${commands[severity]} ${properties.join(',')}::${escapeText(text)}\n`
    })
    .join('')
}
