/** A line of the page as it was saved: number (1-based), text without white space around it. */
export type Line = { readonly number: number; readonly text: string; readonly isBlank: boolean }

/** Lines of a saved page; byte order mark, control characters and characters without width are left out. */
export function linesOf(page: string): Line[] {
  return page
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((raw, index) => {
      const text = raw
        .normalize('NFC')
        .replace(/(?!\t)\p{Cc}|[\u200b\u2060\ufeff]/gu, '')
        .replaceAll('\t', ' ')
        .replace(/^[\s\u00a0]+|[\s\u00a0]+$/gu, '')
      return { number: index + 1, text, isBlank: text === '' }
    })
}
