import { createHash } from 'node:crypto'
import type { AttachedFile } from '../../model/pdf-record.ts'
import type { PdfFile } from '../pdf/file.ts'
import { dictOf, nameOf, plainString, textString, type Ref } from '../pdf/values.ts'
import { deflated } from '../pdf/write.ts'

function writeFile(file: PdfFile, attached: AttachedFile, date: string): Ref {
  const bytes = new TextEncoder().encode(attached.text)
  const stream = file.add(
    deflated(
      dictOf({
        Type: '/EmbeddedFile',
        Subtype: nameOf(attached.mediaType),
        Params: dictOf({
          Size: bytes.length,
          ModDate: date,
          CheckSum: `<${createHash('md5').update(bytes).digest('hex')}>`,
        }),
      }),
      bytes,
    ),
  )
  return file.add(
    dictOf({
      Type: '/Filespec',
      F: plainString(attached.name),
      UF: textString(attached.name),
      Desc: textString(attached.description),
      AFRelationship: '/Source',
      EF: dictOf({ F: stream, UF: stream }),
    }),
  )
}

/**
 * Puts files into the document that it was made from: associated files of the whole (PDF/A-3, 6.8).
 * @param date when they were last changed, as a PDF writes it
 */
export function writeAttachments(
  file: PdfFile,
  files: readonly AttachedFile[],
  date: string,
): void {
  if (!files.length) return
  const { catalog } = file
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const refs = sorted.map((one) => writeFile(file, one, plainString(date)))
  const names = sorted.flatMap(({ name }, index) => [
    plainString(name),
    ...refs.slice(index, index + 1),
  ])
  catalog.set('Names', dictOf({ EmbeddedFiles: file.add(dictOf({ Names: names })) }))
  catalog.set('AF', refs)
}
