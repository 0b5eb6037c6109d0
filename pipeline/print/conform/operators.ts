const [regular, space, delimiter] = [0, 1, 2]

/** What a byte is to the reader (PDF 32000-1, 7.2.2). */
const kinds = new Uint8Array(256)
for (const char of '\0\t\n\f\r ') kinds[char.charCodeAt(0)] = space
for (const char of '()<>[]{}/%') kinds[char.charCodeAt(0)] = delimiter

const code = (char: string): number => char.charCodeAt(0)
const [open, close, escape] = [code('('), code(')'), code('\\')]
const [less, more, comment] = [code('<'), code('>'), code('%')]
const [bracket, bracketEnd, slash] = [code('['), code(']'), code('/')]

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

function lineEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && !'\r\n'.includes(source.charAt(at))) at++
  return at
}

/** Behind the token that begins at `at`. */
function tokenEnd(source: string, at: number, first: number): number {
  if (first === open) return literalEnd(source, at)
  if (first === less)
    return source.charCodeAt(at + 1) === less
      ? dictionaryEnd(source, at)
      : source.indexOf('>', at) + 1 || source.length
  if (first === bracket || first === bracketEnd) return at + 1
  return regularEnd(source, at + 1)
}

/** Whether a token that begins so is an operand: a number, a name, a string, an array or a dictionary. */
const beginsOperand = (first: number): boolean =>
  (first >= 0x30 && first <= 0x39) ||
  first === code('-') ||
  first === code('.') ||
  first === code('+') ||
  first === slash ||
  first === open ||
  first === less ||
  first === bracket ||
  first === bracketEnd

/** More operands than any operator of Chromium's has; those of an array are read with it. */
const mostOperands = 4096

/**
 * Reads the operators of a content stream one after the other (PDF 32000-1, 7.8.2), without making anything of what
 * nobody asks for: a page has thousands. Inline images are not read: Chromium writes none.
 */
export class OperatorReader {
  /** A character a byte. */
  readonly #source: string
  readonly #starts = new Int32Array(mostOperands)
  readonly #ends = new Int32Array(mostOperands)
  #at = 0
  name = ''
  /** How many operands stand before the operator. */
  count = 0
  /** Offsets in the stream, from the first operand to behind the operator. */
  start = 0
  end = 0

  constructor(source: string) {
    this.#source = source
  }

  /**
   * An operand as written: names with their slash, strings with their brackets; an array gives its brackets and its
   * members.
   */
  operand(index: number): string {
    return index < this.count ? this.#source.slice(this.#starts[index], this.#ends[index]) : ''
  }

  number(index: number): number {
    return Number(this.operand(index))
  }

  /** Goes on to the next operator; false where there is none. */
  next(): boolean {
    const source = this.#source
    this.count = 0
    this.start = -1
    let at = this.#at
    while (at < source.length) {
      const first = source.charCodeAt(at)
      if (kinds[first] === space) {
        at++
        continue
      }
      if (first === comment) {
        at = lineEnd(source, at)
        continue
      }
      if (this.start < 0) this.start = at
      const end = tokenEnd(source, at, first)
      if (beginsOperand(first) || this.#isWord(at, end)) {
        if (this.count < mostOperands) {
          this.#starts[this.count] = at
          this.#ends[this.count++] = end
        }
        at = end
        continue
      }
      this.name = source.slice(at, end)
      this.#at = this.end = end
      return true
    }
    this.#at = at
    return false
  }

  /** true, false and null are operands, too. */
  #isWord(at: number, end: number): boolean {
    const length = end - at
    return (
      (length === 4 || length === 5) && /^(?:true|false|null)$/u.test(this.#source.slice(at, end))
    )
  }
}
