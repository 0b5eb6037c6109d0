import type { PdfRecord } from '../../model/pdf-record.ts'
import type { PdfFile } from '../pdf/file.ts'
import { dictOf, plainString, Stream, textString } from '../pdf/values.ts'
import { pdfDate } from './date.ts'
import { producer, xmpPacket } from './xmp.ts'

/** The information dictionary says what the XMP says (PDF/A-3, 6.6.3); PDF 2.0 has given it up. */
function writeInformation(file: PdfFile, record: PdfRecord, language: string): void {
  file.information =
    record.profile === '4f+ua2'
      ? undefined
      : file.add(
          dictOf({
            Title: textString(record.titles[language] ?? ''),
            Author: textString(record.creator),
            Producer: textString(producer),
            CreationDate: plainString(pdfDate(record.published)),
            ModDate: plainString(pdfDate(record.modified)),
          }),
        )
}

/** Puts in what the file says about itself: XMP, information, language, that it is tagged and shows its title. */
export function writeMetadata(file: PdfFile, record: PdfRecord, language: string): void {
  const { catalog } = file
  const packet = new TextEncoder().encode(xmpPacket(record, language))
  const about = new Stream(dictOf({ Type: '/Metadata', Subtype: '/XML' }), packet)
  catalog.set('Metadata', file.add(about))
  catalog.set('Lang', plainString(language))
  catalog.set('ViewerPreferences', dictOf({ DisplayDocTitle: 'true' }))
  catalog.set('MarkInfo', dictOf({ Marked: 'true' }))
  catalog.delete('Version')
  writeInformation(file, record, language)
}
