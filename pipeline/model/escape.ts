/** What Markdown could read as markup anywhere in a line. */
const inline = /[\\`*_[\]<|~^]|&(?=#?[0-9A-Za-z]+;)/gu

/** The reader refuses paragraphs with more runs of marks than 400 (read/nesting.ts), escaped or not. */
const mostMarks = 300

/** Each mark behind a backslash; where there are too many for the reader, as character references. */
function inLine(line: string): string {
  const text = line.trim().replace(/\s*\n\s*/gu, ' ')
  const isCrowded = (text.match(inline)?.length ?? 0) > mostMarks
  return text.replace(inline, (mark) =>
    isCrowded ? `&#${mark.codePointAt(0) ?? 0};` : `\\${mark}`,
  )
}

/**
 * One line of plain text as Markdown that reads back as that text: nothing in it becomes a heading, list,
 * quotation, link, emphasis, entity, table or HTML (CommonMark 0.31, GFM tables and footnotes).
 */
export function escapeMarkdown(line: string): string {
  const text = inLine(line)
  if (/^(?:#{1,6}(?:\s|$)|[-+=>:])/u.test(text)) return `\\${text}`
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}

/** A title, behind “# ”: there nothing opens a block, and a “#” at the end must be no closing mark. */
export const escapeTitle = (line: string): string => inLine(line).replace(/#+$/u, '\\$&')
