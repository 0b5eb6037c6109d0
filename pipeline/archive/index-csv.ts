import type { BagRecord } from './record.ts'
import { bagPath } from './deposit.ts'

/** A bag as the index needs it: what it says of itself, and the SHA-256 of its files by path. */
export type IndexedBag = {
  readonly record: BagRecord
  readonly sha256: ReadonlyMap<string, string>
}

const columns = ['id', 'revision', 'language', 'title', 'published', 'path', 'sha256'] as const

/**
 * A cell by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV Injection”).
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** index.csv: a row for each edition of each bag, sorted by id, revision, path; UTF-8, lines end with CR LF. */
export function renderIndex(bags: readonly IndexedBag[]): string {
  const sorted = [...bags].sort(
    (a, b) =>
      (a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0) ||
      a.record.revision - b.record.revision,
  )
  const rows = sorted.flatMap(({ record, sha256 }) =>
    record.editions.map(({ path, language }) => [
      record.id,
      String(record.revision),
      language,
      record.titles[language] ?? '',
      record.published,
      `${bagPath(record.id, record.revision)}/${path}`,
      sha256.get(path) ?? '',
    ]),
  )
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
