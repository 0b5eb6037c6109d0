import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { build, type Result } from '../pipeline/kozlony.ts'
import { attachments } from './support/hostile/attachments.ts'
import { canary, type Hostile } from './support/hostile/case.ts'
import { facts } from './support/hostile/facts.ts'
import { markdown } from './support/hostile/markdown.ts'
import { makeOffice, pair, type FilesOf, type Office } from './support/office.ts'

const all: readonly Hostile[] = [...markdown, ...facts, ...attachments]
const idOf = (index: number): string => `2021/input-${index + 1}`

const filesOf = ({ text, files = {} }: Hostile, id: string): FilesOf =>
  pair(id, {
    ...(text !== undefined && { 'en.md': `# Consultation\n\nIt has ended.\n\n${text}\n` }),
    ...files,
  })

let office: Office
let result: Result
beforeAll(async () => {
  office = makeOffice(
    all.reduce<FilesOf>((files, one, index) => ({ ...files, ...filesOf(one, idOf(index)) }), {}),
  )
  result = await build({ root: office.root, pdf: false })
}, 120_000)
afterAll(() => office.remove())

/** The pages of an announcement, by path below the site. */
function pagesOf(id: string): string[] {
  const site = path.join(office.root, 'output/draft/site')
  const slug = id.slice(id.indexOf('/') + 1)
  return fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`${slug}.html`))
    .map((name) => fs.readFileSync(path.join(site, name), 'utf8'))
}

/** All elements of a page, as a browser reads it. */
function elementsIn(html: string): Element[] {
  const found: Element[] = []
  visit(fromHtml(html), 'element', (node) => void found.push(node))
  return found
}

/** The words of a page; that a figure keeps its sign beside it on the line is typography. */
const wordsIn = (html: string): string => toString(fromHtml(html)).replaceAll('\u00a0', ' ')

describe('each hostile input is refused with its place, or does no harm', () => {
  test.each(all.map((one, index) => [one.name, one, idOf(index)] as const))('%s', (_, one, id) => {
    const found = result.findings.filter(({ announcement }) => announcement === id)
    const said = found.filter(({ severity }) => severity !== 'info')
    if (one.expects === 'finding') expect(said).not.toEqual([])
    if (one.expects === 'harmless') expect(said).toEqual([])
    if (one.rule !== undefined) expect(said.map(({ rule }) => rule)).toContain(one.rule)
    for (const finding of said) {
      expect(finding.file).toContain(`sources/${id}`)
      // What concerns a whole file that is no text has no line.
      if (!/picture|attachment|missing-file|encoding/u.test(finding.rule))
        expect(finding.place).toMatchObject({
          line: expect.any(Number),
          column: expect.any(Number),
        })
    }
    const pages = pagesOf(id)
    if (one.expects === 'harmless') expect(pages).toHaveLength(2)
    if (one.keeps !== undefined) expect(pages.map(wordsIn).join('\n')).toContain(one.keeps)
  })
})

describe('nothing of it is in an edition', () => {
  test.each(all.map((one, index) => [one.name, idOf(index)] as const))('%s', (_, id) => {
    for (const page of pagesOf(id)) {
      expect(page).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/u)
      for (const { tagName, properties } of elementsIn(page)) {
        // Data of the page about itself, which no browser runs.
        if (tagName === 'script') {
          expect(properties).toEqual({ type: 'application/ld+json' })
          continue
        }
        expect(tagName).not.toMatch(/^(?:iframe|object|embed|form|base|math|xmp|template)$/u)
        for (const [key, value] of Object.entries(properties)) {
          expect(key).not.toMatch(/^on/iu)
          if (/^(?:href|src)$/u.test(key))
            expect(String(value)).not.toMatch(
              /^\s*(?:javascript|vbscript|file|data|\/\/|[a-z+]+:\/\/evil)/iu,
            )
        }
      }
    }
  })
  test('no file of it is in the site but what is offered', () => {
    const site = path.join(office.root, 'output/draft/site')
    const names = fs.readdirSync(site, { recursive: true, encoding: 'utf8' })
    expect(
      names.filter(
        (name) =>
          !name.startsWith('assets/fonts/') &&
          /\.(?:js|exe|bat|lnk|xhtml|svgz|md|ya?ml)$/iu.test(name),
      ),
    ).toEqual([])
    const holding = names.filter((name) => {
      const full = path.join(site, name)
      return fs.statSync(full).isFile() && fs.readFileSync(full, 'utf8').includes(canary)
    })
    // As plain words: the title of a link, a description, the info string of a block.
    for (const name of holding) expect(name).toMatch(/\.html$/u)
  })
  test('the folder holds the output and the sources, nothing else', () => {
    expect(fs.readdirSync(office.root).sort()).toEqual(['output', 'sources'])
    expect(fs.existsSync('/etc/KANARI')).toBe(false)
  })
})
