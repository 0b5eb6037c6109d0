import { describe, expect, test } from '@jest/globals'
import { collapse } from '../pipeline/print/conform/collapse.ts'
import { takeArtifacts } from '../pipeline/print/conform/fates.ts'
import type { Mark } from '../pipeline/print/conform/marks.ts'
import { entriesOf } from '../pipeline/print/conform/outline.ts'
import { reshape } from '../pipeline/print/conform/reshape.ts'
import {
  element as el,
  elementsOf,
  textOf,
  type Content,
  type Element,
  type Kid,
} from '../pipeline/print/conform/structure.ts'

let count = 0
const mark = (text: string, more: Partial<Mark> = {}): Content => ({
  kind: 'content',
  mark: {
    page: 0,
    id: count++,
    tag: '/P',
    text,
    paints: 'text',
    at: undefined,
    opens: { start: 0, end: 0 },
    closes: { start: 0, end: 0 },
    ...more,
  },
})
const run = (text: string): Element => el('NonStruct', [mark(text)])
const box = (...kids: Kid[]): Element => el('NonStruct', kids)

/** A tree in one line: `P(“text” Link(“more”))`. */
const shown = (kid: Kid): string =>
  kid.kind === 'content'
    ? `“${kid.mark.text}”`
    : kid.kind === 'area'
      ? 'area'
      : `${kid.type}${kid.kids.length ? `(${kid.kids.map(shown).join(' ')})` : ''}`

const reshaped = (...kids: Kid[]): string => {
  const root = el('Document', kids)
  reshape(root, 'hu')
  return root.kids.map(shown).join(' ')
}

describe('the tree is put right', () => {
  test.each<[string, Kid[], string]>([
    ['runs give way to their text', [el('P', [run('a'), run('b')])], 'P(“a” “b”)'],
    ['boxes that hold blocks give way', [box(box(el('P', [run('a')])))], 'P(“a”)'],
    [
      'a box with a line of text is a paragraph',
      [box(box(run('a')), box(run('b')))],
      'P(“a”) P(“b”)',
    ],
    [
      'a box beside text is in the line',
      [el('LI', [box(run('a')), run('b')])],
      'LI(LBody(“a” “b”))',
    ],
    [
      'empty elements go, cells stay',
      [el('P'), el('Table', [el('TR', [el('TD'), el('TH')])])],
      'Table(TR(TD TH))',
    ],
    [
      'an item is label and body',
      [el('L', [el('LI', [el('Lbl', [mark('1.')]), run('a')])])],
      'L(LI(Lbl(“1.”) LBody(“a”)))',
    ],
    [
      'what stands in a list outside of an item becomes one',
      [el('L', [el('Lbl', [mark('1.')]), run('a'), el('Lbl', [mark('2.')]), run('b')])],
      'L(LI(Lbl(“1.”) LBody(“a”)) LI(Lbl(“2.”) LBody(“b”)))',
    ],
    [
      'a figure in a figure is one',
      [el('Figure', [el('Figure', [mark('')], { alternative: 'x' }), el('Caption', [run('c')])])],
      'Figure(“” Caption(“c”))',
    ],
    [
      'the caption of a figure of a table is the table’s',
      [el('Figure', [el('Table', [el('TR', [el('TD', [run('1')])])]), el('Caption', [run('c')])])],
      'Sect(Table(Caption(“c”) TR(TD(“1”))))',
    ],
    [
      'loose words are a paragraph',
      [el('Art', [run('a'), el('Strong', [run('b')]), el('P', [run('c')])])],
      'Art(P(“a” Strong(“b”)) P(“c”))',
    ],
    [
      'a group in a line is a span',
      [el('P', [run('a'), el('Div', [run('b')], { language: 'en' })])],
      'P(“a” Span(“b”))',
    ],
  ])('%s', (_, kids, expected) => expect(reshaped(...kids)).toBe(expected))

  test('a bullet that is drawn says what it is; a list counts as its labels do', () => {
    const lists = [
      el('L', [el('LI', [el('Lbl', [mark('', { paints: 'paths' })]), run('a')])]),
      el('L', [el('LI', [el('Lbl', [mark('3.')]), run('a')])]),
      el('L', [el('LI', [run('a')])]),
    ]
    reshape(el('Document', lists), 'hu')
    const labels = lists.flatMap((list) =>
      [...elementsOf(list)].filter(({ type }) => type === 'Lbl'),
    )
    expect(labels.map(({ actual }) => actual)).toEqual(['•', undefined])
    expect(lists.map(({ attributes }) => attributes.listNumbering)).toEqual([
      'Disc',
      'Decimal',
      undefined,
    ])
  })
  test('a language is said where it is another one', () => {
    const [same, other] = [
      el('P', [run('a')], { language: 'hu' }),
      el('P', [run('b')], { language: 'en' }),
    ]
    reshape(el('Document', [same, other]), 'hu')
    expect([same.language, other.language]).toEqual([undefined, 'en'])
  })
  test('ids count in reading order', () => {
    const head = el('TH', [run('a')], { id: 'node00000815' })
    const cell = el('TD', [run('1')], { attributes: { headers: ['node00000815', 'gone'] } })
    reshape(el('Document', [el('Table', [el('TR', [head]), el('TR', [cell])])]), 'hu')
    expect([head.id, cell.attributes.headers]).toEqual(['head-1', ['head-1']])
  })
  test('a box with a language is a part', () => {
    const part = box(el('P', [run('a')]))
    part.language = 'en'
    const root = el('Document', [part])
    collapse(root)
    expect(shown(root)).toBe('Document(Sect(P(“a”)))')
  })
})

describe('what is no text', () => {
  const drawn = mark('', { paints: 'paths' })
  const empty = mark('', { paints: 'nothing' })
  const again = mark('Head', { page: 1 })
  const picture = mark('', { paints: 'paths' })
  const head = el('TH', [el('NonStruct', [mark('Head'), again])])
  const root = el('Document', [
    el('P', [drawn, empty]),
    head,
    el('Figure', [picture], { alternative: 'x' }),
  ])
  const fates = takeArtifacts(root)
  test('rules, empty marks and repeated heads leave the tree; a drawing stays', () => {
    expect([drawn, empty, again, picture].map((one) => fates.get(one.mark))).toEqual([
      'Layout',
      'drop',
      'Pagination',
      undefined,
    ])
    expect(textOf(head)).toBe('Head')
  })
})

test('the outline nests by level, and leaves out what has no words', () => {
  const heading = (level: number, text: string) => el(`H${level}`, [mark(text)])
  const told = (entries: ReturnType<typeof entriesOf>): string =>
    entries.map(({ title, below }) => title + (below.length ? `(${told(below)})` : '')).join(' ')
  const root = el('Document', [
    heading(1, ' A  a '),
    heading(2, 'B'),
    heading(3, 'C'),
    heading(3, ''),
    heading(2, 'D'),
  ])
  expect(told(entriesOf(root))).toBe('A a(B(C) D)')
})
