import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { build } from '../pipeline/kozlony.ts'
import { sha256 } from '../pipeline/model/digest.ts'
import {
  kozlony,
  makeOffice,
  ownLocales,
  pair,
  stampsOf,
  type FilesOf,
  type Office,
} from './support/office.ts'
import { readPdf } from './support/read-pdf.ts'

let office: Office
const make = (files: FilesOf): Office => (office = makeOffice(files))
afterEach(() => office.remove())

const at = new Date('2026-11-24T10:00:00Z')
const run = (more: Partial<Parameters<typeof build>[0]> = {}) =>
  build({ root: office.root, at, ...more })
const site = (file: string): string => office.read(`output/site/${file}`)
const hasSite = (file: string): boolean =>
  fs.existsSync(path.join(office.root, 'output/site', file))
const pdfOf = (file: string) =>
  readPdf(fs.readFileSync(path.join(office.root, 'output/site', file)))
/** Without the note that these small offices have no office.yaml. */
const serious = (result: Awaited<ReturnType<typeof run>>) =>
  result.findings.filter(({ severity }) => severity !== 'info')
const rulesOf = (result: Awaited<ReturnType<typeof run>>): string[] =>
  serious(result).map(({ rule, file }) => `${rule} ${file}`)

describe('the whole path', () => {
  test('one pair becomes HTML and PDF in both languages, released under one link', async () => {
    make(pair('2021/one'))
    const result = await run()
    expect(result.summary).toMatchObject({ errors: 0, announcements: 1, editions: 4 })
    expect(fs.lstatSync(path.join(office.root, 'output/site')).isSymbolicLink()).toBe(true)
    expect(site('hu/2021/one.html')).toContain('2021. december 10.')
    expect(site('en/2021/one.html')).toContain('10 December 2021')
    expect((await pdfOf('hu/2021/one.pdf')).title).toBe('Egyeztetés: 2021/one')
    expect((await pdfOf('en/2021/one.pdf')).pages.join('')).toContain('Second paragraph.')
    const manifest = JSON.parse(site('manifest.json')) as { path: string; sha256: string }[]
    expect(manifest.map((entry) => entry.path)).toEqual(
      expect.arrayContaining(['index.html', 'hu/2021/one.html', 'en/2021/one.pdf']),
    )
  })

  test('the preferred term stands in both editions, the finding stays on the source', async () => {
    make(pair('2021/one', { 'en.md': '# A report\n\nSummary of it.\n\nPublicated on Friday.\n' }))
    const result = await run()
    expect(site('en/2021/one.html')).toContain('Published on Friday.')
    expect(site('en/2021/one.html')).not.toContain('Publicated')
    expect((await pdfOf('en/2021/one.pdf')).pages.join('')).not.toContain('Publicated')
    expect(serious(result)).toEqual([
      expect.objectContaining({
        rule: 'terminology/forbidden',
        file: 'sources/2021/one/en.md',
        place: { line: 5, column: 1, endLine: 5, endColumn: 11 },
        actual: 'Publicated',
        expected: ['Published'],
      }),
    ])
    expect(office.read('sources/2021/one/en.md')).toContain('Publicated')
  })

  test('a term in the words of the pages is found there, and right in the editions', async () => {
    const words = ownLocales()
    const page = JSON.parse(String(words['locales/en/page.json'])) as {
      dateline: { published: string }
    }
    page.dateline.published = 'Publicated'
    make({
      ...pair('2021/one'),
      ...words,
      'locales/en/page.json': JSON.stringify(page, null, 2),
    })
    const result = await run()
    expect(rulesOf(result)).toEqual(['terminology/forbidden locales/en/page.json'])
    expect(site('en/2021/one.html')).not.toContain('Publicated')
  })
})

describe('nothing changed', () => {
  test('a second build parses nothing, starts no browser and touches no file', async () => {
    make({ ...pair('2021/one'), ...pair('2022/two') })
    await run()
    const before = stampsOf(path.join(office.root, 'output'))
    const ended = await kozlony(['build', '--root', office.root, '--at', '2026-11-24T10:00Z'], {})
    expect(ended).toMatchObject({ status: 0 })
    const between = stampsOf(path.join(office.root, 'output'))
    const again = await kozlony(['build', '--root', office.root, '--at', '2026-11-25T10:00Z'], {
      // A browser that cannot start: a build that wanted one would end with 69.
      environment: {},
    })
    expect(again.log).toContain('Nothing has changed')
    expect(stampsOf(path.join(office.root, 'output'))).toEqual(between)
    expect(between.filter((line) => !/reports|\.cache/u.test(line))).toEqual(
      before.filter((line) => !/reports|\.cache/u.test(line)),
    )
  })

  test('the same sources in another folder give the same release', async () => {
    make(pair('2021/one'))
    await run()
    const first = site('manifest.json')
    const one = office
    make(pair('2021/one'))
    await run()
    one.remove()
    expect(site('manifest.json')).toBe(first)
  })
})

describe('one changed', () => {
  test('only its own editions are made anew', async () => {
    make({ ...pair('2021/one'), ...pair('2022/two') })
    await run()
    const before = stampsOf(path.join(office.root, 'output/site/'))
    office.write({
      'sources/2021/one/en.md':
        '# Consultation: 2021/one\n\nThe consultation has ended.\n\nAnother paragraph.\n',
    })
    const result = await run()
    expect(result.printed).toBe(1)
    const after = stampsOf(path.join(office.root, 'output/site/'))
    const changed = after.filter((line) => !before.includes(line)).map((line) => line.split(' ')[0])
    expect(changed).toEqual(expect.arrayContaining(['en/2021/one.html', 'en/2021/one.pdf']))
    expect(changed).not.toContain('hu/2021/one.pdf')
    expect(changed).not.toContain('en/2022/two.html')
  })

  test('a new term is put into the texts that have it: no other is made, none but theirs printed', async () => {
    const words = ownLocales()
    make({
      ...words,
      ...pair('2021/one'),
      ...pair('2022/two', { 'en.md': '# Fruit\n\nA summary.\n\nMuch fruit.\n' }),
    })
    await run()
    const name = 'locales/termbase/press.json'
    const base = JSON.parse(String(words[name])) as { concepts: object[] }
    const terms = [
      { term: 'apple', status: 'preferred' },
      { term: 'fruit', status: 'forbidden' },
    ]
    base.concepts.push({ id: 'apple', terms: { en: terms } })
    office.write({ [name]: JSON.stringify(base, null, 2) })
    const { tally, printed } = await run()
    expect(tally.get('announcement')).toEqual({ run: 1, reused: 1 })
    // Each PDF tells the title in both languages.
    expect(printed).toBe(2)
    expect(site('en/2022/two.html')).toContain('Much apple.')
  })

  test('a summary is told in the metadata of both PDFs', async () => {
    make(pair('2021/one'))
    await run()
    office.write({ 'sources/2021/one/en.md': '# Consultation: 2021/one\n\nAnother summary.\n' })
    expect((await run()).printed).toBe(2)
    const hungarian = fs.readFileSync(path.join(office.root, 'output/site/hu/2021/one.pdf'), 'utf8')
    expect(hungarian).toContain('<rdf:li xml:lang="en">Another summary.</rdf:li>')
  })

  test('a retitled announcement is renamed where others link to it, and nothing else is printed', async () => {
    make({
      ...pair('2021/one'),
      ...pair('2022/two', {
        'en.md': '# Two\n\nSummary.\n\nSee [the first](../../2021/one).\n',
      }),
    })
    await run()
    office.write({
      'sources/2021/one/announcement.yaml':
        'published: 2021-12-10T10:00\nreference: BM/2021/214\nslug: { en: first-consultation }\n',
    })
    const result = await run()
    expect(site('en/2022/two.html')).toContain('first-consultation.html')
    expect(hasSite('en/2021/first-consultation.html')).toBe(true)
    expect(rulesOf(result)).toContain('source/vanished sources/2021/one')
  })

  test('--only makes one anew and takes the rest from the release', async () => {
    make({ ...pair('2021/one'), ...pair('2022/two') })
    await run()
    office.write({
      'sources/2021/one/en.md': '# One anew\n\nSummary.\n',
      'sources/2022/two/en.md': '# Two anew\n\nSummary.\n',
    })
    await run({ only: (id) => id === '2021/one' })
    expect(site('en/2021/one.html')).toContain('One anew')
    expect(site('en/2022/two.html')).not.toContain('Two anew')
    await run()
    expect(site('en/2022/two.html')).toContain('Two anew')
  })
})

describe('a broken announcement never stops the others', () => {
  const broken: readonly (readonly [string, FilesOf, string])[] = [
    ['bad YAML', { 'announcement.yaml': 'published: [2021\n' }, 'source/yaml'],
    ['an impossible date', { 'announcement.yaml': 'published: 2021-02-30\n' }, 'source/facts'],
    ['raw HTML', { 'en.md': '# A\n\nB <script>x</script>\n' }, 'source/raw-html'],
    ['not UTF-8', { 'en.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x41]) }, 'source/encoding'],
    ['no English', { 'en.md': '' }, 'source/title'],
    ['a missing glyph', { 'en.md': '# A\n\nGreat news 🎉.\n' }, 'print/missing-glyph'],
  ]
  test.each(broken)('%s', async (_, files, rule) => {
    make({ ...pair('2021/good'), ...pair('2022/broken', files) })
    const result = await run()
    expect(result.summary.errors).toBeGreaterThan(0)
    expect(rulesOf(result).join('\n')).toContain(`${rule} sources/2022/broken`)
    expect(hasSite('en/2021/good.html')).toBe(true)
    expect(hasSite('en/2022/broken.html')).toBe(false)
    expect(site('manifest.json')).not.toContain('broken')
  })

  test('its texts are checked even where its facts cannot be read', async () => {
    make(
      pair('2022/broken', {
        'announcement.yaml': 'publishd: x\n',
        'en.md': '# A\n\nIt was publicated.\n',
      }),
    )
    const rules = rulesOf(await run()).join('\n')
    expect(rules).toContain('source/unknown-key sources/2022/broken/announcement.yaml')
    expect(rules).toContain('terminology/forbidden sources/2022/broken/en.md')
    expect(hasSite('en/2022/broken.html')).toBe(false)
  })

  test('its last good edition stays, marked stale', async () => {
    make({ ...pair('2021/one'), ...pair('2022/two') })
    await run()
    const good = site('en/2022/two.html')
    office.write({ 'sources/2022/two/en.md': '# Two\n\n<br>raw\n' })
    const result = await run()
    expect(result.summary.errors).toBe(1)
    expect(site('en/2022/two.html')).toBe(good)
    const manifest = JSON.parse(site('manifest.json')) as { path: string; stale?: boolean }[]
    expect(manifest.filter(({ stale }) => stale).map((entry) => entry.path)).toContain(
      'en/2022/two.html',
    )
  })

  test('without a language there is an error, with a waiver there is none', async () => {
    const facts = 'published: 2021-12-10\n'
    make({
      ...pair('2021/one'),
      'sources/2021/alone/announcement.yaml': facts,
      'sources/2021/alone/en.md': '# Alone\n\nSummary.\n',
    })
    expect(rulesOf(await run()).join()).toContain('parity/missing-language')
    expect(hasSite('en/2021/alone.html')).toBe(false)
    office.write({
      'sources/2021/alone/announcement.yaml': `${facts}languages: [en]\nwaiver: { language: hu, reason: "English only.", date: 2026-11-23 }\n`,
    })
    expect((await run()).summary.errors).toBe(0)
    expect(site('en/2021/alone.html')).toContain('English only.')
  })

  test('a locale with an error withholds every edition that uses it, and the old ones stay', async () => {
    make({ ...pair('2021/one'), ...ownLocales() })
    await run()
    office.write({
      'locales/en/page.json': '{ "skip": ',
      'sources/2021/one/en.md': '# New title\n\nSummary.\n',
    })
    const result = await run()
    expect(result.summary.errors).toBeGreaterThan(0)
    expect(site('en/2021/one.html')).toContain('Consultation: 2021/one')
    expect(hasSite('index.html')).toBe(true)
  })
})

describe('an office without words of its own', () => {
  test('borrows what it lacks, and keeps what it has', async () => {
    make({
      ...pair('2021/one'),
      'locales/termbase/own.json':
        '{ "subject": "x", "concepts": [{ "id": "a", "terms": { "en": [{ "term": "talks", "status": "preferred" }, { "term": "consultation", "status": "forbidden" }] } }] }',
    })
    const result = await run()
    expect(site('en/2021/one.html')).toContain('Talks: 2021/one')
    expect(result.summary.errors).toBe(0)
    expect(rulesOf(result)).toContain('terminology/forbidden sources/2021/one/en.md')
  })
  test('an unknown key of office.yaml is a warning, and the rest counts', async () => {
    make({ ...pair('2021/one'), 'sources/office.yaml': 'baseUrl: https://x.example/\nnick: x\n' })
    const result = await run()
    expect(rulesOf(result)).toContain('source/unknown-key sources/office.yaml')
    expect(site('en/2021/one.html')).toContain('https://x.example/en/2021/one.html')
  })
})

describe('the clock', () => {
  test('what is not due is not there, and the next due time is told', async () => {
    make({
      ...pair('2021/one'),
      ...pair('2027/later', { 'announcement.yaml': 'published: 2027-01-01T08:00\n' }),
    })
    const result = await run()
    expect(hasSite('en/2027/later.html')).toBe(false)
    expect(result.nextDue).toBe(Date.parse('2027-01-01T07:00:00Z'))
    await run({ at: new Date('2027-01-01T07:00:00Z') })
    expect(hasSite('en/2027/later.html')).toBe(true)
  })
})

describe('the release', () => {
  test('what was damaged is made good by the next build', async () => {
    make(pair('2021/one'))
    await run()
    const file = path.join(office.root, 'output/site/en/2021/one.html')
    const good = fs.readFileSync(file, 'utf8')
    fs.chmodSync(file, 0o644)
    fs.writeFileSync(file, 'damaged')
    await run()
    expect(site('en/2021/one.html')).toBe(good)
  })
  test('a damaged or deleted store is no loss', async () => {
    make(pair('2021/one'))
    await run()
    const first = site('manifest.json')
    for (const name of stampsOf(path.join(office.root, 'output/.cache')))
      fs.writeFileSync(path.join(office.root, 'output/.cache', name.split(' ')[0] ?? ''), 'torn')
    await run()
    expect(site('manifest.json')).toBe(first)
    fs.rmSync(path.join(office.root, 'output/.cache'), { recursive: true })
    await run()
    expect(site('manifest.json')).toBe(first)
  })
  test.each<[what: string, spoil: (edition: string) => void, isMade: boolean]>([
    ['what the release holds is not missed in the store', () => undefined, false],
    ['what neither has any more is made again', (edition) => fs.rmSync(edition), true],
    [
      'what is damaged in the one and missing in the other is made again',
      (edition) => {
        fs.chmodSync(edition, 0o644)
        fs.writeFileSync(edition, 'damaged')
      },
      true,
    ],
  ])('%s', async (_, spoil, isMade) => {
    make({ ...pair('2021/one'), ...pair('2021/two') })
    await run({ pdf: false })
    const draft = path.join(office.root, 'output/draft/site')
    const edition = path.join(draft, 'en/2021/one.html')
    const good = fs.readFileSync(edition, 'utf8')
    fs.rmSync(path.join(office.root, 'output/.cache/objects'), { recursive: true })
    spoil(edition)
    office.write({ 'sources/2021/two/en.md': '# Another title\n\nAnother text.\n' })
    await run({ pdf: false })
    expect(fs.readFileSync(edition, 'utf8')).toBe(good)
    expect(fs.readFileSync(path.join(draft, 'en/2021/two.html'), 'utf8')).toContain('Another title')
    const digest = sha256(good)
    const object = path.join(office.root, 'output/.cache/objects', digest.slice(0, 1), digest)
    expect(fs.existsSync(object)).toBe(isMade)
  })
  test('a draft has no PDF and is beside the release', async () => {
    make(pair('2021/one'))
    await run({ pdf: false })
    expect(fs.existsSync(path.join(office.root, 'output/site'))).toBe(false)
    expect(office.read('output/draft/site/en/2021/one.html')).not.toContain('.pdf')
  })
})
