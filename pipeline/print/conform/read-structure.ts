import type { PdfFile } from '../pdf/file.ts'
import { isDict, Ref, textOfString, type Dict, type Value } from '../pdf/values.ts'
import { Told } from '../../model/told.ts'
import { say } from '../../model/wording.ts'
import type { Mark } from './marks.ts'
import { element, type Attributes, type Element, type Kid } from './structure.ts'

function attributesOf(file: PdfFile, dict: Dict): Attributes {
  const value = file.valueAt(dict, 'A')
  const all = (Array.isArray(value) ? (value as readonly Value[]) : value ? [value] : [])
    .map((one) => file.lookup(one))
    .filter(isDict)
  const attributes: { -readonly [key in keyof Attributes]: Attributes[key] } = {}
  for (const one of all) {
    const scope = file.nameAt(one, 'Scope')
    const rowSpan = file.numberAt(one, 'RowSpan')
    const colSpan = file.numberAt(one, 'ColSpan')
    const headers = file.arrayAt(one, 'Headers').map((id) => textOfString(id) ?? '')
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
  file: PdfFile,
  marksOf: (page: number, id: number) => readonly Mark[],
): Element {
  const pages = new Map(file.pages().map(({ ref }, index) => [ref, index]))

  const contents = (page: number | undefined, id: number): Kid[] =>
    page === undefined ? [] : marksOf(page, id).map((mark) => ({ kind: 'content', mark }))

  const read = (value: Value | undefined, inherited: number | undefined): Kid[] => {
    const object = file.lookup(value)
    if (typeof object === 'string') return contents(inherited, Number(object))
    if (Array.isArray(object))
      return (object as readonly Value[]).flatMap((kid) => read(kid, inherited))
    if (!isDict(object)) return []
    const ref = object.get('Pg')
    const page = ref instanceof Ref ? pages.get(ref) : inherited
    const type = file.nameAt(object, 'S')
    if (type === undefined) {
      const annotation = object.get('Obj')
      if (annotation instanceof Ref && page !== undefined)
        return [{ kind: 'area', annotation, page }]
      if (object.has('Stm'))
        throw new Told(say('a part of the text was drawn in a layer of its own'))
      return contents(page, file.numberAt(object, 'MCID') ?? -1)
    }
    return [
      element(type, read(object.get('K'), page), {
        attributes: attributesOf(file, object),
        language: file.textAt(object, 'Lang'),
        alternative: file.textAt(object, 'Alt'),
        actual: file.textAt(object, 'ActualText'),
        id: file.textAt(object, 'ID'),
      }),
    ]
  }
  const root = file.dictAt(file.catalog, 'StructTreeRoot')
  const [top] = root ? read(root.get('K'), undefined) : []
  if (top?.kind !== 'element') throw new Told(say('the file carries no structure'))
  return top
}
