import fs from 'node:fs'
import { toString } from 'mdast-util-to-string'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { escapeTitle } from '../pipeline/model/escape.ts'
import { isSlug } from '../pipeline/model/slug-grammar.ts'
import { nextSlug, readSlug } from '../pipeline/model/slug.ts'
import { defaultOffice } from '../pipeline/model/office.ts'
import { readFacts } from '../pipeline/read/facts.ts'
import { processorFor } from '../pipeline/read/markdown.ts'
import { shipped } from '../pipeline/host/shipped.ts'
import { announcementFiles } from '../pipeline/start/announcement.ts'
import { kozlony, makeOffice, type Office } from './support/office.ts'

describe('the name of the folder', () => {
  test.each([
    ['Őrült árvíz: 3. nap', 'orult-arviz-3-nap'],
    ['Ünnepi ŰRLAP, gólya–híd', 'unnepi-urlap-golya-hid'],
    ['Straße, Łódź, Ærø, Đakovo, Żółć', 'strasse-lodz-aero-dakovo-zolc'],
    ['ﬁnom ½ m²', 'finom-1-2-m2'],
    ['The mayors’ “office”', 'the-mayors-office'],
    ['# 2026', '2026'],
    ['🎉 Ünnep! 🎉', 'unnep'],
    ['CON', 'con-page'],
    ['Index', 'index-page'],
    ['a'.repeat(300), 'a'.repeat(80)],
    [`${'a'.repeat(40)} ${'b'.repeat(39)}`, `${'a'.repeat(40)}-${'b'.repeat(39)}`],
    [`${'a'.repeat(40)} ${'b'.repeat(40)}`, 'a'.repeat(40)],
    ['a '.repeat(20), 'a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a'],
  ])('%s → %s', (title, slug) => expect(readSlug(title)).toEqual({ slug }))
  test.each([
    ['Новости', { foreign: 'н' }],
    ['Ünnep 東京', { foreign: '東' }],
    ['Ünnep ٣', { foreign: '٣' }],
    ['🎉 !', { empty: true }],
    ['', { empty: true }],
  ])('%s has none', (title, refused) => expect(readSlug(title)).toEqual(refused))
  test('any title gives a valid one or none; the next free one is valid too', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 })),
        fc.integer({ min: 0, max: 12 }),
        (title, taken) => {
          const read = readSlug(title)
          if (!('slug' in read)) return
          expect(isSlug(read.slug)).toBe(true)
          let left = taken
          const next = nextSlug(read.slug, () => left-- > 0)
          expect(isSlug(next) && next !== read.slug).toBe(true)
        },
      ),
    ))
})

describe('the title', () => {
  const shown = (title: string): string => {
    const text = `# ${escapeTitle(title)}\n\nText.\n`
    const [heading] = processorFor(text).parse(text).children
    return heading?.type === 'heading' && heading.depth === 1 ? toString(heading) : ''
  }
  test('any one line reads back as it was typed', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ -~áőű„”–🎉]*$/u).map((text) => text.trim().replace(/\s+/gu, ' ')),
        (title) => expect(shown(title)).toBe(title),
      ),
    ))
  test.each([
    ['# [a](b) *c* _d_ | <i> & `e` ~f~ #'],
    ['“Quoted” \'and\' "more": {yaml}, [list] - @x %y'],
    ['2026'],
    ['1. first'],
    ['🎉 Party [[now]] 🎉'],
    ['$& {{title}} $1 \\'],
    ['word '.repeat(60).trim()],
  ])('%s: stands in the text as it was typed, and only there', (title) => {
    const files = announcementFiles(shipped('template'), defaultOffice, {
      slug: 'x',
      year: 2031,
      title,
      language: 'en',
      spoken: 'en',
      published: '2031-05-06',
    })
    const [facts = '', english = '', hungarian = ''] = files.map((file) => file.text)
    expect(toString(processorFor('').parse(english).children[0])).toBe(title)
    expect(hungarian).not.toContain(title)
    const office = { ...defaultOffice, contacts: {} }
    expect(readFacts(facts, 'announcement.yaml', office).findings).toEqual([])
  })
})

let office: Office
beforeEach(() => {
  office = makeOffice({
    'sources/office.yaml':
      'organs: [our-office]\ncontacts: { press-desk: {}, duty: {} }\ntimeZone: Europe/Budapest\n',
  })
})
afterEach(() => office.remove())
const run = (words: readonly string[], language = 'C') =>
  kozlony(['new', ...words], { cwd: office.root, environment: { LANG: language } })

describe('new', () => {
  test('the title stands in its language, all else waits to be written', async () => {
    const { status, out, log } = await run(['Új vízmércék', '--lang', 'hu', '--at', '2031-01-01'])
    expect(status).toBe(0)
    expect(out.trim().split('\n')).toEqual(
      ['announcement.yaml', 'en.md', 'hu.md'].map((name) => `sources/2031/uj-vizmercek/${name}`),
    )
    expect(log).toContain('Then type: kozlony check sources/2031/uj-vizmercek\n')
    expect(office.read('sources/2031/uj-vizmercek/hu.md')).toMatch(/^# Új vízmércék\n/u)
    expect(office.read('sources/2031/uj-vizmercek/en.md')).toMatch(/^# \[\[WRITE HERE: /u)
    const facts = office.read('sources/2031/uj-vizmercek/announcement.yaml')
    expect(facts).toContain('\npublished: 2031-01-01\n')
    expect(facts).toContain('\norgan: our-office\n')
    expect(facts).toContain('\ncontacts: [press-desk]\n')
    expect(facts).toContain('press-desk, duty')
  })
  test.each([
    ['C', 'en', 'When does it appear?'],
    ['hu_HU.UTF-8', 'hu', 'Mikor jelenjen meg?'],
  ])('LANG=%s: the title is taken for %s', async (machine, language, comment) => {
    await run(['Ma', '--at', '2031-05-06'], machine)
    expect(office.read(`sources/2031/ma/${language}.md`)).toMatch(/^# Ma\n/u)
    expect(office.read('sources/2031/ma/announcement.yaml')).toContain(comment)
  })
  test('the year is that of the office’s clocks', async () => {
    await run(['Early', '--at', '2030-12-31T23:30Z'])
    expect(fs.readdirSync(`${office.root}/sources/2031`)).toEqual(['early'])
  })
  test.each<[string, string[], string]>([
    ['no title', [], 'Say the title of the announcement: kozlony new "…"'],
    ['an empty title', ['  '], 'Say the title'],
    ['a title without marks', ['New', 'gauges'], 'kozlony new "New gauges"'],
    ['two lines', ['a\nb'], 'Write the title in one line'],
    ['another script', ['Новости'], '“н” is no Latin letter. Name it behind the title: --slug'],
    ['no letter at all', ['🎉'], 'without letters. Name it behind the title: --slug'],
    ['a name that is none', ['🎉', '--slug', 'Nagy Ünnep'], 'such as nagy-unnep.'],
    ['another language', ['x', '--lang', 'de'], '--lang de is unknown; use hu or en.'],
  ])('%s: refused in one sentence, nothing written', async (_, words, message) => {
    const { status, out, log } = await run(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(log).toContain(message)
    expect(fs.readdirSync(`${office.root}/sources`)).toEqual(['office.yaml'])
  })
  test('a name that is taken is refused, and the next free one is named', async () => {
    const at = ['--at', '2031-05-06']
    await run(['Gauges', ...at])
    await run(['Gauges', ...at, '--slug', 'gauges-2'])
    const { status, log } = await run(['Gauges!', ...at])
    expect(status).toBe(2)
    expect(log).toContain('“2031/gauges” already')
    expect(log).toContain('--slug gauges-3')
  })
  test('outside an office it says how to have one', async () => {
    fs.rmSync(`${office.root}/sources`, { recursive: true })
    const { status, log } = await run(['Gauges'])
    expect(status).toBe(2)
    expect(log).toContain('Type: kozlony init')
  })
  test('an office with one language gets one text', async () => {
    office.write({ 'sources/office.yaml': 'languages: [hu]\n' })
    await run(['Ma', '--at', '2031-05-06'])
    expect(fs.readdirSync(`${office.root}/sources/2031/ma`)).toEqual(['announcement.yaml', 'hu.md'])
    const { status, log } = await run(['Today', '--lang', 'en'])
    expect(status).toBe(2)
    expect(log).toContain('office.yaml has hu.')
  })
  test('--dry-run lists the files and writes none', async () => {
    const { out } = await run(['Gauges', '--at', '2031-05-06', '--dry-run'])
    expect(out).toContain('sources/2031/gauges/hu.md\n')
    expect(fs.existsSync(`${office.root}/sources/2031`)).toBe(false)
  })
})

describe('source/placeholder in announcement.yaml', () => {
  const found = (text: string) =>
    readFacts(text, 'a.yaml', defaultOffice).findings.map(
      ({ rule, place }) => `${rule} ${place?.line}:${place?.column}`,
    )
  test.each([
    ['published: "[[WRITE HERE: the day]]"\n', ['source/placeholder 1:13']],
    ['published: [[WRITE HERE: the day]]\n', ['source/placeholder 1:12']],
    [
      'published: 2031-05-06\nreference: "[[a]] / [[b]]"\n',
      ['source/placeholder 2:13', 'source/placeholder 2:21'],
    ],
    ['published: 2031-05-06\ncontacts: ["[[who]]"]\n', ['source/placeholder 2:13']],
    ['# [[only a comment]]\npublished: 2031-05-06\n', []],
  ])('%j', (text, findings) => expect(found(text)).toEqual(findings))
})

describe('from nothing to a clean build, by what the messages say', () => {
  test.each([
    ['hu_HU.UTF-8', 'Új vízmércék'],
    ['C', 'New gauges'],
  ])('LANG=%s', async (LANG, title) => {
    const at = ['--at', '2031-05-06T12:00+02:00']
    const start = (words: readonly string[]) =>
      kozlony([...words, ...at], { cwd: `${office.root}/o`, environment: { LANG } })
    fs.mkdirSync(`${office.root}/o`)
    expect((await start(['init'])).status).toBe(0)
    const { out } = await kozlony(['new', title], {
      cwd: `${office.root}/o`,
      environment: { LANG, SOURCE_DATE_EPOCH: String(Date.UTC(2031, 4, 6) / 1000) },
    })
    const withheld = await start(['build'])
    expect(withheld.status).toBe(1)
    expect(withheld.out.match(/source\/placeholder$/gmu)).toHaveLength(6)
    // The list of the year, and the example that came with the office: not the new one.
    expect(fs.readdirSync(`${office.root}/o/output/site/en/2031`).sort()).toEqual([
      'index.html',
      'new-press-page.html',
      'new-press-page.pdf',
    ])
    const folder = out.slice(0, out.indexOf('/announcement.yaml'))
    // What a person does: words in the place of each double bracket, a day in that of the day.
    for (const name of out.trim().split('\n')) {
      const file = `${office.root}/o/${name}`
      const text = fs.readFileSync(file, 'utf8').replace(/"\[\[.*?\]\]"/gu, '2031-05-06T10:00')
      fs.writeFileSync(file, text.replace(/\[\[.*?\]\]/gu, 'A Tisza – Tisza'))
    }
    expect((await start(['check', folder, '--strict'])).status).toBe(0)
    const built = await start(['build', '--strict'])
    expect(built).toMatchObject({ status: 0, out: '' })
    expect(fs.readdirSync(`${office.root}/o/output/site/en/2031`)).toHaveLength(5)
  })
})
