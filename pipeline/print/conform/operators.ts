import { isSpace, lineEnd, marks, tokenEnd } from '../pdf/tokens.ts'

const code = (char: string): number => char.charCodeAt(0)
const { open, less, comment, bracket, bracketEnd, slash } = marks

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
      if (isSpace(first)) {
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
