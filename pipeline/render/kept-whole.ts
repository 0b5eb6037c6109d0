import type { Element, ElementContent, Nodes } from 'hast'
import { toString } from 'hast-util-to-string'
import { walk } from '../model/walk.ts'

/** Letters from which on a block may part on paper: kept whole it would leave the sheet before it half empty. */
const limits: Readonly<Record<string, number>> = {
  quote: 800,
  tr: 600,
  notice: 800,
  end: 900,
  li: 350,
}

const kindOf = ({ tagName, properties }: Element): string => {
  const { className } = properties
  const [name] = Array.isArray(className) ? className.map(String) : []
  return tagName === 'tr' || tagName === 'li' ? tagName : (name ?? '')
}

/**
 * Letters of a paragraph that may have three lines: it cannot part with two lines on either sheet, and Chromium,
 * which then should move it whole, sometimes leaves a single line.
 */
const threeLines = 250

const add = (node: Element, name: string): void => {
  const { className } = node.properties
  node.properties['className'] = [...(Array.isArray(className) ? className : []), name]
}

/** Marks what is too long to be kept whole, for print.css. */
export function markLong(tree: Element): Element {
  walk<ElementContent>(tree, (node) => {
    const limit = node.type === 'element' ? limits[kindOf(node)] : undefined
    if (node.type === 'element' && limit !== undefined && toString(node).length > limit)
      add(node, 'long')
  })
  return tree
}

/** Marks paragraphs too short to part. */
export function markShort(tree: Nodes): void {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'p' && toString(node).length < threeLines)
      add(node, 'short')
  })
}
