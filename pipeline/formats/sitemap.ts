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

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** Most addresses of one file (sitemaps.org, “Sitemap index files”); 50 MB are far off with them. */
const mostPages = 50_000

const pageElement = (page: SitemapPage, office: Office): Element =>
  x('url', [
    x('loc', webAddress(office.baseUrl, page.path)),
    ...(page.changed === undefined ? [] : [x('lastmod', page.changed)]),
    ...alternatesOf(page.paths, office, page.otherwise).map(({ language, href }) =>
      x('xhtml:link', { rel: 'alternate', hreflang: language, href }),
    ),
  ])

const latest = (pages: readonly SitemapPage[]): string =>
  pages.reduce((last, { changed = '' }) => (changed > last ? changed : last), '')

/**
 * sitemap.xml, by path; where there are more pages than one file may hold, an index of several.
 * @param limit most addresses of one file
 */
export function sitemaps(
  pages: readonly SitemapPage[],
  office: Office,
  limit = mostPages,
): Map<string, string> {
  const namespaces = { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  const fileOf = (part: readonly SitemapPage[]) =>
    xmlDocument(
      x(
        'urlset',
        namespaces,
        part.map((page) => pageElement(page, office)),
      ),
    )
  if (pages.length <= limit) return new Map([['sitemap.xml', fileOf(pages)]])
  const parts = Array.from({ length: Math.ceil(pages.length / limit) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    pages: pages.slice(index * limit, (index + 1) * limit),
  }))
  const index = x(
    'sitemapindex',
    { xmlns: schema },
    parts.map((part) =>
      x('sitemap', [
        x('loc', webAddress(office.baseUrl, part.path)),
        ...(latest(part.pages) ? [x('lastmod', latest(part.pages))] : []),
      ]),
    ),
  )
  return new Map([
    ['sitemap.xml', xmlDocument(index)],
    ...parts.map((part): [string, string] => [part.path, fileOf(part.pages)]),
  ])
}

/** robots.txt (RFC 9309): all may read; a draft nobody. */
export const robots = (office: Office, draft: boolean): string =>
  draft
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nAllow: /\n\nSitemap: ${webAddress(office.baseUrl, 'sitemap.xml')}\n`
