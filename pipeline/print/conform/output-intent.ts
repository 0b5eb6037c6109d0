import { deflateSync } from 'node:zlib'
import type { PdfFile } from '../pdf/file.ts'
import { dictOf, plainString, Stream } from '../pdf/values.ts'
import { srgbProfile } from './srgb.ts'

const profile = deflateSync(srgbProfile(), { level: 9 })

/** Says what the colours of the file mean: sRGB (PDF/A-3, 6.2.3). */
export function writeOutputIntent(file: PdfFile): void {
  const intent = dictOf({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: plainString('sRGB'),
    Info: plainString('sRGB IEC61966-2.1'),
    DestOutputProfile: file.add(new Stream(dictOf({ N: 3, Filter: '/FlateDecode' }), profile)),
  })
  file.catalog.set('OutputIntents', [file.add(intent)])
}
