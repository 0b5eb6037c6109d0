import { hiddenIn, withoutHidden } from './characters.ts'

/** A line of the page as it was saved: number (1-based), text without white space around it. */
export type Line = {
  readonly number: number
  readonly text: string
  readonly isBlank: boolean
  /** What was taken out of it because it shows nothing: code points, and the column of the first (1-based). */
  readonly hidden?: { readonly codes: readonly string[]; readonly column: number }
}

/** Ends of lines and paragraphs that editors do not count as lines. */
const inner = /[\v\f\u0085\u2028\u2029]/u

/** Lines of a saved page; byte order mark, control characters and characters without width are left out. */
export function linesOf(page: string): Line[] {
  return page
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .flatMap((row, index) =>
      row.split(inner).map((raw): Line => {
        const [first, ...others] = hiddenIn(raw)
        const text = withoutHidden(raw)
          .normalize('NFC')
          .replaceAll('\t', ' ')
          // Markdown shows a run of spaces as one, and patterns would take long over thousands.
          .replace(/\s{2,}/gu, ' ')
          .trim()
        return {
          number: index + 1,
          text,
          isBlank: text === '',
          ...(first && {
            hidden: {
              codes: [first, ...others].map(({ code }) => code),
              column: row.indexOf(raw) + first.index + 1,
            },
          }),
        }
      }),
    )
}
