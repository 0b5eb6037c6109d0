import { inflateSync } from 'node:zlib'
import { ValueReader } from './reader.ts'
import { isDict, Ref, Stream, textOfName, textOfString, type Dict, type Value } from './values.ts'

export type Page = { readonly ref: Ref; readonly dict: Dict; readonly height: number }

/** Where the objects of a file begin, by number (PDF 32000-1, 7.5.4). */
function offsetsIn(source: string, at: number): number[] {
  const offsets: number[] = []
  const section = /\s*(?:xref\s+)?(\d+) (\d+)\s*\n/uy
  section.lastIndex = at
  for (let found = section.exec(source); found; found = section.exec(source)) {
    const [first, count] = [Number(found[1]), Number(found[2])]
    for (let index = 0; index < count; index++) {
      const entry = section.lastIndex + index * 20
      if (source[entry + 17] === 'n')
        offsets[first + index] = Number(source.slice(entry, entry + 10))
    }
    section.lastIndex += count * 20
  }
  return offsets
}

/**
 * A PDF as Chromium writes it (PDF 32000-1, 7.5): one table of references, no object streams, no encryption. An object is
 * read when it is asked for.
 */
export class PdfFile {
  readonly #bytes: Uint8Array
  readonly #source: string
  readonly #offsets: readonly number[]
  readonly #refs: Ref[] = []
  readonly #values = new Map<Ref, Value>()
  #next: number
  version: '1.7' | '2.0' = '1.7'
  readonly catalog: Dict
  readonly root: Ref
  information: Ref | undefined

  /** @throws where it is no such file */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(this.#source.slice(-64))?.[1])
    if (!this.#source.startsWith('xref', start)) throw new Error('no table of references')
    this.#offsets = offsetsIn(this.#source, start)
    this.#next = this.#offsets.length
    const trailer = this.#readerAt(this.#source.indexOf('trailer', start) + 7).value()
    const root = isDict(trailer) ? trailer.get('Root') : undefined
    const catalog = this.lookup(root)
    if (!isDict(trailer) || !(root instanceof Ref) || !isDict(catalog))
      throw new Error('no catalog')
    this.root = root
    this.catalog = catalog
    const information = trailer.get('Info')
    this.information = information instanceof Ref ? information : undefined
  }

  #readerAt(at: number): ValueReader {
    return new ValueReader(this.#source, at, (number) => this.#refOf(number))
  }

  #refOf(number: number): Ref {
    return (this.#refs[number] ??= new Ref(number))
  }

  #read(ref: Ref): Value {
    const offset = this.#offsets[ref.number]
    if (offset === undefined) return 'null'
    const head = `${ref.number} 0 obj`
    if (!this.#source.startsWith(head, offset)) throw new Error(`no object ${ref.number}`)
    const reader = this.#readerAt(offset + head.length)
    const value = reader.value()
    if (!isDict(value)) return value
    reader.skip()
    if (!this.#source.startsWith('stream', reader.at)) return value
    const start = reader.at + (this.#source[reader.at + 6] === '\r' ? 8 : 7)
    const end = start + (this.numberAt(value, 'Length') ?? Number.NaN)
    if (!/^\s*endstream/u.test(this.#source.slice(end, end + 12)))
      throw new Error(`no end of object ${ref.number}`)
    return new Stream(value, this.#bytes.subarray(start, end))
  }

  /** A value, references followed; undefined where there is nothing. */
  lookup(value: Value | undefined): Value | undefined {
    if (value === 'null') return undefined
    if (!(value instanceof Ref)) return value
    let known = this.#values.get(value)
    if (known === undefined) {
      known = this.#read(value)
      this.#values.set(value, known)
    }
    return this.lookup(known)
  }

  /** A reference for an object that is set later. */
  reserve(): Ref {
    return this.#refOf(this.#next++)
  }

  set(ref: Ref, value: Value): void {
    this.#values.set(ref, value)
  }

  add(value: Value): Ref {
    const ref = this.reserve()
    this.set(ref, value)
    return ref
  }

  valueAt(dict: Dict, key: string): Value | undefined {
    return this.lookup(dict.get(key))
  }

  dictAt(dict: Dict, key: string): Dict | undefined {
    const value = this.valueAt(dict, key)
    return isDict(value) ? value : undefined
  }

  arrayAt(dict: Dict, key: string): readonly Value[] {
    const value = this.valueAt(dict, key)
    return Array.isArray(value) ? value : []
  }

  nameAt(dict: Dict, key: string): string | undefined {
    return textOfName(this.valueAt(dict, key))
  }

  numberAt(dict: Dict, key: string): number | undefined {
    const number = Number(this.valueAt(dict, key))
    return Number.isNaN(number) ? undefined : number
  }

  textAt(dict: Dict, key: string): string | undefined {
    return textOfString(this.valueAt(dict, key))
  }

  /** The data of a stream as Chromium writes it, plain or deflated; a character a byte. */
  dataAt(dict: Dict, key: string): string {
    const stream = this.valueAt(dict, key)
    if (!(stream instanceof Stream)) return ''
    const isDeflated = this.nameAt(stream.dict, 'Filter') === 'FlateDecode'
    const data = isDeflated ? inflateSync(stream.data) : Buffer.from(stream.data)
    return data.toString('latin1')
  }

  /** The pages in their order. */
  readonly pages = (): readonly Page[] =>
    (this.#pages ??= [...this.#below(this.catalog.get('Pages'))])
  #pages: readonly Page[] | undefined;

  *#below(ref: Value | undefined, height = 0): Generator<Page> {
    const node = this.lookup(ref)
    if (!(ref instanceof Ref) || !isDict(node)) return
    const [, bottom, , top] = this.arrayAt(node, 'MediaBox').map(Number)
    const own = top === undefined || bottom === undefined ? height : top - bottom
    if (node.has('Kids')) for (const kid of this.arrayAt(node, 'Kids')) yield* this.#below(kid, own)
    else yield { ref, dict: node, height: own }
  }
}
