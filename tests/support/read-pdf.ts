import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

/** A PDF as another program (pdf.js) reads it. */
export type ReadPdf = {
  readonly title: string
  readonly pages: readonly string[]
  /** PostScript names of its fonts. */
  readonly faces: readonly string[]
  /** The text of marked content, by “page:number”. */
  readonly marks: ReadonlyMap<string, string>
}

type Item = {
  readonly type?: string
  readonly id?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

/** The text of a page, and that of each of its marked-content sequences; nothing is put in at line ends. */
function textsOf(items: readonly Item[]): { text: string; marks: Map<number, string> } {
  const marks = new Map<number, string>()
  const open: (number | undefined)[] = []
  let text = ''
  for (const { type, id, str = '', hasEOL } of items) {
    if (type === 'endMarkedContent') open.pop()
    else if (type !== undefined) {
      const number = /_mc(\d+)$/u.exec(id ?? '')?.[1]
      open.push(number === undefined ? undefined : Number(number))
    } else {
      text += hasEOL === true ? `${str}\n` : str
      const mark = open.at(-1)
      if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? '') + str)
    }
  }
  return { text, marks }
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await file.getMetadata()
  const marks = new Map<string, string>()
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const content = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    })
    const read = textsOf(content.items as Item[])
    pages.push(read.text)
    for (const [mark, text] of read.marks) marks.set(`${number - 1}:${mark}`, text)
  }
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const faces = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('FontName')) : undefined
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/u, '')] : []
  })
  const title = (info as { Title?: string }).Title ?? ''
  return { title, pages, faces: [...new Set(faces)].sort(), marks }
}

/** An element of the structure tree with the text below it. */
export type Tag = {
  readonly type: string
  readonly language: string | undefined
  readonly alternative: string | undefined
  readonly kids: readonly (Tag | string)[]
}

/** The structure tree of a file, its text as pdf.js reads it. */
export async function readTags(bytes: Uint8Array): Promise<Tag> {
  const { marks } = await readPdf(bytes)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
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
        kids: read(object.get(PDFName.of('K')), page),
      },
    ]
  }
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const [top] = read(root.get(PDFName.of('K')), 0)
  if (top === undefined || typeof top === 'string') throw new Error('no structure tree')
  return top
}

const blocks = new Set(
  'Document Art Sect Div P H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD BlockQuote Figure Caption'.split(
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
