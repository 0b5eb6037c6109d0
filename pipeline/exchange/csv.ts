import type { Place } from '../model/finding.ts'
import { say } from '../model/wording.ts'
import type { Refusal } from './imported.ts'

export type Cell = { readonly text: string; readonly place: Place }

export type Separator = ',' | ';' | '\t'

/** What a spreadsheet would run as a formula. */
const formula = /^'*[=+\-@\t\r]/u

/** “=1+1” → “'=1+1”: a spreadsheet shows it and does not run it. `unguarded` takes it back, whatever stood there. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

/** One cell as RFC 4180 has it; a TSV cell holds neither tabs nor line breaks, so it needs quotes for quotes only. */
const quoted = (text: string, separator: Separator): string =>
  text.includes(separator) || /["\r\n]|^\s|\s$/u.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text

/** Rows → RFC 4180 text with CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[], separator: Separator): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('')

/** The separator of the header: Hungarian spreadsheets write semicolons. */
export function separatorOf(text: string): Separator {
  const [header = ''] = text.split(/[\r\n]/u, 1)
  const counted = ([',', ';', '\t'] as const).map(
    (separator) => [separator, header.split(separator).length] as const,
  )
  const [[separator] = [','] as const] = counted.toSorted(([, a], [, b]) => b - a)
  return separator
}

const cellEnd: Readonly<Record<Separator, RegExp>> = {
  ',': /[,\r\n]/gu,
  ';': /[;\r\n]/gu,
  '\t': /[\t\r\n]/gu,
}

/** RFC 4180 text → rows of cells; rows without any text are left out. */
export function readCsv(text: string, separator: Separator): { rows: Cell[][] } | Refusal {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let line = 1
  let lineStart = 0
  let at = 0
  const end = cellEnd[separator]
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 }
    let cell: string
    if (text[at] === '"') {
      const from = at + 1
      let close = text.indexOf('"', from)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0)
        return { message: say('Unexpected end of the file, expected a closing “"”'), place }
      cell = text.slice(from, close).replaceAll('""', '"')
      for (let next = text.indexOf('\n', from); next >= 0 && next < close;) {
        line++
        lineStart = next + 1
        next = text.indexOf('\n', next + 1)
      }
      at = close + 1
      if (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
        return {
          message: say('Unexpected “{{char}}” behind a closing “"”, expected the next cell', {
            char: String.fromCodePoint(text.codePointAt(at) ?? 0x20),
          }),
          place: { line, column: at - lineStart + 1 },
        }
    } else {
      end.lastIndex = at
      const to = end.exec(text)?.index ?? text.length
      cell = text.slice(at, to)
      at = to
    }
    row.push({ text: cell, place })
    if (text[at] === separator) {
      at++
      // A row may end with an empty cell.
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue
      row.push({ text: '', place: { line, column: at - lineStart + 1 } })
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (row.some((one) => one.text !== '')) rows.push(row)
    row = []
    line++
    lineStart = at
  }
  return { rows }
}
