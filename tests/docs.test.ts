import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFacts } from '../pipeline/read/facts.ts'
import { readFrontMatter } from '../pipeline/read/front-matter.ts'
import { readMarkdown } from '../pipeline/read/markdown.ts'
import { readOffice } from '../pipeline/read/office.ts'
import { readTermbase } from '../pipeline/read/termbase.ts'
import { kozlony, makeOffice, ownLocales, project, type Office } from './support/office.ts'
import { rulesPage } from './support/rules-page.ts'

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'locales/README.md'].concat(
  fs
    .readdirSync(path.join(project, 'docs'))
    .flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : [])),
)
const read = (name: string): string => fs.readFileSync(path.join(project, name), 'utf8')

/** All fenced blocks of a language, with the page they stand on. */
const blocks = (language: string): (readonly [string, string])[] =>
  pages.flatMap((page) =>
    [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].flatMap(([, found, text = '']) =>
      found === language ? [[page, text] as const] : [],
    ),
  )

const { office: settings } = readOffice(read('sources/office.yaml'), 'office.yaml')

let office: Office
beforeAll(() => {
  const sources = fs
    .readdirSync(path.join(project, 'sources'), { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(project, 'sources', name)).isFile())
  office = makeOffice({
    ...ownLocales(),
    ...Object.fromEntries(
      sources.map((name) => [
        `sources/${name}`,
        fs.readFileSync(path.join(project, 'sources', name)),
      ]),
    ),
    'old-page.txt':
      'Meeting of the working group\n\nPublicated on: December 10, 2021\n\nThe group met.\n\nMenu\n',
  })
})
afterAll(() => office.remove())

describe('each command shown is run, and each line shown comes out', () => {
  test.each(blocks('console'))(
    '%s: %s',
    async (_, text) => {
      const [command = '', ...lines] = text.trim().split('\n')
      const words = command.replace(/^\$ kozlony /u, '').match(/'[^']*'|\S+/gu) ?? []
      const { out, log } = await kozlony(
        words.map((word) => word.replaceAll("'", '')),
        { cwd: office.root },
      )
      for (const line of lines) expect(out + log).toContain(line.trim())
    },
    180_000,
  )
})

describe('each program shown runs and prints what it says', () => {
  test.each(blocks('js'))('%s: %s', async (_, code) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: project },
    )
    const expected = [...code.matchAll(/^\/\/ (.*)$/gmu)].map(([, line = '']) => line)
    expect(stdout.trim().split('\n')).toEqual(expected)
  })
})

describe('each file shown is valid', () => {
  test.each(blocks('yaml'))('%s: %s', (_, text) => {
    const { findings } = text.startsWith('# office.yaml')
      ? readOffice(text, 'office.yaml')
      : readFacts(text, 'announcement.yaml', settings)
    expect(findings).toEqual([])
  })
  test.each(blocks('markdown'))('%s: %s', (_, text) => {
    const { findings } = text.startsWith('---')
      ? readFrontMatter(text, 'en.md')
      : readMarkdown(text, 'en.md')
    expect(findings).toEqual([])
  })
  test.each(blocks('json').filter(([, text]) => text.includes('"terms"')))('%s: %s', (_, text) => {
    const file = `{ "subject": "x", "concepts": [${text}] }`
    expect(readTermbase(file, 't.json').findings).toEqual([])
  })
})

describe('links', () => {
  test.each(pages)('of %s lead somewhere', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(
      ([, target = '']) => target,
    )
    const outside = targets.filter(
      (target) => !target.includes('us-consultation') && !/^(?:data\.csv|map\.jpg)$/u.test(target),
    )
    for (const target of outside)
      expect(fs.existsSync(path.join(project, path.dirname(page), target))).toBe(true)
  })
})

test('docs/rules.md is what the rules say (npm run docs)', () =>
  expect(read('docs/rules.md')).toBe(rulesPage()))
