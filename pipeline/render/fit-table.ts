import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { isElement } from './body.ts'

/**
 * What print.css gives a table, in points: width, space between two columns, mean width of a letter. More columns
 * take the margin column as well, and still more take smaller type.
 */
const measures = [
  { upTo: 7, width: 346, gap: 11.3, letter: 4.7 },
  { upTo: 10, width: 470, gap: 7.1, letter: 4.7 },
  { upTo: Infinity, width: 470, gap: 4.3, letter: 3.9 },
] as const

/** Letters that a column whose words break still has. */
const least = 6

/** The longest run of letters without a place to break. */
const longestRun = (text: string): number =>
  Math.max(0, ...text.split(/[ \n]|(?<=-)/u).map((run) => run.length))

function allowBreaks(cell: Element | undefined): void {
  const names = cell?.properties['className']
  if (cell) cell.properties['className'] = [...(Array.isArray(names) ? names : []), 'breaks']
}

/**
 * Marks cells whose words must break (`breaks`), the widest columns first, until a table is no wider than the sheet:
 * one that is would make Chromium shrink the whole document.
 */
export function fitTable(table: Element): void {
  const rows: Element[][] = []
  visit(table, 'element', (row) => {
    if (row.tagName === 'tr') rows.push(row.children.filter((cell) => isElement(cell, 'td', 'th')))
  })
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const measure = measures.find(({ upTo }) => columns <= upTo) ?? measures[0]
  const room = (measure.width - measure.gap * (columns - 1)) / measure.letter
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => longestRun(row[index] ? toString(row[index]) : ''))),
  )
  const needed = () => widths.reduce((sum, width) => sum + width, 0)
  while (needed() > room) {
    const widest = Math.max(...widths)
    if (widest <= least) return
    for (const [index, width] of widths.entries()) {
      if (width < widest) continue
      widths[index] = least
      for (const row of rows) allowBreaks(row[index])
    }
  }
}
