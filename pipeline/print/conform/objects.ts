import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

const names = new Map<string, PDFName>()

/** A name object; the library would read its escapes anew each time. */
export function nameOf(name: string): PDFName {
  const known = names.get(name) ?? PDFName.of(name)
  names.set(name, known)
  return known
}

/** What stands under a key, references followed; undefined where nothing does. */
export const valueAt = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.lookup(nameOf(key))

export const dictAt = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFDict ? value : undefined
}

export const arrayAt = (dict: PDFDict, key: string): readonly PDFObject[] => {
  const value = valueAt(dict, key)
  return value instanceof PDFArray ? value.asArray() : []
}

/** A name without its slash; few have anything to decode. */
export function plainName(name: PDFName): string {
  const encoded = name.asString()
  return encoded.includes('#') ? name.decodeText() : encoded.slice(1)
}

export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFName ? plainName(value) : undefined
}

export const numberAt = (dict: PDFDict, key: string): number | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** A text string (PDF 32000-1, 7.9.2.2), in UTF-16 or PDFDocEncoding. */
export const textAt = (dict: PDFDict, key: string): string | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined
}

/** The data of a stream as Chromium writes it, plain or deflated; a character a byte. */
export function dataOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  const bytes = Buffer.from(stream.getContents())
  const isDeflated = nameAt(stream.dict, 'Filter') === 'FlateDecode'
  return (isDeflated ? inflateSync(bytes) : bytes).toString('latin1')
}

/** A text string that holds any letter. */
export const textString = (text: string): PDFHexString => PDFHexString.fromText(text)

/** An array object. */
export function arrayOf(context: PDFContext, items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const item of items) array.push(item)
  return array
}

/** What a value of a dictionary may be written as here: a text is a name. */
export type Literal = string | number | boolean | PDFObject

const objectOf = (value: Literal): PDFObject =>
  typeof value === 'string'
    ? nameOf(value)
    : typeof value === 'number'
      ? PDFNumber.of(value)
      : typeof value === 'boolean'
        ? value
          ? PDFBool.True
          : PDFBool.False
        : value

/** A dictionary object; entries without a value are left out. */
export function dictOf(
  context: PDFContext,
  entries: Readonly<Record<string, Literal | undefined>>,
): PDFDict {
  const dict = PDFDict.withContext(context)
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) dict.set(nameOf(key), objectOf(value))
  }
  return dict
}
