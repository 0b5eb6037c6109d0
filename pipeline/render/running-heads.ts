/** A text as a CSS string. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`

/** A title short enough for the head of a sheet, cut at a word. */
export function shortTitle(title: string, limit = 60): string {
  if (title.length <= limit) return title
  const cut = title.lastIndexOf(' ', limit)
  return `${title.slice(0, cut > limit / 2 ? cut : limit).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** The custom properties that the `@page` boxes of print.css read. */
export const runningHeads = (title: string, reference: string, organ: string): string =>
  `--run-title: ${cssString(shortTitle(title))}; --run-ref: ${cssString(reference)}; --run-organ: ${cssString(organ)}`
