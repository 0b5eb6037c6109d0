import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Finding } from '../pipeline/model/finding.ts'
import { readFacts } from '../pipeline/read/facts.ts'
import { readJson } from '../pipeline/read/json.ts'
import { profileSchema } from '../pipeline/read/locales.ts'
import { readOffice } from '../pipeline/read/office.ts'
import { checkSchema } from '../pipeline/read/schema.ts'
import { readTermbase } from '../pipeline/read/termbase.ts'
import { readYaml } from '../pipeline/read/yaml.ts'
import { project } from './support/office.ts'
import { schemaFiles, shipped } from './support/schemas.ts'

const read = (name: string): string => fs.readFileSync(path.join(project, name), 'utf8')
const parse = (name: string): unknown => JSON.parse(read(name))

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true })
formats.default(ajv)
// What VS Code’s servers say in place of the pattern; other readers pass over it.
ajv.addVocabulary(['patternErrorMessage'])
const validators = new Map<string, ValidateFunction>(
  shipped.map(({ name }) => [name, ajv.compile(parse(`schemas/${name}`) as object)]),
)
const validatorOf = (kind: string): ValidateFunction => {
  const found = validators.get(`${kind}.schema.json`)
  if (!found) throw new Error(`no schema for ${kind}`)
  return found
}
const isJson = (kind: string): boolean => kind === 'termbase' || kind === 'profile'

/** What an editor sees in a file: its data, as our own reader of YAML and JSON gives it. */
const dataOf = (kind: string, text: string): unknown => {
  const { data, findings } = isJson(kind) ? readJson(text, 'x.json') : readYaml(text, 'x.yaml')
  expect(findings).toEqual([])
  return data ?? {}
}

const { office } = readOffice(read('sources/office.yaml'), 'office.yaml')
const readers: Readonly<Record<string, (text: string) => readonly Finding[]>> = {
  announcement: (text) => readFacts(text, 'announcement.yaml', office).findings,
  office: (text) => readOffice(text, 'office.yaml').findings,
  termbase: (text) => readTermbase(text, 't.json').findings,
  profile: (text) => checkSchema(profileSchema, readJson(text, 'p.json'), 'p.json').findings,
}

describe('schemas/ is what the readers check with (npm run docs)', () => {
  test.each([...schemaFiles])('%s', (name, text) => expect(read(`schemas/${name}`)).toBe(text))
  test('and nothing else is there', () =>
    expect(fs.readdirSync(path.join(project, 'schemas')).sort()).toEqual(
      [...schemaFiles.keys()].sort(),
    ))
})

/** All subschemas under `properties`, with their paths. */
function properties(schema: object, at: string): (readonly [string, Record<string, unknown>])[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (!value || typeof value !== 'object' || key === 'examples' || key === 'default') return []
    const here = `${at}/${key}`
    const own =
      key === 'properties'
        ? Object.entries(value as Record<string, Record<string, unknown>>).map(
            ([name, one]) => [`${here}/${name}`, one] as const,
          )
        : []
    return [...own, ...properties(value as object, here)]
  })
}

describe.each(shipped.map(({ name }) => [name]))('%s', (name) => {
  const schema = parse(`schemas/${name}`) as Record<string, unknown>
  const all = properties(schema, '')
  test('is of draft 7, which editors read', () =>
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#'))
  test('takes no key that nobody knows', () => expect(schema['additionalProperties']).toBe(false))
  test('says of each key what it is for', () => {
    for (const [at, one] of all)
      expect([at, one['description']]).toEqual([at, expect.stringMatching(/^\S.*[.“”]$/u)])
  })
  test('says in words what a pattern asks for', () => {
    const texts = all.flatMap(([at, one]) => (one['pattern'] ? ([[at, one]] as const) : []))
    for (const [at, one] of texts)
      expect([at, one['patternErrorMessage'] ?? one['format']]).toEqual([at, expect.any(String)])
  })
  test('gives examples that are right', () => {
    for (const [at, one] of all)
      for (const example of (one['examples'] ?? []) as unknown[])
        expect([at, example, ajv.validate(one, example)]).toEqual([at, example, true])
  })
})

describe('what the project holds is valid', () => {
  const files = (under: string, form: RegExp): string[] =>
    fs
      .readdirSync(path.join(project, under), { recursive: true, encoding: 'utf8' })
      .map((name) => `${under}/${name}`)
      .filter((name) => form.test(name))
  const cases = [
    ...files('sources', /announcement\.yaml$/u).map((name) => ['announcement', name]),
    ['office', 'sources/office.yaml'],
    ...files('locales/termbase', /\.json$/u).map((name) => ['termbase', name]),
    ...files('locales/profiles', /\.json$/u).map((name) => ['profile', name]),
  ] as [string, string][]
  test('and there is some of each kind', () =>
    expect(new Set(cases.map(([kind]) => kind)).size).toBe(shipped.length))
  test.each(cases)('%s: %s', (kind, name) => {
    const validate = validatorOf(kind)
    validate(dataOf(kind, read(name)))
    expect(validate.errors ?? []).toEqual([])
  })
  test.each(cases)('and bound by its name — %s: %s', (kind, name) => {
    const { schemas } = parse('schemas/catalog.json') as {
      schemas: { url: string; fileMatch: string[] }[]
    }
    const bound = schemas.filter(({ fileMatch }) =>
      fileMatch.some((glob) => path.matchesGlob(name, glob)),
    )
    expect(bound.map(({ url }) => url)).toEqual([`${kind}.schema.json`])
  })
})

test('the project’s own editor settings bind the same files as the catalogue', () => {
  const settings = parse('.vscode/settings.json') as {
    'yaml.schemas': Record<string, string>
    'json.schemas': { url: string; fileMatch: string[] }[]
  }
  const bound = [
    ...Object.entries(settings['yaml.schemas']).map(([url, glob]) => [url, [glob]]),
    ...settings['json.schemas'].map(({ url, fileMatch }) => [
      url,
      fileMatch.map((glob) => glob.replace(/^\//u, '')),
    ]),
  ]
  expect(bound).toEqual(shipped.map(({ name, fileMatch }) => [`./schemas/${name}`, fileMatch]))
})

test('the package ships them', () => {
  const { files, exports } = parse('package.json') as {
    files: string[]
    exports: Record<string, string>
  }
  expect(files).toContain('schemas')
  expect(exports['./schemas/*.json']).toBe('./schemas/*.json')
})

const profile = JSON.parse(read('locales/profiles/hu.json')) as Record<string, unknown>
const profileWith = (more: object): string => JSON.stringify({ ...profile, ...more })
const concept = (more: object): string =>
  JSON.stringify({ subject: 'press', concepts: [{ id: 'publish', terms: {}, ...more }] })
const term = (more: object): string =>
  concept({ terms: { en: [{ term: 'publish', status: 'preferred', ...more }] } })
const facts = (more: string): string => `published: 2021-12-10\n${more}`

/** “right”: both take it; “wrong”: both refuse it; “reader”: only the reader can know. */
const documents: readonly (readonly [verdict: string, kind: string, text: string])[] = [
  ['right', 'announcement', 'published: 2021-12-10'],
  ['right', 'announcement', '# yaml-language-server: $schema=x.json\npublished: 2021-12-10T10:00'],
  ['right', 'announcement', 'published: 2021-12-10 10:00'],
  ['right', 'announcement', 'published: " 2021-12-10T10:00:30.5+01:00 "'],
  ['right', 'announcement', 'published: 2024-02-29'],
  ['right', 'announcement', facts('reference: 214')],
  ['right', 'announcement', facts('reference: BM/2021/214\nupdated: 2021-12-11T08:15Z')],
  ['right', 'announcement', facts('type: speech\nstatus: withdrawn\nembargo: 2021-12-10T10:00')],
  ['right', 'announcement', facts('topics: [trafficking]\ncontacts: [press-desk]')],
  ['right', 'announcement', facts('slug: { hu: egyeztetes, en: consultation-2 }')],
  ['right', 'announcement', facts('changes: [{ date: 2021-12-11, hu: Javítva., en: Mended. }]')],
  ['right', 'announcement', facts('files: { a.csv: { hu: Adatok, en: Data }, b.jpg:  }')],
  [
    'right',
    'announcement',
    facts('languages: [en]\nwaiver: { language: hu, reason: Foreign press., date: 2021-12-01 }'),
  ],
  ['wrong', 'announcement', ''],
  ['wrong', 'announcement', 'reference: BM/2021/214'],
  ['wrong', 'announcement', 'published: yesterday'],
  ['wrong', 'announcement', 'published: 20211210'],
  ['wrong', 'announcement', 'published: 2021-13-10'],
  ['wrong', 'announcement', 'published: 2021-04-31'],
  ['wrong', 'announcement', 'published: 2021-12-10T24:00'],
  ['wrong', 'announcement', 'published: 2021-12-10T10:60'],
  ['wrong', 'announcement', 'published: 2021-12-00'],
  ['wrong', 'announcement', 'publishd: 2021-12-10'],
  ['wrong', 'announcement', facts('title: Consultation')],
  ['wrong', 'announcement', facts('type: press release')],
  ['wrong', 'announcement', facts('status: draft')],
  ['wrong', 'announcement', facts('reference: ""')],
  ['wrong', 'announcement', facts('reference: "   "')],
  ['wrong', 'announcement', facts('reference:')],
  ['wrong', 'announcement', facts('reference: [BM, 2021]')],
  ['wrong', 'announcement', facts(`reference: ${'x'.repeat(61)}`)],
  ['wrong', 'announcement', facts('organ: Ministry of Interior')],
  ['wrong', 'announcement', facts('languages: []')],
  ['wrong', 'announcement', facts('languages: [de]')],
  ['wrong', 'announcement', facts('languages: hu')],
  ['wrong', 'announcement', facts('contacts: press-desk')],
  ['wrong', 'announcement', facts('topics: [Human trafficking]')],
  ['wrong', 'announcement', facts('slug: { hu: Egyeztetés }')],
  ['wrong', 'announcement', facts('slug: { en: con }')],
  ['wrong', 'announcement', facts('slug: { en: index }')],
  ['wrong', 'announcement', facts('slug: { en: a--b }')],
  ['wrong', 'announcement', facts(`slug: { en: ${'a'.repeat(81)} }`)],
  ['wrong', 'announcement', facts('slug: { de: a }')],
  ['wrong', 'announcement', facts('changes: [{ hu: Javítva., en: Mended. }]')],
  ['wrong', 'announcement', facts('changes: [{ date: 2021-12-11, hu: " ", en: Mended. }]')],
  ['wrong', 'announcement', facts('waiver: { language: hu, date: 2021-12-01 }')],
  ['wrong', 'announcement', facts('waiver: { language: hu, reason: "", date: 2021-12-01 }')],
  ['wrong', 'announcement', facts('files: { a.csv: Data }')],
  ['wrong', 'announcement', facts('files: { a.csv: { title: Data } }')],
  // What stands in office.yaml or in the calendar no schema of announcement.yaml knows.
  ['reader', 'announcement', 'published: 2021-02-29'],
  ['reader', 'announcement', facts('contacts: [nobody]')],
  ['reader', 'announcement', facts('organ: nobody')],
  ['reader', 'announcement', facts('changes: [{ date: 2021-12-11, hu: Javítva. }]')],
  ['reader', 'announcement', facts('waiver: { language: hu, reason: x, date: 2021-12-01 }')],

  ['right', 'office', ''],
  ['right', 'office', 'baseUrl: https://sajtó.example/hírek'],
  ['right', 'office', 'baseUrl: http://127.0.0.1:8080'],
  ['right', 'office', 'languages: [hu]\ntimeZone: Europe/Budapest\ncommandLanguage: hu'],
  ['right', 'office', 'contacts: { press-desk: { phone: "+36 1 555 0142", email: a@b.example } }'],
  ['wrong', 'office', 'baseUrl: sajto.example'],
  ['wrong', 'office', 'baseUrl: ftp://sajto.example/'],
  ['wrong', 'office', 'baseUrl: "https://"'],
  ['wrong', 'office', 'languages: []'],
  ['wrong', 'office', 'organs: []'],
  ['wrong', 'office', 'organs: [Ministry]'],
  ['wrong', 'office', 'timezone: Europe/Budapest'],
  ['wrong', 'office', 'commandLanguage: de'],
  ['wrong', 'office', 'contacts: { press-desk: { phone: 06 1 555 0142 } }'],
  ['wrong', 'office', 'contacts: { press-desk: { email: sajto } }'],
  ['wrong', 'office', 'contacts: { press-desk: { fax: "+36 1 555 0142" } }'],
  ['wrong', 'office', 'contacts: { Press desk: { phone: "+36 1 555 0142" } }'],
  // Which time zones there are is what the IANA says, not a schema.
  ['reader', 'office', 'timeZone: Europe/Budapst'],

  ['right', 'termbase', concept({})],
  ['right', 'termbase', '{ "$schema": "x.json", "subject": "press", "concepts": [] }'],
  ['right', 'termbase', term({ pos: 'verb', match: 'exact', fix: 'auto', severity: 'error' })],
  ['right', 'termbase', term({ context: { before: ['the'] }, tests: { hit: ['published'] } })],
  ['wrong', 'termbase', '{}'],
  ['wrong', 'termbase', '{ "subject": "press" }'],
  ['wrong', 'termbase', concept({ id: 'To publish' })],
  ['wrong', 'termbase', concept({ terms: { de: [] } })],
  ['wrong', 'termbase', concept({ severity: 'fatal' })],
  ['wrong', 'termbase', concept({ strict: 'yes' })],
  ['wrong', 'termbase', term({ term: '' })],
  ['wrong', 'termbase', term({ term: '  ' })],
  ['wrong', 'termbase', term({ term: 'x'.repeat(201) })],
  ['wrong', 'termbase', term({ status: 'prefered' })],
  ['wrong', 'termbase', term({ harmony: 'mixed' })],
  ['wrong', 'termbase', term({ exclude: 5 })],
  ['wrong', 'termbase', term({ synonym: 'print' })],

  ['right', 'profile', profileWith({})],
  ['right', 'profile', profileWith({ $schema: '../../schemas/profile.schema.json' })],
  ['wrong', 'profile', profileWith({ months: ['január'] })],
  ['wrong', 'profile', profileWith({ months: undefined })],
  ['wrong', 'profile', profileWith({ quotes: ['„', '”'] })],
  ['wrong', 'profile', profileWith({ groupFrom: 4.5 })],
  ['wrong', 'profile', profileWith({ datetime: '{{date}}' })],
]

describe('the schema and the reader agree', () => {
  test.each(documents)('%s %s: %s', (verdict, kind, text) => {
    const bySchema = validatorOf(kind)(dataOf(kind, text))
    const byReader = !(readers[kind]?.(text) ?? []).length
    expect({ bySchema, byReader }).toEqual({
      bySchema: verdict !== 'wrong',
      byReader: verdict === 'right',
    })
  })
})
