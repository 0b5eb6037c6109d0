const [regular, space, delimiter] = [0, 1, 2]

/** What a byte is to the reader (PDF 32000-1, 7.2.2). */
const kinds = new Uint8Array(256)
for (const char of '\0\t\n\f\r ') kinds[char.charCodeAt(0)] = space
for (const char of '()<>[]{}/%') kinds[char.charCodeAt(0)] = delimiter

const code = (char: string): number => char.charCodeAt(0)

/** The characters that begin or end something (PDF 32000-1, 7.3). */
export const marks = {
  open: code('('),
  close: code(')'),
  escape: code('\\'),
  less: code('<'),
  more: code('>'),
  comment: code('%'),
  bracket: code('['),
  bracketEnd: code(']'),
  slash: code('/'),
} as const

const { open, close, escape, less, more, bracket, bracketEnd } = marks

export const isSpace = (char: number): boolean => kinds[char] === space

export const isRegular = (char: number): boolean => kinds[char] === regular

/** Behind the string that begins with “(” at `from`; brackets inside are balanced or escaped. */
function literalEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const char = source.charCodeAt(at)
    if (char === escape) at++
    else if (char === open) depth++
    else if (char === close && --depth === 0) return at + 1
  }
  return source.length
}

/** Behind the dictionary that begins with “<<” at `from`. */
function dictionaryEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const char = source.charCodeAt(at)
    if (char === open) at = literalEnd(source, at) - 1
    else if (char === less && source.charCodeAt(at + 1) === less) {
      depth++
      at++
    } else if (char === more && source.charCodeAt(at + 1) === more) {
      at++
      if (--depth === 0) return at + 1
    }
  }
  return source.length
}

function regularEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && kinds[source.charCodeAt(at)] === regular) at++
  return at
}

/** Before the end of the line, for comments. */
export function lineEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && !'\r\n'.includes(source.charAt(at))) at++
  return at
}

/** Behind the token that begins at `at` with `first`: a dictionary is one, a bracket of an array is one. */
export function tokenEnd(source: string, at: number, first: number): number {
  if (first === open) return literalEnd(source, at)
  if (first === less)
    return source.charCodeAt(at + 1) === less
      ? dictionaryEnd(source, at)
      : source.indexOf('>', at) + 1 || source.length
  if (first === bracket || first === bracketEnd) return at + 1
  return regularEnd(source, at + 1)
}
