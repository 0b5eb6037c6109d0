import { describe, expect, test } from '@jest/globals'
import { checkLocales } from '../pipeline/check/locales.ts'
import type { Finding } from '../pipeline/model/finding.ts'
import { readRules } from '../pipeline/model/rules.ts'
import { readLocale } from '../pipeline/read/locales.ts'
import { ownLocales } from './support/office.ts'

const own = ownLocales()
const profiles = ['hu', 'en'].map(
  (language) =>
    [
      `locales/profiles/${language}.json`,
      String(own[`locales/profiles/${language}.json`]),
    ] as const,
)

/** What the lint says of one file of words in both languages. */
function lint(hu: string, en: string, namespace = 'page'): Finding[] {
  const files = new Map([
    ...profiles,
    [`locales/hu/${namespace}.json`, hu] as const,
    [`locales/en/${namespace}.json`, en] as const,
  ])
  const read = (['hu', 'en'] as const).map((language) => readLocale(language, files))
  const locales = read.flatMap(({ locale }) => locale ?? [])
  return [...read.flatMap(({ findings }) => findings), ...checkLocales(locales, () => true, [])]
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ rule, file, place, message }) =>
      `${file.slice(8, 10)} ${place?.line}:${place?.column} ${rule}: ${message}`,
  )

/** [what is wrong, Hungarian, English, what is said] */
const faults: readonly (readonly [string, object, object, readonly string[]])[] = [
  [
    'a key that holds words in one language and keys in the other',
    { menu: 'Menü' },
    { menu: { home: 'Home' } },
    [
      'en 1:1 locale/missing-key: Unexpected absence of “menu”, which stands in locales/hu/page.json',
      'hu 1:1 locale/missing-key: Unexpected absence of “menu.home”, which stands in locales/en/page.json',
      'hu 1:2 locale/conflict: Unexpected words for “menu”, a key that holds others: “menu.home” in locales/en/page.json',
    ],
  ],
  [
    'a key and a dotted key below it',
    { menu: 'Menü', 'menu.home': 'Kezdőlap' },
    { menu: 'Menu', 'menu.home': 'Home' },
    [
      'hu 1:2 locale/conflict: Unexpected words for “menu”, a key that holds others: “menu.home” in locales/hu/page.json',
      'en 1:2 locale/conflict: Unexpected words for “menu”, a key that holds others: “menu.home” in locales/hu/page.json',
    ],
  ],
  [
    'one dotted key written in two ways',
    { menu: { home: 'Kezdőlap' }, 'menu.home': 'Nyitólap' },
    { menu: { home: 'Home' } },
    ['hu 1:29 locale/conflict: Unexpected key “menu.home”, which stands a second time'],
  ],
  [
    'a group of keys that is named like a plural form',
    { list_other: { a: 'Egy' } },
    { list_other: { a: 'One' } },
    [
      'hu 1:2 locale/conflict: Unexpected group of keys “list_other”, named like a plural form of words',
      'en 1:2 locale/conflict: Unexpected group of keys “list_other”, named like a plural form of words',
    ],
  ],
  [
    'a reference to nothing',
    { title: '$t(page:titel)' },
    { title: 'Title' },
    ['hu 1:10 locale/reference: Unexpected reference to “page:titel”, a key that does not exist'],
  ],
  [
    'references in a circle',
    { a: '$t(b)', b: '$t(page:a)' },
    { a: 'One', b: 'Two' },
    [
      'hu 1:6 locale/reference: Unexpected reference to “b”, which leads back here',
      'hu 1:18 locale/reference: Unexpected reference to “page:a”, which leads back here',
    ],
  ],
  [
    'a reference to itself',
    { a: 'Lásd: $t(a)' },
    { a: 'See: One' },
    ['hu 1:6 locale/reference: Unexpected reference to “a”, which leads back here'],
  ],
  [
    'a reference with options, and one left open',
    { a: '$t(b, {"x": 1})', b: '$t(a' },
    { a: 'One', b: 'Two' },
    [
      'hu 1:6 locale/reference: Unexpected form of the reference “$t(b, {"x": 1}”, expected “$t(key)”',
      'hu 1:30 locale/reference: Unexpected form of the reference “$t(a”, expected “$t(key)”',
    ],
  ],
  [
    'a format that nothing gives',
    { pdf: 'PDF, {{size, number}}' },
    { pdf: 'PDF, {{size}}' },
    ['hu 1:8 locale/format: Unexpected format “number” in “pdf”, expected the placeholder alone'],
  ],
  ...['PDF: {{size}', 'PDF: {{size', 'PDF: size}}', 'PDF: {{}}'].map(
    (open) =>
      [
        `a placeholder left open: ${open}`,
        { pdf: 'PDF: {{size}}' },
        { pdf: open },
        [
          'en 1:8 locale/placeholder: Unexpected placeholder left open in “pdf”, expected two braces on each side',
        ],
      ] as const,
  ),
  [
    'blanks that differ',
    { title: 'Közlemények' },
    { title: 'Announcements ' },
    [
      'en 1:10 locale/blanks: Unexpected blanks around “title”, expected the same as in locales/hu/page.json',
    ],
  ],
  ...(
    [
      ['Üres.', 'Empty', 'none', '.'],
      ['Üres:', 'Empty.', '.', ':'],
      ['Üres…', 'Empty...', '...', '…'],
      ['„Üres”', '“Empty.”', '.', 'none'],
      ['Üres?', 'Empty!', '!', '?'],
    ] as const
  ).map(
    ([hu, en, here, there]) =>
      [
        `an end that differs: ${hu} ${en}`,
        { text: hu },
        { text: en },
        [
          `en 1:9 locale/punctuation: Unexpected end of “text”: ${here}, expected ${there} as in locales/hu/page.json`,
        ],
      ] as const,
  ),
  [
    'straight marks',
    { a: 'A "lista" vége' },
    { a: "The ministry's list" },
    [
      'hu 1:6 locale/quotes: Unexpected straight mark " in “a”, expected „…”',
      "en 1:6 locale/quotes: Unexpected straight mark ' in “a”, expected ’",
    ],
  ],
]

/** What two languages may write differently. */
const right: readonly (readonly [string, object, object])[] = [
  ['a reference to words', { a: '$t(b)', b: 'Kettő' }, { a: '$t(page:b)', b: 'Two' }],
  [
    'a reference to counted words',
    { a: '$t(f)', f_one: '{{count}} fájl', f_other: '{{count}} fájl' },
    { a: '$t(f)', f_one: '{{count}} file', f_other: '{{count}} files' },
  ],
  ['two references to the same words', { a: '$t(b) $t(b)', b: 'Két' }, { a: '$t(b)', b: 'Two' }],
  ['a placeholder with blanks inside', { a: '{{ size }} fájl' }, { a: 'file of {{size}}' }],
  ['an end that the value brings', { a: 'Helyesbítve: {{date}}' }, { a: 'Corrected {{date}}.' }],
  ['marks inside and outside of a quotation', { a: '„Vége”.' }, { a: '“The end.”' }],
  ['a colon that is quoted', { a: 'a séma: „{{x}}:”' }, { a: 'scheme “{{x}}:” of it' }],
  ['typographic marks', { a: 'A „lista” vége' }, { a: 'The ministry’s “list”' }],
  ['the same blanks on both sides', { a: ' és ' }, { a: ' and ' }],
]

describe('a fault in the words', () => {
  test.each(faults)('%s', (_, hu, en, expected) =>
    expect(told(lint(JSON.stringify(hu), JSON.stringify(en)))).toEqual(expected),
  )
  test('in the words of the command withholds no edition', () => {
    const findings = lint('{ "a": "$t(x) {{y" }', '{ "a": "A {{y, z}}" }', 'findings')
    expect(findings.length).toBeGreaterThan(2)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
  test('code that a sentence quotes keeps its straight marks', () =>
    expect(
      lint(
        '{ "b": "ide: { x: \\"y\\" }", "a": "várt: „{ \\"key\\": 1 }”" }',
        '{ "a": "only \\"2026/*\\" or \\"fix\\": \\"never\\"", "b": "here: { x: \\"y\\" }" }',
        'findings',
      ),
    ).toEqual([]))
})

describe('no fault', () => {
  test.each(right)('%s', (_, hu, en) =>
    expect(told(lint(JSON.stringify(hu), JSON.stringify(en)))).toEqual([]),
  )
})

describe('the examples of the rules', () => {
  const shown = readRules.flatMap(({ id, example }) =>
    id.startsWith('locale/') && id !== 'locale/json' && example ? [[id, example] as const] : [],
  )
  test.each(shown)('%s', (id, { wrong, right }) => {
    expect(lint(wrong, right).map(({ rule }) => rule)).toContain(id)
    expect(lint(right, right).map(({ rule }) => rule)).not.toContain(id)
  })
})
