import { PDFArray, PDFDict, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import type { PdfProfile } from '../../model/pdf-record.ts'
import { placeIn } from './destination.ts'
import { dictAt, nameAt, nameOf, textAt, textString, valueAt } from './objects.ts'
import { elementsOf, textOf, type Element } from './structure.ts'

/** The element whose first text stands nearest below and right of a point of a page. */
function elementAt(root: Element, page: number, x: number, y: number): Element | undefined {
  let best: Element | undefined
  let least = Infinity
  for (const one of elementsOf(root))
    for (const kid of one.kids) {
      if (kid.kind !== 'content' || kid.mark.page !== page || !kid.mark.at) continue
      const { at } = kid.mark
      if (at.y > y + 1) continue
      const distance = (y - at.y) * 10 + Math.abs(at.x - x)
      if (distance < least) {
        least = distance
        best = one
      }
    }
  return best
}

/** Leads a link within the document to the element that stands at its place (PDF 2.0). */
function leadToElement(
  document: PDFDocument,
  annotation: PDFDict,
  root: Element,
  refs: ReadonlyMap<Element, PDFRef>,
): void {
  const { catalog } = document
  const name = nameAt(annotation, 'Dest')
  const named = dictAt(catalog, 'Dests')
  const place = name === undefined ? valueAt(annotation, 'Dest') : named && valueAt(named, name)
  if (!(place instanceof PDFArray)) return
  const [page, , x, y] = place.asArray()
  const index = document.getPages().findIndex(({ ref }) => ref === page)
  const number = (value: unknown) => (value instanceof PDFNumber ? value.asNumber() : 0)
  const target = elementAt(root, index, number(x), number(y)) ?? root
  const destination = placeIn(document, place, refs.get(target), '4f+ua2')
  annotation.delete(nameOf('Dest'))
  for (const [key, value] of Object.entries(destination)) annotation.set(nameOf(key), value)
}

/**
 * Gives each link its words for those who cannot see it, and the flag to be printed (PDF/UA-1, 7.18.1, 7.18.5).
 * @param labels what a link within the document says instead of its text, by the id it leads to
 */
export function dressLinks(
  document: PDFDocument,
  root: Element,
  refs: ReadonlyMap<Element, PDFRef>,
  labels: Readonly<Record<string, string>>,
  profile: PdfProfile,
): void {
  for (const link of elementsOf(root)) {
    if (link.type !== 'Link') continue
    const said = textOf(link).replace(/\s+/gu, ' ').trim()
    for (const kid of link.kids) {
      if (kid.kind !== 'area') continue
      const annotation = document.context.lookup(kid.annotation, PDFDict)
      const action = dictAt(annotation, 'A')
      const address = (action && textAt(action, 'URI')) ?? ''
      const label = labels[nameAt(annotation, 'Dest') ?? '']
      annotation.set(nameOf('Contents'), textString(label ?? (said || address)))
      annotation.set(nameOf('F'), PDFNumber.of(4))
      if (profile === '4f+ua2') leadToElement(document, annotation, root, refs)
    }
  }
  if (profile === '4f+ua2') {
    const named = document.catalog.get(nameOf('Dests'))
    document.catalog.delete(nameOf('Dests'))
    if (named instanceof PDFRef) document.context.delete(named)
  }
}
