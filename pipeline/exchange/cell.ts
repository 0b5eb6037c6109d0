/** Escapes of a cell, so that each row is one line: the signs of C. `\|` stands in lists, `\s` for a blank at an end. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const meant: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', s: ' ' }

// oxlint-disable-next-line no-control-regex -- these are the characters meant: spreadsheets refuse them
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/gu

/** A text as one cell. */
export const cellOf = (text: string): string =>
  text.replace(unwritable, '').replace(/[\\\n\r\t]/gu, (char) => escapes[char] ?? char)

/** The text of a cell; a backslash before any other letter stands for itself. */
export const textIn = (cell: string): string =>
  cell.replace(/\\([\\nrts|])/gu, (_, char: string) => meant[char] ?? char)

/** Several texts as one cell: “a | b”. */
export const listCellOf = (texts: readonly string[]): string =>
  texts.map((text) => cellOf(text).replaceAll('|', '\\|').replace(/^ | $/gu, '\\s')).join(' | ')

/** “a | b” → its texts; empty ones are left out. */
export const textsIn = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^\\|])+|\\$/gsu) ?? [])
    .map((item) => textIn(item.replace(/^ +| +$/gu, '')))
    .filter((text) => text !== '')
