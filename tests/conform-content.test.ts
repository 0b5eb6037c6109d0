import { describe, expect, test } from '@jest/globals'
import { readMarks } from '../pipeline/print/conform/marks.ts'
import { OperatorReader } from '../pipeline/print/conform/operators.ts'
import { rewrite } from '../pipeline/print/conform/rewrite.ts'
import { readToUnicode } from '../pipeline/print/conform/to-unicode.ts'

describe('operators of a content stream', () => {
  test.each([
    ['1 0 0 -1 5 7 Tm', ['Tm 1 0 0 -1 5 7']],
    ['/F4 11.33 Tf <0186> Tj', ['Tf /F4 11.33', 'Tj <0186>']],
    ['[<0001> -20 (a\\)(b))]TJ', ['TJ [ <0001> -20 (a\\)(b)) ]']],
    ['/P <</MCID 3/A<</B (>>)>>>>BDC EMC', ['BDC /P <</MCID 3/A<</B (>>)>>>>', 'EMC']],
    ['q % a comment ) >>\nQ', ['q', 'Q']],
    ['true false null x', ['x true false null']],
    ['(a) \' 1 2 (b) "', ["' (a)", '" 1 2 (b)']],
    ['5 6', []],
  ])('%j', (source, expected) => {
    const read = new OperatorReader(source)
    const found: string[] = []
    while (read.next())
      found.push(
        [read.name, ...Array.from({ length: read.count }, (_, at) => read.operand(at))].join(' '),
      )
    expect(found).toEqual(expected)
  })
})

test('a ToUnicode map, ranges and ligatures', () => {
  const map = readToUnicode(
    '1 beginbfchar <0005> <00660069> endbfchar 1 beginbfrange <0010> <0012> <0151> endbfrange',
  )
  expect([...map]).toEqual([
    [5, 'fi'],
    [16, 'ő'],
    [17, 'Œ'],
    [18, 'œ'],
  ])
})

describe('the marks of a page', () => {
  const font = { face: 'A', isType3: false, text: new Map([[1, 'ő']]) }
  const page = `1 0 0 -1 0 800 cm
0 0 9 9 re f
/P <</MCID 0 >>BDC BT /F1 10 Tf 1 0 0 1 5 100 Tm <00010001> Tj ET EMC
/P <</MCID 7 >>BDC EMC
/P <</MCID 8 >>BDC 1 1 m 2 2 l S EMC
BT /F1 10 Tf 1 0 0 1 5 20 Tm <0001> Tj ET
/Im1 Do`
  const read = readMarks(page, 2, 800, new Map([['F1', font]]))
  test('say their text, what they paint, and where', () =>
    expect(
      read.marks.map(({ page: on, id, text, paints, at }) => ({ on, id, text, paints, at })),
    ).toEqual([
      { on: 2, id: 0, text: 'őő', paints: 'text', at: { x: 5, y: 690 } },
      { on: 2, id: 7, text: '', paints: 'nothing', at: undefined },
      { on: 2, id: 8, text: '', paints: 'paths', at: undefined },
    ]))
  test('what no mark holds is loose, running heads by their place', () =>
    expect(read.loose.map(({ artifact }) => artifact)).toEqual(['Layout', 'Header', 'Layout']))
  test('a glyph that the font lacks is seen', () => {
    expect(read.lacksGlyph).toBe(false)
    expect(readMarks('BT <0000> Tj ET', 0, 800, new Map()).lacksGlyph).toBe(true)
  })
  test('rewritten: numbered, artifacts, empty marks gone; no other byte changed', () => {
    const fates = [4, 'drop', 'Pagination'] as const
    const written = rewrite(page, read, (mark) => fates[read.marks.indexOf(mark)] ?? 'drop')
    expect(written).toContain('/P <</MCID 4>>BDC BT')
    expect(written).toContain('\n \n/Artifact <</Type /Pagination>>BDC 1 1 m 2 2 l S EMC\n')
    expect(written).toContain('/Artifact <</Type /Layout>>BDC\n0 0 9 9 re f\nEMC\n')
    const marked = /\/(?:P|Artifact) <<[^>]*>>BDC|EMC|\s/gu
    const bare = page.replace(/\/P <<\/MCID \d+ >>BDC/gu, '').replace(/EMC|\s/gu, '')
    expect(
      written
        .replace(/<<[^>]*>>/gu, '<<>>')
        .replace(/\/Artifact <<>>BDC/gu, '')
        .replace(/\/P <<>>BDC/gu, '')
        .replace(marked, ''),
    ).toBe(bare)
  })
})
