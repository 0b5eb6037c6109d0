import type { Mark } from './marks.ts'
import type { Fate } from './rewrite.ts'
import { marksOf, type Element } from './structure.ts'

/**
 * The head of a table stands again on each page that the table goes on to; only the first is text. Chromium tags
 * them all, in one cell.
 */
function* repeated(head: Element): Generator<Mark> {
  const pages = new Map<number, Mark[]>()
  for (const mark of marksOf(head)) pages.set(mark.page, [...(pages.get(mark.page) ?? []), mark])
  const [first = [], ...rest] = pages.values()
  const said = (marks: readonly Mark[]) => marks.map(({ text }) => text).join('')
  for (const again of rest) if (said(again) === said(first)) yield* again
}

/**
 * Takes what is no text out of the tree, and says what becomes of it: empty marks go, rules and grounds become
 * artifacts of the layout, repeated heads of the pagination.
 */
export function takeArtifacts(root: Element): Map<Mark, Fate> {
  const fates = new Map<Mark, Fate>()
  const walk = (parent: Element, isPicture: boolean): void => {
    if (parent.type === 'TH') for (const mark of repeated(parent)) fates.set(mark, 'Pagination')
    parent.kids = parent.kids.filter((kid) => {
      if (kid.kind === 'element') {
        const within = kid.type === 'NonStruct' && isPicture
        walk(
          kid,
          within || kid.type === 'Lbl' || (kid.type === 'Figure' && kid.alternative !== undefined),
        )
        return true
      }
      if (kid.kind === 'area' || fates.has(kid.mark)) return kid.kind === 'area'
      const { paints } = kid.mark
      if (paints === 'nothing') fates.set(kid.mark, 'drop')
      else if (paints === 'paths' && !isPicture) fates.set(kid.mark, 'Layout')
      return !fates.has(kid.mark)
    })
  }
  walk(root, false)
  return fates
}
