import { deflateSync } from 'node:zlib'
import { PDFRawStream, PDFString, type PDFDocument } from '@cantoo/pdf-lib'
import { arrayOf, dictOf, nameOf } from './objects.ts'
import { srgbProfile } from './srgb.ts'

const profile = deflateSync(srgbProfile(), { level: 9 })

/** Says what the colours of the file mean: sRGB (PDF/A-3, 6.2.3). */
export function writeOutputIntent({ context, catalog }: PDFDocument): void {
  const stream = context.register(
    PDFRawStream.of(
      dictOf(context, { N: 3, Filter: 'FlateDecode', Length: profile.length }),
      new Uint8Array(profile),
    ),
  )
  const intent = dictOf(context, {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: stream,
  })
  catalog.set(nameOf('OutputIntents'), arrayOf(context, [context.register(intent)]))
}
