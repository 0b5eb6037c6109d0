import { elementsOf, isElement, type Element } from './structure.ts'

/** A figure and its picture are one Figure with the picture’s alternative text; the caption stands inside. */
function merge(figure: Element): void {
  const inner = figure.kids.find((kid) => isElement(kid, 'Figure'))
  if (!isElement(inner)) return
  figure.alternative ??= inner.alternative
  figure.kids = figure.kids.flatMap((kid) => (kid === inner ? inner.kids : [kid]))
}

/** A figure of a table or of words is no picture: a part of the text, whose caption is the table’s. */
function demote(figure: Element): void {
  figure.type = 'Sect'
  const caption = figure.kids.find((kid) => isElement(kid, 'Caption'))
  const table = figure.kids.find((kid) => isElement(kid, 'Table'))
  if (!isElement(caption)) return
  if (isElement(table) && !table.kids.some((kid) => isElement(kid, 'Caption'))) {
    figure.kids = figure.kids.filter((kid) => kid !== caption)
    table.kids.unshift(caption)
  } else caption.type = 'P'
}

/** Figures as the standards want them: one alternative text each, captions inside. */
export function dressFigures(root: Element): void {
  for (const one of elementsOf(root)) {
    if (one.type !== 'Figure') continue
    merge(one)
    if (!one.alternative) demote(one)
  }
}
