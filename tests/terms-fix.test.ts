import { describe, expect, test } from '@jest/globals'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { compileTermbase, fixText, type Concept } from '../pipeline/terminology.ts'
import { isSameShape } from '../pipeline/terminology/shape.ts'
import { fixDoubt } from '../pipeline/commands/fix-doubt.ts'
import { inEnglish } from '../pipeline/model/wording.ts'

const parser = unified().use(remarkParse).freeze()
const parse = (text: string): Root => parser.parse(text)

const swap = (wrong: string, right: string): Concept => ({
  id: 'x',
  terms: {
    en: [
      { term: right, status: 'preferred', match: 'exact', case: 'keep-preferred' },
      { term: wrong, status: 'forbidden', match: 'exact' },
    ],
  },
})
const fix = (text: string, ...concepts: Concept[]) =>
  fixText(text, { parse, termbase: compileTermbase(concepts), language: 'en' })

describe('a fix that cannot be proven is taken back', () => {
  test.each<[what: string, text: string, concepts: Concept[], doubt: string | undefined]>([
    ['an item of a list', 'bad', [swap('bad', '1. good')], 'shape'],
    ['emphasis', 'very bad', [swap('bad', '*good*')], 'shape'],
    ['a reference', 'bad', [swap('bad', 'go&od;')], undefined],
    ['code', 'bad', [swap('bad', '`good`')], 'shape'],
    [
      'a longer term arises',
      'bad case',
      [swap('bad', 'worse'), { ...swap('worse case', 'good'), id: 'y' }],
      'unsettled',
    ],
    ['plain words', 'bad', [swap('bad', 'good')], undefined],
  ])('%s', (_, text, concepts, doubt) => {
    const fixed = fix(text, ...concepts)
    expect(fixed.doubt).toBe(doubt)
    if (doubt) expect(fixed.text).toBe(text)
    else expect(fixed.text).not.toBe(text)
  })
  test('and the command says so', () => {
    const termbase = compileTermbase([swap('bad', '*good*')])
    const doubt = fixDoubt('sources/2026/a/en.md', 'A bad day', 'A *good* day', termbase)
    expect(doubt && inEnglish(doubt('en.md'))).toBe(
      '“en.md” is left as it was: with the new words its Markdown would mean something else.',
    )
    expect(fixDoubt('sources/2026/a/en.md', 'A bad day', 'A nice day', termbase)).toBeUndefined()
    expect(fixDoubt('locales/en/page.json', '{}', '{"a":1}', termbase)).toBeUndefined()
  })
})

describe('two trees of one shape differ in their words alone', () => {
  test.each<[before: string, after: string, same: boolean]>([
    ['A b.', 'C d.', true],
    ['# A', '# B', true],
    ['# A', '## A', false],
    ['[a](b)', '[c](b)', true],
    ['[a](b)', '[a](c)', false],
    ['[a](b "t")', '[a](b "u")', false],
    ['![a](b "t")', '![c](b "u")', true],
    ['`a`', '`b`', false],
    ['- a', '1. a', false],
    ['a\n\nb', 'a\nb', false],
    ['[a]\n\n[a]: b', '[c]\n\n[a]: b', false],
    ['<b>a</b>', '<b>c</b>', true],
    ['<b>a</b>', '<i>a</i>', false],
  ])('%j %j', (before, after, same) => expect(isSameShape(parse(before), parse(after))).toBe(same))
})
