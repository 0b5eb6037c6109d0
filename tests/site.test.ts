import { describe, expect, test } from '@jest/globals'
import { fromHtml } from 'hast-util-from-html'
import { SaxesParser } from 'saxes'
import { visit } from 'unist-util-visit'
import { newestFirst } from '../pipeline/build/site.ts'
import { shelve, type Listing } from '../pipeline/formats/shelves.ts'
import { sitePages, type Site, type SiteFile } from '../pipeline/formats/site-pages.ts'
import { sitemaps } from '../pipeline/formats/sitemap.ts'
import { cardPath, listingPath } from '../pipeline/model/address.ts'
import { parseMoment } from '../pipeline/model/date.ts'
import { defaultOffice, type Office } from '../pipeline/model/office.ts'
import type { Facts, Item } from '../pipeline/model/announcement.ts'
import { createWords } from '../pipeline/render/words.ts'
import { ownLocales } from './support/office.ts'
import { profileOf } from './support/profiles.ts'

const files = ownLocales()
const resourcesOf = (language: string) => {
  const read = (name: string) =>
    JSON.parse(String(files[`locales/${language}/${name}.json`])) as Record<string, object>
  const office = read('office')
  const topics = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`t${n}`, `Topic ${n}`]))
  return {
    page: read('page'),
    notice: read('notice'),
    office: { ...office, topic: { ...office['topic'], ...topics } },
  }
}
const words = (['hu', 'en'] as const).map((language) =>
  createWords(language, resourcesOf(language), profileOf(language)),
)
const office: Office = {
  ...defaultOffice,
  organ: 'ministry-of-interior',
  organs: ['ministry-of-interior'],
}

const momentOf = (text: string) => {
  const moment = parseMoment(text)
  if (!moment) throw new Error(text)
  return moment
}

function item(
  id: string,
  published: string,
  more: Partial<Facts> = {},
  text: Partial<Item> = {},
): Item {
  return {
    id,
    language: 'en',
    title: `Title of ${id}`,
    summary: 'A summary.',
    languages: ['hu', 'en'],
    pdf: true,
    facts: {
      published: momentOf(published),
      organ: 'ministry-of-interior',
      type: 'press-release',
      status: 'current',
      languages: ['hu', 'en'],
      slug: {},
      topics: [],
      contacts: [],
      changes: [],
      files: {},
      ...more,
    },
    ...text,
  }
}

const inBoth = (one: Item): Item[] => [{ ...one, language: 'hu' }, one]
const two = (n: number) => String(n).padStart(2, '0')

/** Ten years at their own pace, one of them with half of all, long titles and summaries among them. */
function archive(count: number): Item[] {
  return Array.from({ length: count }, (_, n) => {
    const year = n % 2 ? 2024 : 2015 + (n % 10)
    const month = n % 4 === 1 ? 3 : 1 + (n % 12)
    const long = n % 50 === 0
    return item(
      `${year}/announcement-number-${n}`,
      `${year}-${two(month)}-${two(1 + (n % 28))}T10:00`,
      { reference: `BM/${year}/${n}`, topics: [`t${n % 40}`, ...(n % 3 ? [] : ['t0'])] },
      {
        title: `${'Twelve new river gauges on the Upper Tisza '.repeat(long ? 20 : 1)}${n}`,
        summary: 'Új állomások a folyók mentén, őszi árvízvédelmi gyakorlat. '.repeat(
          long ? 90 : 3,
        ),
      },
    )
  })
}
const site = (items: readonly Item[], more: Partial<Site> = {}): Site => ({
  items: newestFirst(items),
  words,
  office,
  cards: new Set(),
  draft: false,
  ...more,
})
const textOf = (made: readonly SiteFile[], path: string): string =>
  made.find((file) => file.path === path)?.text ?? `no ${path}`

describe('ten thousand announcements', () => {
  const items = archive(10_000)
  const made = sitePages(site(items))
  const pages = made.filter(({ mediaType }) => mediaType === 'text/html')

  test('no page is over 200 kB', () => {
    const heavy = pages.filter(({ text }) => Buffer.byteLength(text) > 200_000)
    expect(heavy.map(({ path }) => path)).toEqual([])
    expect(pages.length).toBeGreaterThan(150)
  })
  test('no link leads to a page that is not there', () => {
    const paths = new Set(made.map(({ path }) => path))
    const lost = new Set<string>()
    for (const { path, text } of pages.filter((page) => page.path !== '404.html'))
      for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"#]+)"/gu)) {
        const target = new URL(href, `file:///${path}`).pathname.slice(1)
        const isAnnouncement = /\/announcement-number-\d+\.(?:html|pdf)$/u.test(target)
        if (!isAnnouncement && !paths.has(target)) lost.add(`${path} → ${href}`)
      }
    expect([...lost]).toEqual([])
  })
  test('each stands once in the chain of years, months and numbers', () => {
    const all = shelve(newestFirst(items))
    const chain: Listing[] = []
    const at = (path: string) => all.find(({ shelf }) => listingPath('en', shelf) === path)
    let next = all.find(
      ({ shelf, newer, older, isExcerpt, within }) =>
        shelf.topic === undefined && older && !newer && !isExcerpt && !within.length,
    )
    while (next) {
      chain.push(next)
      next = next.older && at(listingPath('en', next.older))
    }
    const ids = chain.flatMap((page) => page.items.map(({ id }) => id))
    expect(ids.length).toBe(items.length)
    expect(new Set(ids).size).toBe(items.length)
    expect(ids).toEqual(newestFirst(items).map(({ id }) => id))
  })
})

test('a new announcement changes its own shelves and no page of another year', () => {
  const items = archive(1_500)
  const before = new Map(sitePages(site(items)).map(({ path, text }) => [path, text]))
  const fresh = item('2024/new', '2024-12-30T10:00', { topics: ['t1'] })
  const changed = sitePages(site([...items, fresh])).filter(
    ({ path, text }) => before.get(path) !== text,
  )
  const listings = changed.filter(({ path }) => path.startsWith('en/') && path.endsWith('.html'))
  for (const { path } of listings) expect(path).toMatch(/^en\/(?:topics\/t1\/)?(?:2024\/|index)/u)
  expect(listings.length).toBeLessThan(12)
})

describe('listings', () => {
  test.each([
    ['a few', 5, ['en/2026/index.html', 'en/index.html']],
    [
      'a year too long for a page is split by month',
      70,
      ['en/2026/01/index.html', 'en/2026/02/index.html', 'en/2026/index.html', 'en/index.html'],
    ],
  ])('%s', (_, count, expected) => {
    const items = Array.from({ length: count }, (_, n) =>
      item(`2026/n${n}`, `2026-0${1 + (n % 2)}-${two(1 + (n % 28))}`),
    )
    const paths = shelve(newestFirst(items)).map(({ shelf }) => listingPath('en', shelf))
    expect(paths.sort()).toEqual(expected)
  })
  test('a month too long is split by number, the oldest first, and full parts never change', () => {
    const items = (count: number) =>
      newestFirst(
        Array.from({ length: count }, (_, n) =>
          item(
            `2026/n${String(n).padStart(4, '0')}`,
            `2026-01-01T${two(Math.floor(n / 60))}:${two(n % 60)}`,
          ),
        ),
      )
    const part = (count: number, number: number) =>
      shelve(items(count))
        .find(({ shelf }) => shelf.part === number)
        ?.items.map(({ id }) => id)
    expect(part(130, 1)).toHaveLength(60)
    expect(part(130, 3)).toHaveLength(10)
    expect(part(130, 1)).toEqual(part(170, 1))
    expect(part(130, 1)?.at(-1)).toBe('2026/n0000')
  })
  test('a topic without words has no page and no link', () => {
    const made = sitePages(site(inBoth(item('2026/a', '2026-01-02', { topics: ['nameless'] }))))
    expect(made.map(({ path }) => path)).not.toContain('en/topics/nameless/index.html')
    expect(textOf(made, 'en/index.html')).not.toContain('nameless')
  })
  test('the language switch leads only to what there is', () => {
    const made = sitePages(site([item('2026/a', '2026-01-02', {}, { languages: ['en'] })]))
    expect(textOf(made, 'en/2026/index.html')).not.toContain('hreflang="hu"')
    expect(textOf(made, 'hu/index.html')).toContain('hreflang="en"')
  })
})

/** The elements of a document that a strict parser reads, with their attributes and texts. */
function elementsOf(xml: string) {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = []
  const open: (typeof found)[number][] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', attributes: { ...attributes } }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

describe('feeds', () => {
  const corrected = item('2020/old', '2020-05-01', {
    status: 'corrected',
    changes: [{ date: momentOf('2026-02-01T09:30+01:00'), hu: 'Más.', en: 'Another.' }],
  })
  const news = Array.from({ length: 40 }, (_, n) =>
    item(`2026/n${n}`, `2026-01-${two(1 + (n % 28))}`),
  )
  const made = sitePages(site([...news, corrected].flatMap(inBoth)))
  const atom = elementsOf(textOf(made, 'en/feed.atom'))
  const json = JSON.parse(textOf(made, 'en/feed.json')) as {
    items: { id: string; date_modified: string; content_text: string }[]
  }
  const textsOf = (name: string) => atom.filter((one) => one.name === name).map(({ text }) => text)

  test('hold what was published or changed last', () => {
    expect(textsOf('entry')).toHaveLength(30)
    expect(json.items).toHaveLength(30)
    expect(json.items[0]).toMatchObject({
      id: 'tag:kozlony.example,2020:2020/old/en',
      date_modified: '2026-02-01T09:30:00+01:00',
      content_text: 'Corrected on 1 February 2026. A summary.',
    })
  })
  test('say when it was changed, and never when they were made', () => {
    expect(textsOf('updated').slice(0, 3)).toEqual([
      '2026-02-01T09:30:00+01:00',
      '2026-02-01T09:30:00+01:00',
      '2026-01-28T00:00:00+01:00',
    ])
    expect(sitePages(site([...news, corrected].flatMap(inBoth)))).toEqual(made)
  })
  test('what a list is made of is plain data: another input means another page, and the other way round', () => {
    const before = sitePages(site(news.flatMap(inBoth)))
    const after = sitePages(site([...news, corrected].flatMap(inBoth)))
    const pagesOf = (files: typeof before) =>
      new Map(files.flatMap((one) => (one.inputs === undefined ? [] : [[one.path, one] as const])))
    const [old, now] = [pagesOf(before), pagesOf(after)]
    expect(old.size).toBeGreaterThan(3)
    for (const [path, page] of now) {
      expect(JSON.parse(JSON.stringify(page.inputs))).toEqual(page.inputs)
      const last = old.get(path)
      if (last)
        expect([path, JSON.stringify(last.inputs) === JSON.stringify(page.inputs)]).toEqual([
          path,
          last.text === page.text,
        ])
    }
  })
  test('lead to the page, its other language and its PDF', () =>
    expect(
      atom
        .filter(({ name, attributes }) => name === 'link' && attributes['href']?.includes('/2020/'))
        .map(({ attributes }) => [
          attributes['rel'],
          attributes['type'],
          attributes['hreflang'],
          attributes['href'],
        ]),
    ).toEqual([
      ['alternate', 'text/html', 'en', 'https://kozlony.example/en/2020/old.html'],
      ['alternate', 'text/html', 'hu', 'https://kozlony.example/hu/2020/old.html'],
      ['alternate', 'application/pdf', 'en', 'https://kozlony.example/en/2020/old.pdf'],
    ]))
  test('ids outlive a new title, slug and date', () => {
    const moved = item('2020/old', '2020-06-01', { slug: { en: 'new-name' } }, { title: 'New' })
    const again = JSON.parse(textOf(sitePages(site([moved])), 'en/feed.json')) as typeof json
    expect(again.items[0]?.id).toBe('tag:kozlony.example,2020:2020/old/en')
  })
  test.each([
    ['markup', '<b>&amp; ]]> "quoted"', '<b>&amp; ]]> "quoted"'],
    ['an end of the script', '</script><script>x</script>', '</script><script>x</script>'],
    ['what XML cannot hold', 'a\u0000\u0008\u000b\u001f\ufffe\ud800b', 'ab'],
  ])('hold any text: %s', (_, title, clean) => {
    const files = sitePages(site([item('2026/x', '2026-01-02', {}, { title, summary: title })]))
    const read = elementsOf(textOf(files, 'en/feed.atom'))
    expect(read.filter(({ name }) => name === 'title').at(-1)?.text).toBe(clean)
    expect(() => JSON.parse(textOf(files, 'en/feed.json')) as unknown).not.toThrow()
    const scripts: unknown[] = []
    visit(fromHtml(textOf(files, 'en/index.html')), 'element', ({ tagName }) => {
      if (tagName === 'script') scripts.push(tagName)
    })
    expect(scripts).toEqual([])
  })
  test('an office that has announced nothing has empty feeds', () =>
    expect(elementsOf(textOf(sitePages(site([])), 'en/feed.atom')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['id', 'title', 'updated', 'author']),
    ))
})

describe('sitemap, robots, 404', () => {
  const made = sitePages(site(inBoth(item('2026/a', '2026-01-02T10:00+01:00'))))
  test('every page with its languages and its last change', () => {
    const read = elementsOf(textOf(made, 'sitemap.xml'))
    const urls = read.filter(({ name }) => name === 'loc').map(({ text }) => text)
    expect(urls).toContain('https://kozlony.example/en/2026/a.html')
    expect(urls).toContain('https://kozlony.example/')
    expect(read.filter(({ name }) => name === 'lastmod').map(({ text }) => text)).toContain(
      '2026-01-02T10:00:00+01:00',
    )
    const languages = new Set(read.flatMap(({ attributes }) => attributes['hreflang'] ?? []))
    expect(languages).toEqual(new Set(['hu', 'en', 'x-default']))
  })
  test('is an index of several where one file holds too few', () => {
    const part = (name: string, count: number) => ({
      name,
      count,
      changed: `${name}-01-05`,
      inputs: count,
      pages: () => Array.from({ length: count }, (_, n) => ({ path: `${name}/${n}`, paths: [] })),
    })
    const split = sitemaps([part('2025', 1), part('2026', 5)], office, { most: 2, together: 5 })
    const textIn = new Map(split.map(({ path, text }) => [path, text()]))
    expect([...textIn.keys()]).toEqual([
      'sitemap.xml',
      'sitemap-2025.xml',
      'sitemap-2026.xml',
      'sitemap-2026-2.xml',
      'sitemap-2026-3.xml',
    ])
    expect(textIn.get('sitemap.xml')).toContain('https://kozlony.example/sitemap-2026-3.xml')
    expect(textIn.get('sitemap.xml')).toContain('<lastmod>2026-01-05</lastmod>')
    const named = [...textIn.values()].join('').match(/<loc>[^<]*\d{4}\/\d<\/loc>/gu)
    expect(new Set(named).size).toBe(6)
  })
  test('robots.txt names the sitemap; a draft is closed to all', () => {
    expect(textOf(made, 'robots.txt')).toContain('Sitemap: https://kozlony.example/sitemap.xml')
    const draft = sitePages(site([], { draft: true }))
    expect(textOf(draft, 'robots.txt')).toContain('Disallow: /\n')
    expect(textOf(draft, 'en/index.html')).toContain('<meta name="robots" content="noindex">')
  })
  test('the 404 page holds from any address, also where the site lies in a folder', () => {
    const page = textOf(
      sitePages(site([], { office: { ...office, baseUrl: 'https://host.example/press/' } })),
      '404.html',
    )
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, href]) => href)
    for (const href of addresses) expect(href).toMatch(/^(?:\/press\/|#)/u)
    expect(page).toContain('Az oldal nem található')
    expect(page).toContain('Page not found')
  })
})

describe('the head of a page', () => {
  const cards = new Set([cardPath('ministry-of-interior', 'en')])
  const made = sitePages(site(inBoth(item('2026/a', '2026-01-02')), { cards }))
  const head = (path: string) => {
    const found: Record<string, unknown>[] = []
    visit(fromHtml(textOf(made, path)), 'element', ({ tagName, properties }) => {
      if (tagName === 'link' || tagName === 'meta') found.push(properties)
    })
    return found
  }
  test('names its address and its languages', () =>
    expect(
      head('en/index.html')
        .filter(({ rel, type }) => /canonical|alternate/u.test(String(rel)) && type === undefined)
        .map(({ hrefLang, href }) => [hrefLang, href]),
    ).toEqual([
      [undefined, 'https://kozlony.example/en/index.html'],
      ['hu', 'https://kozlony.example/hu/index.html'],
      ['en', 'https://kozlony.example/en/index.html'],
      ['x-default', 'https://kozlony.example/'],
    ]))
  test('names the card of its language where there is one', () => {
    const image = (path: string) =>
      head(path).find(({ property }) => property === 'og:image')?.['content']
    expect(image('en/index.html')).toBe(
      'https://kozlony.example/assets/cards/ministry-of-interior.en.png',
    )
    expect(image('hu/index.html')).toBeUndefined()
  })
  test('leads to both feeds', () =>
    expect(
      head('en/2026/index.html')
        .filter(({ type }) => /atom|feed/u.test(String(type)))
        .map(({ href }) => href),
    ).toEqual(['../feed.atom', '../feed.json']))
})
