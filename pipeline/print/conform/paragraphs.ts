import { element, elementsOf, isBlock, type Element, type Kid } from './structure.ts'

const groups = new Set(['Document', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside'])

/** Phrases that stand between blocks, as a paragraph. */
function wrapped(kids: readonly Kid[]): Kid[] {
  const result: Kid[] = []
  let paragraph: Element | undefined
  for (const kid of kids) {
    if (isBlock(kid)) {
      paragraph = undefined
      result.push(kid)
    } else if (paragraph) paragraph.kids.push(kid)
    else result.push((paragraph = element('P', [kid])))
  }
  return result
}

/** Groups hold blocks only; a group in the midst of a line, which carries a language, is a Span. */
export function dressParagraphs(root: Element): void {
  const walk = (parent: Element): void => {
    for (const kid of parent.kids) {
      if (kid.kind !== 'element') continue
      if (kid.type === 'Div' && !groups.has(parent.type) && !kid.kids.some(isBlock))
        kid.type = 'Span'
      walk(kid)
    }
  }
  walk(root)
  for (const one of elementsOf(root)) if (groups.has(one.type)) one.kids = wrapped(one.kids)
}
