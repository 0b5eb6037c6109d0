import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { kozlony, makeOffice, ownLocales, project, type Office } from './support/office.ts'

const press = `{
  "subject": "press",
  "concepts": [
    {
      "id": "publish",
      "note": "old",
      "terms": {
        "en": [
          { "term": "publish", "status": "preferred", "pos": "verb" },
          { "term": "publicate", "status": "forbidden", "pos": "verb" }
        ]
      }
    }
  ]
}
`

let office: Office
const start = (files: Readonly<Record<string, string>> = {}) => {
  office = makeOffice({ 'locales/termbase/press.json': press, ...files })
}
afterEach(() => office.remove())
const run = (words: string) => kozlony(words.split(' '), { cwd: office.root })
const now = () => office.read('locales/termbase/press.json')

describe('what goes out comes in again and changes nothing', () => {
  test.each([
    ['tbx', ''],
    ['tbx', ' --dialect v3'],
    ['csv', ' --bom'],
    ['tsv', ''],
  ])('%s%s', async (format, options) => {
    office = makeOffice(ownLocales())
    const out = await run(`exchange export ${format} out/terms${options}`)
    expect(out.status).toBe(0)
    const written = office.read('out/terms')
    expect(written.startsWith('\uFEFF')).toBe(options === ' --bom')
    const back = await run(`exchange import ${format} out/terms`)
    expect(back.log).toContain('0 concepts new, 0 changed, ')
    expect(back).toMatchObject({ status: 0, out: '' })
    const names = fs.readdirSync(path.join(project, 'locales/termbase'))
    expect(fs.readdirSync(path.join(office.root, 'locales/termbase'))).toEqual(names)
    for (const name of names)
      expect(office.read(`locales/termbase/${name}`)).toBe(
        fs.readFileSync(path.join(project, 'locales/termbase', name), 'utf8'),
      )
    // Into an office without terms: all of it is new, and goes out as the same bytes.
    const other = makeOffice({ terms: written })
    const taken = await kozlony(['exchange', 'import', format, 'terms'], { cwd: other.root })
    expect(taken.log).toMatch(/^Imported: [1-9]\d\d concepts new, 0 changed, 0 as before\.\n$/u)
    const again = ['exchange', 'export', format, 'again', ...options.split(' ').filter(Boolean)]
    await kozlony(again, { cwd: other.root })
    const lines = (text: string) => text.split(/\r?\n/u).toSorted()
    expect(lines(other.read('again'))).toEqual(lines(written))
    other.remove()
  })
})

describe('a table is merged', () => {
  const table =
    'concept,language,hu,en,status,note,subject,concept.note\n' +
    'publish,en,,publicate,deprecated,say publish,press,new\n' +
    'publish,hu,közzétesz,,,,press,\n' +
    'gauge,en,,gauge,,,water,\n' +
    'newsroom,en,,newsroom,,,press,\n'
  test('what is new, what is changed; the rest of the file stays as it is', async () => {
    start({ 'terms.csv': table })
    const { status, out, log } = await run('exchange import csv terms.csv')
    expect(out).toBe(
      [
        'changed  publish (locales/termbase/press.json): note, en “publicate”: status, en “publicate”: note, hu “közzétesz”',
        'new      gauge (locales/termbase/water.json): en “gauge”',
        'new      newsroom (locales/termbase/press.json): en “newsroom”',
        '',
      ].join('\n'),
    )
    expect(log).toBe('Imported: 2 concepts new, 1 changed, 0 as before.\n')
    expect(status).toBe(0)
    expect(now()).toBe(`{
  "subject": "press",
  "concepts": [
    {
      "id": "publish",
      "note": "new",
      "terms": {
        "en": [
          { "term": "publish", "status": "preferred", "pos": "verb" },
          { "term": "publicate", "status": "deprecated", "pos": "verb", "note": "say publish" }
        ],
        "hu": [{ "term": "közzétesz", "status": "preferred" }]
      }
    },
    {
      "id": "newsroom",
      "terms": {
        "en": [{ "term": "newsroom", "status": "preferred" }]
      }
    }
  ]
}
`)
    expect(JSON.parse(office.read('locales/termbase/water.json'))).toEqual({
      subject: 'water',
      concepts: [{ id: 'gauge', terms: { en: [{ term: 'gauge', status: 'preferred' }] } }],
    })
    expect((await run('exchange import csv terms.csv')).log).toBe(
      'Imported: 0 concepts new, 0 changed, 3 as before.\n',
    )
  })
  test('--dry-run shows it as a diff and writes nothing', async () => {
    start({ 'terms.csv': table })
    const { out, log } = await run('exchange import csv terms.csv --dry-run')
    expect(out).toContain('-      "note": "old",\n+      "note": "new",\n')
    expect(out).toContain('+  "subject": "water",\n')
    expect(log).toBe('Would be: 2 concepts new, 1 changed, 0 as before.\n')
    expect(now()).toBe(press)
    expect(fs.existsSync(path.join(office.root, 'locales/termbase/water.json'))).toBe(false)
  })
  test('a cell left empty takes the field out, a column left out does not', async () => {
    start({
      'a.csv': 'concept,language,en,pos\npublish,en,publicate,\n',
      'b.csv': 'concept,language,en,concept.note\npublish,en,publicate,\n',
    })
    expect((await run('exchange import csv a.csv')).out).toContain('en “publicate”: pos\n')
    expect(now()).toBe(press.replace('"forbidden", "pos": "verb"', '"forbidden"'))
    await run('exchange import csv b.csv')
    expect(now()).not.toContain('old')
  })
})

describe('all or nothing', () => {
  test.each<[string, string, string]>([
    [
      'a status that is none',
      'concept,language,en,status\nnews,en,news,\npublish,en,publicate,banned\n',
      'terms.csv:3:1  error  Unexpected “banned” for “1.terms.en.0.status”: expected preferred, admitted',
    ],
    [
      'a subject that is another',
      'concept,language,en,subject\npublish,en,news,water\n',
      'terms.csv:2:1  error  Unexpected subject “water” of “publish”, expected “press”',
    ],
    [
      'an invisible character',
      'concept,language,en\nnews,en,news\npublish,en,pub\u202elish\n',
      'terms.csv:3:1  error',
    ],
  ])('%s', async (_, table, expected) => {
    start({ 'terms.csv': table })
    const { status, out, log } = await run('exchange import csv terms.csv')
    expect(out).toContain(expected)
    expect(log).toBe('Nothing was imported.\n')
    expect(status).toBe(1)
    expect(now()).toBe(press)
  })
  test('a concept twice in TBX', async () => {
    const entry =
      '<termEntry id="a"><langSet xml:lang="en"><tig><term>x</term></tig></langSet></termEntry>'
    start({ 't.tbx': `<martif><text><body>${entry}\n${entry}</body></text></martif>` })
    const { status, out } = await run('exchange import tbx t.tbx')
    expect(out).toContain('t.tbx:2:1  error  Unexpected second concept with the id “a”')
    expect(status).toBe(1)
  })
})

describe('what cannot be meant', () => {
  test.each<[string, string]>([
    ['exchange', 'Say what to do'],
    ['exchange send tbx a', 'Say what to do'],
    ['exchange export tbxx a', 'did you mean tbx?'],
    ['exchange export sdltb a', 'use tbx, csv, tsv'],
    ['exchange export tbx', 'Name one file.'],
    ['exchange export tbx a --dialect v4', 'use v2 or v3'],
    ['exchange import tbx nowhere.tbx', 'There is no file “nowhere.tbx”'],
  ])('%s', async (words, expected) => {
    start()
    const { status, log } = await run(words)
    expect(log).toContain(expected)
    expect(status).toBe(2)
  })
})
