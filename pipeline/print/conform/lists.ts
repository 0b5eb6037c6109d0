import { element, elementsOf, isElement, textOf, type Element, type Kid } from './structure.ts'

/** What stands in a list outside of any item becomes one; a label begins it. */
function itemsOf(list: Element): Kid[] {
  const items: Kid[] = []
  let stray: Element | undefined
  for (const kid of list.kids) {
    if (isElement(kid, 'LI', 'L', 'Caption')) {
      stray = undefined
      items.push(kid)
      continue
    }
    if (!stray || isElement(kid, 'Lbl')) {
      stray = element('LI')
      items.push(stray)
    }
    stray.kids.push(kid)
  }
  return items
}

/** An item is a label and a body (PDF 32000-1, table 336). */
function dressItem(item: Element): void {
  const [label] = item.kids.filter((kid) => isElement(kid, 'Lbl'))
  const rest = item.kids.filter((kid) => !isElement(kid, 'Lbl'))
  item.kids = [...(label ? [label] : []), element('LBody', rest)]
}

/** How the labels count; a list without any has none. */
function numberingOf(list: Element): string | undefined {
  const labels = list.kids.flatMap((item) =>
    isElement(item) ? item.kids.filter((kid) => isElement(kid, 'Lbl')) : [],
  )
  if (!labels.length) return undefined
  return labels.some((label) => /\d/u.test(textOf(label))) ? 'Decimal' : 'Disc'
}

/** Lists as the standards want them: items with label and body, bullets that say what they are. */
export function dressLists(root: Element): void {
  for (const one of elementsOf(root)) {
    if (one.type === 'L') {
      one.kids = itemsOf(one)
      const listNumbering = numberingOf(one)
      one.attributes = listNumbering === undefined ? {} : { listNumbering }
    }
    if (one.type === 'Lbl' && !textOf(one).trim()) one.actual ??= '•'
  }
  for (const one of elementsOf(root)) if (one.type === 'LI') dressItem(one)
}
