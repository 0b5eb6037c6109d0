import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import type { Log } from 'sarif'
import { rules } from '../pipeline/commands/rules.ts'
import type { Finding } from '../pipeline/model/finding.ts'
import { summarise } from '../pipeline/model/summary.ts'
import { github } from '../pipeline/report/github.ts'
import { junit } from '../pipeline/report/junit.ts'
import { pretty } from '../pipeline/report/pretty.ts'
import { sarif } from '../pipeline/report/sarif.ts'

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
    expect(found[0]).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '4', failures: '2' },
    })
    expect(found.filter(({ name }) => name === 'failure')).toHaveLength(2)
    expect(found.filter(({ name }) => name === 'system-out')).toHaveLength(1)
    expect(found.find(({ name }) => name === 'failure')?.attributes['message']).toBe(
      finding.message,
    )
  })
  test('without findings one test has passed', () =>
    expect(elements(xml([])).map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
    ]))
  test('is well-formed whatever stands in a finding', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, file) => {
        expect(() => elements(xml([{ ...finding, message, file }]))).not.toThrow()
      }),
    ))
})

describe('sarif', () => {
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
