import type { Ref } from '../pdf/values.ts'
import type { Mark } from './marks.ts'

/** An annotation of a page: here always a link's area. */
export type Area = {
  readonly kind: 'area'
  readonly annotation: Ref
  readonly page: number
}

/** Text or a picture on a page. */
export type Content = { readonly kind: 'content'; readonly mark: Mark }

/** Attributes of lists and table cells that are kept (PDF 32000-1, 14.8.5). */
export type Attributes = {
  readonly listNumbering?: string
  readonly scope?: string
  readonly rowSpan?: number
  readonly colSpan?: number
  /** Ids of the head cells. */
  readonly headers?: readonly string[]
}

/** An element of the structure tree; transforms change it in place. */
export type Element = {
  readonly kind: 'element'
  /** A standard structure type (PDF 32000-1, 14.8.4). */
  type: string
  kids: Kid[]
  attributes: Attributes
  language?: string | undefined
  alternative?: string | undefined
  actual?: string | undefined
  /** Set where something refers to the element. */
  id?: string | undefined
}

export type Kid = Element | Content | Area

export const element = (type: string, kids: Kid[] = [], more: Partial<Element> = {}): Element => ({
  kind: 'element',
  type,
  kids,
  attributes: {},
  ...more,
})

export const isElement = (kid: Kid | undefined, ...types: readonly string[]): kid is Element =>
  kid?.kind === 'element' && (types.length === 0 || types.includes(kid.type))

const blocks = new Set(
  'Document Art Sect Div Aside P H1 H2 H3 H4 H5 H6 L LI LBody Table THead TBody TR TH TD BlockQuote Figure Caption'.split(
    ' ',
  ),
)

/** Whether an element stands on lines of its own. */
export const isBlock = (kid: Kid): kid is Element => isElement(kid) && blocks.has(kid.type)

/** An element and all below it, in reading order. */
export function* elementsOf(root: Element): Generator<Element> {
  yield root
  for (const kid of root.kids) if (kid.kind === 'element') yield* elementsOf(kid)
}

/** The marks below, in reading order. */
export function* marksOf(kid: Kid): Generator<Mark> {
  if (kid.kind === 'content') yield kid.mark
  else if (kid.kind === 'element') for (const inner of kid.kids) yield* marksOf(inner)
}

/** The text below, as it was painted. */
export const textOf = (kid: Kid): string => [...marksOf(kid)].map(({ text }) => text).join('')
