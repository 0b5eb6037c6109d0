import { PDFNull, type PDFContext, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import type { PdfProfile } from '../../model/pdf-record.ts'
import { destinationTo, type Destination } from './destination.ts'
import { dictOf, nameOf, textString } from './objects.ts'
import { elementsOf, textOf, type Element } from './structure.ts'

/** A heading and those below it. */
export type Entry = {
  readonly title: string
  readonly heading: Element
  readonly below: Entry[]
}

/** The headings of a tree, nested by level. */
export function entriesOf(root: Element): Entry[] {
  const top: Entry[] = []
  const path: { level: number; below: Entry[] }[] = [{ level: 0, below: top }]
  for (const heading of elementsOf(root)) {
    const level = Number(/^H([1-6])$/u.exec(heading.type)?.[1])
    if (!level) continue
    const title = textOf(heading).replace(/\s+/gu, ' ').trim()
    if (!title) continue
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const entry: Entry = { title, heading, below: [] }
    path.at(-1)?.below.push(entry)
    path.push({ level, below: entry.below })
  }
  return top
}

function writeEntries(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
  destinationOf: (heading: Element) => Destination,
): { refs: readonly PDFRef[]; count: number } {
  const refs = entries.map(() => context.nextRef())
  let count = entries.length
  for (const [index, { title, heading, below }] of entries.entries()) {
    const ref = refs[index] ?? parent
    const inner = writeEntries(context, below, ref, destinationOf)
    count += inner.count
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    context.assign(
      ref,
      dictOf(context, {
        Title: textString(title),
        Parent: parent,
        ...destinationOf(heading),
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
        ...(inner.count && {
          First: inner.refs[0] ?? PDFNull,
          Last: inner.refs.at(-1) ?? PDFNull,
          Count: inner.count,
        }),
      }),
    )
  }
  return { refs, count }
}

/** Writes the outline from the headings of the tree, all open, in place of the print’s own. */
export function writeOutline(
  document: PDFDocument,
  root: Element,
  refs: ReadonlyMap<Element, PDFRef>,
  profile: PdfProfile,
): void {
  const { context, catalog } = document
  catalog.delete(nameOf('Outlines'))
  const entries = entriesOf(root)
  if (!entries.length) return
  const ref = context.nextRef()
  const { refs: own, count } = writeEntries(context, entries, ref, (heading) =>
    destinationTo(document, heading, refs.get(heading), profile),
  )
  context.assign(
    ref,
    dictOf(context, {
      Type: 'Outlines',
      First: own[0] ?? PDFNull,
      Last: own.at(-1) ?? PDFNull,
      Count: count,
    }),
  )
  catalog.set(nameOf('Outlines'), ref)
  catalog.set(nameOf('PageMode'), nameOf('UseOutlines'))
}
