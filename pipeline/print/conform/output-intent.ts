import { deflateSync } from 'node:zlib'
import { PDFName, PDFRawStream, PDFString, type PDFDocument } from '@cantoo/pdf-lib'
import { arrayOf } from './objects.ts'
import { srgbProfile } from './srgb.ts'

const profile = deflateSync(srgbProfile(), { level: 9 })

/** Says what the colours of the file mean: sRGB (PDF/A-3, 6.2.3). */
export function writeOutputIntent({ context, catalog }: PDFDocument): void {
  const stream = context.register(
    PDFRawStream.of(
      context.obj({ N: 3, Filter: 'FlateDecode', Length: profile.length }),
      new Uint8Array(profile),
    ),
  )
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: stream,
  })
  catalog.set(PDFName.of('OutputIntents'), arrayOf(context, [context.register(intent)]))
}
