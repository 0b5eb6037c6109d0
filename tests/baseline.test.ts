import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Log } from 'sarif'
import { build, check } from '../pipeline/kozlony.ts'
import {
  baselineText,
  entriesOf,
  knownBy,
  unusedIn,
  updated,
  type Entry,
} from '../pipeline/model/baseline.ts'
import { sortFindings, type Finding } from '../pipeline/model/finding.ts'
import { stamp } from '../pipeline/model/fingerprint.ts'
import { readBaseline } from '../pipeline/read/baseline.ts'
import { kozlony, ownLocales, pair, type FilesOf, type Office } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const finding: Finding = {
  rule: 'source/heading-order',
  severity: 'warning',
  file: 'sources/2021/one/en.md',
  place: { line: 1, column: 1 },
  message: 'Unexpected heading',
  expected: [],
  edits: [],
}
const linesOf =
  (...lines: string[]) =>
  (_file: string, line: number) =>
    lines[line - 1]
const hashOf = (one: Finding, ...lines: string[]): string | undefined =>
  stamp([one], linesOf(...lines))[0]?.fingerprint

describe('a fingerprint', () => {
  const own = hashOf(finding, '#### Deep')
  test.each<[what: string, other: string | undefined]>([
    [
      'where the line has moved',
      hashOf({ ...finding, place: { line: 3, column: 1 } }, '', '', '#### Deep'),
    ],
    [
      'where the message is said otherwise',
      hashOf({ ...finding, message: 'x', note: 'y' }, '#### Deep'),
    ],
    ['where the line is spaced otherwise', hashOf(finding, '  ####   Deep ')],
    ['at another severity', hashOf({ ...finding, severity: 'info' }, '#### Deep')],
    ['in another file', hashOf({ ...finding, file: 'x.md' }, '#### Deep')],
  ])('is the same %s', (_, other) => expect(other).toBe(own))
  test.each<[what: string, other: string | undefined]>([
    ['of another line', hashOf(finding, '#### Deeper')],
    ['of another rule', hashOf({ ...finding, rule: 'source/title' }, '#### Deep')],
    ['of another concept', hashOf({ ...finding, concept: 'publish' }, '#### Deep')],
  ])('is another one %s', (_, other) => expect(other).not.toBe(own))
  test('is of the wrong words where they are known, not of their line', () => {
    const wrong = { ...finding, actual: 'közzététel' }
    expect(hashOf(wrong, 'A közzététel.')).toBe(hashOf(wrong, 'Más a közzététel.'))
    expect(hashOf({ ...wrong, actual: 'közzététel'.normalize('NFD') }, '')).toBe(hashOf(wrong, ''))
  })
  test('is of the names in the message where there is no place', () => {
    const { place: _, ...nowhere } = finding
    const about = (name: string): Finding => ({
      ...nowhere,
      words: { message: { text: 'No {{name}}', values: { name } } },
    })
    expect(hashOf(about('a.jpg'))).not.toBe(hashOf(about('b.jpg')))
  })
  test('counts what is the same in one file', () => {
    const twice = stamp([finding, finding, { ...finding, file: 'x.md' }], linesOf('#### Deep'))
    expect(twice.map(({ fingerprint = '' }) => fingerprint.split(':')[1])).toEqual(['1', '2', '1'])
  })
})

const anyFindings: fc.Arbitrary<Finding[]> = fc
  .array(
    fc.record({
      rule: fc.constantFrom('source/title', 'source/heading-order', 'terminology/forbidden'),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      file: fc.constantFrom('sources/2021/a/en.md', 'sources/2021/b/hu.md', 'locales/en/page.json'),
      actual: fc.constantFrom('one', 'two', 'three'),
      place: fc.record({ line: fc.integer({ min: 1, max: 99 }), column: fc.constant(1) }),
    }),
  )
  .map((list) => stamp(sortFindings(list.map((one) => ({ ...finding, ...one }))), () => ''))

describe('a baseline', () => {
  test('knows all it was made of but errors, and nothing of it is unused', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const entries = entriesOf(findings)
        const isKnown = knownBy(entries)
        const rest = stamp(
          findings.filter(({ severity }) => severity !== 'error'),
          () => '',
        )
        expect(rest.filter((one) => !isKnown(one))).toEqual([])
        expect(findings.filter(({ severity }) => severity === 'error').some(isKnown)).toBe(false)
        expect(unusedIn(entries, findings)).toEqual([])
      }),
    ))
  test('is read back as it was written, an entry a line', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const entries = entriesOf(findings)
        const text = baselineText(entries)
        const read = readBaseline(text, 'b.json')
        expect(read.entries).toEqual(entries)
        expect(read.findings).toEqual([])
        const shown = read.lines.map((line) =>
          text.split('\n')[line - 1]?.trim().replace(/,$/u, ''),
        )
        expect(shown).toEqual(entries.map((entry) => JSON.stringify(entry)))
      }),
    ))
  test('does not depend on the order of findings', () =>
    fc.assert(
      fc.property(anyFindings, (findings) =>
        expect(entriesOf(findings.toReversed())).toEqual(entriesOf(findings)),
      ),
    ))
  test('keeps what was not looked at when it is updated', () => {
    const entry: Entry = { rule: 'a/b', file: 'x.md', fingerprint: 'f'.repeat(32), count: 2 }
    const other = { ...entry, file: 'y.md' }
    expect(updated([entry, other], [], (file) => file === 'x.md')).toEqual([other])
    expect(updated([entry, other], [], () => true)).toEqual([])
  })
  test.each<[text: string, message: RegExp, line: number]>([
    ['', /end of the file/u, 1],
    ['[]', /expected keys and values/u, 1],
    ['{ "version": 2, "findings": [] }', /“version”: expected 1/u, 1],
    ['{ "version": 1,\n "finding": [] }', /finding/u, 1],
    [
      '{ "version": 1, "findings": [\n{ "rule": "a/b", "file": "x", "fingerprint": "f", "count": 1 }] }',
      /hexadecimal/u,
      2,
    ],
    ['{ "version": 1, "findings": [], "more": true }', /“more”/u, 1],
  ])('that cannot be read is a warning: %s', (text, message, line) => {
    const { entries, findings } = readBaseline(text, 'b.json')
    expect(entries).toEqual([])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      rule: 'source/baseline',
      severity: 'warning',
      place: { line },
    })
    expect(findings[0]?.message).toMatch(message)
  })
})

const summary = '# One\n\nThe summary.\n\n'
const deep = '#### Deep\n\nText.\n'
const own = 'sources/baseline.json'
const faulty = (body = deep): FilesOf => pair('2021/old', { 'en.md': `${summary}${body}` })

/** The project's words without its termbase, which takes a second to read: a small one will do. */
const words: FilesOf = {
  ...Object.fromEntries(
    Object.entries(ownLocales()).filter(([name]) => !name.includes('termbase')),
  ),
  'locales/termbase/one.json': JSON.stringify({
    subject: 'press',
    concepts: [
      {
        id: 'publish',
        terms: {
          en: [
            { term: 'publish', status: 'preferred', pos: 'verb' },
            { term: 'publicate', status: 'forbidden', pos: 'verb' },
          ],
        },
      },
    ],
  }),
}

const makeOffice = useOffices()
const begin = (files: FilesOf): Office => makeOffice({ ...words, ...files })
/** An office with faults and a baseline that knows them. */
async function archived(files: FilesOf = faulty()): Promise<Office> {
  const made = begin(files)
  const { findings } = await check({ root: made.root, baseline: false })
  made.write({ [own]: baselineText(entriesOf(findings)) })
  return made
}
const found = async ({ root }: Office, more: Parameters<typeof check>[0] = {}) => {
  const { findings, known } = await check({ root, ...more })
  return {
    shown: findings.map(({ rule, file, place }) => `${rule} ${path.basename(file)}:${place?.line}`),
    known: known?.length,
  }
}

describe('an old archive', () => {
  test('what is known is counted, never shown; the same baseline is written again as it was', async () => {
    const office = begin(faulty())
    const first = await kozlony(['check', '--update-baseline', '--root', office.root])
    expect(first.status).toBe(0)
    const before = office.read(own)
    const stamp = fs.statSync(path.join(office.root, own)).mtimeMs
    const again = await kozlony(['check', '--update-baseline', '--root', office.root])
    expect(again.log).toMatch(/baseline\.json: \d+ findings are known from now on\./u)
    expect(office.read(own)).toBe(before)
    expect(fs.statSync(path.join(office.root, own)).mtimeMs).toBe(stamp)
    const { status, out, log } = await kozlony(['check', '--root', office.root])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(log).toMatch(
      /No findings in 1 announcement\. \d+ findings are known from the baseline\./u,
    )
  })
  test('what has moved stays known; one more of it shows, with its place', async () => {
    const office = await archived()
    office.write(faulty(`A new paragraph.\n\n${deep}`))
    expect((await found(office)).shown).toEqual([])
    office.write(faulty(`A new paragraph.\n\n${deep}\n## High\n\n${deep}`))
    expect((await found(office)).shown).toEqual(['source/heading-order en.md:13'])
  })
  test('what is no longer there is told, so that the file shrinks', async () => {
    const office = await archived()
    office.write(faulty('## Deep\n\nText.\n'))
    const [unused = '', ...more] = (await found(office)).shown
    expect(more).toEqual([])
    const line = Number(/^source\/unused-baseline baseline\.json:(\d+)$/u.exec(unused)?.[1])
    expect(office.read(own).split('\n')[line - 1]).toContain('source/heading-order')
    await kozlony(['check', '--update-baseline', '--root', office.root])
    expect(office.read(own)).not.toContain('source/heading-order')
    expect((await found(office)).shown).toEqual([])
  })
  test('an error is never taken: it withholds its announcement', async () => {
    const office = begin(faulty(`${deep}\n<b>bold</b>\n`))
    const { status, out, log } = await kozlony([
      'check',
      '--update-baseline',
      '--root',
      office.root,
    ])
    expect(status).toBe(1)
    expect(log).toMatch(/2 errors were not taken/u)
    expect(out).toContain('source/raw-html')
    expect(out).not.toContain('source/heading-order')
    expect(office.read(own)).not.toContain('source/raw-html')
    expect((await found(office)).shown).toEqual([
      'source/raw-html en.md:9',
      'source/raw-html en.md:9',
    ])
  })
  test('another baseline, or none', async () => {
    const office = await archived()
    fs.renameSync(path.join(office.root, own), path.join(office.root, 'known.json'))
    const named = path.join(office.root, 'known.json')
    const shown = ['source/heading-order en.md:5']
    expect((await found(office)).shown).toEqual(expect.arrayContaining(shown))
    expect((await found(office)).known).toBeUndefined()
    expect((await found(office, { baseline: named })).shown).toEqual([])
    const known = await kozlony(['check', '--root', '.', '--baseline', 'known.json'], {
      cwd: office.root,
    })
    expect(known.out).toBe('')
    office.write({ [own]: fs.readFileSync(named) })
    expect((await found(office, { baseline: false })).shown).toEqual(expect.arrayContaining(shown))
    const all = await kozlony(['check', '--root', office.root, '--no-baseline'])
    expect(all.out).toContain('source/heading-order')
  })
  test.each([
    [['check', '--baseline', 'nowhere.json'], 'There is no file “nowhere.json”'],
    [['build', '--baseline', 'nowhere.json'], 'kozlony check --update-baseline'],
    [['check', '--baseline', 'office.json', '--no-baseline'], 'not both'],
    [['check', '--update-baseline', '--no-baseline'], 'not both'],
  ])('%j is wrong use', async (words, message) => {
    const office = begin(faulty())
    const { status, log } = await kozlony([...words, '--root', office.root])
    expect({ status, log }).toEqual({ status: 2, log: expect.stringContaining(message) })
  })
  test('a baseline that cannot be read hides nothing', async () => {
    const office = begin({ ...faulty(), [own]: '{ "version": 1, "findings": [' })
    const { shown } = await found(office)
    expect(shown).toEqual(
      expect.arrayContaining(['source/baseline baseline.json:1', 'source/heading-order en.md:5']),
    )
  })
  test.each([['sources/2022'], ['--only', '2022/*']])(
    'an update of some files leaves the others as they are: %s %s',
    async (...asked) => {
      const office = await archived({ ...faulty(), ...pair('2022/new') })
      office.write(pair('2022/new', { 'en.md': `${summary}${deep}` }))
      office.write(faulty('## High\n'))
      const args = asked.filter((word) => word !== undefined)
      await kozlony(['check', ...args, '--update-baseline'], { cwd: office.root })
      expect(office.read(own)).toContain('sources/2022/new/en.md')
      expect(office.read(own)).toContain('sources/2021/old/en.md')
      const some = await found(office, { only: (id) => id === '2022/new' })
      expect(some.shown).toEqual([])
      const [line = ''] = office
        .read(own)
        .split('\n')
        .flatMap((text, at) => (text.includes('2021/old/en.md') ? [String(at + 1)] : []))
      expect((await found(office)).shown).toEqual([`source/unused-baseline baseline.json:${line}`])
    },
  )
})

describe('with --strict', () => {
  const at = new Date('2026-11-24T10:00Z')
  const strict = { strict: true, pdf: false, at }
  test('what is known withholds nothing; what is new does', async () => {
    const office = await archived()
    const { root } = office
    const known = await build({ root, ...strict })
    expect(known.findings).toEqual([])
    expect(known.summary).toMatchObject({ errors: 0, editions: 2 })
    expect((await build({ root, ...strict, baseline: false })).summary.errors).toBeGreaterThan(0)

    office.write(faulty(`${deep}\n## High\n\n${deep}`))
    const more = await build({ root, out: `${root}/other`, ...strict })
    expect(more.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['source/heading-order', 'error'],
    ])
    expect(more.summary.editions).toBe(0)
  })
  test('a build in which nothing has changed says the same', async () => {
    const office = await archived()
    const { root } = office
    const options = { root, pdf: false, at }
    const first = await build(options)
    const second = await build(options)
    expect(second.unchanged).toBe(true)
    expect(second.known).toEqual(first.known)
    expect(second.summary).toEqual(first.summary)
    expect(second.summary.known).toBeGreaterThan(0)
    expect((await build({ ...options, baseline: false })).findings).toHaveLength(
      second.summary.known ?? 0,
    )
  })
})

describe('reports say how many are known', () => {
  test('the files in output/reports', async () => {
    const office = await archived()
    office.write(faulty(`${deep}\n## High\n\n${deep}`))
    const { root } = office
    const { status } = await kozlony(['build', '--no-pdf', '--root', root])
    expect(status).toBe(0)
    const reports = path.join(root, 'output/reports')
    const read = (name: string) => fs.readFileSync(path.join(reports, name), 'utf8')
    expect(fs.readdirSync(reports).sort()).toEqual(['findings.json', 'findings.sarif', 'junit.xml'])
    const { findings, summary: counts } = JSON.parse(read('findings.json')) as {
      findings: unknown[]
      summary: { known: number }
    }
    expect(findings).toHaveLength(1)
    const { runs } = JSON.parse(read('findings.sarif')) as Log
    const results = runs[0]?.results ?? []
    expect(results).toHaveLength(1 + counts.known)
    const states = results.map(({ baselineState }) => baselineState)
    expect(states.filter((state) => state === 'new')).toHaveLength(1)
    expect(states.filter((state) => state === 'unchanged')).toHaveLength(counts.known)
    for (const { suppressions = [], baselineState } of results)
      expect(suppressions).toHaveLength(baselineState === 'new' ? 0 : 1)
    const deepOnes = results.filter(({ ruleId }) => ruleId === 'source/heading-order')
    expect(deepOnes.map(({ partialFingerprints }) => partialFingerprints?.['kozlony/v1'])).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}:1$/u),
      expect.stringMatching(/^[0-9a-f]{32}:2$/u),
    ])
    expect(read('junit.xml')).toContain('known from the baseline</system-out>')
  })
  test('workflow commands', async () => {
    const office = await archived()
    const { out } = await kozlony(['check', '--format', 'github', '--root', office.root])
    expect(out).toMatch(/^::notice::\d+ findings are known from the baseline\n$/u)
  })
  test('fix puts right what is known too', async () => {
    const office = await archived(faulty('It was publicated.\n\nText.\n'))
    expect((await found(office)).shown).toEqual([])
    await kozlony(['fix', '--root', office.root])
    expect(office.read('sources/2021/old/en.md')).toContain('It was published.')
  })
})
