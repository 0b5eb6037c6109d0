const pairs = ['“”', '„”', '„“', '»«', '«»', '‘’', '‚’', '‹›'] as const

/** Says that what follows is the title of a work or a page, as it stands there. */
const announced =
  /(?:titled|entitled|called|named|headed|headlined|headline|titles?|heading|sic|reads|cím(?:e|ét|ű|mel|en)?|felirata?)(?:\s+(?:is|was|of|as|the|a|az))?\s*[:,]?\s*\(?\s*$/iu

/** „…” című, „…” címmel, “…” (original title). */
const explained =
  /^[\s,]*(?:\(?(?:original title|as titled|sic)|\[sic\]|(?:eredeti\s+)?cím(?:ű|mel|et|en|et viselő|ét|ként|e)?(?!\p{L})|elnevezés\p{L}*|feliratú|fejlécű|kezdetű)/iu

/** The quotation marks around a span, nearest first; undefined where it stands in none. */
function quotationAround(
  text: string,
  start: number,
  end: number,
): { readonly open: number; readonly close: number } | undefined {
  const before = text.slice(0, start)
  const found = pairs.flatMap(([opening = '', closing = '']) => {
    const open = before.lastIndexOf(opening)
    const isOpen = open >= 0 && !before.slice(open + 1).includes(closing)
    const close = isOpen ? text.indexOf(closing, end) : -1
    return close < 0 ? [] : [{ open, close }]
  })
  const straight = before.split('"').length % 2 === 0 ? text.indexOf('"', end) : -1
  if (straight >= 0) found.push({ open: before.lastIndexOf('"'), close: straight })
  return found.sort((a, b) => b.open - a.open)[0]
}

/** Whether a span stands in a quotation that the text calls a title: such words are not the office’s to change. */
export function isInOriginalTitle(text: string, start: number, end: number): boolean {
  const around = quotationAround(text, start, end)
  return (
    around !== undefined &&
    (announced.test(text.slice(0, around.open)) || explained.test(text.slice(around.close + 1)))
  )
}
