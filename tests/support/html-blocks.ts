import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const blocks = new Set(
  'main header article section aside footer nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tr th td figure figcaption blockquote pre address hr'.split(
    ' ',
  ),
)

/**
 * The text of a page block by block, as a reader sees it; white space counts once.
 * @param skips elements that are not read
 */
export function htmlBlocks(
  html: string,
  skips: (node: Element) => boolean = () => false,
): string[] {
  const texts: string[] = []
  let text = ''
  const flush = () => {
    const words = text
      .replace(/[\u00ad\u200b]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
    if (words) texts.push(words)
    text = ''
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'text') text += node.value
    if (node.type === 'element') {
      if (skips(node) || node.tagName === 'head') return
      const isBlock = blocks.has(node.tagName) || node.properties['role'] === 'paragraph'
      if (isBlock) flush()
      if (node.tagName === 'br') text += ' '
      node.children.forEach(walk)
      if (isBlock) flush()
    } else if ('children' in node) node.children.forEach(walk)
  }
  walk(fromHtml(html))
  flush()
  return texts
}
