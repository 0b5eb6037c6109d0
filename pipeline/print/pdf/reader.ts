import { isRegular, isSpace, lineEnd, marks, tokenEnd } from './tokens.ts'
import type { Dict, Ref, Value } from './values.ts'

const { less, more, bracket, bracketEnd, slash, comment } = marks
const [zero, nine] = ['0'.charCodeAt(0), '9'.charCodeAt(0)]

/** Reads values from where it stands. */
export class ValueReader {
  /** A character a byte. */
  readonly #source: string
  readonly #refOf: (number: number) => Ref
  at: number

  constructor(source: string, at: number, refOf: (number: number) => Ref) {
    this.#source = source
    this.#refOf = refOf
    this.at = at
  }

  /**
   * The value that begins here, or behind white space.
   * @throws where the file ends within it
   */
  value(): Value {
    const first = this.skip()
    const source = this.#source
    const { at } = this
    if (first === bracket) return this.#array()
    if (first === less && source.charCodeAt(at + 1) === less) return this.#dict()
    const end = (this.at = tokenEnd(source, at, first))
    // Chromium’s objects have no generations, and one space between.
    if (
      first >= zero &&
      first <= nine &&
      source.startsWith(' 0 R', end) &&
      !isRegular(source.charCodeAt(end + 4))
    ) {
      this.at = end + 4
      return this.#refOf(Number(source.slice(at, end)))
    }
    return source.slice(at, end)
  }

  /** Goes on to what is neither white space nor comment, and gives its first character. */
  skip(): number {
    const source = this.#source
    for (; this.at < source.length; this.at++) {
      const char = source.charCodeAt(this.at)
      if (char === comment) this.at = lineEnd(source, this.at)
      else if (!isSpace(char)) return char
    }
    throw new Error('the file ends too early')
  }

  #array(): Value[] {
    const values: Value[] = []
    this.at++
    while (this.skip() !== bracketEnd) values.push(this.value())
    this.at++
    return values
  }

  #dict(): Dict {
    const dict: Dict = new Map()
    this.at += 2
    for (let first = this.skip(); first !== more; first = this.skip()) {
      if (first !== slash) throw new Error(`no key at ${this.at}`)
      const end = tokenEnd(this.#source, this.at, first)
      const key = this.#source.slice(this.at + 1, end)
      this.at = end
      dict.set(key, this.value())
    }
    this.at += 2
    return dict
  }
}
