import type { PdfProfile } from '../../model/pdf-record.ts'
import type { PdfFile } from '../pdf/file.ts'
import { dictOf, textString, type Ref } from '../pdf/values.ts'
import { destinationTo, type Destination } from './destination.ts'
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
  file: PdfFile,
  entries: readonly Entry[],
  parent: Ref,
  destinationOf: (heading: Element) => Destination,
): { refs: readonly Ref[]; count: number } {
  const refs = entries.map(() => file.reserve())
  let count = entries.length
  for (const [index, { title, heading, below }] of entries.entries()) {
    const ref = refs[index] ?? parent
    const inner = writeEntries(file, below, ref, destinationOf)
    count += inner.count
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    file.set(
      ref,
      dictOf({
        Title: textString(title),
        Parent: parent,
        ...destinationOf(heading),
        Prev: previous,
        Next: next,
        ...(inner.count && {
          First: inner.refs[0],
          Last: inner.refs.at(-1),
          Count: inner.count,
        }),
      }),
    )
  }
  return { refs, count }
}

/** Writes the outline from the headings of the tree, all open, in place of the print’s own. */
export function writeOutline(
  file: PdfFile,
  root: Element,
  refs: ReadonlyMap<Element, Ref>,
  profile: PdfProfile,
): void {
  const { catalog } = file
  catalog.delete('Outlines')
  const entries = entriesOf(root)
  if (!entries.length) return
  const ref = file.reserve()
  const { refs: own, count } = writeEntries(file, entries, ref, (heading) =>
    destinationTo(file, heading, refs.get(heading), profile),
  )
  file.set(
    ref,
    dictOf({
      Type: '/Outlines',
      First: own[0],
      Last: own.at(-1),
      Count: count,
    }),
  )
  catalog.set('Outlines', ref)
  catalog.set('PageMode', '/UseOutlines')
}
