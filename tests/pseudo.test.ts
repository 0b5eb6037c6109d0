import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fromHtml } from 'hast-util-from-html'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { loadFaces } from '../pipeline/host/browser/faces.ts'
import { cacheFolder } from '../pipeline/host/program.ts'
import { build } from '../pipeline/kozlony.ts'
import { missingFrom } from '../pipeline/print/coverage.ts'
import { brackets, pseudo } from '../pipeline/render/pseudo.ts'
import {
  kozlony,
  makeOffice,
  ownLocales,
  pair,
  type FilesOf,
  type Office,
} from './support/office.ts'
import { readPdf } from './support/read-pdf.ts'

const own = ownLocales()
const leaves = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(leaves)
const wordsOf = (language: string): string[] =>
  ['page', 'notice', 'office'].flatMap((name) =>
    leaves(JSON.parse(String(own[`locales/${language}/${name}.json`]))),
  )

describe('pseudo-translated words', () => {
  test.each([
    ['Skip', '‹Šķîîþ›'],
    ['{{date}}: {{ x }} a', '‹{{date}}: {{ x }} åå›'],
    ['$t(page:skip) – őű', '‹$t(page:skip) – ôôûû›'],
    ['', '‹›'],
  ])('%j → %j', (words, expected) => expect(pseudo(words)).toBe(expected))
  test('have a glyph in every face', async () => {
    const { coverage } = await loadFaces(cacheFolder(os.tmpdir()))
    const letters = 'abcdefghijklmnopqrstuvwxyzáéíóöőúüű'
    expect(missingFrom(coverage)(pseudo(letters + letters.toUpperCase()))).toEqual([])
  })
  test.each(['hu', 'en'])('are about 40 % longer (%s)', (language) => {
    const size = (words: readonly string[]) => words.join('').replace(/\{\{[^}]*\}\}/gu, '').length
    const words = wordsOf(language)
    const ratio = size(words.map(pseudo)) / size(words)
    expect(ratio).toBeGreaterThan(1.3)
    expect(ratio).toBeLessThan(1.6)
  })
})

/** An announcement of every kind of part, whose own letters are all x: any other letter outside of brackets is ours. */
const everything: FilesOf = {
  ...own,
  'sources/office.yaml': [
    'baseUrl: https://xxx.xx/',
    'organs: [ministry-of-interior]',
    'contacts:',
    '  press-desk: { phone: "+36 1 555 0142", email: xx@xxx.xx, duty: "+36 20 555 0143" }',
    '',
  ].join('\n'),
  'sources/2021/xx/announcement.yaml': [
    'published: 2021-12-10T10:00',
    'updated: 2021-12-11',
    'reference: XX/2021/1',
    'status: corrected',
    'topics: [trafficking]',
    'contacts: [press-desk]',
    'changes: [{ date: 2021-12-11, hu: "Xxx.", en: "Xxx." }]',
    'files: { x.csv: { hu: "Xxx", en: "Xxx" } }',
    '',
  ].join('\n'),
  'sources/2021/xx/x.csv': 'x,x\n',
  ...Object.fromEntries(
    ['hu', 'en'].map((language) => [
      `sources/2021/xx/${language}.md`,
      '# Xxx xxx\n\nXxx xxxx xxx.\n\n## Xxx\n\nXxx.[^1]\n\n> Xxx.\n>\n> — Xx Xxx, xxx\n\n| Xx | Xxx |\n| --- | --- |\n| x | 1 |\n\n- Xxx\n\n[^1]: Xxx.\n',
    ]),
  ),
  'sources/2022/xx/announcement.yaml': [
    'published: 2022-01-10',
    'status: withdrawn',
    'languages: [en]',
    'waiver: { language: hu, reason: "Xxx.", date: 2022-01-10 }',
    '',
  ].join('\n'),
  'sources/2022/xx/en.md': '# Xxx xx\n\nXxx xx.\n\nXxx.\n',
}

const [open, close] = brackets
/** A text without what stands in brackets, one pair in another too. */
function outside(text: string): string {
  let depth = 0
  return Array.from(text)
    .filter((char) => {
      if (char === open) depth++
      const isOut = depth === 0
      if (char === close) depth--
      return isOut
    })
    .join('')
}
const hardCoded = (text: string): string[] => outside(text).match(/[^\P{L}xX]+/gu) ?? []

/** All that a reader of a page can see or hear. */
function saidOn(html: string): string[] {
  const said: string[] = []
  visit(fromHtml(html), (node) => {
    // Data for machines.
    if (node.type === 'element' && node.tagName === 'script') return SKIP
    if (node.type === 'text') said.push(node.value)
    if (node.type !== 'element') return CONTINUE
    const { ariaLabel, alt, title, placeholder, content, name, style } = node.properties
    for (const text of [ariaLabel, alt, title, placeholder]) if (text) said.push(text)
    if (name === 'description') said.push(String(content))
    // CSS content: strings, with counters between them.
    for (const [, content = ''] of (style ?? '').matchAll(/--run-\w+: ([^;]*)/gu))
      said.push(content.replace(/counter\(\w+\)|"/gu, ''))
    return CONTINUE
  })
  return said
}

describe('a pseudo build', () => {
  let office: Office
  const folder = () => path.join(office.root, 'output/draft/pseudo/site')
  const pages = () =>
    fs
      .readdirSync(folder(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
  const page = (name: string) => fs.readFileSync(path.join(folder(), name), 'utf8')
  let result: Awaited<ReturnType<typeof build>>
  beforeAll(async () => {
    office = makeOffice(everything)
    result = await build({
      root: office.root,
      at: new Date('2026-11-24T10:00:00Z'),
      locale: 'pseudo',
    })
  })
  afterAll(() => office.remove())

  test('makes all pages in both languages, as a draft only', () => {
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(result.open).toBe(`${office.root}/output/draft/pseudo/site/index.html`)
    expect(pages()).toEqual([
      '404.html',
      'en/2021/index.html',
      'en/2021/xx.html',
      'en/2022/index.html',
      'en/2022/xx.html',
      'en/index.html',
      'en/topics/trafficking/index.html',
      'hu/2021/index.html',
      'hu/2021/xx.html',
      'hu/index.html',
      'hu/topics/trafficking/index.html',
      'index.html',
    ])
    expect(fs.existsSync(path.join(office.root, 'output/site'))).toBe(false)
    expect(fs.existsSync(path.join(office.root, 'output/draft/site'))).toBe(false)
  })
  test('every word outside of the announcements’ own texts is in brackets', () => {
    const found = pages().flatMap((name) =>
      saidOn(page(name)).flatMap((text) => hardCoded(text).map((word) => `${name}: ${word}`)),
    )
    expect(found).toEqual([])
  })
  test('would show a word that is hard-coded', () => {
    const html = page('en/2021/xx.html').replace('<h2>', '<h2 aria-label="Share">Print ')
    expect(saidOn(html).flatMap(hardCoded)).toEqual(['Share', 'Print'])
  })
  test('shows the words of every part', () => {
    const said = saidOn(page('en/2021/xx.html')).join(' ')
    const keys = [
      'Attachments',
      'Press contact',
      'Changes',
      'Notes',
      'Corrected',
      'Draft',
      'Topics',
    ]
    for (const words of keys) expect(said).toContain(pseudo(words))
    expect(said).toContain(`10 ${pseudo('December')} 2021`)
    expect(saidOn(page('hu/2021/xx.html')).join(' ')).toContain(pseudo('Sajtóközlemény'))
  })
  test('prints the same words, the numbers of the sheets too', async () => {
    const pdf = await readPdf(fs.readFileSync(path.join(folder(), 'hu/2021/xx.pdf')))
    const text = pdf.pages.join('').replace(/xxx\.xx\/\S+/gu, '')
    expect(text).toContain('1. ôôļđååļ, ôôššžééšééñ 1›'.replaceAll('é', 'ê'))
    expect(hardCoded(text)).toEqual([])
  })
})

describe('--locale', () => {
  test('pseudo says what it is; the release stays as it was', async () => {
    const { root, remove } = makeOffice(pair('2021/one'))
    await kozlony(['build', '--no-pdf'], { cwd: root })
    const { status, log } = await kozlony(['build', '--no-pdf', '--locale', 'pseudo'], {
      cwd: root,
    })
    expect(status).toBe(0)
    expect(log).toContain('A draft to look at, never a release')
    expect(log).toContain(path.join('output', 'draft', 'pseudo', 'site', 'index.html'))
    expect(fs.existsSync(path.join(root, 'output/site'))).toBe(false)
    const draft = fs.readFileSync(path.join(root, 'output/draft/site/en/index.html'), 'utf8')
    expect(draft).not.toContain(open)
    remove()
  })
  test('another is refused', async () => {
    const { root, remove } = makeOffice({})
    const { status, log } = await kozlony(['build', '--locale', 'de'], { cwd: root })
    expect(status).toBe(2)
    expect(log).toContain('--locale de is unknown')
    remove()
  })
})
