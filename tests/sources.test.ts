import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readFacts } from '../pipeline/read/facts.ts'
import { readOffice } from '../pipeline/read/office.ts'
import { kozlony, project } from './support/office.ts'
import { depthChart } from './support/pictures/depth-chart.ts'
import { useOffices } from './support/use-offices.ts'

const makeOffice = useOffices()
const sources = path.join(project, 'sources')
const read = (name: string): string => fs.readFileSync(path.join(sources, name), 'utf8')
const ids = fs
  .readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('announcement.yaml'))
  .map((name) => path.dirname(name))
  .sort()
const { office } = readOffice(read('office.yaml'), 'office.yaml')
const factsOf = (id: string) => {
  const { facts } = readFacts(read(`${id}/announcement.yaml`), 'announcement.yaml', office)
  if (!facts) throw new Error(`${id} has no facts`)
  return facts
}
/** The cells of the tables of a text, without stress. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.replaceAll('**', '').trim()),
    )
/** A figure as each language writes it: 1284,5 and 18 400; 1,284.5 and 18,400. */
const figureIn = (cell = '', language: 'hu' | 'en'): number =>
  Number(language === 'hu' ? cell.replaceAll(' ', '').replace(',', '.') : cell.replaceAll(',', ''))

describe('the announcements of the project show what an office has', () => {
  test('several years, three organs, every type', () => {
    const all = ids.map(factsOf)
    expect(all.length).toBeGreaterThanOrEqual(14)
    expect(new Set(all.map(({ published }) => published.year)).size).toBeGreaterThanOrEqual(6)
    expect(new Set(all.map(({ organ }) => organ))).toEqual(new Set(office.organs))
    expect(new Set(all.map(({ type }) => type))).toEqual(
      new Set(['press-release', 'notice', 'statement', 'speech', 'call']),
    )
  })
  test.each([
    ['2025/saturday-passports', { status: 'corrected' }],
    ['2024/siren-test-october', { status: 'withdrawn' }],
    ['2026/press-accreditation', { languages: ['en'] }],
    ['2026/dyke-warden-vacancies', { languages: ['hu'] }],
    ['2027/life-saver-medals', { embargo: expect.anything() }],
  ])('%s stands for %j', (id, expected) => expect(factsOf(id)).toMatchObject(expected))
  test('no picture is heavier than a page may be', () => {
    for (const name of fs.readdirSync(sources, { recursive: true, encoding: 'utf8' }))
      if (/\.(?:jpg|png|svg)$/u.test(name))
        expect([name, fs.statSync(path.join(sources, name)).size <= 150_000]).toEqual([name, true])
  })
})

test.each(['2026-12-01T10:00+01:00', '2028-01-01T10:00+01:00'])(
  'at %s only the slips that are meant are found, whatever has been released by then',
  async (at) => {
    const { root } = makeOffice({})
    const { out } = await kozlony(['check', '--format', 'json', '--at', at, '--out', root])
    const { findings } = JSON.parse(out) as { findings: { file: string; actual: string }[] }
    expect(
      findings
        .filter(({ file }) => file.startsWith('sources/'))
        .map(({ file, actual }) => `${file} ${actual}`)
        .sort(),
    ).toEqual([
      'sources/2021/us-consultation-on-trafficking/en.md Ministry of the Interior',
      'sources/2021/us-consultation-on-trafficking/en.md Publicated',
      'sources/2021/us-consultation-on-trafficking/en.md informations',
      'sources/2026/flood-warning-exercise/hu.md sajtó közlemény',
    ])
  },
)

describe('figures agree: in both languages, in the total and in the attachment', () => {
  test.each([
    ['2026/gauge-network-first-winter', 'stations.csv', 38, [[5, 5]]],
    [
      '2022/stormwater-grants',
      'grants.csv',
      9,
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
    ],
  ] as const)('%s', (id, attachment, size, columns) => {
    const csv = read(`${id}/${attachment}`).trim().split('\n').slice(1)
    for (const language of ['hu', 'en'] as const) {
      const rows = rowsOf(read(`${id}/${language}.md`)).slice(1, size)
      for (const [column, ofCsv] of columns) {
        const all = rows.map((row) => figureIn(row[column], language))
        const parts = all.slice(0, -1)
        expect(parts).toEqual(csv.map((line) => Number(line.split(',')[ofCsv])))
        expect(all.at(-1)).toBeCloseTo(
          parts.reduce((sum, part) => sum + part, 0),
          6,
        )
      }
    }
  })
  test('the chart of the marsh is the one that is drawn', () =>
    expect(read('2025/marsh-under-water-again/water-depth.svg')).toBe(depthChart()))
})
