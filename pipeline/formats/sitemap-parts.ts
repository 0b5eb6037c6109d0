import { editionPath, listingPath } from '../model/address.ts'
import { revisedOf, type Facts, type Item } from '../model/announcement.ts'
import { isoOf, timestampOf } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { itemKey } from './item-key.ts'
import type { Listing } from './shelves.ts'
import { choicePath, type Placed } from './site-head.ts'
import type { SitemapPage, SitemapPart } from './sitemap.ts'

/** Listing pages by language. */
export type Shelves = ReadonlyMap<Language, readonly Listing[]>

const moments = new WeakMap<Facts, string>()

/** When what readers see was last changed; the facts of an announcement are asked by each list that it stands in. */
function momentOf(facts: Facts): string {
  const known = moments.get(facts)
  if (known !== undefined) return known
  const moment = isoOf(revisedOf(facts))
  moments.set(facts, moment)
  return moment
}

/** When one of several was last changed; the first of those that changed at once. */
function lastChange(items: readonly Item[], office: Office): { changed?: string } {
  let last: Facts | undefined
  for (const { facts } of items) if (!last || momentOf(facts) > momentOf(last)) last = facts
  return last ? { changed: timestampOf(revisedOf(last), office.timeZone) } : {}
}

/** In which languages there is a page. */
export function placesOf(listings: Shelves): (path: (language: Language) => string) => Placed[] {
  const paths = new Set(
    [...listings].flatMap(([language, pages]) =>
      pages.map(({ shelf }) => listingPath(language, shelf)),
    ),
  )
  return (pathIn) =>
    [...listings.keys()]
      .map((language) => ({ language, path: pathIn(language) }))
      .filter(({ path }) => paths.has(path))
}

function listPages(listings: Shelves, office: Office): SitemapPage[] {
  const places = placesOf(listings)
  return [
    {
      path: choicePath,
      paths: places((language) => listingPath(language)),
      otherwise: choicePath,
    },
    ...[...listings].flatMap(([language, pages]) =>
      pages.map((page) => ({
        path: listingPath(language, page.shelf),
        paths: places((other) => listingPath(other, page.shelf)),
        ...(Object.keys(page.shelf).length ? {} : { otherwise: choicePath }),
        ...lastChange(page.items, office),
      })),
    ),
  ]
}

const itemPage = (item: Item, office: Office): SitemapPage => {
  const pathIn = (language: Language) =>
    `${editionPath({ id: item.id, slug: item.facts.slug }, language)}.html`
  return {
    path: pathIn(item.language),
    paths: item.languages.map((language) => ({ language, path: pathIn(language) })),
    ...lastChange([item], office),
  }
}

/** The pages of the site: the lists, then the announcements by the year of their folder. */
export function sitemapParts(
  items: readonly Item[],
  listings: Shelves,
  office: Office,
): SitemapPart[] {
  const lists = listPages(listings, office)
  const years = Map.groupBy(items, ({ id }) => id.slice(0, id.indexOf('/')))
  return [
    {
      name: 'lists',
      count: lists.length,
      ...lastChange(items, office),
      inputs: lists,
      pages: () => lists,
    },
    ...[...years].map(([year, own]) => ({
      name: year,
      count: own.length,
      ...lastChange(own, office),
      inputs: own.map(itemKey),
      pages: () => own.map((item) => itemPage(item, office)),
    })),
  ]
}
