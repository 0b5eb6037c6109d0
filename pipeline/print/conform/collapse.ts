import { isBlock, isElement, type Element, type Kid } from './structure.ts'

/** Elements between whose children lines break. */
const flows = new Set(['Document', 'Art', 'Sect', 'Div', 'BlockQuote', 'LI', 'TD', 'TH', 'Aside'])

/** Text right in its parent: what stands beside it stands in the same line. */
const isRun = (kid: Kid): boolean =>
  isElement(kid, 'NonStruct') &&
  kid.kids.length > 0 &&
  kid.kids.every(({ kind }) => kind === 'content')

function collapsed(parent: Element, isFlow: boolean): Kid[] {
  const isWrapper = parent.kids.some((kid) => kid.kind === 'element')
  const isFlowInside =
    (parent.type === 'NonStruct' ? isFlow : flows.has(parent.type)) && !parent.kids.some(isRun)
  parent.kids = parent.kids.flatMap((kid) =>
    kid.kind === 'element' ? collapsed(kid, isFlowInside) : [kid],
  )
  const holdsArea = parent.kids.some((kid) => kid.kind === 'area')
  if (holdsArea) parent.type = 'Link'
  if (!parent.kids.length && !isElement(parent, 'TD', 'TH')) return []
  if (parent.type !== 'NonStruct') return [parent]
  const holdsBlocks = parent.kids.some(isBlock)
  if (parent.language === undefined && (holdsBlocks || !isWrapper || !isFlow)) return parent.kids
  parent.type = holdsBlocks ? 'Sect' : isWrapper && isFlow ? 'P' : 'Span'
  return [parent]
}

/**
 * Chromium writes a NonStruct for each generic box and each run of text. Boxes that hold blocks, and runs, give
 * way to what they hold; a box that holds a line of text is a paragraph. Empty elements go, cells apart.
 */
export function collapse(root: Element): void {
  collapsed(root, true)
}
