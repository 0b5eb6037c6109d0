import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'

/**
 * The interface other programs read: `{ findings, summary }` as DESIGN describes it, in English.
 * @param more what a command has to say besides
 */
export function json(
  findings: readonly Finding[],
  summary: Summary,
  nameOf: (file: string) => string,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const rows = findings.map(
    ({
      rule,
      severity,
      file,
      place,
      message,
      actual,
      expected,
      edits,
      concept,
      note,
      url,
      announcement,
    }) => ({
      rule,
      severity,
      file: nameOf(file),
      line: place?.line ?? null,
      column: place?.column ?? null,
      endLine: place?.endLine ?? null,
      endColumn: place?.endColumn ?? null,
      message,
      actual: actual ?? null,
      expected,
      edits,
      concept: concept ?? null,
      note: note ?? null,
      url: url ?? null,
      announcement: announcement ?? null,
    }),
  )
  return `${JSON.stringify({ ...more, findings: rows, summary }, null, 2)}\n`
}
