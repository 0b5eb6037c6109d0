import type { PdfFile } from '../pdf/file.ts'
import {
  dictOf,
  isDict,
  nameOf,
  plainString,
  textString,
  type Dict,
  type Ref,
  type Value,
} from '../pdf/values.ts'
import type { PdfProfile } from '../../model/pdf-record.ts'
import type { Mark } from './marks.ts'
import { elementsOf, type Attributes, type Element, type Kid } from './structure.ts'

/** Structure types of PDF 2.0 (ISO 32000-2, 14.8.4); the others are those of PDF 1.7. */
const modern = new Set(
  'Document Part Sect Div Aside P H1 H2 H3 H4 H5 H6 Span Strong Em Link Annot Lbl L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula'.split(
    ' ',
  ),
)

/** What PDF 1.7 does not know, and what it is taken for. */
const roles = { Strong: '/Span', Em: '/Span', Aside: '/Div' }

function attributeObjects(attributes: Attributes): Dict[] {
  const { listNumbering, scope, rowSpan, colSpan, headers } = attributes
  const table = dictOf({
    O: '/Table',
    Scope: scope && nameOf(scope),
    RowSpan: rowSpan,
    ColSpan: colSpan,
    Headers: headers?.length ? headers.map(plainString) : undefined,
  })
  return [
    ...(listNumbering === undefined
      ? []
      : [dictOf({ O: '/List', ListNumbering: nameOf(listNumbering) })]),
    ...(table.size > 1 ? [table] : []),
  ]
}

function namespaces(file: PdfFile) {
  const of = (address: string): Ref =>
    file.add(dictOf({ Type: '/Namespace', NS: plainString(address) }))
  return { modern: of('http://iso.org/pdf2/ssn'), old: of('http://iso.org/pdf/ssn') }
}

const only = (items: readonly Value[]): Value | undefined => (items.length > 1 ? items : items[0])

/** The owner of each mark, by page and number, and of each annotation: what the parent tree says. */
type Owners = {
  readonly marks: Map<number, Map<number, Ref>>
  readonly areas: Map<Ref, Ref>
}

function writeParentTree(file: PdfFile, owners: Owners): { tree: Ref; next: number } {
  const entries: Value[] = []
  let key = 0
  const put = (dict: Dict, name: string, value: Value) => {
    dict.set(name, key)
    entries.push(key++, value)
  }
  for (const [index, { dict }] of file.pages().entries()) {
    dict.set('Tabs', '/S')
    const marks = owners.marks.get(index)
    if (!marks) dict.delete('StructParents')
    else {
      const row = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, id) => marks.get(id))
      put(dict, 'StructParents', file.add(row.map((owner) => owner ?? 'null')))
    }
  }
  for (const [annotation, owner] of owners.areas) {
    const dict = file.lookup(annotation)
    if (isDict(dict)) put(dict, 'StructParent', owner)
  }
  return { tree: file.add(dictOf({ Nums: entries })), next: key }
}

function writeIds(file: PdfFile, refs: ReadonlyMap<Element, Ref>): Ref | undefined {
  const named = [...refs]
    .flatMap(([{ id }, ref]) => (id === undefined ? [] : [{ id, ref }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!named.length) return undefined
  return file.add(dictOf({ Names: named.flatMap(({ id, ref }) => [plainString(id), ref]) }))
}

/**
 * Writes a structure tree anew, with parent tree and ids, in place of the print’s own.
 * @param numberOf the number of a mark in its page
 * @returns the object of each element
 */
export function writeStructure(
  file: PdfFile,
  root: Element,
  profile: PdfProfile,
  numberOf: (mark: Mark) => number,
): ReadonlyMap<Element, Ref> {
  const pages = file.pages()
  const spaces = profile === '4f+ua2' ? namespaces(file) : undefined
  const rootRef = file.reserve()
  const refs = new Map([...elementsOf(root)].map((one) => [one, file.reserve()]))
  const owners: Owners = { marks: new Map(), areas: new Map() }
  const pageOf = (index: number): Ref => pages[index]?.ref ?? rootRef

  const kidObject = (kid: Kid, owner: Ref, home: number | undefined): Value => {
    if (kid.kind === 'element') return refs.get(kid) ?? 'null'
    if (kid.kind === 'area') {
      owners.areas.set(kid.annotation, owner)
      return dictOf({ Type: '/OBJR', Obj: kid.annotation, Pg: pageOf(kid.page) })
    }
    const { page } = kid.mark
    const number = numberOf(kid.mark)
    const row = owners.marks.get(page) ?? new Map<number, Ref>()
    owners.marks.set(page, row.set(number, owner))
    return page === home ? number : dictOf({ Type: '/MCR', Pg: pageOf(page), MCID: number })
  }

  const write = (one: Element, parent: Ref): void => {
    const ref = refs.get(one) ?? rootRef
    const first = one.kids.find((kid) => kid.kind === 'content')
    const home = first?.kind === 'content' ? first.mark.page : undefined
    file.set(
      ref,
      dictOf({
        S: nameOf(one.type),
        P: parent,
        NS: spaces && (modern.has(one.type) ? spaces.modern : spaces.old),
        Pg: home === undefined ? undefined : pageOf(home),
        Lang: one.language === undefined ? undefined : plainString(one.language),
        Alt: one.alternative === undefined ? undefined : textString(one.alternative),
        ActualText: one.actual === undefined ? undefined : textString(one.actual),
        ID: one.id === undefined ? undefined : plainString(one.id),
        A: only(attributeObjects(one.attributes)),
        K: only(one.kids.map((kid) => kidObject(kid, ref, home))),
      }),
    )
    for (const kid of one.kids) if (kid.kind === 'element') write(kid, ref)
  }
  write(root, rootRef)

  const { tree, next } = writeParentTree(file, owners)
  file.set(
    rootRef,
    dictOf({
      Type: '/StructTreeRoot',
      K: [refs.get(root) ?? 'null'],
      ParentTree: tree,
      ParentTreeNextKey: next,
      IDTree: writeIds(file, refs),
      ...(spaces ? { Namespaces: [spaces.modern, spaces.old] } : { RoleMap: dictOf(roles) }),
    }),
  )
  file.catalog.set('StructTreeRoot', rootRef)
  return refs
}
