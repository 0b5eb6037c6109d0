import type { Element, ElementContent } from 'hast'
import type { ListItem, Nodes, Parents, RootContent } from 'mdast'

const element = (tagName: string, children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [...children],
})

/** The words of a block that has nothing else; what HTML cannot hold as it is, is for the compiler. */
function wordsOf({ children }: Parents): ElementContent[] | undefined {
  const [text] = children
  if (children.length !== 1 || text?.type !== 'text' || !text.value) return undefined
  return /[\0\r]/u.test(text.value) ? undefined : [{ type: 'text', value: text.value }]
}

/** All or nothing. */
function each<N>(
  nodes: readonly N[],
  of: (node: N) => ElementContent | undefined,
): ElementContent[] | undefined {
  const made: ElementContent[] = []
  for (const node of nodes) {
    const one = of(node)
    if (!one) return undefined
    made.push(one)
  }
  return made
}

const isLoose = ({ spread, children }: ListItem): boolean => spread ?? children.length > 1

function itemOf(item: ListItem, loose: boolean): Element | undefined {
  const [paragraph] = item.children
  if (item.children.length !== 1 || paragraph?.type !== 'paragraph') return undefined
  const words = typeof item.checked === 'boolean' ? undefined : wordsOf(paragraph)
  return words && element('li', loose ? [element('p', words)] : words)
}

/**
 * The element of a block of nothing but words, and of lists and quotations of such blocks: what remark-html makes of them,
 * less the white space between elements. Undefined for all others.
 */
export function plainElement(node: RootContent | Nodes): Element | undefined {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const words = wordsOf(node)
    return words && element(node.type === 'heading' ? `h${node.depth}` : 'p', words)
  }
  if (node.type === 'blockquote') {
    const blocks = each(node.children, plainElement)
    return blocks && element('blockquote', blocks)
  }
  if (node.type !== 'list') return undefined
  const loose = (node.spread ?? false) || node.children.some(isLoose)
  const items = each(node.children, (item) => itemOf(item, loose))
  const list = items && element(node.ordered ? 'ol' : 'ul', items)
  if (list && typeof node.start === 'number' && node.start !== 1)
    list.properties['start'] = node.start
  return list
}
