/** A text of at most `limit` characters and an ellipsis, cut at a word where there is one. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.lastIndexOf(' ', limit)
  return `${text.slice(0, cut > limit / 2 ? cut : limit).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** A summary as lists, feeds and cards show it, however long it is. */
export const shortSummary = (summary: string): string => shorten(summary, 400)
