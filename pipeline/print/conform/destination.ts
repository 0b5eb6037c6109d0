import {
  PDFNull,
  PDFNumber,
  type PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { PdfProfile } from '../../model/pdf-record.ts'
import { arrayOf, dictOf, nameOf } from './objects.ts'
import { marksOf, type Element } from './structure.ts'

/** Where a link or an entry of the outline leads: entries for its dictionary. */
export type Destination = { readonly Dest: PDFArray } | { readonly A: PDFDict }

/** The same place as PDF 2.0 wants it: by the element, and for older readers by the page. */
export function placeIn(
  document: PDFDocument,
  place: PDFArray,
  element: PDFRef | undefined,
  profile: PdfProfile,
): Destination {
  if (profile !== '4f+ua2' || !element) return { Dest: place }
  const { context } = document
  const structure = arrayOf(context, [element, ...place.asArray().slice(1)])
  return { A: dictOf(context, { S: 'GoTo', D: place, SD: structure }) }
}

/** Leads to the first mark of an element, its top at the top of the window. */
export function destinationTo(
  document: PDFDocument,
  target: Element,
  ref: PDFRef | undefined,
  profile: PdfProfile,
): Destination {
  const pages = document.getPages()
  const [mark] = marksOf(target)
  const page = pages[mark?.page ?? 0]
  const position = mark?.at
    ? [PDFNumber.of(Math.floor(mark.at.x)), PDFNumber.of(Math.ceil(mark.at.y))]
    : [PDFNull, PDFNull]
  const place = arrayOf(document.context, [
    page?.ref ?? PDFNull,
    nameOf('XYZ'),
    ...position,
    PDFNull,
  ])
  return placeIn(document, place, ref, profile)
}
