import type { Element, ElementContent, Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element'

/** Elements whose language Chromium leaves out of the tags (their nodes are of no interest to it). */
const unheard = new Set(['span', 'i', 'q', 'cite', 'small', 'bdi', 'b', 'u', 's'])

/** Lists of facts: what stands in them is heard as a list. */
function hearList(list: Element): void {
  const rows = list.children.filter(isElement)
  if (!rows.length || !rows.every(({ tagName }) => tagName === 'div')) return
  list.properties['role'] = 'list'
  for (const row of rows) row.properties['role'] = 'listitem'
}

/** A line break has no letter of its own: a space before it keeps the words apart in the text. */
function spaceBeforeBreaks(parent: Element | Root): void {
  const { children } = parent as { children: ElementContent[] }
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]
    if (isElement(child) && child.tagName === 'br')
      children.splice(index, 0, { type: 'text', value: ' ' })
  }
}

const holdsPicture = (parent: Element): boolean =>
  parent.children.some(
    (child) => isElement(child) && (child.tagName === 'img' || holdsPicture(child)),
  )

const isOrgan = ({ properties }: Element): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes('organ')

/** Name and unit of the organ stand on lines of their own. */
function hearLines(organ: Element): void {
  visit(organ, 'element', (node, _, parent) => {
    if (node.tagName === 'span' && parent?.type === 'element' && parent.tagName === 'span')
      node.properties['role'] = 'paragraph'
  })
}

/** Headings without holes: a level that the text leaves out (a finding says so) is none on paper. */
function closeLevels(tree: Root): void {
  const above: number[] = []
  visit(tree, 'element', (node) => {
    const level = Number(/^h([1-6])$/u.exec(node.tagName)?.[1])
    if (!level) return
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    node.tagName = `h${above.length}`
  })
}

/**
 * Makes the tree of a page such that Chromium tags it as it is meant: languages of words, lists of facts, words
 * apart at line breaks, none cut by a soft hyphen.
 */
export function onPaper(tree: Root): void {
  closeLevels(tree)
  visit(tree, (node: Nodes, _, parent) => {
    if (node.type === 'text') {
      const inCode = parent?.type === 'element' && parent.tagName === 'code'
      node.value = node.value.replace(/[\u00ad\u200b]/gu, '')
      if (inCode) node.value = node.value.replace(/\r?\n(?=.)/gsu, ' \n')
      return
    }
    if (node.type !== 'element') return
    if (unheard.has(node.tagName) && node.properties['lang'] !== undefined)
      node.properties['role'] = 'group'
    if (node.tagName === 'dl') hearList(node)
    // Chromium takes no paragraph for one that holds a picture, unless it is told.
    if (node.tagName === 'p' && holdsPicture(node)) node.properties['role'] = 'paragraph'
    if (isOrgan(node)) hearLines(node)
    spaceBeforeBreaks(node)
  })
}

/** What links within the page say instead of their text, by the id they lead to. */
export function labelsIn(tree: Root): Record<string, string> {
  const labels: Record<string, string> = {}
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href, ariaLabel } = properties
    if (tagName !== 'a' || typeof href !== 'string' || typeof ariaLabel !== 'string') return
    if (href.startsWith('#')) labels[href.slice(1)] = ariaLabel
  })
  return labels
}
