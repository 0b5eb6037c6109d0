import {
  PDFDict,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { PdfProfile } from '../../model/pdf-record.ts'
import type { Mark } from './marks.ts'
import { arrayOf, dictOf, nameOf, textString } from './objects.ts'
import { elementsOf, type Attributes, type Element, type Kid } from './structure.ts'

/** Structure types of PDF 2.0 (ISO 32000-2, 14.8.4); the others are those of PDF 1.7. */
const modern = new Set(
  'Document Part Sect Div Aside P H1 H2 H3 H4 H5 H6 Span Strong Em Link Annot Lbl L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula'.split(
    ' ',
  ),
)

/** What PDF 1.7 does not know, and what it is taken for. */
const roles = { Strong: 'Span', Em: 'Span', Aside: 'Div' }

function attributeObjects(context: PDFContext, attributes: Attributes): PDFDict[] {
  const { listNumbering, scope, rowSpan, colSpan, headers } = attributes
  const table = {
    ...(scope !== undefined && { Scope: scope }),
    ...(rowSpan !== undefined && { RowSpan: rowSpan }),
    ...(colSpan !== undefined && { ColSpan: colSpan }),
    ...(headers?.length && {
      Headers: arrayOf(
        context,
        headers.map((id) => PDFString.of(id)),
      ),
    }),
  }
  return [
    ...(listNumbering === undefined
      ? []
      : [dictOf(context, { O: 'List', ListNumbering: listNumbering })]),
    ...(Object.keys(table).length ? [dictOf(context, { O: 'Table', ...table })] : []),
  ]
}

function namespaces(context: PDFContext) {
  const of = (address: string): PDFRef =>
    context.register(dictOf(context, { Type: 'Namespace', NS: PDFString.of(address) }))
  return { modern: of('http://iso.org/pdf2/ssn'), old: of('http://iso.org/pdf/ssn') }
}

const only = (context: PDFContext, items: readonly PDFObject[]): PDFObject =>
  items.length === 1 && items[0] ? items[0] : arrayOf(context, items)

/** The owner of each mark, by page and number, and of each annotation: what the parent tree says. */
type Owners = {
  readonly marks: Map<number, Map<number, PDFRef>>
  readonly areas: Map<PDFRef, PDFRef>
}

function writeParentTree(
  context: PDFContext,
  pages: readonly PDFPage[],
  owners: Owners,
): { tree: PDFRef; next: number } {
  const entries: PDFObject[] = []
  let key = 0
  const put = (dict: PDFDict, name: string, value: PDFObject) => {
    dict.set(nameOf(name), PDFNumber.of(key))
    entries.push(PDFNumber.of(key++), value)
  }
  for (const [index, { node }] of pages.entries()) {
    node.set(nameOf('Tabs'), nameOf('S'))
    const marks = owners.marks.get(index)
    if (!marks) node.delete(nameOf('StructParents'))
    else {
      const row = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, id) => marks.get(id))
      put(
        node,
        'StructParents',
        context.register(
          arrayOf(
            context,
            row.map((owner) => owner ?? PDFNull),
          ),
        ),
      )
    }
  }
  for (const [annotation, owner] of owners.areas)
    put(context.lookup(annotation, PDFDict), 'StructParent', owner)
  return { tree: context.register(dictOf(context, { Nums: arrayOf(context, entries) })), next: key }
}

function writeIds(context: PDFContext, refs: ReadonlyMap<Element, PDFRef>): PDFRef | undefined {
  const named = [...refs]
    .flatMap(([{ id }, ref]) => (id === undefined ? [] : [{ id, ref }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!named.length) return undefined
  const names = named.flatMap(({ id, ref }) => [PDFString.of(id), ref])
  return context.register(dictOf(context, { Names: arrayOf(context, names) }))
}

/**
 * Writes a structure tree anew, with parent tree and ids, in place of the print’s own.
 * @param numberOf the number of a mark in its page
 * @returns the object of each element
 */
export function writeStructure(
  document: PDFDocument,
  root: Element,
  profile: PdfProfile,
  numberOf: (mark: Mark) => number,
): ReadonlyMap<Element, PDFRef> {
  const { context } = document
  const pages = document.getPages()
  const spaces = profile === '4f+ua2' ? namespaces(context) : undefined
  const rootRef = context.nextRef()
  const refs = new Map([...elementsOf(root)].map((one) => [one, context.nextRef()]))
  const owners: Owners = { marks: new Map(), areas: new Map() }
  const pageOf = (index: number): PDFRef => pages[index]?.ref ?? rootRef

  const kidObject = (kid: Kid, owner: PDFRef, home: number | undefined): PDFObject => {
    if (kid.kind === 'element') return refs.get(kid) ?? PDFNull
    if (kid.kind === 'area') {
      owners.areas.set(kid.annotation, owner)
      return dictOf(context, { Type: 'OBJR', Obj: kid.annotation, Pg: pageOf(kid.page) })
    }
    const { page } = kid.mark
    const number = numberOf(kid.mark)
    const row = owners.marks.get(page) ?? new Map<number, PDFRef>()
    owners.marks.set(page, row.set(number, owner))
    return page === home
      ? PDFNumber.of(number)
      : dictOf(context, { Type: 'MCR', Pg: pageOf(page), MCID: number })
  }

  const write = (one: Element, parent: PDFRef): void => {
    const ref = refs.get(one) ?? rootRef
    const first = one.kids.find((kid) => kid.kind === 'content')
    const home = first?.kind === 'content' ? first.mark.page : undefined
    const attributes = attributeObjects(context, one.attributes)
    context.assign(
      ref,
      dictOf(context, {
        S: one.type,
        P: parent,
        ...(spaces && { NS: modern.has(one.type) ? spaces.modern : spaces.old }),
        ...(home !== undefined && { Pg: pageOf(home) }),
        ...(one.language !== undefined && { Lang: PDFString.of(one.language) }),
        ...(one.alternative !== undefined && { Alt: textString(one.alternative) }),
        ...(one.actual !== undefined && { ActualText: textString(one.actual) }),
        ...(one.id !== undefined && { ID: PDFString.of(one.id) }),
        ...(attributes.length && { A: only(context, attributes) }),
        ...(one.kids.length && {
          K: only(
            context,
            one.kids.map((kid) => kidObject(kid, ref, home)),
          ),
        }),
      }),
    )
    for (const kid of one.kids) if (kid.kind === 'element') write(kid, ref)
  }
  write(root, rootRef)

  const { tree, next } = writeParentTree(context, pages, owners)
  const ids = writeIds(context, refs)
  context.assign(
    rootRef,
    dictOf(context, {
      Type: 'StructTreeRoot',
      K: arrayOf(context, [refs.get(root) ?? PDFNull]),
      ParentTree: tree,
      ParentTreeNextKey: next,
      ...(ids && { IDTree: ids }),
      ...(spaces
        ? { Namespaces: arrayOf(context, [spaces.modern, spaces.old]) }
        : { RoleMap: dictOf(context, roles) }),
    }),
  )
  document.catalog.set(nameOf('StructTreeRoot'), rootRef)
  return refs
}
