import { describe, expect, test } from '@jest/globals'
import { check } from '../pipeline/kozlony.ts'
import { createParser } from '../pipeline/host/parser/parser.ts'
import { makeOffice, pair, type FilesOf } from './support/office.ts'

const en = (text: string): FilesOf => ({ 'en.md': `# Consultation\n\nIt has ended.\n\n${text}\n` })
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('')

/** Inputs that keep a Markdown or YAML reader busy for minutes, or that no stage behind it can take. */
const cases: readonly (readonly [name: string, files: FilesOf, rule: string, line: number])[] = [
  ['2,000 lists in a line', en('* '.repeat(2000)), 'source/limit', 5],
  ['9,000 quotations in a line', en('> '.repeat(9000)), 'source/limit', 5],
  [
    '500 lists by indentation',
    en(many(500, (at) => `${' '.repeat(2 * at)}- a\n`)),
    'source/limit',
    45,
  ],
  ['300 quotations by lines', en(many(300, (at) => `${'>'.repeat(at)} a\n`)), 'source/limit', 22],
  ['6,000 emphases', en('*a_'.repeat(6000)), 'source/limit', 5],
  ['4,900 strong emphases', en('a**b'.repeat(4900)), 'source/limit', 5],
  ['19,000 brackets', en('['.repeat(19_000)), 'source/limit', 5],
  ['9,000 beginnings of pictures', en('!['.repeat(9000)), 'source/limit', 5],
  ['a line of 10 MB', en('x'.repeat(10_000_000)), 'source/limit', 1],
  ['a line of 30,000 characters', en('x'.repeat(30_000)), 'source/limit', 5],
  ['a text of 600 kB', en(`${'word '.repeat(100)}\n\n`.repeat(1250)), 'source/limit', 1],
  ['60,000 headings', en('## a\n\n'.repeat(60_000)), 'source/limit', 10_001],
  ['40,000 rows', en(`| a | b |\n|-|-|\n${'| a | b |\n'.repeat(40_000)}`), 'source/limit', 10_001],
  ['2,000 columns', en(`|${' a |'.repeat(2000)}\n|${'-|'.repeat(2000)}\n`), 'source/limit', 5],
  [
    '9,900 rows of five cells',
    en(`|a|b|c|d|e|\n|-|-|-|-|-|\n${'|a|b|c|d|e|\n'.repeat(9900)}`),
    'source/limit',
    9908,
  ],
  [
    '5,000 footnotes',
    en(many(5000, (at) => `a[^${at}]\n\n[^${at}]: n\n\n`)),
    'source/limit',
    10_001,
  ],
  [
    'facts of 900 kB',
    { 'announcement.yaml': `published: 2021-12-10\n${'# x\n'.repeat(225_000)}` },
    'source/limit',
    1,
  ],
  [
    '7,000 topics',
    { 'announcement.yaml': `published: 2021-12-10\ntopics: [${'a,'.repeat(7000)}a]\n` },
    'source/facts',
    2,
  ],
  [
    'front matter of 90,000 lines',
    { 'en.md': `---\n${'a: b\n'.repeat(90_000)}---\n\n# T\n\nx\n` },
    'source/yaml',
    3,
  ],
  [
    'front matter 9,000 deep',
    { 'en.md': `---\na: ${'['.repeat(9000)}\n---\n\n# T\n\nx\n` },
    'source/yaml',
    1,
  ],
]

describe('an oversized input is one clear finding at its line, and soon', () => {
  test.each(cases)('%s', async (_, files, rule, line) => {
    const office = makeOffice({ ...pair('2021/good'), ...pair('2021/large', files) })
    try {
      const { findings } = await check({ root: office.root })
      const found = findings.filter(({ announcement }) => announcement === '2021/large')
      expect(found[0]).toMatchObject({ rule, severity: 'error', place: { line } })
      expect(found.length).toBeLessThan(30)
      expect(findings.filter(({ announcement }) => announcement === '2021/good')).toEqual([])
    } finally {
      office.remove()
    }
  })
})

describe('a text that the reader cannot read in time', () => {
  test('is a finding; the next text is read', async () => {
    const parser = createParser({ limit: 1500 })
    try {
      const late = await parser.read(`${' '.repeat(19_000)}\n`.repeat(25), 'en.md')
      expect(late).toEqual({ findings: [expect.objectContaining({ rule: 'source/limit' })] })
      expect(await parser.read('# Title', 'en.md')).toMatchObject({ tree: { type: 'root' } })
    } finally {
      await parser.close()
    }
  })
})
