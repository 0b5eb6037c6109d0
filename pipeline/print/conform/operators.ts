/** An operator of a content stream (PDF 32000-1, 7.8.2): its operands as written, and where it stands. */
export type Operator = {
  readonly name: string
  /** Names with their slash, strings with their brackets; an array gives its brackets and its members. */
  readonly operands: readonly string[]
  /** Offsets in the stream, from the first operand to behind the operator. */
  readonly start: number
  readonly end: number
}

const space = /[\0\t\n\f\r ]/u
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/u

/** Behind the string that begins with “(” at `from`; brackets inside are balanced or escaped. */
function literalEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const char = source.charAt(at)
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at + 1
  }
  return source.length
}

/** Behind the dictionary that begins with “<<” at `from`. */
function dictionaryEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const pair = source.slice(at, at + 2)
    if (pair.startsWith('(')) at = literalEnd(source, at) - 1
    else if (pair === '<<') {
      depth++
      at++
    } else if (pair === '>>') {
      at++
      if (--depth === 0) return at + 1
    }
  }
  return source.length
}

function tokenEnd(source: string, from: number): number {
  let at = from + 1
  while (at < source.length && !delimiter.test(source.charAt(at))) at++
  return at
}

const lineEnd = (source: string, from: number): number => {
  const found = /[\r\n]/u.exec(source.slice(from))
  return found ? from + found.index : source.length
}

/**
 * The operators of a content stream in order. Inline images are not read: Chromium writes none.
 * @param source a character a byte
 */
export function* operatorsIn(source: string): Generator<Operator> {
  let operands: string[] = []
  let start = -1
  for (let at = 0; at < source.length;) {
    const char = source.charAt(at)
    if (space.test(char)) {
      at++
      continue
    }
    if (char === '%') {
      at = lineEnd(source, at)
      continue
    }
    if (start < 0) start = at
    const end =
      char === '('
        ? literalEnd(source, at)
        : source.startsWith('<<', at)
          ? dictionaryEnd(source, at)
          : char === '<'
            ? source.indexOf('>', at) + 1 || source.length
            : char === '[' || char === ']'
              ? at + 1
              : tokenEnd(source, at)
    const token = source.slice(at, end)
    at = end
    if (/^[[\](</\d.+-]/u.test(token) || token === 'true' || token === 'false') {
      operands.push(token)
      continue
    }
    yield { name: token, operands, start, end }
    operands = []
    start = -1
  }
}
