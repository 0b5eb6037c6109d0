import type { Words } from './words.ts'

/** A text as a CSS string. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`

/** A title short enough for the head of a sheet, cut at a word. */
export function shortTitle(title: string, limit = 60): string {
  if (title.length <= limit) return title
  const cut = title.lastIndexOf(' ', limit)
  return `${title.slice(0, cut > limit / 2 ? cut : limit).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** The number of a sheet as CSS content: the counters of CSS Paged Media stand where the words have placeholders. */
function sheetNumber(words: Words): string {
  const counters: Readonly<Record<string, string>> = {
    '\uE000': 'counter(page)',
    '\uE001': 'counter(pages)',
  }
  return words('page:sheet', { page: '\uE000', pages: '\uE001' })
    .split(/([\uE000\uE001])/u)
    .filter(Boolean)
    .map((part) => counters[part] ?? cssString(part))
    .join(' ')
}

/** The custom properties that the `@page` boxes of print.css read. */
export const runningHeads = (
  title: string,
  reference: string,
  organ: string,
  words: Words,
): string =>
  `--run-title: ${cssString(shortTitle(title))}; --run-ref: ${cssString(reference)}; --run-organ: ${cssString(organ)}; --run-page: ${sheetNumber(words)}`
