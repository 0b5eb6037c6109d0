import path from 'node:path'
import { faceNames } from '../../pipeline/host/browser/faces.ts'
import type { PrintRequest } from '../../pipeline/model/print-request.ts'
import { conform } from '../../pipeline/print/conform/conform.ts'
import { makeOffice } from '../support/office.ts'
import { printedIn } from '../support/printed.ts'
import { openRawPrinter } from '../support/raw-print.ts'
import { corpus } from './corpus.ts'
import type { Section } from './section.ts'

const rounds = 40

async function milliseconds<T>(work: () => Promise<T> | T): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

/** A page as the build asks for it: an announcement of the corpus. */
async function onePage(): Promise<PrintRequest> {
  const office = makeOffice(corpus(1))
  const [edition] = await printedIn(path.join(office.root))
  office.remove()
  if (!edition) throw new Error('nothing was printed')
  return edition.request
}

/** What it costs to make a print archival, beside the raw print of the same page, warm, one after the other in turn. */
export async function measure(): Promise<Section> {
  const request = await onePage()
  const printer = await openRawPrinter()
  const faces = faceNames()
  const prints: number[] = []
  const conforms: number[] = []
  let [before, after] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const [printing, raw] = await milliseconds(() => printer.print(request))
    const [conforming, pdf] = await milliseconds(() => conform(raw, request, faces))
    before = raw.length
    after = pdf.length
    if (round < rounds / 4) continue
    prints.push(printing)
    conforms.push(conforming)
  }
  await printer.close()
  // The best of each: neighbours on the machine only ever slow down.
  const [print, made] = [Math.min(...prints), Math.min(...conforms)]
  return {
    title: 'A print made archival (PDF/A, PDF/UA)',
    text: `An edition of the corpus, warm, the raw print and what is made of it in turn; best of ${prints.length}.`,
    head: ['one edition', 'raw print', 'made archival', 'ratio'],
    rows: [
      [
        'time',
        `${print.toFixed(1)} ms`,
        `+ ${made.toFixed(1)} ms`,
        `${(made / print).toFixed(2)} ×`,
      ],
      ['size', `${before} B`, `${after} B`, `${(after / before).toFixed(2)} ×`],
    ],
    results: [],
  }
}
