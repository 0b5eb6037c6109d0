import type { PdfProfile } from '../../model/pdf-record.ts'
import type { PdfFile } from '../pdf/file.ts'
import { isDict, textString, type Dict, type Ref, type Value } from '../pdf/values.ts'
import { placeIn } from './destination.ts'
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
  file: PdfFile,
  annotation: Dict,
  root: Element,
  refs: ReadonlyMap<Element, Ref>,
): void {
  const name = file.nameAt(annotation, 'Dest')
  const named = file.dictAt(file.catalog, 'Dests')
  const place =
    name === undefined
      ? file.arrayAt(annotation, 'Dest')
      : named
        ? file.arrayAt(named, (annotation.get('Dest') as string).slice(1))
        : []
  if (!place.length) return
  const [page, , x, y] = place
  const index = file.pages().findIndex(({ ref }) => ref === page)
  const number = (value: Value | undefined) => Number(value) || 0
  const target = elementAt(root, index, number(x), number(y)) ?? root
  annotation.delete('Dest')
  for (const [key, value] of Object.entries(placeIn(place, refs.get(target), '4f+ua2')))
    annotation.set(key, value as Value)
}

/**
 * Gives each link its words for those who cannot see it, and the flag to be printed (PDF/UA-1, 7.18.1, 7.18.5).
 * @param labels what a link within the document says instead of its text, by the id it leads to
 */
export function dressLinks(
  file: PdfFile,
  root: Element,
  refs: ReadonlyMap<Element, Ref>,
  labels: Readonly<Record<string, string>>,
  profile: PdfProfile,
): void {
  for (const link of elementsOf(root)) {
    if (link.type !== 'Link') continue
    const said = textOf(link).replace(/\s+/gu, ' ').trim()
    for (const kid of link.kids) {
      if (kid.kind !== 'area') continue
      const annotation = file.lookup(kid.annotation)
      if (!isDict(annotation)) continue
      const action = file.dictAt(annotation, 'A')
      const address = (action && file.textAt(action, 'URI')) ?? ''
      const label = labels[file.nameAt(annotation, 'Dest') ?? '']
      annotation.set('Contents', textString(label ?? (said || address)))
      annotation.set('F', 4)
      if (profile === '4f+ua2') leadToElement(file, annotation, root, refs)
    }
  }
  if (profile === '4f+ua2') file.catalog.delete('Dests')
}
