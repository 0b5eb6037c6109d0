import type { PdfProfile } from '../../model/pdf-record.ts'
import type { PdfFile } from '../pdf/file.ts'
import { dictOf, type Dict, type Ref, type Value } from '../pdf/values.ts'
import { marksOf, type Element } from './structure.ts'

/** Where a link or an entry of the outline leads: entries for its dictionary. */
export type Destination = { readonly Dest: readonly Value[] } | { readonly A: Dict }

/** The same place as PDF 2.0 wants it: by the element, and for older readers by the page. */
export function placeIn(
  place: readonly Value[],
  element: Ref | undefined,
  profile: PdfProfile,
): Destination {
  if (profile !== '4f+ua2' || !element) return { Dest: place }
  return { A: dictOf({ S: '/GoTo', D: place, SD: [element, ...place.slice(1)] }) }
}

/** Leads to the first mark of an element, its top at the top of the window. */
export function destinationTo(
  file: PdfFile,
  target: Element,
  ref: Ref | undefined,
  profile: PdfProfile,
): Destination {
  const [mark] = marksOf(target)
  const page = file.pages()[mark?.page ?? 0]
  const position = mark?.at ? [Math.floor(mark.at.x), Math.ceil(mark.at.y)] : ['null', 'null']
  return placeIn([page?.ref ?? 'null', '/XYZ', ...position, 'null'], ref, profile)
}
