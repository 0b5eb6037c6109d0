import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import type { Place } from '../model/finding.ts'

/**
 * Where a drawing holds its first word as text: a picture has no fonts of its own, so that its letters come from
 * whatever machine shows or prints it. Undefined where all its letters are shapes.
 */
export function textIn(svg: string): Place | undefined {
  const open: Nodes[] = [fromHtml(svg, { fragment: true, space: 'html' })]
  for (let node = open.shift(); node; node = open.shift()) {
    if (node.type === 'element' && node.tagName === 'text' && toString(node).trim()) {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      return { line, column }
    }
    if ('children' in node) open.push(...node.children)
  }
  return undefined
}
