import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Root } from 'mdast'
import type { Language } from '../pipeline/model/language.ts'
import { processorFor } from '../pipeline/read/markdown.ts'
import {
  applyFixes,
  compileTermbase,
  fixText,
  type Termbase,
  type TermbaseData,
} from '../pipeline/terminology.ts'
import { mapSource } from '../pipeline/terminology/source-map.ts'
import { judge, labelledTermbase } from './support/labelled.ts'

const termbase = compileTermbase(labelledTermbase as TermbaseData)
const parse = (text: string) => processorFor(text).parse(text) as Root

const terms: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'publicated',
    'Kids',
    'kid',
    'enquête',
    'press communique',
    'human trade',
    'e-mail',
    'INFORMATIONS',
    'an',
    'a',
  ],
  hu: [
    'irodában',
    'az',
    'a',
    'prevencióval',
    'sajtó közleményt',
    'BM-mel',
    'jegybank',
    'Kormány',
    'projektmenedzser',
  ],
}

const marks = [
  '*',
  '**',
  '_',
  '`',
  '~~',
  '[',
  '](x.md)',
  '][a]',
  '![',
  '<b>',
  '</b>',
  '<!-- ',
  ' -->',
  '\\',
  '&nbsp;',
  '&shy;',
  '&amp;',
  '\n',
  '\r\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n# ',
  '\n| a | b |\n| - | - |\n| ',
  ' | ',
  '  \n',
  '\n    ',
  '\n```\n',
  '\u00ad',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\ufeff',
  '[^1]',
  '\n[^1]: ',
  '\n[a]: b.md "',
  '"',
  '“',
  '”',
  '„',
  '’s',
  "'",
  '-',
  '–',
  ' ',
  ' ',
  ' ',
  '.',
  ', ',
  ':',
  '(',
  ')',
  '@',
  '#',
  '/',
  '1.',
  '😀',
  'é',
  'e\u0301',
  'x',
] as const

const textOf = (language: Language) =>
  fc
    .array(fc.constantFrom(...terms[language], ...marks), { maxLength: 40 })
    .map((pieces) => pieces.join(''))

const languages = ['en', 'hu'] as const

describe.each(languages)('for any text (%s)', (language) => {
  test('each edit stands on what was found, and nothing else changes', () =>
    fc.assert(
      fc.property(textOf(language), (text) => {
        const { messages, fixed } = judge(text, termbase, language)
        const edits = messages
          .flatMap((message) => message.edits ?? [])
          .sort((a, b) => a.start - b.start)
        let [before, after] = [0, 0]
        for (const { start, end, text: put } of edits) {
          const kept = start - before
          expect(fixed.slice(after, after + kept)).toBe(text.slice(before, start))
          expect(fixed.slice(after + kept, after + kept + put.length)).toBe(put)
          after += kept + put.length
          before = end
        }
        expect(fixed.slice(after)).toBe(text.slice(before))
      }),
      { numRuns: 400 },
    ))
  test('the place of a finding is that of its words', () =>
    fc.assert(
      fc.property(textOf(language), (text) => {
        const shift = text.startsWith('\ufeff') ? 1 : 0
        const lines = text.slice(shift).split(/\r\n|\r|\n/u)
        for (const { line, column, actual, ruleId, edits } of judge(text, termbase, language)
          .messages) {
          if (!ruleId?.startsWith('terminology/') || !edits?.length) continue
          const [first = ''] = (actual ?? '').normalize('NFC')
          const found = (lines[(line ?? 0) - 1] ?? '').slice((column ?? 0) - 1)
          expect(found.normalize('NFC').startsWith(first)).toBe(true)
        }
      }),
      { numRuns: 300 },
    ))
  test('a fix is whole: the tree keeps its shape, a second run changes nothing, or it is taken back', () =>
    fc.assert(
      fc.property(textOf(language), (text) => {
        const once = fixText(text, { parse, termbase, language })
        if (once.doubt) expect(once.text).toBe(text)
        else expect(fixText(once.text, { parse, termbase, language }).text).toBe(once.text)
        expect(applyFixes(once.text, once.messages)).toBe(
          once.doubt ? applyFixes(text, once.messages) : once.text,
        )
      }),
      { numRuns: 400 },
    ))
  test('NFC and NFD give the same findings', () =>
    fc.assert(
      fc.property(textOf(language), (text) => {
        const found = (source: string) =>
          judge(source, termbase, language).messages.map(({ ruleId, actual, line }) => [
            ruleId,
            line,
            actual?.normalize('NFC'),
          ])
        expect(found(text.normalize('NFD'))).toEqual(found(text.normalize('NFC')))
      }),
      { numRuns: 300, examples: [['é/publicated'], ['é/prevencióval'], ['é@kids'], ['“é’ kids’']] },
    ))
})

describe('markup around a term never breaks a document', () => {
  const around = fc.constantFrom(
    ...([
      '*|*',
      '**|**',
      '_|_',
      '[|](x.md)',
      '![|](x.png)',
      '<b>|</b>',
      '> |',
      '- |',
      '# |',
      '“|”',
      '(|)',
      '`|`',
      '[^1]\n\n[^1]: |',
      '\\*|\\*',
    ] as const),
  )
  test.each(languages)('%s', (language) =>
    fc.assert(
      fc.property(
        fc.constantFrom(...terms[language]),
        fc.array(around, { minLength: 1, maxLength: 4 }),
        (term, wrappings) => {
          const text = wrappings.reduce((inner, wrap) => wrap.replace('|', () => inner), term)
          const { text: fixed, doubt } = fixText(text, { parse, termbase, language })
          expect(doubt).toBeUndefined()
          expect(fixed.replace(/[\p{L}\p{N}-]+/gu, '').replace(/\s/gu, '')).toBe(
            text.replace(/[\p{L}\p{N}-]+/gu, '').replace(/\s/gu, ''),
          )
        },
      ),
      { numRuns: 300 },
    ),
  )
})

test('a map of a text node covers its value or is none', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (slice, value) => {
      const map = mapSource(slice, value)
      if (map) expect(map.starts).toHaveLength(value.length)
    }),
  ))

test('forms that are kept are found as those that are made', () => {
  const kept = new Map<string, string>()
  const keep = {
    get: (key: string): unknown => (kept.has(key) ? JSON.parse(kept.get(key) ?? '') : undefined),
    put: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  }
  const data = labelledTermbase as TermbaseData
  const found = (base: Termbase, text: string, language: Language) =>
    judge(text, base, language).messages.map(String)
  const [first, second] = [compileTermbase(data, { keep }), compileTermbase(data, { keep })]
  expect([...kept.keys()]).toEqual([termbase.digest])
  fc.assert(
    fc.property(
      fc
        .constantFrom(...languages)
        .chain((language) => fc.tuple(fc.constant(language), textOf(language))),
      ([language, text]) => {
        const fresh = found(termbase, text, language)
        expect(found(first, text, language)).toEqual(fresh)
        expect(found(second, text, language)).toEqual(fresh)
      },
    ),
    { numRuns: 200 },
  )
})
