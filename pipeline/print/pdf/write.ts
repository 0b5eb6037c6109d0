import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PdfFile } from './file.ts'
import { dictOf, isDict, Ref, Stream, type Dict, type Value } from './values.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Bytes that numbers up to `most` take. */
const widthOf = (most: number): number => Math.max(1, Math.ceil(Math.log2(most + 1) / 8))

/** A stream of our own, deflated. */
export function deflated(dict: Dict, data: Uint8Array): Stream {
  const packed = deflateSync(data, { level: 6 })
  return new Stream(dict.set('Filter', '/FlateDecode'), packed)
}

/** Where each object is: its offset, or its place in the stream that holds all that are none themselves. */
type Place = { readonly offset: number } | { readonly index: number }

function table(places: readonly Place[], holder: number, most: number) {
  const widths = [1, widthOf(Math.max(most, holder)), widthOf(Math.max(places.length, 0xffff))]
  const [, second = 1, third = 1] = widths
  const row = 1 + second + third
  const data = Buffer.alloc((places.length + 1) * row)
  data.writeUIntBE(0xffff, row - third, third)
  for (const [index, place] of places.entries()) {
    const at = (index + 1) * row
    const isOwn = 'offset' in place
    data.writeUInt8(isOwn ? 1 : 2, at)
    data.writeUIntBE(isOwn ? place.offset : holder, at + 1, second)
    data.writeUIntBE(isOwn ? 0 : place.index, at + 1 + second, third)
  }
  return { widths, data }
}

/**
 * The bytes of a file: what its catalog leads to and nothing else, each object once, numbered in the order in which they
 * are met. All but streams are in one stream, deflated (PDF 32000-1, 7.5.7). The file identifier (14.4) is the digest of
 * all other bytes: any change makes another one, and equal content the same.
 */
export function writeFile(file: PdfFile): Uint8Array {
  const numbers = new Map<Ref, number>()
  const met: Ref[] = []
  const written = (value: Value): string => {
    if (value instanceof Ref) {
      const known = numbers.get(value)
      if (known !== undefined) return `${known} 0 R`
      numbers.set(value, met.push(value))
      return `${met.length} 0 R`
    }
    if (isDict(value)) {
      let text = '<<'
      for (const [key, one] of value) text += `/${key} ${written(one)}`
      return `${text}>>`
    }
    if (value instanceof Stream) throw new Error('a stream is an object of its own')
    return typeof value === 'object' ? `[${value.map(written).join(' ')}]` : String(value)
  }

  const parts: Buffer[] = [latin(`%PDF-${file.version}\n%\x81\x81\x81\x81\n`)]
  let length = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  const places: Place[] = []
  const putStream = ({ dict, data }: Stream): void => {
    dict.set('Length', data.length)
    const head = latin(`${places.length + 1} 0 obj\n${written(dict)}\nstream\n`)
    places.push({ offset: length })
    put(head)
    put(Buffer.from(data.buffer, data.byteOffset, data.length))
    put(latin('\nendstream\nendobj\n'))
  }

  const Root = written(file.root)
  const Info = file.information && written(file.information)
  let [heads, bodies, count] = ['', '', 0]
  for (let at = 0; at < met.length; at++) {
    const value = file.lookup(met[at]) ?? 'null'
    if (value instanceof Stream) putStream(value)
    else {
      heads += `${at + 1} ${bodies.length} `
      bodies += `${written(value)}\n`
      places.push({ index: count++ })
    }
  }
  const holder = dictOf({ Type: '/ObjStm', N: count, First: heads.length })
  putStream(deflated(holder, latin(heads + bodies)))
  const holderNumber = places.length

  const start = length
  const { widths, data } = table([...places, { offset: start }], holderNumber, start)
  const hash = createHash('sha256').update(data)
  for (const part of parts) hash.update(part)
  const id = `<${hash.digest('hex').slice(0, 32).toUpperCase()}>`
  const trailer = dictOf({
    Type: '/XRef',
    Size: places.length + 2,
    W: widths,
    Root,
    Info,
    ID: [id, id],
  })
  putStream(deflated(trailer, data))
  put(latin(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts, length)
}
