import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kozlony, pair, stampsOf, type FilesOf, type Office } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const makeOffice = useOffices()
/** With a termbase of one concept: that of the program would take most of the time of each command. */
const termbase = JSON.stringify({
  subject: 'press',
  concepts: [
    {
      id: 'publish',
      terms: {
        en: [
          { term: 'publish', status: 'preferred', pos: 'verb' },
          { term: 'publicate', status: 'forbidden', pos: 'verb', fix: 'auto' },
        ],
      },
    },
  ],
})
const make = (files: FilesOf): Office =>
  makeOffice({ 'locales/termbase/press.json': termbase, ...files })
const facts = 'published: 2021-12-10T10:00\n'
const waiver = `${facts}languages: [en]\nwaiver: { language: hu, reason: "For the foreign press.", date: 2021-12-01 }\n`
const only = (id: string, files: FilesOf): FilesOf =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`sources/${id}/${name}`, text]))

const english =
  '# New gauges\n\nTwelve gauges were set up.\n\nThey send a reading every 10 minutes.\n\nWork ended on 3 May.\n'
const hungarian =
  '# Új vízmércék\n\nTizenkét vízmércét állítottak fel.\n\nTízpercenként, azaz 10 percenként küldenek adatot.\n\nA munka május 3-án ért véget.\n'
const gauges = pair('2021/gauges', { 'en.md': english, 'hu.md': hungarian })
const en = 'sources/2021/gauges/en.md'
const hu = 'sources/2021/gauges/hu.md'
const record = 'sources/2021/gauges/translation.json'

const status = (root: string, ...words: string[]) => kozlony(['status', ...words], { cwd: root })
const accept = (root: string, reason = 'First record.', ...words: string[]) =>
  status(root, '--accept', '2021/gauges', '--reason', reason, '--at', '2021-12-24', ...words)

type Json = {
  announcements: {
    id: string
    together: number
    messages: { file: string; line: number | null; message: string }[]
    languages: { language: string; state: string; paragraphs: Record<string, unknown>[] }[]
  }[]
  summary: Record<string, number>
}
const statesIn = (out: string): string[] =>
  (JSON.parse(out) as Json).announcements.map(
    ({ id, languages }) => `${id} ${languages.map(({ state }) => state).join(' ')}`,
  )
const states = async (root: string) => statesIn((await status(root, '--format', 'json')).out)

describe('the state of each text', () => {
  test('is a table in the terminal, waivers with their reasons below', async () => {
    const { root } = make({
      ...gauges,
      ...only('2021/call', { 'announcement.yaml': waiver, 'en.md': english }),
      ...only('2021/half', { 'announcement.yaml': facts, 'hu.md': hungarian }),
    })
    await accept(root)
    const { status: ended, out, log } = await status(root)
    expect(ended).toBe(1)
    expect(out).toContain(
      'announcement  Hungarian  English\n' +
        '2021/call     waived     complete\n' +
        '2021/gauges   complete   complete\n' +
        '2021/half     complete   missing\n',
    )
    expect(out).toContain('sources/2021/half/en.md  error  Unexpected absence of “en.md”')
    expect(out).toContain(
      '2021/call\n  No Hungarian text since 2021-12-01: For the foreign press.\n',
    )
    expect(log).toContain('1 text missing, 1 text waived, 4 texts complete in 3 announcements.')
    expect(log).toContain('Open output/reports/status.html')
    expect(out).not.toContain('\u001b')
  })
  test.each<[string, FilesOf, string, number]>([
    ['no record yet', gauges, '2021/gauges unrecorded unrecorded', 0],
    [
      'an empty text',
      { ...gauges, [hu]: '<!-- to be written -->\n' },
      '2021/gauges missing complete',
      1,
    ],
    [
      'a text that cannot be read',
      { ...gauges, [hu]: new Uint8Array([0xff, 0xfe, 0x41]) },
      '2021/gauges missing complete',
      1,
    ],
    [
      'a language that is left out without a waiver',
      only('2021/one', { 'announcement.yaml': `${facts}languages: [en]\n`, 'en.md': english }),
      '2021/one missing complete',
      1,
    ],
    [
      'facts that cannot be read',
      { ...gauges, 'sources/2021/gauges/announcement.yaml': 'a: b: c' },
      '2021/gauges unrecorded unrecorded',
      0,
    ],
    ['nothing at all', { 'sources/office.yaml': 'languages: [hu, en]\n' }, '', 0],
  ])('%s', async (_, files, expected, ended) => {
    const { root } = make(files)
    const { status: own, out } = await status(root, '--format', 'json')
    expect({ ended: own, states: statesIn(out).join() }).toEqual({ ended, states: expected })
  })
  test('ID narrows it, also as a path or with *; an unknown one names the nearest', async () => {
    const { root } = make({ ...gauges, ...pair('2022/two') })
    for (const word of ['2021/gauges', 'sources/2021/gauges/', '2021/*'])
      expect((await status(root, word)).out).not.toContain('2022/two')
    const { status: ended, log } = await status(root, '2021/gauge')
    expect(ended).toBe(2)
    expect(log).toContain('did you mean 2021/gauges?')
  })
})

describe('--accept', () => {
  test('writes the record; again, nothing', async () => {
    const { root, read } = make(gauges)
    const { status: ended, log } = await accept(root, 'Read.', '--by', 'Anna')
    expect(ended).toBe(0)
    expect(log).toContain('Recorded: 2021/gauges.')
    const text = read(record)
    expect(JSON.parse(text)).toMatchObject({
      pairs: [
        {
          accepted: { by: 'Anna', date: '2021-12-24', reason: 'Read.' },
          en: 'new gauges',
          hu: 'új vízmércék',
        },
        {},
        {},
        {},
      ],
    })
    const before = stampsOf(path.join(root, 'sources'))
    expect((await accept(root, 'Once more.')).log).toContain('The record stands as it is.')
    expect(stampsOf(path.join(root, 'sources'))).toEqual(before)
  })
  test.each([
    [['--accept', '2021/gauges'], 'Say why'],
    [['--accept', '2021/gauges', '--reason', '  '], 'Say why'],
    [['--accept', '2021/none', '--reason', 'x'], 'There is no announcement “2021/none”'],
    [['--reason', 'x'], 'Name what you accept'],
    [['--format', 'sarif'], 'use pretty or json'],
  ])('%j is refused', async (words, message) => {
    const { root } = make(gauges)
    const { status: ended, log } = await status(root, ...words)
    expect(ended).toBe(2)
    expect(log).toContain(message)
    expect(fs.existsSync(path.join(root, record))).toBe(false)
  })
  test('is refused while a text is missing', async () => {
    const { root } = make({ ...gauges, [hu]: '' })
    const { status: ended, log } = await accept(root)
    expect(ended).toBe(2)
    expect(log).toContain('“2021/gauges” cannot be accepted while a text is missing')
  })
  test('nothing else writes into sources/', async () => {
    const { root } = make(gauges)
    const before = stampsOf(path.join(root, 'sources'))
    for (const words of [['status'], ['check'], ['build', '--no-pdf']])
      await kozlony(words, { cwd: root })
    expect(stampsOf(path.join(root, 'sources'))).toEqual(before)
  })
})

describe('after the record', () => {
  test('slips and layout are nothing, a date is its partner, its acceptance an end', async () => {
    const { root, write, read } = make(gauges)
    await accept(root)
    write({ [en]: english.replace('reading', 'raeding').replace('They send', 'They\n*send*') })
    expect(await states(root)).toEqual(['2021/gauges complete complete'])
    write({ [en]: english.replace('3 May', '4 May') })
    const { status: ended, out } = await status(root, '--format', 'json')
    expect(ended).toBe(1)
    const { announcements, summary } = JSON.parse(out) as Json
    expect(announcements[0]?.languages).toEqual([
      {
        language: 'hu',
        state: 'stale',
        file: hu,
        waiver: null,
        paragraphs: [
          {
            line: 7,
            column: 1,
            endLine: 7,
            endColumn: 30,
            text: 'A munka május 3-án ért véget.',
            change: 'changed',
            partner: {
              language: 'en',
              file: en,
              line: 7,
              column: 1,
              endLine: 7,
              endColumn: 21,
              text: 'Work ended on 4 May.',
            },
            pieces: [
              { kind: 'same', text: 'Work ended on ' },
              { kind: 'gone', text: '3 ' },
              { kind: 'new', text: '4' },
              { kind: 'same', text: ' May.' },
            ],
          },
        ],
      },
      { language: 'en', state: 'complete', file: en, waiver: null, paragraphs: [] },
    ])
    expect(summary).toEqual({
      announcements: 1,
      missing: 0,
      stale: 1,
      unrecorded: 0,
      waived: 0,
      complete: 1,
    })
    const last = read(record)
    expect((await accept(root, 'The Hungarian was right.')).status).toBe(0)
    expect(await states(root)).toEqual(['2021/gauges complete complete'])
    const [before, after] = [last, read(record)].map((text) => text.split('\n'))
    expect(after?.filter((line, at) => line !== before?.[at])).toEqual([
      '        "reason": "The Hungarian was right."',
      '      "en": "work ended on 4 May",',
    ])
  })
  test('changed in both: complete, and to be recorded', async () => {
    const { root, write } = make(gauges)
    await accept(root)
    write({ [en]: english.replace('3 May', '4 May'), [hu]: hungarian.replace('3-án', '4-én') })
    const { status: ended, out } = await status(root)
    expect(ended).toBe(0)
    expect(out).toContain(
      '1 paragraph changed in both languages; record that they agree:\n    kozlony status --accept 2021/gauges --reason "…"\n',
    )
  })
  test('what fix writes is no change', async () => {
    const slip = english.replace('set up', 'set up and publicated')
    const { root, write, read } = make({ ...gauges, [en]: slip })
    await accept(root)
    await kozlony(['fix'], { cwd: root })
    expect(read(en)).toContain('published')
    expect(await states(root)).toEqual(['2021/gauges complete complete'])
    write({ [en]: read(en).replace('published', 'finished') })
    expect(await states(root)).toEqual(['2021/gauges stale complete'])
  })
  test('a stale partner is a warning of check and build at its place', async () => {
    const { root, write } = make(gauges)
    await accept(root)
    write({ [en]: english.replace('3 May', '4 May') })
    const { status: ended, out } = await kozlony(['check', 'sources/2021'], { cwd: root })
    expect(ended).toBe(0)
    expect(out).toContain(
      `${hu}:7:1  warning  Unexpected older text, expected the change of ${en}:7 too: “3” became “4”  parity/stale-translation\n`,
    )
    expect(out).toContain('type: kozlony status --accept 2021/gauges --reason "…"')
    expect((await kozlony(['build', '--no-pdf', '--strict'], { cwd: root })).status).toBe(1)
    expect(fs.existsSync(path.join(root, 'output/draft/site/en/2021/gauges.html'))).toBe(false)
    expect((await kozlony(['build', '--no-pdf'], { cwd: root })).out).toContain(`${hu}:7:1`)
    expect(fs.existsSync(path.join(root, 'output/draft/site/en/2021/gauges.html'))).toBe(true)
  })
  test('a broken record is a warning at its line; the texts are where to begin anew', async () => {
    const { root, write, read } = make(gauges)
    await accept(root)
    write({ [record]: read(record).replace('  "pairs": [\n', '  "pairs": [\n<<<<<<< HEAD\n') })
    const { status: ended, out } = await kozlony(['check', 'sources/2021'], { cwd: root })
    expect(ended).toBe(0)
    expect(out).toContain(
      `${record}:3:1  warning  Unexpected “<”, expected words in quotation marks  parity/translation-record`,
    )
    expect(await states(root)).toEqual(['2021/gauges unrecorded unrecorded'])
    expect((await status(root)).out).toContain(`${record}:3:1`)
    await accept(root)
    expect(await states(root)).toEqual(['2021/gauges complete complete'])
  })
  test('accepting changes no edition and prints nothing', async () => {
    const { root, write } = make(gauges)
    await kozlony(['build'], { cwd: root })
    const site = path.join(root, 'output/site')
    const before = stampsOf(fs.realpathSync(site))
    await accept(root)
    const { log } = await kozlony(['build'], { cwd: root })
    expect(log).toContain('Nothing has changed; 4 editions stand')
    expect(stampsOf(fs.realpathSync(site))).toEqual(before)
    write({
      'sources/2021/gauges/announcement.yaml': `${facts}files: { translation.json: { hu: a, en: b } }\n`,
    })
    await kozlony(['build'], { cwd: root })
    const names = stampsOf(fs.realpathSync(site)).filter((line) => line.includes('translation'))
    expect(names).toEqual([])
  })
})

describe('output/reports/status.html', () => {
  test('shows what changed, stands alone, and is written only when it differs', async () => {
    const { root, write, read } = make({
      ...gauges,
      ...only('2021/call', { 'announcement.yaml': waiver, 'en.md': english }),
    })
    await accept(root)
    write({ [en]: english.replace('3 May', '4 May & <b>') })
    await status(root)
    const page = read('output/reports/status.html')
    expect(page).toContain('<del>3</del>')
    expect(page).toContain('<ins>4</ins> May')
    expect(page).toContain('For the foreign press.')
    expect(page).toContain('<code>kozlony status --accept 2021/gauges --reason "…"</code>')
    expect(page).not.toContain('<b>')
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|<script/u)
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id = '']) => id)
    for (const id of targets) expect(page).toContain(`id="${id}"`)
    const before = stampsOf(path.join(root, 'output/reports'))
    await status(root, '--format', 'json')
    expect(stampsOf(path.join(root, 'output/reports'))).toEqual(before)
  })
  test('speaks the office’s language', async () => {
    const { root, read } = make({ ...gauges, 'sources/office.yaml': 'commandLanguage: hu\n' })
    await status(root)
    expect(read('output/reports/status.html')).toContain('<html lang="hu">')
  })
})

describe('an announcement appears in both languages or not at all', () => {
  const built = async (files: FilesOf) => {
    const { root } = make(files)
    const { status: ended } = await kozlony(['build', '--no-pdf'], { cwd: root })
    const site = path.join(root, 'output/draft/site')
    const pages = ['hu', 'en'].filter((language) =>
      fs.existsSync(path.join(site, language, '2021/one.html')),
    )
    return { ended, pages }
  }
  const all = { 'announcement.yaml': facts, 'hu.md': hungarian, 'en.md': english }
  test.each<[string, FilesOf, number, string[]]>([
    ['one is not there', { 'announcement.yaml': facts, 'hu.md': hungarian }, 1, []],
    ['one is empty', { ...all, 'en.md': '' }, 1, []],
    [
      'one is left out without a waiver',
      { ...all, 'announcement.yaml': `${facts}languages: [en]\n` },
      1,
      [],
    ],
    [
      'a waiver without a reason',
      { 'announcement.yaml': waiver.replace('For the foreign press.', ' '), 'en.md': english },
      1,
      [],
    ],
    ['a waiver', { 'announcement.yaml': waiver, 'en.md': english }, 0, ['en']],
  ])('%s', async (_, files, ended, pages) =>
    expect(await built(only('2021/one', files))).toEqual({ ended, pages }),
  )
})
