import { datesIn } from './date.ts'
import type { Line } from './lines.ts'

/**
 * What a stamp says of itself: `publication` by its label; `date` by a label that dates of events have too;
 * `change` a later change of the page; `bare` a date alone; `organ` “Ministry of Interior, June 8, 2017”.
 */
export type Kind = 'publication' | 'date' | 'change' | 'bare' | 'organ'

/** A line that says when the page was published, or two: the label, and the date below it. */
export type Stamp = {
  readonly kind: Kind
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where there is no date, or none that can be read one way. */
  readonly published: string | null
  /** All days the date can mean. */
  readonly dates: readonly string[]
  /** The label, in small letters; empty where there is none. */
  readonly label: string
  /** The date as it is written. */
  readonly written: string
}

const labels: readonly (readonly [Kind, RegExp])[] = [
  [
    'publication',
    /^(?:publicated|published|publicised|publiced|publikálódott|publikálva|publikálás dátuma|közzétéve|közzététel(?: dátuma| ideje| időpontja| napja)?|megjelent|megjelenés(?: dátuma| ideje)?|publication date|date of publication|release date|posted|feltöltve)(?:\s+on)?(?:\s*[:–-]\s*|\s+|$)/iu,
  ],
  [
    'change',
    /^(?:(?:last )?(?:updated|modified|changed)|(?:utolsó |utoljára )?(?:frissítve|frissítés|módosítva|módosítás|módosult))(?:\s+on)?(?:\s*[:–-]\s*|\s+|$)/iu,
  ],
  ['date', /^(?:date|dátum|kelt)(?:\s*[:–-]\s*|\s+|$)/iu],
]

const stampOf = (kind: Kind, dates: readonly string[], label: string, written: string): Stamp => ({
  kind,
  dates,
  published: dates.length === 1 ? (dates[0] ?? null) : null,
  label,
  written,
})

/**
 * Reads a line as a stamp: a label with a date behind it (or with nothing, the date being on the next line), a
 * bare date, or “Ministry of Interior, June 8, 2017 4:21 PM”.
 */
export function readStamp(line: string): Stamp | undefined {
  for (const [kind, form] of labels) {
    const [found] = form.exec(line) ?? []
    if (found === undefined) continue
    const written = line.slice(found.length).trim()
    const dates = datesIn(written)
    // Behind a label with a colon anything short that has a figure is meant as a date, even if it cannot be read.
    const isMeant = kind === 'publication' && found.includes(':') && /\d/u.test(written)
    return written.length < 60 && (written === '' || dates.length || isMeant)
      ? stampOf(kind, dates, found.replace(/[\s:–-]+$/u, '').toLowerCase(), written)
      : undefined
  }
  const bare = datesIn(line)
  if (bare.length) return stampOf('bare', bare, '', line)
  const [, rest = ''] = /^[^,.]{3,60},\s*(.+)$/u.exec(line) ?? []
  const named = rest.length < 40 ? datesIn(rest) : []
  return named.length ? stampOf('organ', named, '', rest) : undefined
}

export type PlacedStamp = Stamp & { readonly lines: readonly Line[] }

/** What follows the date of an event. */
const venue = /^(?:venue|place|location|time|helyszín|helye|időpont|idő)\s*:/iu

/** All stamps of a page, in order; `texts` are its lines that are not blank. */
export function stampsIn(texts: readonly Line[]): PlacedStamp[] {
  const stamps: PlacedStamp[] = []
  for (let index = 0; index < texts.length; index++) {
    const line = texts[index]
    const stamp = line && readStamp(line.text)
    if (!stamp) continue
    const next = texts[index + 1]
    if (stamp.kind === 'date' && venue.test(next?.text ?? '')) continue
    const below = next && readStamp(next.text)
    if (stamp.written === '' && next && below?.kind === 'bare') {
      stamps.push({ ...below, kind: stamp.kind, label: stamp.label, lines: [line, next] })
      index++
    } else stamps.push({ ...stamp, lines: [line] })
  }
  return stamps
}
