import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { PNG } from 'pngjs'
import { visit } from 'unist-util-visit'
import { card } from '../pipeline/formats/card.ts'
import { runBuild } from '../pipeline/build/run.ts'
import { createPrinter } from '../pipeline/host/browser/printer.ts'
import type { Printer } from '../pipeline/host/host.ts'
import { cacheFolder } from '../pipeline/host/program.ts'
import { createHost } from '../pipeline/host/real.ts'
import { build } from '../pipeline/kozlony.ts'
import { defaultOffice } from '../pipeline/model/office.ts'
import { say } from '../pipeline/model/wording.ts'
import { createWords } from '../pipeline/render/words.ts'
import { makeOffice, pair, type Office } from './support/office.ts'
import { plainPrinter } from './support/plain-printer.ts'
import { profileOf } from './support/profiles.ts'

let office: Office
const site = (file: string): string => path.join(office.root, 'output/site', file)
const read = (file: string): string => fs.readFileSync(site(file), 'utf8')

beforeAll(async () => {
  office = makeOffice({
    ...pair('2026/one', {
      'announcement.yaml': `published: 2026-02-03T10:00
updated: 2026-02-05
reference: BM/2026/1
status: corrected
topics: [trafficking]
changes:
  - { date: 2026-02-04T09:30, hu: "Javítottuk a dátumot.", en: "The date was corrected." }
  - { date: 2026-02-05, hu: "</script> a címben.", en: "</script> in the title." }
`,
      'photo.png': PNG.sync.write(new PNG({ width: 40, height: 20 })),
      'en.md': '# One\n\nSummary.\n\n![A square](photo.png)\n',
      'hu.md': '# Egy\n\nÖsszefoglaló.\n\n![Egy négyzet](photo.png)\n',
    }),
  })
  await build({ root: office.root, at: new Date('2026-11-24T10:00:00Z') })
}, 120_000)
afterAll(() => office.remove())

const elements = (file: string, tag: string): Element[] => {
  const found: Element[] = []
  visit(fromHtml(read(file)), 'element', (node) => void (node.tagName === tag && found.push(node)))
  return found
}
const dataOf = (file: string): Record<string, unknown> => {
  const [script] = elements(file, 'script')
  return JSON.parse(script ? toString(script) : '{}') as Record<string, unknown>
}
const english = 'https://kozlony.example/en/2026/one.html'
const hungarian = 'https://kozlony.example/hu/2026/one.html'

describe('the card of a link', () => {
  test('is a picture of the size that the page names', () => {
    const png = PNG.sync.read(fs.readFileSync(site('assets/cards/ministry-of-interior.hu.png')))
    expect([png.width, png.height]).toEqual([1200, 630])
    const meta = elements('hu/2026/one.html', 'meta').map(({ properties }) => properties)
    const content = (name: string) => meta.find(({ property }) => property === name)?.['content']
    expect(content('og:image')).toBe(
      'https://kozlony.example/assets/cards/ministry-of-interior.hu.png',
    )
    expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630'])
    expect(content('og:image:alt')).toContain('Belügyminisztérium')
    expect(content('og:locale')).toBe('hu_HU')
  })
  test('has the same bytes again, in another browser too', async () => {
    const words = createWords(
      'hu',
      {
        page: { listing: { title: 'Közlemények' } },
        office: { organ: { a: { name: 'Hivatal' } } },
      },
      profileOf('hu'),
    )
    const request = card('a', words, defaultOffice)
    const draw = async (environment: NodeJS.ProcessEnv) => {
      const printer = createPrinter({ cache: cacheFolder(os.tmpdir()), environment })
      const drawn = await printer.draw(request).finally(() => printer.close())
      return 'png' in drawn ? Buffer.from(drawn.png).toString('base64') : drawn
    }
    expect(await draw(process.env)).toEqual(await draw({ ...process.env, TZ: 'Asia/Tokyo' }))
  })
  test('that cannot be drawn is told of, and named by no page; no page is printed for it again', async () => {
    const other = makeOffice(pair('2026/one'))
    const out = path.join(other.root, 'output')
    const asked: string[] = []
    const printer = plainPrinter(({ language }) => void asked.push(language))
    const draw: Printer['draw'] = (request) =>
      request.language === 'hu'
        ? Promise.resolve({ failed: say('the page crashed') })
        : printer.draw(request)
    const { findings } = await runBuild(
      { ...createHost({ out }), printer: () => ({ ...printer, draw }) },
      { root: other.root, out, at: Date.now(), strict: false, pdf: true, jobs: 1 },
    )
    const told = findings
      .filter(({ rule }) => rule === 'print/failed')
      .map(({ severity, file }) => `${severity} ${file}`)
    const imageOf = (language: string): boolean =>
      fs.readFileSync(path.join(out, `site/${language}/2026/one.html`), 'utf8').includes('og:image')
    expect(new Set(told)).toEqual(new Set(['warning locales/hu/office.json']))
    expect([imageOf('hu'), imageOf('en')]).toEqual([false, true])
    other.remove()
    expect(asked.sort()).toEqual(['en', 'hu'])
  }, 60_000)
})

describe('an announcement as data (schema.org/NewsArticle)', () => {
  test('its facts, dates in the time of the office, pictures before the card', () =>
    expect(dataOf('en/2026/one.html')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': english,
      headline: 'One',
      description: 'Summary.',
      inLanguage: 'en',
      datePublished: '2026-02-03T10:00:00+01:00',
      dateModified: '2026-02-05T00:00:00+01:00',
      identifier: 'BM/2026/1',
      keywords: ['Trafficking in human beings'],
      creativeWorkStatus: 'Corrected',
      publisher: { '@type': 'GovernmentOrganization', name: 'Ministry of Interior, Press Office' },
      image: [
        'https://kozlony.example/assets/2026/one/photo.png',
        'https://kozlony.example/assets/cards/ministry-of-interior.en.png',
      ],
      encoding: { encodingFormat: 'application/pdf' },
    }))
  test('its corrections; no word of them can end the script', () => {
    expect(dataOf('en/2026/one.html')['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'The date was corrected.',
        datePublished: '2026-02-04T09:30:00+01:00',
      },
      {
        '@type': 'CorrectionComment',
        text: '</script> in the title.',
        datePublished: '2026-02-05T00:00:00+01:00',
      },
    ])
  })
  test('its two languages name each other', () => {
    expect(dataOf('hu/2026/one.html')['workTranslation']).toEqual([
      { '@type': 'NewsArticle', '@id': english, inLanguage: 'en' },
    ])
    expect(dataOf('en/2026/one.html')['translationOfWork']).toEqual({
      '@type': 'NewsArticle',
      '@id': hungarian,
      inLanguage: 'hu',
    })
  })
})

describe('the notice of a correction', () => {
  const notice = (file: string): string => {
    const [aside] = elements(file, 'aside')
    return aside ? toString(aside) : ''
  }
  test('says when and what last, and leads to the rest', () => {
    expect(notice('en/2026/one.html')).toBe(
      'Corrected, 5 February 2026</script> in the title.See all changes',
    )
    expect(read('en/2026/one.html')).toContain('href="#changes"')
  })
})
