import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import {
  PDFHexString,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { AttachedFile } from '../../model/pdf-record.ts'
import { arrayOf, dictOf, nameOf, textString } from './objects.ts'

function writeFile({ context }: PDFDocument, file: AttachedFile, date: PDFString): PDFRef {
  const bytes = new TextEncoder().encode(file.text)
  const packed = deflateSync(bytes)
  const stream = context.register(
    PDFRawStream.of(
      dictOf(context, {
        Type: 'EmbeddedFile',
        Subtype: file.mediaType,
        Filter: 'FlateDecode',
        Length: packed.length,
        Params: dictOf(context, {
          Size: bytes.length,
          ModDate: date,
          CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
        }),
      }),
      new Uint8Array(packed),
    ),
  )
  return context.register(
    dictOf(context, {
      Type: 'Filespec',
      F: PDFString.of(file.name),
      UF: textString(file.name),
      Desc: textString(file.description),
      AFRelationship: 'Source',
      EF: dictOf(context, { F: stream, UF: stream }),
    }),
  )
}

/** Puts files into the document that it was made from: associated files of the whole (PDF/A-3, 6.8). */
export function writeAttachments(
  document: PDFDocument,
  files: readonly AttachedFile[],
  date: PDFString,
): void {
  if (!files.length) return
  const { context, catalog } = document
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const refs = sorted.map((file) => writeFile(document, file, date))
  const names = sorted.flatMap(({ name }, index) => [
    PDFString.of(name),
    ...refs.slice(index, index + 1),
  ])
  const tree = context.register(dictOf(context, { Names: arrayOf(context, names) }))
  catalog.set(nameOf('Names'), dictOf(context, { EmbeddedFiles: tree }))
  catalog.set(nameOf('AF'), arrayOf(context, refs))
}
