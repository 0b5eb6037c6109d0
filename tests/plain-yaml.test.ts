import { describe, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { readPlainYaml } from '../pipeline/read/plain-yaml.ts'
import { random } from './bench/corpus/random.ts'

/** What the library makes of a text; undefined where it finds a fault. */
function byLibrary(text: string): unknown {
  const document = parseDocument(text, { schema: 'core', prettyErrors: false })
  return document.errors.length || document.warnings.length ? undefined : document.toJS()
}

describe('Plain facts are read without the library, and as it reads them', () => {
  test.each([
    ['a time', 'published: 2021-07-11T10:00', { published: '2021-07-11T10:00' }],
    ['a reference', 'reference: BM/2021/214\n', { reference: 'BM/2021/214' }],
    ['words', 'hu: A nyertes települések (2021)', { hu: 'A nyertes települések (2021)' }],
    ['a list', 'topics: [grants, flood-protection]', { topics: ['grants', 'flood-protection'] }],
    ['keys below a key', 'slug:\n  hu: egy\n  en: one', { slug: { hu: 'egy', en: 'one' } }],
    [
      'keys below keys, and back',
      'files:\n  a.csv:\n    hu: egy\n  b.csv:\n    en: two\ntype: notice',
      { files: { 'a.csv': { hu: 'egy' }, 'b.csv': { en: 'two' } }, type: 'notice' },
    ],
    ['comments and empty lines', '# facts\n\na: b\n  # more\nc: d', { a: 'b', c: 'd' }],
    ['other line ends', 'a: b\r\nc: d\r\n', { a: 'b', c: 'd' }],
  ])('%s', (_what, text, data) => {
    expect(readPlainYaml(text)).toStrictEqual(data)
    expect(byLibrary(text)).toStrictEqual(data)
  })

  test.each([
    ['a number', 'a: 12'],
    ['a number with an exponent', 'a: 12e03'],
    ['a truth', 'a: true'],
    ['nothing', 'a: null'],
    ['no value', 'a:\nb: c'],
    ['no value at the end', 'a: b\nc:'],
    ['a truth in a list', 'a: [b, true]'],
    ['quotation marks', 'a: "b"'],
    ['a comment behind a value', 'a: b # c'],
    ['two colons', 'a: b: c'],
    ['a key twice', 'a: b\na: c'],
    ['a key that is a truth', 'true: b'],
    ['a key that reaches into the program', 'constructor: b'],
    ['a list by lines', 'a:\n  - b'],
    ['a value over two lines', 'a: b\n  c'],
    ['lines that stand askew', 'a:\n    b: c\n  d: e'],
    ['a line further in without a key above', 'a: b\n  c: d'],
    ['a mark', '\ufeffa: b'],
    ['a tabulator', 'a:\tb'],
    ['keys too deep', 'a:\n b:\n  c:\n   d: e'],
    ['an empty text', ''],
  ])('but the library reads %s', (_what, text) => {
    expect(readPlainYaml(text)).toBeUndefined()
  })

  test('whatever the text', () => {
    const next = random(8)
    const below = (limit: number) => Math.floor(next() * limit)
    const chance = (of: number) => below(of) === 0
    const values =
      'x|2021-07-11T10:00|BM/1|12|1.5|1e3|0o17|0o19|yes|nan|a: b|a:b|a #b|a#b|[a,b]|[a: b]|x,y|x (y)|1_000|1.|12:30:45|a:|e|a  b|x-|1.0.0|Infinity|0x|00|1e-5|~|- a|!t|*a|%|a/b'.split(
        '|',
      )
    let keys = 0
    const lines = (blanks: string, depth: number): string[] =>
      Array.from({ length: 1 + below(3) }, () => {
        const key = `${blanks}k${chance(20) ? 0 : keys++}:`
        return depth < 3 && chance(4)
          ? [key, ...lines(blanks + ' '.repeat(1 + below(3)), depth + 1)]
          : [`${key} ${values[below(values.length)]}`]
      }).flat()
    let read = 0
    for (let round = 0; round < 3000; round++) {
      const text = lines('', 0).join('\n')
      const data = readPlainYaml(text)
      if (data === undefined) continue
      read++
      expect([text, data]).toStrictEqual([text, byLibrary(text)])
    }
    expect(read).toBeGreaterThan(300)
  })
})
