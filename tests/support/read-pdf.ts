import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import type { Font } from '../../pipeline/print/conform/fonts.ts'
import { readMarks } from '../../pipeline/print/conform/marks.ts'
import { readToUnicode } from '../../pipeline/print/conform/to-unicode.ts'

/** A PDF as another program (pdf.js) reads it. */
export type ReadPdf = {
  readonly title: string
  readonly pages: readonly string[]
  /** PostScript names of its fonts. */
  readonly faces: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await file.getMetadata()
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(
      items
        .flatMap((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : []))
        .join(''),
    )
  }
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const faces = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('FontName')) : undefined
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/u, '')] : []
  })
  const title = (info as { Title?: string }).Title ?? ''
  return { title, pages, faces: [...new Set(faces)].sort() }
}

/** An element of the structure tree with the text below it. */
export type Tag = {
  readonly type: string
  readonly language: string | undefined
  readonly alternative: string | undefined
  /** As they are written. */
  readonly attributes: string
  readonly kids: readonly (Tag | string)[]
}

const dataOf = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : ''

/** What the glyphs of a page's fonts say. */
function fontsOf(resources: PDFDict): Map<string, Font> {
  const fonts = resources.lookup(PDFName.of('Font'), PDFDict)
  return new Map(
    fonts.keys().map((key): [string, Font] => {
      const map = fonts.lookup(key, PDFDict).lookup(PDFName.of('ToUnicode'))
      return [key.decodeText(), { face: '', isType3: false, text: readToUnicode(dataOf(map)) }]
    }),
  )
}

/** The text of marked content, by “page:number”: pdf.js guesses spaces from gaps, so that it cannot tell. */
function markedText(document: PDFDocument): Map<string, string> {
  return new Map(
    document.getPages().flatMap(({ node }, index) => {
      const source = dataOf(node.lookup(PDFName.of('Contents')))
      const fonts = fontsOf(node.lookup(PDFName.of('Resources'), PDFDict))
      const { marks } = readMarks(source, index, node.MediaBox().asRectangle().height, fonts)
      return marks.map(({ id, text }): [string, string] => [`${index}:${id}`, text])
    }),
  )
}

/** The structure tree of a file. */
export async function readTags(bytes: Uint8Array): Promise<Tag> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const marks = markedText(document)
  const pages = document.getPages().map(({ ref }) => ref)
  const said = (dict: PDFDict, key: string) => {
    const value = dict.lookup(PDFName.of(key))
    return value && 'decodeText' in value
      ? (value as { decodeText(): string }).decodeText()
      : undefined
  }
  const read = (value: PDFObject | undefined, inherited: number): (Tag | string)[] => {
    const object = value instanceof PDFRef ? document.context.lookup(value) : value
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => read(kid, inherited))
    if (object instanceof PDFNumber) return [marks.get(`${inherited}:${object.asNumber()}`) ?? '']
    if (!(object instanceof PDFDict)) return []
    const ref = object.get(PDFName.of('Pg'))
    const page = ref instanceof PDFRef ? pages.indexOf(ref) : inherited
    const type = said(object, 'S')
    if (type === undefined) return read(object.lookup(PDFName.of('MCID')), page)
    return [
      {
        type,
        language: said(object, 'Lang'),
        alternative: said(object, 'Alt'),
        attributes: String(object.lookup(PDFName.of('A')) ?? '').replace(/\s+/gu, ' '),
        kids: read(object.get(PDFName.of('K')), page),
      },
    ]
  }
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const [top] = read(root.get(PDFName.of('K')), 0)
  if (top === undefined || typeof top === 'string') throw new Error('no structure tree')
  return top
}

/** An element and all below it. */
export function* tagsOf(root: Tag): Generator<Tag> {
  yield root
  for (const kid of root.kids) if (typeof kid !== 'string') yield* tagsOf(kid)
}

const blocks = new Set(
  'Document Art Sect Div Aside P H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD BlockQuote Caption'.split(
    ' ',
  ),
)

/** The text of the tree block by block, without the labels of list items; white space counts once. */
export function blocksOf(root: Tag): string[] {
  const texts: string[] = []
  let text = ''
  const flush = () => {
    const words = text.replace(/\s+/gu, ' ').trim()
    if (words) texts.push(words)
    text = ''
  }
  const walk = (tag: Tag): void => {
    if (tag.type === 'Lbl') return
    const isBlock = blocks.has(tag.type)
    if (isBlock) flush()
    for (const kid of tag.kids)
      if (typeof kid === 'string') text += kid
      else walk(kid)
    if (isBlock) flush()
  }
  walk(root)
  return texts
}
