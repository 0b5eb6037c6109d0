import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** What stands under a key, references followed; undefined where nothing does. */
export const valueAt = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.lookup(PDFName.of(key))

export const dictAt = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFDict ? value : undefined
}

export const arrayAt = (dict: PDFDict, key: string): readonly PDFObject[] => {
  const value = valueAt(dict, key)
  return value instanceof PDFArray ? value.asArray() : []
}

export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = valueAt(dict, key)
  return value instanceof PDFName ? value.decodeText() : undefined
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
