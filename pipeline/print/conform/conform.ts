import { deflateSync } from 'node:zlib'
import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PrintRequest } from '../../model/print-request.ts'
import { Told } from '../../model/told.ts'
import { inspect } from '../inspect.ts'
import { writeAttachments } from './attachments.ts'
import { pdfDate } from './date.ts'
import { takeArtifacts } from './fates.ts'
import { createFontReader } from './fonts.ts'
import { serialise } from './identity.ts'
import { dressLinks } from './links.ts'
import { readMarks, type Mark } from './marks.ts'
import { writeMetadata } from './metadata.ts'
import { dataOf, dictOf, nameOf, textAt, valueAt } from './objects.ts'
import { writeOutline } from './outline.ts'
import { writeOutputIntent } from './output-intent.ts'
import { readStructure } from './read-structure.ts'
import { reshape } from './reshape.ts'
import { rewrite, type Fate } from './rewrite.ts'
import { marksOf } from './structure.ts'
import { sweep } from './sweep.ts'
import { writeStructure } from './write-structure.ts'

type Pages = ReturnType<typeof readPages>

/** The pages of a print, each with its one content stream, its fonts and its marks. */
function readPages(document: PDFDocument) {
  const fontsOf = createFontReader()
  return document.getPages().map((page, index) => {
    const source = dataOf(valueAt(page.node, 'Contents'))
    const fonts = fontsOf(page)
    return { page, source, fonts, ...readMarks(source, index, page.getHeight(), fonts) }
  })
}

/** @throws Told when a print is not what it was to be */
function refuseBroken(
  document: PDFDocument,
  pages: Pages,
  request: PrintRequest,
  faces: ReadonlySet<string>,
): void {
  const { Info } = document.context.trailerInfo
  const information = document.context.lookup(Info)
  const fonts = pages.flatMap((page) => [...page.fonts.values()])
  const reason = inspect(
    {
      title: information instanceof PDFDict ? (textAt(information, 'Title') ?? '') : '',
      pages: pages.map(({ marks }) => marks.map(({ text }) => text).join('')),
      faces: new Set(fonts.map(({ face }) => face)),
      hasType3: fonts.some(({ isType3 }) => isType3),
      lacksGlyph: pages.some(({ lacksGlyph }) => lacksGlyph),
    },
    { ...request, faces },
  )
  if (reason) throw new Told(reason)
}

/** Writes the pages anew: marks numbered in the order in which they are painted. */
function writePages(pages: Pages, fateOf: (mark: Mark) => Fate): void {
  for (const { page, source, marks, loose } of pages) {
    const data = deflateSync(Buffer.from(rewrite(source, { marks, loose }, fateOf), 'latin1'), {
      level: 6,
    })
    const { context } = page.node
    const dict = dictOf(context, { Filter: 'FlateDecode', Length: data.length })
    const stream = PDFRawStream.of(dict, new Uint8Array(data))
    const ref = page.node.get(nameOf('Contents'))
    if (ref instanceof PDFRef) context.assign(ref, stream)
  }
}

/** Numbers for the marks that the tree holds, page by page. */
function numberMarks(pages: Pages, held: ReadonlySet<Mark>): Map<Mark, number> {
  const numbers = new Map<Mark, number>()
  for (const { marks } of pages) {
    let next = 0
    for (const mark of marks) if (held.has(mark)) numbers.set(mark, next++)
  }
  return numbers
}

/**
 * A print of Chromium’s made an archival edition: PDF/A-3a with PDF/UA-1, or PDF/A-4f with PDF/UA-2, its
 * text in reading order, what it was made from inside, and nothing of the moment or the machine in it.
 * @param faces PostScript names of the faces of the editions
 * @throws Told where the print is not whole, or holds what no edition of ours holds
 */
export async function conform(
  raw: Uint8Array,
  request: PrintRequest,
  faces: ReadonlySet<string>,
): Promise<Uint8Array> {
  const { record, language, labels } = request
  const document = await PDFDocument.load(raw, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const pages = readPages(document)
  refuseBroken(document, pages, request, faces)

  const known = pages.map(({ marks }) => Map.groupBy(marks, ({ id }) => id))
  const root = readStructure(document, (page, id) => known[page]?.get(id) ?? [])
  const fates = takeArtifacts(root)
  reshape(root, language)
  const numbers = numberMarks(pages, new Set(marksOf(root)))
  writePages(pages, (mark) => fates.get(mark) ?? numbers.get(mark) ?? 'Layout')

  const { profile } = record
  const refs = writeStructure(document, root, profile, (mark) => numbers.get(mark) ?? 0)
  writeOutline(document, root, refs, profile)
  dressLinks(document, root, refs, labels, profile)
  writeOutputIntent(document)
  writeAttachments(document, record.files, PDFString.of(pdfDate(record.modified)))
  writeMetadata(document, record, language)
  document.context.header =
    profile === '4f+ua2' ? PDFHeader.forVersion(2, 0) : PDFHeader.forVersion(1, 7)
  sweep(document)
  return serialise(document)
}
