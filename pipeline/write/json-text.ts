/** How a JSON file is laid out. */
export type Layout = { readonly unit: string; readonly lineEnd: string }

/** An object or array of at most this many characters stands on one line. */
const lineWidth = 110

const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (!value || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
  return pairs.length
    ? `{ ${pairs.map(([key, one]) => `${JSON.stringify(key)}: ${inOneLine(one)}`).join(', ')} }`
    : '{}'
}

const isPlain = (value: unknown): boolean => !value || typeof value !== 'object'

/** Whether it holds more than words and lists of words: an entry with entries in it is always taken apart. */
const isDeep = (value: object): boolean =>
  Object.values(value).some(
    (one) =>
      !isPlain(one) &&
      Object.values(one as object).some(
        (inner) =>
          !isPlain(inner) && !(Array.isArray(inner) && inner.every((item) => isPlain(item))),
      ),
  )

/**
 * JSON as a person would write it: short entries on one line, long ones key by key.
 * @param indent the blanks before the line on which the value begins
 */
export function jsonText(value: unknown, layout: Layout, indent = ''): string {
  const line = inOneLine(value)
  if (isPlain(value)) return line
  if (line.length + indent.length <= lineWidth && !isDeep(value as object)) return line
  const inner = indent + layout.unit
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((one) => inner + jsonText(one, layout, inner))
    : Object.entries(value as object).flatMap(([key, one]) =>
        one === undefined ? [] : `${inner}${JSON.stringify(key)}: ${jsonText(one, layout, inner)}`,
      )
  const [open, close] = isList ? '[]' : '{}'
  return [open, parts.join(`,${layout.lineEnd}`), indent + close].join(layout.lineEnd)
}
