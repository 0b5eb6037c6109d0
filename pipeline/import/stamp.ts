import { readDate } from './date.ts'

/** A line that says when the page was published. */
export type Stamp = { readonly published: string | null; readonly isLabelled: boolean }

const label =
  /^(?:publicated|published|publicised|publiced|publikálódott|publikálva|közzétéve|közzététel|közzététel dátuma|megjelent|megjelenés|megjelenés dátuma|publication date|date of publication|posted|posted on|date|dátum|kelt)(?:\s+on)?\s*(?:[:–-]\s*|\s+|$)/iu

/**
 * Reads a line as a stamp: a label with a date behind it (or with nothing, the date being on the next line), a
 * bare date, or “Ministry of Interior, June 8, 2017 4:21 PM”.
 */
export function readStamp(line: string): Stamp | undefined {
  const found = label.exec(line)
  if (found) {
    const rest = line.slice(found[0].length).trim()
    const published = readDate(rest)
    const isLabel = rest === '' || published !== null || found[0].includes(':')
    return isLabel && rest.length < 60 ? { published, isLabelled: true } : undefined
  }
  const bare = readDate(line)
  if (bare !== null) return { published: bare, isLabelled: false }
  const [, rest = ''] = /^[^,.]{3,60},\s*(.+)$/u.exec(line) ?? []
  const named = rest.length < 40 ? readDate(rest) : null
  return named === null ? undefined : { published: named, isLabelled: false }
}
