/**
 * An object of a PDF (PDF 32000-1, 7.3). Names, strings, numbers and words stand as they are written, a character a byte,
 * so that what nobody asks for is neither read nor written anew.
 */
export type Value = string | number | Ref | Stream | Dict | readonly Value[]

/** Keys without their slash, as they are written. */
export type Dict = Map<string, Value>

/** A reference; there is one of each number in a file. */
export class Ref {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

export class Stream {
  readonly dict: Dict
  /** As it lies in the file. */
  readonly data: Uint8Array

  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict
    this.data = data
  }
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map

/** A dictionary; entries without a value are left out. */
export function dictOf(entries: Readonly<Record<string, Value | undefined>>): Dict {
  const dict: Dict = new Map()
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) dict.set(key, value)
  }
  return dict
}

/** A name with its slash; what may not stand in one is escaped (PDF 32000-1, 7.3.5). */
export const nameOf = (text: string): string =>
  `/${text.replaceAll(/[^!-~]|[#()<>[\]{}/%]/gu, (char) => `#${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`

const inHex = (text: string): string => {
  let hex = ''
  for (let at = 0; at < text.length; at++)
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return hex
}

/** A text string that holds any letter (PDF 32000-1, 7.9.2.2). */
export const textString = (text: string): string => `<FEFF${inHex(text)}>`

/** A string of ASCII; any other letter makes it a text string. */
export const plainString = (text: string): string =>
  /^[ -~]*$/u.test(text) ? `(${text.replaceAll(/[\\()]/gu, String.raw`\$&`)})` : textString(text)

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
}

const unescaped = (body: string): string =>
  body.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|.))/gsu, (_, octal?: string, char = '') =>
    octal === undefined
      ? (escapes[char as string] ?? (char as string).replace('\r\n', ''))
      : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  )

const bytesOfHex = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1')

/** What a string says, in UTF-16 or PDFDocEncoding (read as Latin-1); undefined where a value is none. */
export function textOfString(value: Value | undefined): string | undefined {
  if (typeof value !== 'string' || !/^[<(]/u.test(value)) return undefined
  const body = value.slice(1, -1)
  const bytes = value.startsWith('(') ? unescaped(body) : bytesOfHex(body)
  return bytes.startsWith('\xfe\xff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes
}

/** A name without its slash (PDF 32000-1, 7.3.5); undefined where a value is none. */
export function textOfName(value: Value | undefined): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined
  const name = value.slice(1)
  // Few have anything to decode.
  return name.includes('#')
    ? name.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : name
}
