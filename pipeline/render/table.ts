import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { shorten } from '../model/shorten.ts'
import { isElement } from './body.ts'
import { fitTable } from './fit-table.ts'
import { rowsOf } from './rows.ts'

const caption = /^(?:Table\s+\d+\.|\d+\.\s+táblázat\.?)\s/u
const figures = /^[\s\d.,%+–−-]*$/u

/** Heads get their scope, empty cells a space that is still a cell in the PDF, columns of words stay at the start. */
function dress(rows: readonly Element[]): void {
  for (const row of rows) {
    const inHead = row.children.every((cell) => !isElement(cell, 'td'))
    for (const [index, cell] of row.children.entries()) {
      if (!isElement(cell, 'td', 'th')) continue
      delete cell.properties['align']
      const isEmpty = !toString(cell).trim()
      // A head without words is none: it would be read out before each cell.
      if (isEmpty && (inHead || index === 0)) {
        cell.tagName = 'td'
        cell.properties['className'] = ['words']
      } else if (inHead) cell.properties['scope'] = 'col'
      else if (index === 0) {
        cell.tagName = 'th'
        cell.properties['scope'] = 'row'
      } else if (!figures.test(toString(cell))) cell.properties['className'] = ['words']
      if (!cell.children.length) cell.children = [{ type: 'text', value: '\u00a0' }]
    }
  }
  alignHeads(rows)
}

/** The head of a column of words stands at the start, as the words do. */
function alignHeads(rows: readonly Element[]): void {
  const [head, ...body] = rows
  for (const [index, cell] of (head?.children ?? []).entries()) {
    const column = body.map((row) => row.children[index])
    if (
      isElement(cell) &&
      index > 0 &&
      column.some((c) => isElement(c, 'td') && c.properties['className'] !== undefined)
    )
      cell.properties['className'] = ['words']
  }
}

/**
 * The words of a caption: a paragraph, or, as Markdown reads „1. táblázat. …” at the start of a line, a list of this
 * one item.
 */
function captionIn(block: ElementContent | undefined): ElementContent[] | undefined {
  if (!isElement(block)) return undefined
  if (block.tagName === 'p') return caption.test(toString(block)) ? block.children : undefined
  if (block.tagName !== 'ol') return undefined
  const items = block.children.filter((child) => isElement(child, 'li'))
  const [item] = items
  if (!item || items.length > 1) return undefined
  const number = `${Number(block.properties['start'] ?? 1)}.\u00a0`
  const words = item.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]))
  return caption.test(number + toString(item).trim())
    ? [{ type: 'text', value: number }, ...words]
    : undefined
}

/** What a table without a caption is called: by its heads. */
function headsOf(rows: readonly Element[]): string {
  const heads = rows
    .flatMap(({ children }) => children)
    .flatMap((cell) =>
      isElement(cell) && cell.properties['scope'] === 'col' ? toString(cell).trim() : [],
    )
  return shorten(heads.filter(Boolean).join(', '), 120)
}

function frameOf(table: Element, rows: readonly Element[], label: string): Element {
  const heads = label ? '' : headsOf(rows)
  return h('.table', [
    h(
      '.table-frame',
      { role: label ? 'region' : 'group', ariaLabel: label || heads || null, tabIndex: 0 },
      [table],
    ),
  ])
}

/**
 * A table gets its frame, which scrolls where it is too wide, by keyboard too; the paragraph “Table 1. …” or
 * „1. táblázat. …” before it becomes its caption. Tables within lists and quotations are framed as well.
 */
export function tables(blocks: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  for (const block of blocks) {
    if (isElement(block, 'ul', 'ol', 'li', 'blockquote', 'div'))
      block.children = tables(block.children)
    if (!isElement(block, 'table')) {
      out.push(block)
      continue
    }
    const before = out.at(-1)
    let label = ''
    const rows = rowsOf(block)
    dress(rows)
    fitTable(rows)
    const words = captionIn(before)
    if (words) {
      out.pop()
      const made = h('caption', words)
      label = toString(made)
      block.children.unshift(made)
    }
    out.push(frameOf(block, rows, label))
  }
  return out
}
