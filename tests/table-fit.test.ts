import { describe, expect, test } from '@jest/globals'
import { toString } from 'hast-util-to-string'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { fitTable } from '../pipeline/render/fit-table.ts'
import { rowsOf } from '../pipeline/render/rows.ts'

const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Element => {
  const row = (cells: readonly string[], name: string) =>
    h(
      'tr',
      cells.map((text) => h(name, text)),
    )
  return h('table', [
    h('thead', [row(head, 'th')]),
    h(
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ])
}

/** The texts of the cells that carry a mark. */
const marked = (made: Element, name: string): string[] => {
  const found: string[] = []
  visit(made, 'element', (cell) => {
    const { className } = cell.properties
    if (Array.isArray(className) && className.includes(name)) found.push(toString(cell))
  })
  return found
}

describe('a table on paper', () => {
  const long = 'katasztrófavédelmi'.repeat(5)
  const many = (text: string, count = 12) => Array.from({ length: count }, () => text)
  test.each<[string, Element, string[], string[]]>([
    ['words that fit stay as they are', table(['A', 'B'], ['a', '1']), [], []],
    [
      'names of two words stay on one line where there is room',
      table(['Region', 'Towns and villages'], ['Southern Great Plain', '14']),
      [],
      ['Southern Great Plain'],
    ],
    [
      'a word longer than the sheet breaks, the others do not',
      table(['A', 'B'], [long, 'b c']),
      ['A', long],
      ['b c'],
    ],
    [
      'a sentence takes no room from the others',
      table(['A', 'B'], ['x', 'a sentence of many words '.repeat(9)]),
      [],
      [],
    ],
    [
      'columns of the same width break alike',
      table(many('Legmagasabbvízállás'), many('1')),
      [...many('Legmagasabbvízállás'), ...many('1')],
      [],
    ],
    ['twelve narrow columns fit', table(many('Mérőszám'), many('1')), [], []],
  ])('%s', (_, made, breaks, whole) => {
    fitTable(rowsOf(made))
    expect({ breaks: marked(made, 'breaks'), whole: marked(made, 'whole') }).toEqual({
      breaks,
      whole,
    })
  })
})
