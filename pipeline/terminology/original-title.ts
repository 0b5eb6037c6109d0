/** Titles are short: no quotation that begins further away is looked at. */
const reach = 400

const pairs = ['“”', '„”', '„“', '»«', '«»', '‘’', '‚’', '‹›'] as const

/** Says that what follows is the title of a work or a page, as it stands there. */
const announced =
  /(?:titled|entitled|called|named|headed|headlined|headline|titles?|heading|sic|reads|cím(?:e|ét|ű|mel|en)?|felirata?)(?:\s+(?:is|was|of|as|the|a|az))?\s*[:,]?\s*\(?\s*$/iu

/** „…” című, „…” címmel, “…” (original title). */
const explained =
  /^[\s,]*(?:\(?(?:original title|as titled|sic)|\[sic\]|(?:eredeti\s+)?cím(?:ű|mel|et|en|et viselő|ét|ként|e)?(?!\p{L})|elnevezés\p{L}*|feliratú|fejlécű|kezdetű)/iu

/** Whether a straight quotation mark is open at the end of a text. */
const isOpenStraight = (before: string): boolean => before.split('"').length % 2 === 0

/** The quotation marks around a span, nearest first; undefined where it stands in none. */
function quotationAround(
  text: string,
  start: number,
  end: number,
): { readonly open: number; readonly close: number } | undefined {
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  const behind = text.slice(end, end + reach)
  const found = pairs.flatMap(([opening = '', closing = '']) => {
    const open = before.lastIndexOf(opening)
    const isOpen = open >= 0 && !before.includes(closing, open + 1)
    const close = isOpen ? behind.indexOf(closing) : -1
    return close < 0 ? [] : [{ open: from + open, close: end + close }]
  })
  const straight = before.lastIndexOf('"')
  const close = straight < 0 ? -1 : behind.indexOf('"')
  if (close >= 0 && isOpenStraight(text.slice(0, start)))
    found.push({ open: from + straight, close: end + close })
  return found.sort((a, b) => b.open - a.open)[0]
}

/** Whether a span stands in a quotation that the text calls a title: such words are not the office’s to change. */
export function isInOriginalTitle(text: string, start: number, end: number): boolean {
  const around = quotationAround(text, start, end)
  return (
    around !== undefined &&
    (announced.test(text.slice(Math.max(0, around.open - 60), around.open)) ||
      explained.test(text.slice(around.close + 1, around.close + 60)))
  )
}
