import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { getDocumentProxy } from 'unpdf'
import { visit } from 'unist-util-visit'
import { extremeOffice, extremes } from './support/extreme.ts'
import { kozlony, makeOffice } from './support/office.ts'
import { readSheets, squeeze, type Sheet } from './support/sheets.ts'

const office = makeOffice(extremeOffice())
afterAll(office.remove)

type Name = keyof typeof extremes
const names = Object.keys(extremes) as Name[]

type Printed = {
  readonly pdf: Uint8Array
  readonly sheets: readonly Sheet[]
  readonly headings: readonly string[]
  /** Headings, paragraphs, items, cells, captions, code. */
  readonly blocks: readonly string[]
}
const languageOf = (name: Name): string =>
  Object.keys(extremes[name]).some((file) => file.endsWith('hu.md')) ? 'hu' : 'en'

const printed = new Map<Name, Printed>()
const of = (name: Name): Printed => {
  const found = printed.get(name)
  if (!found) throw new Error(`${name} was not printed`)
  return found
}

beforeAll(async () => {
  const ended = await kozlony(['build', '--root', office.root])
  if (ended.status !== 0) throw new Error(ended.out + ended.log)
  for (const name of names) {
    const file = path.join(office.root, 'output/site', languageOf(name), '2026', name)
    const pdf = fs.readFileSync(`${file}.pdf`)
    const headings: string[] = []
    const blocks: string[] = []
    const page = fromHtml(fs.readFileSync(`${file}.html`, 'utf8'))
    visit(page, 'element', (node) => {
      // The labels of the end matter stand beside their words, not above them.
      if (node.tagName === 'section') return 'skip'
      if (/^h[2-6]$/u.test(node.tagName)) headings.push(squeeze(toString(node)))
      return undefined
    })
    visit(page, 'element', (node) => {
      const isBlock = /^(?:h[1-6]|p|td|th|caption|figcaption|pre)$/u.test(node.tagName)
      const isPlainItem =
        node.tagName === 'li' &&
        !node.children.some((c) => c.type === 'element' && /^(?:ul|ol|p)$/u.test(c.tagName))
      if (node.tagName === 'footer' || node.tagName === 'nav' || node.tagName === 'aside')
        return 'skip'
      if (isBlock || isPlainItem) blocks.push(squeeze(toString(node).replaceAll('↑', '')))
      return undefined
    })
    printed.set(name, {
      pdf,
      sheets: await readSheets(pdf),
      headings,
      blocks: blocks.filter(Boolean),
    })
  }
}, 300_000)

describe.each(names)('%s', (name) => {
  test('every word is found, in order within its block', () => {
    const { sheets, blocks } = of(name)
    const all = squeeze(sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''))
    const raw = squeeze(sheets.map(({ painted }) => painted).join(''))
    expect(
      blocks.filter((block) => !all.includes(block) && !raw.includes(block) && block.length < 300),
    ).toEqual([])
  })
  test('no heading is the last line of a sheet', () => {
    const { sheets, headings } = of(name)
    const last = sheets.map(({ lines }) => squeeze(lines.at(-1)?.text ?? ''))
    expect(
      last.filter((text) => headings.some((heading) => text !== '' && heading.endsWith(text))),
    ).toEqual([])
  })
  test('no line of a paragraph stands alone at the foot or at the head of a sheet', () => {
    const { sheets, blocks } = of(name)
    const alone: string[] = []
    sheets.slice(1).forEach(({ lines }, index) => {
      const before = (sheets[index]?.lines ?? []).slice(-2).map(({ text }) => squeeze(text))
      const after = lines.slice(0, 2).map(({ text }) => squeeze(text))
      const [foot, top] = [before[1] ?? '', after[0] ?? '']
      const isBetween = blocks.some(
        (block, at) => block.endsWith(foot) && blocks[at + 1]?.startsWith(top),
      )
      const parted = blocks.filter((block) => block.includes(foot + top))
      const isWhole = (block: string) =>
        block.includes(before.join('') + top) && block.includes(foot + after.join(''))
      if (!isBetween && parted.length && !parted.some(isWhole))
        alone.push(`${index + 1}: ${foot} | ${top}`)
    })
    expect(alone).toEqual([])
  })
  test('nothing stands outside the margins, and nothing was shrunk to fit', () => {
    const { sheets } = of(name)
    const lines = sheets.flatMap((sheet) => [...sheet.lines, ...sheet.furniture])
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(61.9)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(595.3 - 61.9)
    expect(lines.some(({ size }) => Math.abs(size - 23) < 0.01)).toBe(true)
  })
  test('running head, reference and number of the sheet stand on each', () => {
    const { sheets } = of(name)
    sheets.forEach(({ furniture }, index) => {
      const foot = squeeze(furniture.at(-1)?.text ?? '')
      const head = furniture.length > 1 ? squeeze(furniture[0]?.text ?? '') : ''
      const [page, pages] = [index + 1, sheets.length]
      expect(foot).toMatch(
        new RegExp(`(?:Page${page}of${pages}|${page}\\.oldal,összesen${pages})$`, 'u'),
      )
      expect(head).toMatch(index === 0 ? /^$/u : /BM\/2026\/214$/u)
    })
  })
  test('no sheet but the last is left half empty, and the last holds more than a colophon', () => {
    const { sheets } = of(name)
    const foots = sheets.slice(0, -1).map(({ lines }) => Math.round(lines.at(-1)?.y ?? 0))
    // Headings with a table or a picture below may leave what these would have taken.
    expect(foots.filter((y) => y > 420)).toEqual([])
    expect(sheets.at(-1)?.lines.length).toBeGreaterThan(2)
  })
  test('has an outline, a title, its language and tags', async () => {
    const { pdf, headings } = of(name)
    const document = await getDocumentProxy(new Uint8Array(pdf))
    const outline = (await document.getOutline()) ?? []
    const titles: string[] = []
    const walk = (items: typeof outline): void => {
      for (const item of items) {
        titles.push(squeeze(item.title))
        walk(item.items as typeof outline)
      }
    }
    walk(outline)
    expect(
      headings.filter(
        (heading) => !titles.some((title) => heading.includes(title.slice(0, 60)) && title !== ''),
      ),
    ).toEqual([])
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Language: languageOf(name), Title: expect.stringMatching(/\S/u) })
  })
})

describe('tables over many sheets', () => {
  test('repeat their head on each', () => {
    const { sheets } = of('long-table')
    const isRow = (text = '') => /^\d+\. állomás/u.test(text)
    const heads = sheets
      .slice(1)
      .filter(({ lines }) => isRow(lines[1]?.text))
      .map(({ lines }) => lines[0]?.text)
    expect(heads.length).toBeGreaterThan(3)
    expect(new Set(heads)).toEqual(new Set(['Állomás Érték 1 Érték 2 Érték 3 Érték 4']))
    expect(sheets.filter(({ lines }) => isRow(lines[0]?.text))).toEqual([])
    expect(sheets.flatMap(({ lines }) => lines.filter(({ text }) => isRow(text)))).toHaveLength(200)
  })
})

describe('short texts', () => {
  test('take one sheet', () => expect(of('two-sentences').sheets).toHaveLength(1))
})
