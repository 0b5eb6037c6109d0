import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { align } from '../pipeline/bilingual/align.ts'
import { compare } from '../pipeline/bilingual/compare.ts'
import { differences } from '../pipeline/bilingual/differences.ts'
import { figuresIn } from '../pipeline/bilingual/figures.ts'
import { fingerprintOf, isSameMeaning } from '../pipeline/bilingual/fingerprint.ts'
import { paragraphsOf, type Segment } from '../pipeline/bilingual/paragraphs.ts'
import {
  paragraphsWith,
  recordOf,
  writeRecord,
  type Sides,
  type TranslationRecord,
} from '../pipeline/bilingual/record.ts'
import { alignSequences } from '../pipeline/bilingual/sequence.ts'
import type { Language } from '../pipeline/model/language.ts'
import { readMarkdown } from '../pipeline/read/markdown.ts'
import { readTranslation } from '../pipeline/read/translation.ts'

const segmentsOf = (text: string): Segment[] => {
  const read = readMarkdown(text, 'text.md')
  if (!('tree' in read)) throw new Error('no tree')
  return paragraphsOf(read.tree)
}

const english = `# Flood warning reaches households

From 10 to 12 March the police and the service rehearsed the arrival of a spring flood. Katalin Vass led it.

## Results

The message arrived in eleven minutes, and residents were not called in between.

| Station | Minutes |
| --- | ---: |
| Tokaj | 24 |
| Szolnok | 19 |

- The gauges sent a reading every two minutes.
- Residents could choose the form of the message.

![A curve rises.](level.svg "Water level in the exercise")

> “Minutes decide about everything.”
> — Katalin Vass, head of the exercise

The exercise cost 1,840 euros, 1.5 million less than before.[^a]

[^a]: Mean of the stations, rounded.
`

const hungarian = `# Elér a háztartásokhoz az árvízi riasztás

Március 10. és 12. között a rendőrség és a szolgálat egy tavaszi árhullám érkezését gyakorolta. Vass Katalin vezette.

## Eredmények

Az üzenet tizenegy perc alatt ért célba, és a lakókat nem hívták közben.

| Állomás | Perc |
| --- | ---: |
| Tokaj | 24 |
| Szolnok | 19 |

- A vízmércék kétpercenként küldtek adatot.
- A lakók megválaszthatták az üzenet formáját.

![Egy görbe emelkedik.](level.svg "Vízállás a gyakorlaton")

> „Perceken múlik minden.”
> — Vass Katalin, a gyakorlat vezetője

A gyakorlat 1840 euróba került, 1,5 millióval kevesebbe, mint korábban.[^a]

[^a]: Az állomások kerekített átlaga.
`

const sidesOf = (texts: Partial<Record<Language, string>>): Sides =>
  new Map(
    Object.entries(texts).map(([key, text]) => {
      const language = key as Language
      const segments = segmentsOf(text)
      return [language, paragraphsWith(segments, segments, language)]
    }),
  )

const first = { date: '2026-11-24', reason: 'First record.' }
const record = recordOf(sidesOf({ hu: hungarian, en: english }), first)

type Edit = readonly [from: string | RegExp, to: string]
const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, [from, to]) => {
    const next = now.replace(from, to)
    if (next === now) throw new Error(`nothing to edit: ${String(from)}`)
    return next
  }, text)

/** What is stale after edits: `change language: target`. */
function staleAfter(en: readonly Edit[], hu: readonly Edit[] = [], known = record) {
  const found = compare(known, sidesOf({ hu: edited(hungarian, hu), en: edited(english, en) }))
  return {
    stale: found?.stale.map(
      ({ change, language, target }) =>
        `${change} ${language}: ${target.map(({ text }) => text).join(' / ')}`,
    ),
    together: found?.together,
  }
}

describe('paragraphs', () => {
  test('stand in the order of reading, notes last, each with kind, text and place', () =>
    expect(
      segmentsOf(english).map(
        ({ kind, text, place }) => `${place.line}:${place.column} ${kind} ${text.slice(0, 24)}`,
      ),
    ).toEqual([
      '1:1 title Flood warning reaches ho',
      '3:1 paragraph From 10 to 12 March the ',
      '5:1 heading Results',
      '7:1 paragraph The message arrived in e',
      '9:1 row Station | Minutes',
      '11:1 row Tokaj | 24',
      '12:1 row Szolnok | 19',
      '14:3 item The gauges sent a readin',
      '15:3 item Residents could choose t',
      '17:1 picture A curve rises.',
      '17:1 picture Water level in the exerc',
      '19:3 quotation “Minutes decide about ev',
      '22:1 paragraph The exercise cost 1,840 ',
      '24:7 footnote Mean of the stations, ro',
    ]))
  test.each([
    ['comments, rules and definitions', '# A\n\n<!-- x -->\n\n---\n\n[b]: c\n', ['A']],
    ['an empty text', '', []],
    [
      'notes in the order of their marks',
      '# A\n\nB[^2] c[^1].\n\n[^1]: one\n[^2]: two\n',
      ['A', 'B c.', 'two', 'one'],
    ],
    ['front matter', '---\nterms: { ignore: { a: "b" } }\n---\n# A\n', ['A']],
    [
      'lines and markup of a paragraph',
      'One *two*\n**three** `four`  \n[five](x)',
      ['One two three four five'],
    ],
  ])('%s', (_, text, expected) =>
    expect(segmentsOf(text).map((segment) => segment.text)).toEqual(expected),
  )
})

describe('a fingerprint', () => {
  test.each([
    ['en', 'The ministry’s “report” – at last.', 'the ministrys report at last'],
    ['en', 'It cost 12,400 euros, 1.5 % less?', 'it cost 12400 euros 1.5 % less ?'],
    ['hu', 'Ára 12 400 euró, 1,5% kedvezménnyel.', 'ára 12400 euró 1.5 % kedvezménnyel'],
    ['en', 'Dr. Katalin Vass spoke. Residents left.', 'Dr Katalin Vass spoke residents left'],
    ['en', '2020–2023, at −5 °C', '2020 2023 at -5 ° C'],
  ] as const)('%s: %s', (language, text, expected) =>
    expect(fingerprintOf(text, language)).toBe(expected),
  )
})

const sentence =
  'From 10 to 12 March the ministry of the interior did not publish 12,400 reports on Andrea Reed.'
describe.each(['en', 'hu'] as const)('what is no change (%s)', (language) => {
  test.each([
    ['white space', sentence.replaceAll(' ', '\n')],
    ['no-break spaces', sentence.replaceAll(' ', '\u00a0')],
    ['a comma', sentence.replace('March', 'March,')],
    ['letter case', sentence.toUpperCase()],
    ['quotation marks', `„${sentence}”`],
    ['soft hyphens', sentence.replace('ministry', 'mini\u00adstry')],
    ['two letters swapped', sentence.replace('interior', 'inteiror')],
    ['a letter missing', sentence.replace('ministry', 'minstry')],
    ['a letter too many', sentence.replace('publish', 'pubblish')],
    ['another letter', sentence.replace('interior', 'intarior')],
    ['two words for one', sentence.replace('interior', 'inte rior')],
  ])('%s', (_, other) =>
    expect(isSameMeaning(fingerprintOf(sentence, language), fingerprintOf(other, language))).toBe(
      true,
    ),
  )
  test.each([
    ['a number', sentence.replace('12,400', '12,500')],
    ['a date', sentence.replace('10 to', '11 to')],
    ['a name', sentence.replace('Reed', 'Read')],
    ['a negation taken away', sentence.replace('not ', '')],
    ['a word more', sentence.replace('reports', 'annual reports')],
    ['a word less', sentence.replace('of the interior ', '')],
    ['another word', sentence.replace('reports', 'letters')],
    ['another form', sentence.replace('publish', 'published')],
    ['a question', sentence.replace('.', '?')],
  ])('a change: %s', (_, other) =>
    expect(isSameMeaning(fingerprintOf(sentence, language), fingerprintOf(other, language))).toBe(
      false,
    ),
  )
})

test.each([
  ['million', 'billion'],
  ['június', 'július'],
  ['indult', 'indulj'],
  ['várnak', 'várnák'],
  ['never', 'ever'],
  ['woman', 'women'],
  ['Kovács', 'Kovách'],
])('%s and %s are two words', (a, b) => {
  const of = (word: string) => fingerprintOf(`a ${word} b`, 'hu')
  expect(isSameMeaning(of(a), of(b))).toBe(false)
})
test.each([
  ['közlemény', 'kozlemeny'],
  ['sajtóközlemény', 'sajtó közlemény'],
  ['Hegyaljai', 'Hegyajlai'],
  ['árvíz', 'árvíz'.normalize('NFD')],
])('%s and %s are one', (a, b) => {
  const of = (word: string) => fingerprintOf(`a ${word} b`, 'hu')
  expect(isSameMeaning(of(a), of(b))).toBe(true)
})

test('same meaning is symmetric, and every text has its own', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const [one, other] = [fingerprintOf(a, 'hu'), fingerprintOf(b, 'hu')]
      expect(isSameMeaning(one, one)).toBe(true)
      expect(isSameMeaning(one, other)).toBe(isSameMeaning(other, one))
    }),
  ))

describe('edits of the English text', () => {
  const nothing = { stale: [], together: 0 }
  test.each<[string, Edit[]]>([
    ['none', []],
    ['a typo', [['rehearsed', 'reheared']]],
    ['a comma', [['minutes, and', 'minutes and']]],
    ['emphasis', [['eleven minutes', '**eleven** *minutes*']]],
    ['other lines', [['From 10 to 12 March the police', 'From 10\nto 12 March\nthe police']]],
    ['a dash', [['minutes, and', 'minutes – and']]],
    [
      'quotation marks',
      [['“Minutes decide about everything.”', '"Minutes decide about everything."']],
    ],
    ['the mark of a list', [[/^- /gmu, '* ']]],
    ['an address', [['level.svg', 'level-2.svg']]],
    ['the label of a note', [[/\[\^a\]/gu, '[^average]']]],
    ['an underlined heading', [['## Results', 'Results\n-------']]],
    ['one paragraph in two', [['flood. Katalin', 'flood.\n\nKatalin']]],
    ['two items in one list', [['minutes.\n- Residents', 'minutes.\n\n\n- Residents']]],
    ['a comment', [['## Results', '<!-- mind this -->\n\n## Results']]],
    [
      'a paragraph moved',
      [
        [
          'The message arrived in eleven minutes, and residents were not called in between.\n\n',
          '',
        ],
        [
          '[^a]\n',
          '[^a]\n\nThe message arrived in eleven minutes, and residents were not called in between.\n',
        ],
      ],
    ],
  ])('%s: nothing', (_, edits) => expect(staleAfter(edits)).toEqual(nothing))

  const partner =
    'Március 10. és 12. között a rendőrség és a szolgálat egy tavaszi árhullám érkezését gyakorolta. Vass Katalin vezette.'
  test.each<[string, Edit[], string[]]>([
    ['a date', [['12 March', '13 March']], [`changed hu: ${partner}`]],
    ['a name', [['Katalin Vass led', 'Katalin Vasa led']], [`changed hu: ${partner}`]],
    ['a sentence more', [['led it.', 'led it. It rained.']], [`changed hu: ${partner}`]],
    [
      'a negation',
      [['were not called', 'were called']],
      ['changed hu: Az üzenet tizenegy perc alatt ért célba, és a lakókat nem hívták közben.'],
    ],
    [
      'a title',
      [['households', 'every household']],
      ['changed hu: Elér a háztartásokhoz az árvízi riasztás'],
    ],
    ['a heading', [['## Results', '## First results']], ['changed hu: Eredmények']],
    ['a cell', [['| 19 |', '| 18 |']], ['changed hu: Szolnok | 19']],
    [
      'an item',
      [['every two minutes', 'every three minutes']],
      ['changed hu: A vízmércék kétpercenként küldtek adatot.'],
    ],
    ['a caption', [['Water level in', 'Rain during']], ['changed hu: Vízállás a gyakorlaton']],
    ['a description', [['A curve rises', 'A curve falls']], ['changed hu: Egy görbe emelkedik.']],
    [
      'a quotation',
      [['decide about everything', 'decide about lives']],
      ['changed hu: „Perceken múlik minden.” — Vass Katalin, a gyakorlat vezetője'],
    ],
    ['a note', [['Mean of', 'Median of']], ['changed hu: Az állomások kerekített átlaga.']],
    [
      'an amount',
      [['1,840', '1,850']],
      ['changed hu: A gyakorlat 1840 euróba került, 1,5 millióval kevesebbe, mint korábban.'],
    ],
    [
      'a paragraph written anew',
      [[/The message.*/u, 'It took a while.']],
      ['changed hu: Az üzenet tizenegy perc alatt ért célba, és a lakókat nem hívták közben.'],
    ],
    [
      'a paragraph moved and changed',
      [
        [/The message arrived.*\n\n/u, ''],
        [
          '[^a]\n',
          '[^a]\n\nThe message arrived in twelve minutes, and residents were not called in between.\n',
        ],
      ],
      ['changed hu: Az üzenet tizenegy perc alatt ért célba, és a lakókat nem hívták közben.'],
    ],
    [
      'a paragraph more',
      [['## Results\n', '## Results\n\nAll went well on the river.\n']],
      ['added hu: Eredmények'],
    ],
    [
      'an item more',
      [['message.\n', 'message.\n- Volunteers knocked.\n']],
      ['added hu: A lakók megválaszthatták az üzenet formáját.'],
    ],
    [
      'an item less',
      [['- Residents could choose the form of the message.\n', '']],
      ['removed hu: A lakók megválaszthatták az üzenet formáját.'],
    ],
    [
      'one in two, and a number',
      [
        ['flood. Katalin', 'flood.\n\nKatalin'],
        ['10 to', '9 to'],
      ],
      [`changed hu: ${partner}`],
    ],
  ])('%s: its partner', (_, edits, stale) =>
    expect(staleAfter(edits)).toEqual({ stale, together: 0 }),
  )
})

describe('edits of both', () => {
  test('a pair that changed on both sides is not stale, but to be recorded', () =>
    expect(staleAfter([['12 March', '13 March']], [['12. között', '13. között']])).toEqual({
      stale: [],
      together: 1,
    }))
  test('what is added or removed in both goes together', () => {
    expect(
      staleAfter(
        [['message.\n', 'message.\n- Volunteers knocked.\n']],
        [['formáját.\n', 'formáját.\n- Önkéntesek kopogtattak.\n']],
      ),
    ).toEqual({ stale: [], together: 1 })
    expect(staleAfter([[/- The gauges.*\n/u, '']], [[/- A vízmércék.*\n/u, '']])).toEqual({
      stale: [],
      together: 1,
    })
  })
  test('each language has its own paragraphs behind', () =>
    expect(
      staleAfter([['12 March', '13 March']], [['kétpercenként', 'ötpercenként']]).stale,
    ).toEqual([
      'changed hu: Március 10. és 12. között a rendőrség és a szolgálat egy tavaszi árhullám érkezését gyakorolta. Vass Katalin vezette.',
      'changed en: The gauges sent a reading every two minutes.',
    ]))
  test('a paragraph that had no partner may get one', () => {
    const lone = edited(english, [['## Results\n', '## Results\n\nAll went well on the river.\n']])
    const known = recordOf(sidesOf({ hu: hungarian, en: lone }), first)
    expect(
      compare(
        known,
        sidesOf({
          hu: edited(hungarian, [
            ['## Eredmények\n', '## Eredmények\n\nMinden jól ment a folyón.\n'],
          ]),
          en: lone,
        }),
      ),
    ).toEqual({ stale: [], together: 1 })
  })
})

describe('alignment', () => {
  const pairs = (hu: string, en: string) =>
    align(segmentsOf(hu), segmentsOf(en), ['hu', 'en']).map(({ a, b }) => `${a.length}-${b.length}`)
  const long = (word: string, times: number) => `${word} `.repeat(times).trim()
  test.each([
    ['the same structure', hungarian, english, Array.from({ length: 14 }, () => '1-1')],
    [
      'one for two',
      `# A\n\n${long('alma', 60)}\n\n## B`,
      `# A\n\n${long('pear', 30)}\n\n${long('plum', 30)}\n\n## B`,
      ['1-1', '1-2', '1-1'],
    ],
    [
      'two for one',
      `# A\n\n${long('alma', 30)}\n\n${long('szilva', 20)}`,
      `# A\n\n${long('pear', 60)}`,
      ['1-1', '2-1'],
    ],
    [
      'a paragraph without a partner, known by figures',
      `# A\n\n${long('alma', 20)} 1840\n\n${long('körte', 20)} 77`,
      `# A\n\n${long('pear', 25)} 77`,
      ['1-1', '1-0', '1-1'],
    ],
    [
      'a heading without a partner',
      '# A\n\n## B\n\nSzöveg áll itt.',
      '# A\n\nThere is a text.',
      ['1-1', '1-0', '1-1'],
    ],
    ['nothing', '', '# A', ['0-1']],
  ])('%s', (_, hu, en, expected) => expect(pairs(hu, en)).toEqual(expected))

  test('takes each of both lists once, in order, however long they are', () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 500 }), (n, m, cells) => {
        const steps = alignSequences(
          n,
          m,
          ({ a, b, ofA, ofB }) => ((ofA + ofB) % 3) + ((a * b) % 7),
          cells,
        )
        const flat = (key: 'a' | 'b', of: 'ofA' | 'ofB') =>
          steps.flatMap((step) => Array.from({ length: step[of] }, (_, at) => step[key] + at))
        expect(flat('a', 'ofA')).toEqual(Array.from({ length: n }, (_, at) => at))
        expect(flat('b', 'ofB')).toEqual(Array.from({ length: m }, (_, at) => at))
      }),
    ))
  test.each([
    ['en', '1,840 and 12,400.5 at 10:30', ['1840', '12400.5', '10:30']],
    ['hu', '1840 és 12 400,5 10:30-kor', ['1840', '12400.5', '10:30']],
    ['hu', '12.400, 3,5', ['12400', '3.5']],
  ] as const)('figures of %s: %s', (language, text, expected) =>
    expect(figuresIn(text, language)).toEqual(expected),
  )
})

describe('translation.json', () => {
  const read = (text: string) => readTranslation(text, 'translation.json')
  test('reads back as it was written', () => {
    const text = writeRecord(record)
    expect(read(text)).toEqual({ record, findings: [] })
    expect(writeRecord(read(text).record as TranslationRecord)).toBe(text)
    expect(text.split('\n').slice(0, 10).join('\n')).toBe(`{
  "pairs": [
    {
      "accepted": {
        "date": "2026-11-24",
        "reason": "First record."
      },
      "en": "flood warning reaches households",
      "hu": "elér a háztartásokhoz az árvízi riasztás"
    },`)
  })
  test('recorded anew, only what changed changes', () => {
    const second = { by: 'Anna', date: '2026-12-01', reason: 'Read.' }
    expect(recordOf(sidesOf({ hu: hungarian, en: english }), second, record)).toEqual(record)
    const anew = recordOf(
      sidesOf({
        hu: hungarian,
        en: edited(english, [
          ['12 March', '13 March'],
          ['led it', 'lead it'],
        ]),
      }),
      second,
      record,
    )
    const changed = anew.pairs.flatMap((pair, at) => (pair.accepted === second ? [at] : []))
    expect(changed).toEqual([1])
  })
  test('a language that came or went makes it a new beginning', () => {
    expect(compare(record, sidesOf({ en: english }))).toBeUndefined()
    const single = recordOf(sidesOf({ en: english }), first)
    expect(compare(single, sidesOf({ en: edited(english, [['12 March', '13 March']]) }))).toEqual({
      stale: [],
      together: 0,
    })
    expect(compare(single, sidesOf({ hu: hungarian, en: english }))).toBeUndefined()
  })
  test.each([
    ['{ "pairs": [', 1, 'Unexpected end of the file, expected more JSON'],
    ['{ "pairs": [],\n"pair": []\n}', 2, 'Unexpected key “pair”, expected “pairs”'],
    ['{ "pairs": {} }', 1, 'Unexpected “{}” for “pairs”: expected a list of pairs'],
    [
      '{ "pairs": [{\n"accepted": { "date": "2026", "reason": "x" } }] }',
      2,
      'Unexpected “2026” for “pairs.0.accepted.date”: expected a date such as 2026-11-24',
    ],
    [
      '{ "pairs": [\n\n{ "accepted": { "date": "2026-01-01", "reason": "x" }, "de": "x" }] }',
      3,
      'Unexpected key “pairs.0.de”',
    ],
    ['{ "pairs":\n  [] ]', 2, 'Unexpected “]”, expected a comma before it'],
    ['{ "pairs": [\n\n<<<<<<< HEAD', 3, 'Unexpected “<”, expected words in quotation marks'],
    ['<<<<<<< HEAD\n{}', 1, 'Unexpected “<”, expected words in quotation marks'],
  ])('%j', (text, line, message) => {
    const { record: none, findings } = read(text)
    expect(none).toBeUndefined()
    expect(findings[0]).toMatchObject({
      rule: 'parity/translation-record',
      severity: 'warning',
      message,
      place: { line },
    })
  })
})

describe('differences name the words, not the slips', () => {
  const shown = (before: string, text: string) =>
    differences(before, text, 'en')
      .map(({ kind, text: own }) =>
        kind === 'same' ? own : `[${kind === 'new' ? '+' : '-'}${own}]`,
      )
      .join('')
  test.each([
    [
      'from 10 to 12 march the ministry said',
      'From 10 to 13 March, the minsitry.',
      'From 10 to [-12 ][+13] March, the minsitry.[-said ]',
    ],
    ['one two', 'One, and two', 'One, [+and] two'],
    ['one two', '', '[-one two ]'],
    ['', 'One two.', '[+One two].'],
    ['one', 'One!', 'One!'],
  ])('%s → %s', (before, text, expected) => expect(shown(before, text)).toBe(expected))
  test('the pieces that are not gone are the text', () =>
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, text) => {
        const pieces = differences(fingerprintOf(before, 'en'), text, 'en')
        expect(pieces.flatMap((one) => (one.kind === 'gone' ? [] : [one.text])).join('')).toBe(text)
      }),
    ))
})

test('long texts that changed through and through are compared and recorded', () => {
  const side = (
    word: string,
    language: Language,
  ): [Language, ReturnType<typeof paragraphsWith>] => {
    const segments = Array.from({ length: 400 }, (_, at): Segment => ({
      kind: 'paragraph',
      text: `${word} ${at} x`,
      links: [],
      place: { line: at + 1, column: 1 },
    }))
    return [language, paragraphsWith(segments, segments, language)]
  }
  const known = recordOf(new Map([side('alma', 'hu'), side('apple', 'en')]), first)
  const now = new Map([side('alma', 'hu'), side('pear', 'en')])
  expect(known.pairs.length).toBe(400)
  expect(compare(known, now)?.stale.length).toBe(400)
  expect(recordOf(now, first, known).pairs.length).toBe(400)
})
