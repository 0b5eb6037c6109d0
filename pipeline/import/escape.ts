/** What Markdown could read as markup anywhere in a line. */
const inline = /[\\`*_[\]<|~^]|&(?=#?[0-9A-Za-z]+;)/gu

/** What it could read as the beginning of a block. */
const openings: readonly RegExp[] = [
  /^(#{1,6})(?=\s|$)/u,
  /^([-+=>:])/u,
  /^(\d{1,9})([.)])(?=\s|$)/u,
]

/**
 * One line of plain text as Markdown that reads back as that text: nothing in it becomes a heading, list,
 * quotation, link, emphasis, entity, table or HTML (CommonMark 0.31, GFM tables and footnotes).
 */
export function escapeMarkdown(line: string): string {
  const text = line
    .trim()
    .replace(/\s*\n\s*/gu, ' ')
    .replace(inline, '\\$&')
  const [heading, mark, number] = openings
  if (heading?.test(text) || mark?.test(text)) return `\\${text}`
  return number ? text.replace(number, '$1\\$2') : text
}

/** A title: as `escapeMarkdown`, and a “#” at its end is no closing mark. */
export const escapeTitle = (line: string): string => escapeMarkdown(line).replace(/#+$/u, '\\$&')
