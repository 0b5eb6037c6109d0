import fs from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { globSync } from 'glob'
import type { Root } from 'mdast'
import { condense } from '../pipeline/read/condense.ts'
import { parseMarkdown, processorFor } from '../pipeline/read/markdown.ts'

const whole = (text: string): Root => processorFor(text).parse(text)
const seen = (text: string): string | undefined => condense(text)?.text.replaceAll('\uE000', '…')

describe('What the parser need not see', () => {
  test.each([
    ['the inside of a paragraph', 'The water *rises* in the evening.', 'T…r *rises* i….'],
    ['with its lines', 'The water rises\nin the *evening*.', 'T…e *e…g*.'],
    ['behind what begins a line', '- The water rises\n* b', '- T…s\n* b'],
    ['behind what begins a quote in an item', '1. > The water rises', '1. > T…s'],
    ['in a heading, but not how it ends', '## The water rises ##', '## T…s ##'],
    [
      'in the cells of a table',
      '| The water | rises fast |\n| - | -: |',
      '| T…r | r…t |\n| - | -: |',
    ],
    ['line by line where a line may begin more', 'The water rises\n- in the evening', 'T…s\n- i…g'],
    [
      'line by line above a rule, which makes a heading of the last',
      'The water\nrises fast\n---',
      'T…r\nr…t\n---',
    ],
    ['but not blanks at the end, which break the line', 'The water  \nrises fast', 'T…r  \nr…t'],
    ['in other line ends', 'The water\r\nrises fast', 'T…r\r\nr…t'],
    ['in other scripts', '*a* Az árvíz „este” tetőzik', '*a* A…k'],
  ])('%s', (_name, text, condensed) => {
    expect(seen(text)).toBe(condensed)
    expect(parseMarkdown(text)).toEqual(whole(text))
  })

  test.each([
    ['a link', 'The water [rises very fast](a.md)'],
    ['code', 'The water `rises very fast` today'],
    ['HTML', 'The water <b>rises very fast</b>'],
    ['an escape', 'The water \\*rises very fast today'],
    ['a reference', 'The water &amp; rises very fast'],
    ['what may end a comment', '<!--\n\nThe water rises --> today'],
    ['an old end of a line', 'The water\r- rises very fast'],
    ['the sign itself', 'The \uE000 rises very fast'],
    ['a mark of the order of bytes', '\uFEFFThe water rises very fast'],
  ])('nothing beside %s', (_name, text) => {
    expect(seen(text)).toBeUndefined()
    expect(parseMarkdown(text)).toEqual(whole(text))
  })
})

describe('Blocks that the parser need not see', () => {
  test.each([
    ['a paragraph', 'The water rises.', ''],
    ['of more than one line', 'The water rises\nin the evening.\n', ''],
    ['a heading', '# The water rises', ''],
    ['a list', '- The water\n- rises: 1. - #', ''],
    ['a numbered list', '3. The water\n3. rises', ''],
    ['a quotation', '> The water\n> rises', ''],
    ['between others', '- *a*\n\nThe water rises.\n\n## Tonight\n\n- b\n\nc *d*', '- *a*\n\nc *d*'],
    ['with signs that mean nothing within it', 'A # (b) | c > d! 1. e - f', ''],
  ])('%s', (_name, text, left) => {
    expect(seen(text)).toBe(left)
    expect(parseMarkdown(text)).toEqual(whole(text))
  })

  test.each([
    ['a list of two kinds', '- The\n+ b'],
    ['a list that goes on', '- The\n\n- b'],
    ['an item that is set in', '- The\n\n  b'],
    ['an item with more than words', '- a\n- > The'],
    ['a quotation with more than words', '> - The'],
    ['a quotation that goes on without a sign', '> The\nb'],
    ['a quotation that ends in nothing', '> The\n> '],
    ['a list that is set in', '1.  The'],
    ['a paragraph that a list ends', 'The\n- b'],
    ['a heading below its words', 'The\n==='],
    ['a heading with an end', '# The #'],
    ['words between two lists', '- *a*\n\nThe\n\n- *b*'],
    ['words between a note and what is set in', '[^1]: a\n\nThe\n\n    b'],
    ['a line that breaks', 'The  \nb'],
    ['code', '    The'],
    ['what may be code', '~~~\n\nThe\n\n~~~'],
    ['what may be a comment', '<!--\n\nThe\n\n-->'],
    ['a blank line at the end', '    The\n\nb\n\n    '],
  ])('but it sees %s', (_name, text) => {
    expect(seen(text) ?? text).toContain('The')
    expect(parseMarkdown(text)).toEqual(whole(text))
  })
})

/** Pieces of Markdown: what can meet in a text meets here. */
const pieces = {
  lines: [
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\n \t\n',
    '  \n',
    '\\\n',
    '\t',
    '    ',
    '\n    ',
    '\n  ',
  ],
  openings: [
    '\n> ',
    '\n>',
    '\n- ',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n10) ',
    '\n-\n',
    '\n# ',
    '\n####### ',
    ' ##\n',
    '\n===\n',
    '\n---\n',
    '\n***\n',
  ],
  blocks: [
    '\n```\n',
    '\n~~~ plain\n',
    '`',
    '``',
    '\n<div>\n',
    '<b>',
    '</b>',
    '<!-- ',
    ' -->',
    '<?',
    '?>',
    '<!A',
    '<![CDATA[',
    ']]>',
    '\n<script>\n',
    '</script>',
  ],
  tables: ['|', ' | ', '\n| a | b |\n| - | - |\n', '\n- | -\n', '\n:-:\n', '\n|-|\n', '\n--|--\n'],
  inline: [
    '*',
    '**',
    '_',
    '__',
    '***',
    '~~',
    '!',
    '![',
    '[',
    ']',
    '](x "t")',
    '][a]',
    '[a]: b\n',
    '[a]: b\n"',
    '[^1]',
    '\n[^1]: ',
    '&amp;',
    '&',
    '\\',
  ],
  signs: [
    'https://a.hu',
    'a@b.hu',
    ':',
    '=',
    '"',
    '(',
    ')',
    '.',
    '-',
    '—',
    '„',
    '”',
    '\u00A0',
    '\u2003',
    '\u200B',
    '\u0007',
    '😀',
  ],
}
const prose = [
  'The water rises in the evening',
  'a short',
  'word',
  'x',
  '2026. november 27.',
  'Az árvíz délután tetőzik',
  'seven77',
  ' ',
  ' ',
  ' and then all is well again',
]

describe('The tree is the one of the whole text', () => {
  test('however its parts meet', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { arbitrary: fc.constantFrom(...Object.values(pieces).flat()), weight: 1 },
            { arbitrary: fc.constantFrom(...prose), weight: 2 },
          ),
          { minLength: 2, maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('')
          expect(parseMarkdown(text)).toEqual(whole(text))
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('whatever blocks stand one after the other', () => {
    const openings = [
      '',
      '- ',
      '* ',
      '1. ',
      '> ',
      '# ',
      '    ',
      '  ',
      '\t',
      '[^1]: ',
      '[a]: ',
      '| ',
    ]
    const words = [
      '',
      'a',
      'The water',
      'It\nrises',
      'It  \nrises',
      'It\n- rises',
      '[a] b',
      '*a* b',
      '-',
    ]
    const block = fc.oneof(
      {
        arbitrary: fc.constantFrom(
          'The water',
          'It\nrises',
          '## Tonight',
          '- a\n- b',
          '> a\n> b',
          '1. a',
        ),
        weight: 1,
      },
      {
        arbitrary: fc.tuple(fc.constantFrom(...openings), fc.constantFrom(...words)),
        weight: 1,
      },
    )
    const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \t\n', '\r\n\r\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(block, gap), { maxLength: 9 }), (blocks) => {
        const text = blocks.map(([one, end]) => [one, end].flat().join('')).join('')
        expect(parseMarkdown(text)).toEqual(whole(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('in the texts of this project, most of which the parser never sees', () => {
    const texts = globSync(
      '{*.md,docs/**/*.md,sources/**/*.md,tests/{support,look,bench}/**/*.md}',
    ).map((file) => fs.readFileSync(file, 'utf8'))
    let [all, left] = [0, 0]
    for (const text of texts) {
      expect(parseMarkdown(text)).toEqual(whole(text))
      all += text.length
      left += condense(text)?.text.length ?? text.length
    }
    expect(texts.length).toBeGreaterThan(10)
    expect(left).toBeLessThan(all * 0.7)
  })
})
