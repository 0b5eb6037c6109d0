import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { announcements, corpus } from './bench/corpus.ts'
import { goals, isReached, resultOf } from './bench/goals.ts'
import { readOptions } from './bench/options.ts'
import { performancePage } from './bench/page.ts'
import { eleventySite } from './bench/peers/eleventy.ts'
import { hugoSite } from './bench/peers/hugo.ts'
import { paperFiles } from './bench/peers/paper.ts'
import { textlintFiles, valeFiles } from './bench/peers/rules.ts'
import { plotOf } from './bench/plot.ts'
import { inTurn, medianOf, type Work } from './bench/rounds.ts'
import { ownConcepts } from './bench/terms/corpus.ts'
import { runTree } from './bench/tree.ts'
import { readXml } from '../pipeline/exchange/xml.ts'
import { project } from './support/office.ts'

const names = Object.keys(goals) as (keyof typeof goals)[]

describe('the corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(corpus(20)).toStrictEqual(corpus(20))
    expect(corpus(20, 7)).not.toStrictEqual(corpus(20))
  })
  test('of a size begins as a larger one does', () => {
    expect(corpus(20)).toMatchObject(corpus(5))
  })
  test('has pairs of the same shape, about as long as announcements are', () => {
    for (const { texts } of announcements(50)) {
      const shapes = [texts.hu, texts.en].map(({ blocks }) =>
        blocks.map((block) => block.replace(/[\p{L}\p{N}„“].*/su, '')),
      )
      expect(shapes[0]).toStrictEqual(shapes[1])
    }
    const texts = Object.entries(corpus(50)).filter(([name]) => name.endsWith('.md'))
    const mean = texts.reduce((sum, [, text]) => sum + text.length, 0) / texts.length
    expect(mean).toBeGreaterThan(2500)
    expect(mean).toBeLessThan(3300)
  })
})

describe('the peers', () => {
  const list = announcements(6)
  test('get a page for each text', () => {
    for (const files of [hugoSite(list), eleventySite(list)])
      expect(Object.keys(files).filter((name) => name.endsWith('.md'))).toHaveLength(12)
    const { md, html, typ } = paperFiles(list)
    for (const files of [md, html, typ]) expect(Object.keys(files)).toHaveLength(12)
  })
  test('get tables as tables', () => {
    const { html, typ } = paperFiles(announcements(30))
    expect(Object.values(html).join('')).toContain('<table>')
    expect(Object.values(typ).join('')).toContain('#table(columns: 3')
  })
  test('look for the same terms, in which a space matches any white space', () => {
    const concepts = ownConcepts()
    const vale = valeFiles(concepts)['styles/hu/Terms.yml'] ?? ''
    const textlint = textlintFiles(concepts)['textlint.hu.json'] ?? ''
    expect(vale).toContain(String.raw`  "sajtó\\s+közlemény": "sajtóközlemény"`)
    expect(textlint).toContain(String.raw`["sajtó\\s+közlemény","sajtóközlemény"]`)
  })
})

describe('measuring', () => {
  test('a tree of processes: clock, processor, memory, output', async () => {
    const run = await runTree({
      line: `'${process.execPath}' --eval 'for (let i = 0; i < 2e8; i++); console.log(7)'`,
    })
    expect(run.out).toBe('7\n')
    expect(run.wall).toBeGreaterThan(0)
    expect(run.cpu).toBeGreaterThan(0)
    if (process.platform === 'linux') expect(run.memory).toBeGreaterThan(10)
  })
  test('a command that fails is no measurement', async () => {
    await expect(runTree({ line: 'false' })).rejects.toThrow('ended with 1')
    await expect(runTree({ line: 'sleep 9', limit: 0.2 })).rejects.toThrow('ended with a signal')
  })
  test('works take turns; one that fails is named and asked no more', async () => {
    const order: string[] = []
    const work = (name: string, more: Partial<Work> = {}): Work => ({
      name,
      run: async (round) => {
        order.push(name)
        return { wall: round, cpu: 0, memory: 0, out: '' }
      },
      ...more,
    })
    const bad = work('bad', {
      run: async () => {
        order.push('bad')
        throw new Error('no such thing')
      },
    })
    const measured = await inTurn(3, [work('a'), bad, work('once', { rounds: 1 })], () => undefined)
    expect(order).toStrictEqual(['a', 'bad', 'once', 'a', 'a'])
    expect(measured).toMatchObject([
      { name: 'a', run: { wall: 1 } },
      { name: 'bad', failed: 'no such thing' },
      { name: 'once', run: { wall: 0 } },
    ])
  })
  test('the median of each figure', () => {
    const runs = [5, 1, 9, 2].map((wall) => ({ wall, cpu: wall * 2, memory: 3, out: '' }))
    expect(medianOf(runs)).toMatchObject({ wall: 3.5, cpu: 7, memory: 3 })
  })
})

test.each([
  ['', { topics: [], sizes: [], peers: false, write: false, again: false, rounds: 3 }],
  ['html 500', { topics: ['html'], sizes: [500] }],
  ['--all --peers --write', { topics: [], peers: true, write: true }],
  ['html pdf --rounds 1', { topics: ['html', 'pdf'], rounds: 1 }],
])('npm run bench -- %s', (words, expected) =>
  expect(readOptions(words.split(' ').filter(Boolean), ['html', 'pdf'])).toMatchObject(expected),
)

test('a word that it does not know is refused', () =>
  expect(() => readOptions(['htm'], ['html'])).toThrow('Unexpected “htm”, expected html'))

describe('docs/performance.md', () => {
  const bars = [
    { name: 'Közlöny', value: 1.5, own: true },
    { name: 'a <peer> & more', value: 12, own: false },
  ]
  const record = {
    date: '2026-11-26',
    machine: 'a machine, 2 cores',
    versions: ['hugo 0.165.0', 'vale 3.22.0'],
    minutes: 11,
    sections: [
      {
        title: 'HTML, cold',
        text: 'What was done.',
        head: ['program', 'time'],
        rows: [['Közlöny', '1.50 s']],
        results: names.map((name, at) => resultOf(name, at ? 1 : undefined)),
        plots: [{ title: 'Seconds', unit: 's', bars }],
        notes: ['a peer did not end well'],
      },
    ],
  }
  const page = performancePage(record)

  test('names the day, the machine, the versions, what could not be had', () => {
    for (const words of ['2026-11-26', 'a machine, 2 cores', 'hugo 0.165.0', 'a peer did not'])
      expect(page).toContain(words)
  })
  test('has every goal in a row, reached, not reached or not measured', () => {
    for (const name of names) expect(page).toContain(`| ${goals[name].what}`)
    expect(page).toContain('| 1.00 × | yes |')
    expect(page).toContain('| not measured | – |')
  })
  test.each([
    ['coldRaw', 1.5, true],
    ['coldRaw', 1.51, false],
    ['pdfRaw', 0.6, true],
    ['pdfRaw', 0.59, false],
    ['pdfRaw', undefined, false],
  ] as const)('%s with %s', (name, reached, expected) =>
    expect(isReached(resultOf(name, reached))).toBe(expected),
  )
  test('as it is committed names its machine and every goal', () => {
    const committed = fs.readFileSync(path.join(project, 'docs/performance.md'), 'utf8')
    expect(committed).toMatch(/^> .+ \d+ cores/mu)
    for (const name of names) expect(committed).toContain(`| ${goals[name].what}`)
  })

  const picture = () => fs.readFileSync(path.join(project, 'docs/pictures/performance.svg'), 'utf8')
  test.each([
    ['made', () => plotOf(record.sections[0]?.plots ?? [], 'A title')],
    ['committed', picture],
  ])('its picture, as %s, is XML that says in words what it shows', (_, svg) => {
    const read = readXml(svg())
    const root = 'root' in read ? read.root : undefined
    expect(root?.name).toBe('svg')
    expect(root?.children.slice(0, 2).map(({ name }) => name)).toStrictEqual(['title', 'desc'])
    expect(svg()).toContain('prefers-color-scheme: dark')
    expect(svg()).toMatch(/<desc id="desc">[^<]*Közlöny[^<]*<\/desc>/u)
  })
})
