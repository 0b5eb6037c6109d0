type Reader = { readonly view: DataView; readonly start: number }

function table(view: DataView, tag: string): number | undefined {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join('')
    if (name === tag) return view.getUint32(at + 8)
  }
  return undefined
}

/** Format 4: segments of the Basic Multilingual Plane. */
function* segmented({ view, start }: Reader): Generator<number> {
  const twice = view.getUint16(start + 6)
  for (let at = 0; at < twice; at += 2) {
    const last = view.getUint16(start + 14 + at)
    const first = view.getUint16(start + 16 + twice + at)
    const delta = view.getUint16(start + 16 + 2 * twice + at)
    const place = start + 16 + 3 * twice + at
    const offset = view.getUint16(place)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset ? view.getUint16(place + offset + (code - first) * 2) : code
      if (offset ? glyph : (glyph + delta) % 0x10000) yield code
    }
  }
}

/** Format 12: groups of any plane. */
function* grouped({ view, start }: Reader): Generator<number> {
  const count = view.getUint32(start + 12)
  for (let index = 0; index < count; index++) {
    const at = start + 16 + index * 12
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code++) yield code
  }
}

/**
 * The code points a TrueType font has glyphs for (OpenType 1.9, “cmap”, formats 4 and 12).
 * @param font an unpacked font file
 */
export function coverageOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = table(view, 'cmap')
  const found = new Set<number>()
  if (cmap === undefined) return found
  const count = view.getUint16(cmap + 2)
  for (let index = 0; index < count; index++) {
    const start = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(start)
    const listed = format === 4 ? segmented : format === 12 ? grouped : undefined
    if (listed) for (const code of listed({ view, start })) found.add(code)
  }
  return found
}

/** What all of several fonts have. */
export const commonCoverage = (fonts: Iterable<Uint8Array>): ReadonlySet<number> => {
  const [first, ...rest] = [...fonts].map(coverageOf)
  return new Set([...(first ?? [])].filter((code) => rest.every((other) => other.has(code))))
}

/** Tells, for a text, each of its characters that has no glyph, once. Line breaks and tabs need none. */
export function missingFrom(coverage: ReadonlySet<number>): (text: string) => string[] {
  // Every character of every text is looked up: code units in a table, the few others in the set.
  const isThere = new Uint8Array(0x10000)
  for (const code of [...coverage, 9, 10, 13]) if (code < 0x10000) isThere[code] = 1
  isThere.fill(0, 0xd800, 0xe000)
  return (text) => {
    let at = 0
    while (at < text.length && isThere[text.charCodeAt(at)]) at++
    if (at === text.length) return []
    const missing = new Set<string>()
    for (const char of text.slice(at))
      if (!isThere[char.codePointAt(0) ?? 0] && !coverage.has(char.codePointAt(0) ?? 0))
        missing.add(char)
    return [...missing]
  }
}
