import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { validateRelease } from '../pipeline/commands/validate.ts'
import { disk } from '../pipeline/host/disk.ts'
import { faultsOf, readVerdicts, standardsOf, type Verdict } from '../pipeline/model/verdict.ts'
import { kozlony, makeOffice, pair } from './support/office.ts'

const [archive = '', access = ''] = standardsOf['3a+ua1']
const kept = (name: string) => ({ name, isKept: true, broken: [] })
const rule = { clause: '7.1', test: 8, count: 2, description: 'No metadata' }

describe('what veraPDF says of a file', () => {
  test('is read from its report', () => {
    const report = {
      report: {
        jobs: [
          {
            itemDetails: { name: '/a.pdf' },
            validationResult: [
              {
                profileName: archive,
                compliant: false,
                details: {
                  ruleSummaries: [
                    { clause: '7.1', testNumber: 8, failedChecks: 2, description: 'No metadata' },
                  ],
                },
              },
            ],
          },
          { itemDetails: { name: '/damaged.pdf' } },
        ],
      },
    }
    expect(readVerdicts(JSON.stringify(report))).toEqual([
      { file: '/a.pdf', standards: [{ name: archive, isKept: false, broken: [rule] }] },
      { file: '/damaged.pdf', standards: [] },
    ])
  })
  test.each<[string, Verdict['standards'], string[]]>([
    ['both kept', [kept(archive), kept(access)], []],
    ['one not claimed', [kept(archive)], [`${access}: not claimed`]],
    ['none claimed', [], [`${archive}: not claimed`, `${access}: not claimed`]],
    [
      'a rule broken',
      [kept(archive), { name: access, isKept: false, broken: [rule] }],
      [`${access}: 7.1-8 (2): No metadata`],
    ],
    [
      'not kept, without a word why',
      [kept(archive), { name: access, isKept: false, broken: [] }],
      [`${access}: not kept`],
    ],
  ])('%s', (_, standards, faults) =>
    expect(faultsOf({ file: 'a.pdf', standards }, '3a+ua1')).toEqual(faults),
  )
})

test('a PDF of the release that breaks its standards is an error of its announcement, and stands in the report', async () => {
  const office = makeOffice({})
  const entry = (language: string) => ({
    path: `${language}/2021/one.pdf`,
    sha256: language,
    announcement: '2021/one',
    language,
    format: 'pdf',
  })
  office.write({
    'site/manifest.json': JSON.stringify([entry('hu'), entry('en'), { path: 'a.csv' }]),
  })
  const result = {
    findings: [],
    summary: { errors: 0, warnings: 0, infos: 0, announcements: 1, editions: 4 },
    unchanged: false,
    written: 0,
    changed: [],
    printed: 0,
    tally: new Map(),
  }
  const validate = async (files: readonly string[]): Promise<Verdict[]> =>
    files.map((file) => ({
      file,
      standards: [kept(archive), ...(file.includes('/hu/') ? [kept(access)] : [])],
    }))
  const { findings, summary } = await validateRelease(
    { files: disk },
    { validate },
    office.root,
    result,
  )
  const report = office.read('reports/pdf-validation.json')
  office.remove()
  expect(findings.map(({ rule: id, file }) => `${id} ${file}`)).toEqual([
    'print/nonconforming sources/2021/one/en.md',
  ])
  expect(summary.errors).toBe(1)
  expect(JSON.parse(report)).toMatchObject([
    { path: 'hu/2021/one.pdf', sha256: 'hu', standards: [{ isKept: true }, { isKept: true }] },
    { path: 'en/2021/one.pdf', sha256: 'en', standards: [{ isKept: true }] },
  ])
})

describe('build --validate', () => {
  test('says at once what is missing on a machine without Java', async () => {
    const office = makeOffice(pair('2021/one'))
    const bare = fs.mkdtempSync(path.join(office.root, 'bin-'))
    const ended = await kozlony(['build', '--validate'], {
      cwd: office.root,
      environment: { PATH: bare },
    })
    const hasSite = fs.existsSync(path.join(office.root, 'output/site'))
    office.remove()
    expect(ended).toMatchObject({ status: 69 })
    expect(ended.log).toContain('sudo apt-get install default-jre-headless')
    expect(hasSite).toBe(false)
  })
  test('a draft has no PDFs to look at', async () => {
    const office = makeOffice(pair('2021/one'))
    const ended = await kozlony(['build', '--validate', '--no-pdf'], { cwd: office.root })
    office.remove()
    expect(ended).toMatchObject({ status: 2 })
  })
})
