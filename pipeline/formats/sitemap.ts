import type { Element } from 'xast'
import { x } from 'xastscript'
import { webAddress } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import { alternatesOf, type Placed } from './site-head.ts'
import { xmlDocument } from './xml.ts'

/** A page as search engines are told of it. */
export type SitemapPage = {
  readonly path: string
  /** The same page in all its languages, this one too. */
  readonly paths: readonly Placed[]
  /** Where readers of other languages are sent, if not to one of these. */
  readonly otherwise?: string | undefined
  /** When its content last changed, ISO 8601; absent where it has none of its own. */
  readonly changed?: string
}

/** Pages that change together: what a large sitemap is split by. */
export type SitemapPart = {
  /** Part of the name of its file. */
  readonly name: string
  readonly count: number
  readonly changed?: string
  /** What its pages are made of. */
  readonly inputs: unknown
  readonly pages: () => readonly SitemapPage[]
}

/** A file before it is written: most are as they were. */
export type SitemapFile = {
  readonly path: string
  readonly inputs: unknown
  readonly text: () => string
}

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const namespaces = { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }

const limits = {
  /** Most addresses of one file (sitemaps.org, “Sitemap index files”); 50 MB are far off with them. */
  most: 50_000,
  /** So many stand in one file; more are split, so that a change writes a part of them. */
  together: 1_000,
}

const pageElement = (page: SitemapPage, office: Office): Element =>
  x('url', [
    x('loc', webAddress(office.baseUrl, page.path)),
    ...(page.changed === undefined ? [] : [x('lastmod', page.changed)]),
    ...alternatesOf(page.paths, office, page.otherwise).map(({ language, href }) =>
      x('xhtml:link', { rel: 'alternate', hreflang: language, href }),
    ),
  ])

const fileOf = (pages: readonly SitemapPage[], office: Office): string =>
  xmlDocument(
    x(
      'urlset',
      namespaces,
      pages.map((page) => pageElement(page, office)),
    ),
  )

const indexOf = (
  files: readonly { readonly path: string; readonly changed: string | undefined }[],
  office: Office,
): string =>
  xmlDocument(
    x(
      'sitemapindex',
      { xmlns: schema },
      files.map(({ path, changed }) =>
        x('sitemap', [
          x('loc', webAddress(office.baseUrl, path)),
          ...(changed === undefined ? [] : [x('lastmod', changed)]),
        ]),
      ),
    ),
  )

/** sitemap.xml; where there are too many pages for one file, an index of the files of its parts. */
export function sitemaps(
  parts: readonly SitemapPart[],
  office: Office,
  { most, together } = limits,
): SitemapFile[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total <= together)
    return [
      {
        path: 'sitemap.xml',
        inputs: parts.map(({ inputs }) => inputs),
        text: () =>
          fileOf(
            parts.flatMap(({ pages }) => pages()),
            office,
          ),
      },
    ]
  const files = parts.flatMap(({ name, count, changed, inputs, pages }) =>
    Array.from({ length: Math.ceil(count / most) }, (_, n) => ({
      path: `sitemap-${name}${n ? `-${n + 1}` : ''}.xml`,
      changed,
      inputs: [n, inputs],
      text: () => fileOf(pages().slice(n * most, (n + 1) * most), office),
    })),
  )
  const named = files.map(({ path, changed }) => ({ path, changed }))
  return [{ path: 'sitemap.xml', inputs: named, text: () => indexOf(named, office) }, ...files]
}

/** robots.txt (RFC 9309): all may read; a draft nobody. */
export const robots = (office: Office, draft: boolean): string =>
  draft
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nAllow: /\n\nSitemap: ${webAddress(office.baseUrl, 'sitemap.xml')}\n`
