import { describe, expect, test } from '@jest/globals'
import { instantOf, parseMoment } from '../pipeline/model/date.ts'
import type { Finding } from '../pipeline/model/finding.ts'
import { defaultOffice } from '../pipeline/model/office.ts'
import { discover } from '../pipeline/read/discover.ts'
import { readFacts } from '../pipeline/read/facts.ts'
import { readJson } from '../pipeline/read/json.ts'
import { readLocale } from '../pipeline/read/locales.ts'
import { readMarkdown } from '../pipeline/read/markdown.ts'
import { readOffice } from '../pipeline/read/office.ts'
import { readTermbase } from '../pipeline/read/termbase.ts'
import { decode } from '../pipeline/read/text.ts'
import { checkLocales } from '../pipeline/check/locales.ts'
import { ownLocales } from './support/office.ts'

/** `line:column rule: message`. */
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ place, rule, message }) => `${place?.line ?? 0}:${place?.column ?? 0} ${rule}: ${message}`,
  )

const office = { ...defaultOffice, contacts: { 'press-desk': {} } }
const date = 'published: 2021-12-10\n'

describe('announcement.yaml', () => {
  const read = (text: string) => lines(readFacts(text, 'announcement.yaml', office).findings)
  test.each([
    [date, []],
    [`${date}reference: 12\nfiles: { a.csv: }\nlanguages: [en]`, []],
    [
      'publishd: 2021-12-10',
      [
        '1:1 source/facts: Unexpected nothing for “published”: expected a date such as 2021-12-10 or 2021-12-10T10:00',
        '1:1 source/unknown-key: Unexpected key “publishd”, expected “published”',
      ],
    ],
    [
      'published: 2021-02-30',
      [
        '1:12 source/facts: Unexpected “2021-02-30” for “published”: expected a date such as 2021-12-10 or 2021-12-10T10:00',
      ],
    ],
    [
      'published: 2021-12-10T25:00',
      [
        '1:12 source/facts: Unexpected “2021-12-10T25:00” for “published”: expected a date such as 2021-12-10 or 2021-12-10T10:00',
      ],
    ],
    [`${date}organ: x`, ['2:8 source/facts: Unexpected organ “x”, expected one of office']],
    [
      `${date}contacts: [press-dask]`,
      ['2:12 source/facts: Unexpected contact “press-dask”, expected one of press-desk'],
    ],
    [
      `${date}languages: [de]`,
      ['2:13 source/facts: Unexpected “de” for “languages.0”: expected hu or en'],
    ],
    [
      `${date}slug: { hu: Á }`,
      [
        '2:13 source/facts: Unexpected “Á” for “slug.hu”: expected small letters a–z, digits and single hyphens, at most 80 characters',
      ],
    ],
    [
      `${date}changes: [{ date: 2021-12-11, en: x }]`,
      ['2:11 source/facts: Unexpected change without words in “hu”'],
    ],
    [
      '- a',
      [
        '1:1 source/facts: Unexpected “["a"]”: expected keys and values such as “published: 2021-12-10”',
      ],
    ],
    [
      `${date}${date}`,
      ['2:1 source/yaml: Unexpected key that stands a second time, expected each key once'],
    ],
    ['a: &x 1\nb: *x', ['2:4 source/yaml: Unexpected alias “*”, expected the text itself']],
    ['__proto__: 1', ['1:1 source/yaml: Unexpected key “__proto__”']],
    [
      '!!js/function x',
      ['1:1 source/yaml: Unexpected “!” in front of a value, expected the value alone'],
    ],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('office.yaml', () => {
  test.each([
    [
      'timeZone: Mars/X',
      '1:11 source/facts: Unexpected “Mars/X” for “timeZone”: expected the name of a time zone such as Europe/Budapest',
    ],
    [
      'baseUrl: javascript:alert(1)',
      '1:10 source/facts: Unexpected “javascript:alert(1)” for “baseUrl”: expected a web address such as https://sajto.example/',
    ],
    [
      'contacts: { a: { phone: x } }',
      '1:25 source/facts: Unexpected “x” for “contacts.a.phone”: expected a number such as +36 1 555 0142',
    ],
    ['organ: x', '1:1 source/unknown-key: Unexpected key “organ”, expected “organs”'],
  ])('%s', (text, expected) =>
    expect(lines(readOffice(text, 'office.yaml').findings)).toEqual([expected]),
  )
})

describe('JSON', () => {
  test.each([
    ['', '1:1 locale/json: Unexpected end of the file, expected more JSON'],
    ['[1,', '1:4 locale/json: Unexpected end of the file, expected more JSON'],
    ['{"a": "x"} x', '1:12 locale/json: Unexpected “x”, expected words in quotation marks'],
    ['{\n a: 1 }', '2:2 locale/json: Unexpected “a”, expected words in quotation marks'],
    [
      '{"a": 1, "a": 2}',
      '1:10 locale/json: Unexpected key that stands a second time, expected each key once',
    ],
    ['{"__proto__": 1}', '1:2 locale/json: Unexpected key “__proto__”'],
  ])('%j', (text, expected) => expect(lines(readJson(text, 'x.json').findings)).toEqual([expected]))
})

describe('a termbase file', () => {
  const concept = (more: string) =>
    `{"subject":"x","concepts":[{"id":"a","terms":{"en":[${more}]}}]}`
  test.each([
    [
      concept('{"term":"x","status":"good"}'),
      'expected preferred, admitted, deprecated or forbidden',
    ],
    [
      concept('{"trem":"x","status":"preferred"}'),
      'Unexpected key “concepts.0.terms.en.0.trem”, expected “term”',
    ],
    [
      '{"subject":"x","concepts":[{"id":"A b","terms":{}}]}',
      'expected a key such as press-release',
    ],
  ])('%s', (text, expected) =>
    expect(lines(readTermbase(text, 't.json').findings).join('\n')).toContain(expected),
  )
})

describe('bytes', () => {
  const found = (bytes: Uint8Array): string => {
    const result = decode(bytes, 'en.md')
    return 'finding' in result ? lines([result.finding]).join('') : ''
  }
  test.each([
    [
      'not UTF-8',
      new Uint8Array([0x41, 0xff]),
      '1:2 source/encoding: Unexpected byte that is not UTF-8',
    ],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 65, 0]),
      '1:1 source/encoding: Unexpected UTF-16 text, expected UTF-8',
    ],
    [
      'NUL',
      new Uint8Array([65, 10, 66, 0]),
      '2:2 source/encoding: Unexpected NUL character, expected text',
    ],
    [
      'a line without end',
      new Uint8Array(30_000).fill(65),
      '1:1 source/limit: Unexpected line of 30000 characters, expected at most 20000',
    ],
    [
      'far too large',
      new Uint8Array(600_000).fill(65),
      '1:1 source/limit: Unexpected size of 600000 bytes, expected at most 524288',
    ],
  ])('%s', (_, bytes, expected) => expect(found(bytes)).toBe(expected))
})

describe('Markdown', () => {
  const read = (text: string) => lines(readMarkdown(text, 'en.md').findings)
  test.each([
    ['---\ntitle: x\n---\n# A', '2:1 source/front-matter: Unexpected key “title”'],
    [
      '---\nterms: { ignore: { publish: "" } }\n---\n# A',
      '2:29 source/front-matter: Unexpected “” for “terms.ignore.publish”: expected a reason',
    ],
    [
      `${'* '.repeat(3000)}x`,
      '1:1 source/limit: Unexpected nesting 3000 deep, expected at most 16',
    ],
    [`${'>'.repeat(300)}x`, '1:1 source/limit: Unexpected nesting 300 deep, expected at most 16'],
    [
      `# A\n\n${'['.repeat(5000)}`,
      '3:1 source/limit: Unexpected paragraph with more than 400 marks such as “*” and “[”',
    ],
  ])('%.40j', (text, expected) => expect(read(text)).toEqual([expected]))
  test('places are those of the whole file, front matter included', () => {
    const source = readMarkdown('---\nterms: { ignore: { a: "why" } }\n---\n\n# Title', 'en.md')
    if (!('tree' in source)) throw new Error('not read')
    expect(source.ignoredConcepts).toEqual({ a: 'why' })
    expect(source.tree.children[0]?.position?.start).toMatchObject({
      line: 5,
      column: 1,
      offset: 41,
    })
  })
})

describe('what lies under sources/', () => {
  const entry = (path: string, kind: 'file' | 'folder' | 'link' | 'other' = 'file') => ({
    path,
    kind,
  })
  test.each([
    ['a text outside a folder', [entry('sources/hu.md')], 'source/folder'],
    ['a folder that is no year', [entry('sources/old/a', 'folder')], 'source/folder'],
    ['a linked year', [entry('sources/2021', 'link')], 'source/unreadable'],
    ['a linked folder', [entry('sources/2021/a', 'link')], 'source/unreadable'],
    [
      'a name that cannot stand in an address',
      [entry('sources/2021/Á b', 'folder')],
      'source/folder',
    ],
  ])('%s', (_, entries, rule) => {
    const { folders, findings } = discover(entries, [])
    expect(
      [...findings, ...folders.flatMap((one) => one.findings)].map((one) => one.rule),
    ).toContain(rule)
  })
  test('a folder that cannot be read is a finding of its own', () => {
    const { folders, findings } = discover([], ['sources/2021/a'])
    const all = [...findings, ...folders.flatMap((one) => one.findings)]
    expect(all).toEqual([expect.objectContaining({ rule: 'source/unreadable' })])
  })
})

describe('the words of a language', () => {
  const texts = new Map(Object.entries(ownLocales()).map(([name, text]) => [name, String(text)]))
  const changed = (name: string, from: string, to: string) =>
    new Map([...texts, [name, (texts.get(name) ?? '').replace(from, to)]])
  const check = (files: ReadonlyMap<string, string>): string[] => {
    const read = (['hu', 'en'] as const).map((language) => readLocale(language, files))
    const locales = read.flatMap(({ locale }) => locale ?? [])
    return [
      ...read.flatMap(({ findings }) => findings),
      ...checkLocales(locales, () => true, ['page:skip']),
    ].map(({ rule, file, message }) => `${rule} ${file}: ${message}`)
  }
  test('ours have no fault', () => expect(check(texts)).toEqual([]))
  test('a file that cannot be read is one finding, not one a key', () =>
    expect(check(new Map([...texts, ['locales/hu/page.json', '{ "skip": ']]))).toEqual([
      expect.stringContaining('locale/json locales/hu/page.json'),
    ]))
  test('a file that is not there is one finding too', () => {
    const rest = new Map(texts)
    rest.delete('locales/hu/notice.json')
    expect(check(rest)).toEqual([
      'locale/missing-key locales/hu/notice.json: Unexpected absence of “locales/hu/notice.json”, expected the words that locales/en/notice.json has',
    ])
  })
  test.each([
    ['a missing key', 'locales/hu/page.json', '"skip":', '"skap":', 'locale/missing-key'],
    [
      'a differing placeholder',
      'locales/hu/page.json',
      '{{size}}',
      '{{sise}}',
      'locale/placeholder',
    ],
    [
      'a value that is markup',
      'locales/en/page.json',
      'Skip to content',
      '<b>Skip</b>',
      'locale/value',
    ],
    ['a reference', 'locales/en/page.json', 'Skip to content', '$t(x)', 'locale/reference'],
    [
      'a copy that is not translated',
      'locales/hu/page.json',
      'Ugrás a tartalomra',
      'Skip to content',
      'locale/same-words locales/en/page.json',
    ],
    [
      'a label far longer than in the other language',
      'locales/en/page.json',
      'Skip to content',
      'Skip to content '.repeat(5),
      'locale/length locales/en/page.json',
    ],
    [
      'a counted sentence without one of its plural forms',
      'locales/en/page.json',
      '"skip":',
      '"skip_other":',
      'locale/plural locales/en/page.json: Unexpected absence of “skip_one”',
    ],
    [
      'a plural form that the language does not know',
      'locales/en/page.json',
      '"skip":',
      '"skip_few":',
      'locale/plural locales/en/page.json: Unexpected plural form “skip_few”',
    ],
    ['a profile without a month', 'locales/profiles/en.json', '"January",', '', 'source/facts'],
  ])('%s', (_, name, from, to, rule) =>
    expect(check(changed(name, from, to)).join('\n')).toContain(rule),
  )
})

describe('moments', () => {
  test.each([
    ['2021-12-10T10:00', 'Europe/Budapest', '2021-12-10T09:00:00.000Z'],
    ['2021-06-10T10:00', 'Europe/Budapest', '2021-06-10T08:00:00.000Z'],
    ['2021-06-10T10:00Z', 'Europe/Budapest', '2021-06-10T10:00:00.000Z'],
    ['2021-06-10', 'Europe/Budapest', '2021-06-09T22:00:00.000Z'],
  ])('%s in %s', (text, zone, expected) => {
    const moment = parseMoment(text)
    expect(moment && new Date(instantOf(moment, zone)).toISOString()).toBe(expected)
  })
  test.each(['2021-13-01', '2021-02-29', '2021-1-1', '10 December 2021', '2021-12-10T24:00', ''])(
    '%j is none',
    (text) => expect(parseMoment(text)).toBeNull(),
  )
})
