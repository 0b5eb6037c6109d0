import {
  PDFArray,
  PDFDict,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { Told } from '../../model/told.ts'
import { say } from '../../model/wording.ts'
import type { Mark } from './marks.ts'
import { arrayAt, dictAt, nameAt, nameOf, numberAt, textAt, valueAt } from './objects.ts'
import { element, type Attributes, type Element, type Kid } from './structure.ts'

function attributesOf(dict: PDFDict): Attributes {
  const value = valueAt(dict, 'A')
  const all = (value instanceof PDFArray ? value.asArray() : value ? [value] : []).flatMap(
    (one) => {
      const found = one instanceof PDFRef ? dict.context.lookup(one) : one
      return found instanceof PDFDict ? [found] : []
    },
  )
  const attributes: { -readonly [key in keyof Attributes]: Attributes[key] } = {}
  for (const one of all) {
    const scope = nameAt(one, 'Scope')
    const rowSpan = numberAt(one, 'RowSpan')
    const colSpan = numberAt(one, 'ColSpan')
    const headers = arrayAt(one, 'Headers').map((id) =>
      'decodeText' in id ? (id as { decodeText(): string }).decodeText() : '',
    )
    if (scope !== undefined) attributes.scope = scope
    if (rowSpan !== undefined && rowSpan > 1) attributes.rowSpan = rowSpan
    if (colSpan !== undefined && colSpan > 1) attributes.colSpan = colSpan
    if (headers.length) attributes.headers = headers
  }
  return attributes
}

/**
 * Reads the tree that Chromium made.
 * @param marksOf the marks of a page by their identifier
 * @throws Told where the print holds something that no document of ours makes
 */
export function readStructure(
  document: PDFDocument,
  marksOf: (page: number, id: number) => readonly Mark[],
): Element {
  const { context } = document
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index]))

  const contents = (page: number | undefined, id: number): Kid[] =>
    page === undefined ? [] : marksOf(page, id).map((mark) => ({ kind: 'content', mark }))

  const read = (value: PDFObject | undefined, inherited: number | undefined): Kid[] => {
    const object = value instanceof PDFRef ? context.lookup(value) : value
    if (object instanceof PDFNumber) return contents(inherited, object.asNumber())
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => read(kid, inherited))
    if (!(object instanceof PDFDict)) return []
    const ref = object.get(nameOf('Pg'))
    const page = ref instanceof PDFRef ? pages.get(ref) : inherited
    const type = nameAt(object, 'S')
    if (type === undefined) {
      const annotation = object.get(nameOf('Obj'))
      if (annotation instanceof PDFRef && page !== undefined)
        return [{ kind: 'area', annotation, page }]
      if (object.has(nameOf('Stm')))
        throw new Told(say('a part of the text was drawn in a layer of its own'))
      return contents(page, numberAt(object, 'MCID') ?? -1)
    }
    return [
      element(type, read(object.get(nameOf('K')), page), {
        attributes: attributesOf(object),
        language: textAt(object, 'Lang'),
        alternative: textAt(object, 'Alt'),
        actual: textAt(object, 'ActualText'),
        id: textAt(object, 'ID'),
      }),
    ]
  }
  const root = dictAt(document.catalog, 'StructTreeRoot')
  const [top] = root ? read(root.get(nameOf('K')), undefined) : []
  if (top?.kind !== 'element') throw new Told(say('the file carries no structure'))
  return top
}
