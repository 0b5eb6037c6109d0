import { toHtml } from 'hast-util-to-html'
import { feedPath, listingPath } from '../model/address.ts'
import type { Item } from '../model/announcement.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { emblemFile } from '../render/templates/emblem.ts'
import type { Words } from '../render/words.ts'
import { atomFeed } from './atom.ts'
import { choicePage } from './choice-page.ts'
import { feedEntries } from './feed-entries.ts'
import { jsonFeed } from './json-feed.ts'
import { catalogueOf, filtersOf } from './listing-filters.ts'
import { listingPage, type ListingContext } from './listing-page.ts'
import { notFoundPage } from './not-found-page.ts'
import { itemKey } from './item-key.ts'
import { shelve } from './shelves.ts'
import { placesOf, sitemapParts, type Shelves } from './sitemap-parts.ts'
import { robots, sitemaps } from './sitemap.ts'

/** A file of the site that belongs to no single announcement. */
export type SiteFile = {
  readonly path: string
  readonly text: string
  readonly mediaType: string
  readonly language?: Language
  /** What it is made of beside the office and its words; where it is the same, so is the text. */
  readonly inputs?: unknown
}

export type Site = {
  /** Every announcement in each of its languages, newest first. */
  readonly items: readonly Item[]
  /** Words of each language of the office. */
  readonly words: readonly Words[]
  readonly office: Office
  /** Paths of the cards that are there. */
  readonly cards: ReadonlySet<string>
  readonly draft: boolean
}

/** All pages and lists of the site besides the announcements: a function of what is announced, in words of the office. */
export function sitePages(site: Site): SiteFile[] {
  const { items, words, office, cards, draft } = site
  const nameOf = (language: Language) =>
    words.find((own) => own.language === language)?.('page:own-name') ?? language
  const itemsIn = new Map(
    words.map(({ language }) => [language, items.filter((item) => item.language === language)]),
  )
  const listings: Shelves = new Map(
    words.map((own) => [
      own.language,
      shelve(itemsIn.get(own.language) ?? [], (topic) =>
        Boolean(own.optional(`office:topic.${topic}`)),
      ),
    ]),
  )
  const places = placesOf(listings)
  const html = (path: string, text: string): SiteFile => ({ path, text, mediaType: 'text/html' })
  return [
    ...words.flatMap((own): SiteFile[] => {
      const { language } = own
      const pages = listings.get(language) ?? []
      const context: ListingContext = {
        words: own,
        office,
        catalogue: catalogueOf(pages),
        nameOf,
        languagesOf: (shelf) =>
          places((other) => listingPath(other, shelf)).map((place) => place.language),
        cards,
        draft,
      }
      const entries = feedEntries(itemsIn.get(language) ?? [], own, office)
      return [
        ...pages.map((page) => ({
          path: listingPath(language, page.shelf),
          mediaType: 'text/html',
          language,
          inputs: [
            { ...page, items: page.items.map(itemKey) },
            filtersOf(page, context.catalogue, own, (shelf) => listingPath(language, shelf)),
            context.languagesOf(page.shelf),
            [...cards].sort(),
            draft,
          ],
          // Written when it is asked for: most lists are as they were.
          get text() {
            return listingPage(page, context)
          },
        })),
        {
          path: feedPath(language, 'atom'),
          mediaType: 'application/atom+xml',
          language,
          inputs: entries,
          get text() {
            return atomFeed(entries, own, office)
          },
        },
        {
          path: feedPath(language, 'json'),
          mediaType: 'application/feed+json',
          language,
          inputs: entries,
          get text() {
            return jsonFeed(entries, own, office)
          },
        },
      ]
    }),
    html(
      'index.html',
      choicePage(words, office, (language) => itemsIn.get(language) ?? [], cards, draft),
    ),
    html('404.html', notFoundPage(words, office)),
    ...sitemaps(sitemapParts(items, listings, office), office).map(({ path, inputs, text }) => ({
      path,
      mediaType: 'application/xml',
      inputs,
      get text() {
        return text()
      },
    })),
    { path: 'robots.txt', text: robots(office, draft), mediaType: 'text/plain' },
    {
      path: 'assets/emblem.svg',
      text: toHtml(emblemFile(), { space: 'svg' }),
      mediaType: 'image/svg+xml',
    },
  ]
}
