const unicode = (hex: string): string =>
  (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** A ToUnicode map (PDF 32000-1, 9.10.3): glyph code → text. */
export function readToUnicode(source: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, block = ''] of source.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', value = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu))
      map.set(Number.parseInt(code, 16), unicode(value))
  for (const [, block = ''] of source.matchAll(/beginbfrange(.*?)endbfrange/gsu))
    for (const [, first = '', last = '', value = ''] of block.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const start = Number.parseInt(first, 16)
      const text = unicode(value)
      const head = text.slice(0, -1)
      const tail = text.charCodeAt(text.length - 1)
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        map.set(code, head + String.fromCharCode(tail + code - start))
    }
  return map
}
