import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { main } from '../pipeline/cli.ts'
import { commands } from '../pipeline/commands/all.ts'
import { explainRule } from '../pipeline/commands/explain.ts'
import { helpFor, overview } from '../pipeline/commands/help.ts'
import { rules } from '../pipeline/commands/rules.ts'
import { tongueFor } from '../pipeline/commands/tongue.ts'
import { catalogueOf, leavesOf, type Tree } from './support/catalogue.ts'
import { officeOfMistakes } from './support/mistakes.ts'
import { kozlony, makeOffice, project } from './support/office.ts'

const read = (language: string): Tree =>
  JSON.parse(
    fs.readFileSync(path.join(project, 'locales', language, 'findings.json'), 'utf8'),
  ) as Tree

const english = read('en')
const hungarian = read('hu')
const said = new Map(leavesOf(hungarian))
const pairs = leavesOf(english).map(
  ([key, text]) => [key, text, said.get(key) ?? ''] as const satisfies readonly string[],
)
const places = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].toSorted()
const count = (text: string, sign: string): number => text.split(sign).length - 1

/** Sentences that are the same words in both languages. */
const same = new Set(['Node {{node}}', '{{standing}}. {{reason}}'])

describe('the catalogue of the code', () => {
  test('holds every sentence of the code, and none that nothing says', () => {
    expect(catalogueOf(english)).toEqual(english)
    expect(JSON.stringify(catalogueOf(english))).toBe(JSON.stringify(english))
  })
  test('has the same keys in Hungarian, in the same order', () => {
    expect(leavesOf(hungarian).map(([key]) => key)).toEqual(leavesOf(english).map(([key]) => key))
  })
})

describe('the Hungarian words', () => {
  const wrong = (isWrong: (text: string, hungarian: string) => boolean) =>
    pairs.filter(([, text, own]) => isWrong(text, own)).map(([key]) => key)
  test.each<[string, (text: string, own: string) => boolean]>([
    ['are there', (_, own) => !own.trim()],
    ['hold the values of the English', (text, own) => places(text).join() !== places(own).join()],
    ['are no copy of the English', (text, own) => text === own && !same.has(text)],
    ['open quotations below and close them above', (_, own) => count(own, '„') !== count(own, '”')],
    ['have no English quotation mark', (_, own) => /[“‘’']/u.test(own)],
    [
      'have straight marks only in what is typed',
      (text, own) => count(own, '"') > count(text, '"'),
    ],
    ['put no ending on a value', (_, own) => /\}\}[”"]?-?\p{L}/u.test(own)],
    ['put no article before a value', (_, own) => /(?<!\p{L})az? [„"]?\{\{/iu.test(own)],
    ['have dashes and dots of typesetters', (_, own) => /\.\.\.| - /u.test(own)],
  ])('%s', (_, isWrong) => {
    expect(wrong(isWrong)).toEqual([])
  })
})

/** Words that no Hungarian sentence holds. */
const stop =
  /(?<![\p{L}\d-])(?:the|of|and|or|unexpected|expected|with|without|which|this|that|there|was|were|are|not|file|files|folder|page|language|words?|missing|found|type|value|errors?|warnings?|notes?|nothing|cannot|it|its|from|for|to|you|did|see|use|name|unknown|option|example|wrong|right|line|left)(?![\p{L}\d-])/iu

/** A line without what it quotes: the frame of the source, quotations, names of files and rules, `{ keys }`. */
const ownWords = (line: string): string =>
  /^\s*\d* *│/u.test(line)
    ? ''
    : line
        .replaceAll(/„[^”]*”/gu, '„”')
        .replaceAll(/"[^"]*"/gu, '""')
        .replaceAll(/\{[^}]*\}/gu, '{}')
        .replaceAll(/\S*[\p{L}\d>.][/._=-]+[\p{L}\d<]\S*|--\S+|\S+\//gu, '')

const englishIn = (text: string): string[] =>
  text.split('\n').filter((line) => stop.test(ownWords(line)))

describe('a Hungarian run', () => {
  const offices = ['hu', 'en'].map((language) => makeOffice(officeOfMistakes(language)))
  afterAll(() => {
    for (const { remove } of offices) remove()
  })
  const [ours, theirs] = offices.map(({ root }) => root)
  const environment = { LANG: 'hu_HU.UTF-8' }
  const run = async (...words: string[]) => {
    const { status, out, log } = await kozlony(words, { cwd: ours ?? '', environment })
    expect(status).toBeLessThan(70)
    return { out, log }
  }

  test('of a check says nothing in English', async () => {
    const { out, log } = await run('check')
    expect(count(out, '\n    → ')).toBeGreaterThan(50)
    expect(out).toContain('Nem várt kulcs: „publishd”; helyette: „published”')
    expect(out).toContain('Nem várt érték („published”): „2021-13-10”; helyette: dátum, például')
    expect(englishIn(out + log)).toEqual([])
  })
  test('would be seen to speak English', async () => {
    const { out, log } = await kozlony(['check'], { cwd: theirs ?? '' })
    const findings = out.split('\n').filter((line) => /^ {2}\S/u.test(line))
    expect(englishIn(findings.join('\n'))).toHaveLength(findings.length)
    expect(englishIn(log)).toHaveLength(1)
  })
  test.each([
    ['build', '--no-pdf'],
    ['doctor'],
    ['import', 'page.txt', 'list.txt', 'html.txt', 'none.txt'],
    ['explain'],
  ])('of %s says nothing in English', async (...words) => {
    const { out, log } = await run(...words.filter(Boolean))
    expect((out + log).trim()).not.toBe('')
    expect(englishIn(out + log)).toEqual([])
  })
  test('of fix says nothing in English beside the change itself', async () => {
    const { log } = await run('fix', '--dry-run')
    expect(log).toMatch(/^\d+ hely módosulna: /u)
    expect(englishIn(log)).toEqual([])
  })
  test('of an import explains in Hungarian what it left out', () => {
    const facts = fs.readFileSync(
      path.join(ours ?? '', 'sources/undated/a-miniszter-beszede/announcement.yaml'),
      'utf8',
    )
    const notes = facts.split('\n').filter((line) => line.startsWith('#'))
    expect(notes).toContain('# 1. sor: "Főoldal" (a régi oldal menüje)')
    expect(englishIn(notes.join('\n'))).toEqual([])
  })
  test('of help and explain says nothing in English', async () => {
    const { tell } = await tongueFor(['--root', ours ?? ''], {})
    const texts = [
      overview(commands, tell),
      ...commands.map((command) => helpFor(command, tell)),
      ...rules.map(({ id, severity, why, remedy }) =>
        explainRule({ id, severity, why, remedy }, tell),
      ),
    ]
    expect(texts.flatMap(englishIn)).toEqual([])
  })

  describe('a command line that cannot be understood', () => {
    const here = process.cwd()
    const { LC_ALL } = process.env
    let log = ''
    beforeAll(() => {
      process.chdir(ours ?? '')
      // A folder that is not there has no office that could say which language.
      process.env['LC_ALL'] = 'hu_HU.UTF-8'
      // Each run of the command listens once.
      process.stdout.setMaxListeners(0)
      jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
        log += String(text)
        return true
      })
    })
    afterAll(() => {
      jest.restoreAllMocks()
      process.chdir(here)
      if (LC_ALL === undefined) delete process.env['LC_ALL']
      else process.env['LC_ALL'] = LC_ALL
    })
    test.each([
      ['import nowhere.txt'],
      ['import page.txt --lang de'],
      ['import'],
      ['chek'],
      ['zzzzzz'],
      ['worker'],
      ['watch --only x'],
      ['preview --port x'],
      ['preview --export 2020/none'],
      ['release --list --rollback'],
      ['release --rollback'],
      ['build --explain 2020/none'],
      ['build --stric'],
      ['build --zzzzzz'],
      ['build --at x'],
      ['build --jobs 0'],
      ['check --format'],
      ['check --format xml'],
      ['check --strict=x'],
      ['check --root /nowhere'],
      ['check /'],
      ['explain titel'],
      ['explain source/titel'],
      ['help buld'],
    ])('“%s” is answered in Hungarian', async (line) => {
      log = ''
      const status = await main(line.split(' '))
      expect(status).toBe(2)
      expect(log).toMatch(/^kozlony: \p{Lu}/u)
      expect(englishIn(log)).toEqual([])
    })
  })
})
