import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { isElement } from './body.ts'

/**
 * What print.css gives a table, in points: width, space between two columns, mean width of a letter. More columns
 * take the margin column as well, and still more take smaller type.
 */
const measures = [
  { upTo: 7, width: 346, gap: 11.3, letter: 4.4 },
  { upTo: 10, width: 470, gap: 7.1, letter: 4.4 },
  { upTo: Infinity, width: 470, gap: 4.3, letter: 3.65 },
] as const

/** Letters that a column whose words break still has. */
const least = 6

/** The longest run of letters without a place to break. */
const longestRun = (text: string): number =>
  Math.max(0, ...text.split(/[ \n]|(?<=-)/u).map((run) => run.length))

function mark(cell: Element | undefined, name: string): void {
  const names = cell?.properties['className']
  if (cell) cell.properties['className'] = [...(Array.isArray(names) ? names : []), name]
}

const lengthOf = (cell: Element | undefined, measured: (text: string) => number): number =>
  cell ? measured(toString(cell)) : 0

/**
 * Marks cells whose words must break (`breaks`), the widest columns first, until a table is no wider than the sheet:
 * one that is would make Chromium shrink the whole document. Where there is room to spare, what stands in a column
 * stays on one line (`whole`), and rather the heads part.
 */
export function fitTable(all: readonly Element[]): void {
  const rows = all.map(({ children }) => children.filter((cell) => isElement(cell, 'td', 'th')))
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const measure = measures.find(({ upTo }) => columns <= upTo) ?? measures[0]
  const room = (measure.width - measure.gap * (columns - 1)) / measure.letter
  const widest = (of: readonly Element[][], index: number, measured: (text: string) => number) =>
    Math.max(0, ...of.map((row) => lengthOf(row[index], measured)))
  const widths = Array.from({ length: columns }, (_, index) => widest(rows, index, longestRun))
  const needed = () => widths.reduce((sum, width) => sum + width, 0)
  while (needed() > room) {
    const most = Math.max(...widths)
    if (most <= least) return
    for (const [index, width] of widths.entries()) {
      if (width < most) continue
      widths[index] = least
      for (const row of rows) mark(row[index], 'breaks')
    }
  }
  const body = rows.slice(1)
  for (const [index, width] of widths.entries()) {
    const whole = widest(body, index, (text) => text.length)
    if (whole <= width || needed() - width + whole > room) continue
    widths[index] = whole
    for (const row of body) mark(row[index], 'whole')
  }
}
