import type { PrintRequest } from '../../model/print-request.ts'
import { Told } from '../../model/told.ts'
import { inspect } from '../inspect.ts'
import { PdfFile } from '../pdf/file.ts'
import { isDict, Ref } from '../pdf/values.ts'
import { deflated, writeFile } from '../pdf/write.ts'
import { writeAttachments } from './attachments.ts'
import { pdfDate } from './date.ts'
import { takeArtifacts } from './fates.ts'
import { createFontReader } from './fonts.ts'
import { dressLinks } from './links.ts'
import { readMarks, type Mark } from './marks.ts'
import { writeMetadata } from './metadata.ts'
import { writeOutline } from './outline.ts'
import { writeOutputIntent } from './output-intent.ts'
import { readStructure } from './read-structure.ts'
import { reshape } from './reshape.ts'
import { rewrite, type Fate } from './rewrite.ts'
import { marksOf } from './structure.ts'
import { writeStructure } from './write-structure.ts'

type Pages = ReturnType<typeof readPages>

/** The pages of a print, each with its one content stream, its fonts and its marks. */
function readPages(file: PdfFile) {
  const fontsOf = createFontReader(file)
  return file.pages().map((page, index) => {
    const source = file.dataAt(page.dict, 'Contents')
    const fonts = fontsOf(page)
    return { page, source, fonts, ...readMarks(source, index, page.height, fonts) }
  })
}

/** @throws Told when a print is not what it was to be */
function refuseBroken(
  file: PdfFile,
  pages: Pages,
  request: PrintRequest,
  faces: ReadonlySet<string>,
): void {
  const information = file.lookup(file.information)
  const fonts = pages.flatMap((page) => [...page.fonts.values()])
  const reason = inspect(
    {
      title: (isDict(information) && file.textAt(information, 'Title')) || '',
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
function writePages(file: PdfFile, pages: Pages, fateOf: (mark: Mark) => Fate): void {
  for (const { page, source, marks, loose } of pages) {
    const ref = page.dict.get('Contents')
    const content = Buffer.from(rewrite(source, { marks, loose }, fateOf), 'latin1')
    if (ref instanceof Ref) file.set(ref, deflated(new Map(), content))
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
export function conform(
  raw: Uint8Array,
  request: PrintRequest,
  faces: ReadonlySet<string>,
): Uint8Array {
  const { record, language, labels } = request
  const file = new PdfFile(raw)
  const pages = readPages(file)
  refuseBroken(file, pages, request, faces)

  const known = pages.map(({ marks }) => Map.groupBy(marks, ({ id }) => id))
  const root = readStructure(file, (page, id) => known[page]?.get(id) ?? [])
  const fates = takeArtifacts(root)
  reshape(root, language)
  const numbers = numberMarks(pages, new Set(marksOf(root)))
  writePages(file, pages, (mark) => fates.get(mark) ?? numbers.get(mark) ?? 'Layout')

  const { profile } = record
  const refs = writeStructure(file, root, profile, (mark) => numbers.get(mark) ?? 0)
  writeOutline(file, root, refs, profile)
  dressLinks(file, root, refs, labels, profile)
  writeOutputIntent(file)
  writeAttachments(file, record.files, pdfDate(record.modified))
  writeMetadata(file, record, language)
  file.version = profile === '4f+ua2' ? '2.0' : '1.7'
  return writeFile(file)
}
