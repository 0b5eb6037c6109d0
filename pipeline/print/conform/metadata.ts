import { PDFRawStream, PDFRef, PDFString, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib'
import type { PdfRecord } from '../../model/pdf-record.ts'
import { pdfDate } from './date.ts'
import { dictOf, nameOf, textString } from './objects.ts'
import { producer, xmpPacket } from './xmp.ts'

/** The information dictionary says what the XMP says (PDF/A-3, 6.6.3); PDF 2.0 has given it up. */
function writeInformation({ context }: PDFDocument, record: PdfRecord, language: string): void {
  const old = context.trailerInfo.Info
  if (old instanceof PDFRef) context.delete(old)
  if (record.profile === '4f+ua2') {
    delete context.trailerInfo.Info
    return
  }
  context.trailerInfo.Info = context.register(
    dictOf(context, {
      Title: textString(record.titles[language] ?? ''),
      Author: textString(record.creator),
      Producer: textString(producer),
      CreationDate: PDFString.of(pdfDate(record.published)),
      ModDate: PDFString.of(pdfDate(record.modified)),
    }),
  )
}

/** Puts in what the file says about itself: XMP, information, language, that it is tagged and shows its title. */
export function writeMetadata(document: PDFDocument, record: PdfRecord, language: string): void {
  const { context, catalog } = document
  const packet = new TextEncoder().encode(xmpPacket(record, language))
  const set = (key: string, value: PDFDict | PDFRef | PDFString) => catalog.set(nameOf(key), value)
  set(
    'Metadata',
    context.register(
      PDFRawStream.of(
        dictOf(context, { Type: 'Metadata', Subtype: 'XML', Length: packet.length }),
        packet,
      ),
    ),
  )
  set('Lang', PDFString.of(language))
  set('ViewerPreferences', dictOf(context, { DisplayDocTitle: true }))
  set('MarkInfo', dictOf(context, { Marked: true }))
  catalog.delete(nameOf('Version'))
  writeInformation(document, record, language)
}
