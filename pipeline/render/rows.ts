import type { Element, ElementContent } from 'hast'
import { walk } from '../model/walk.ts'

/** The rows of a table, in order, whatever groups them. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  walk<ElementContent>(table, (node) => {
    if (node.type === 'element' && node.tagName === 'tr') rows.push(node)
  })
  return rows
}
