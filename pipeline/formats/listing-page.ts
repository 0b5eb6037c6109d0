import { h } from 'hastscript'
import { listingPath, relativeLink, type Shelf } from '../model/address.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { runningHeads } from '../render/running-heads.ts'
import { filterNav, pager } from '../render/templates/filters.ts'
import { footer } from '../render/templates/footer.ts'
import { months } from '../render/templates/listing.ts'
import { languageNav, masthead } from '../render/templates/masthead.ts'
import { page, skipLink } from '../render/templates/page.ts'
import type { Words } from '../render/words.ts'
import { filtersOf, shelfWords, timeWords, type Catalogue } from './listing-filters.ts'
import type { Listing } from './shelves.ts'
import { choicePath, siteHead } from './site-head.ts'

export type ListingContext = {
  readonly words: Words
  readonly office: Office
  readonly catalogue: Catalogue
  readonly nameOf: (language: Language) => string
  /** Languages in which there is a listing of a shelf. */
  readonly languagesOf: (shelf: Shelf) => readonly Language[]
  readonly cards: ReadonlySet<string>
  readonly draft: boolean
}

/** A list of announcements of one language, newest first. */
export function listingPage(listing: Listing, context: ListingContext): string {
  const { words, office, catalogue, nameOf } = context
  const { shelf, items, isExcerpt, older, newer } = listing
  const path = listingPath(words.language, shelf)
  const to = (target: string) => relativeLink(path, target)
  const linkTo = (other: Shelf) => to(listingPath(words.language, other))
  const paths = context.languagesOf(shelf).map((language) => ({
    language,
    path: listingPath(language, shelf),
  }))
  const links = paths.map(({ language, path: target }) => ({
    language,
    name: nameOf(language),
    href: to(target),
    current: language === words.language,
  }))
  const organ = words(`office:organ.${office.organ}.name`)
  const what = shelfWords(shelf, words)
  const title = what ? words('page:listing.of', { what }) : words('page:listing.title')
  const lead = what ? '' : words('page:listing.lead')
  const neighbour = (other: Shelf | undefined, key: 'page:listing.older' | 'page:listing.newer') =>
    other && { href: linkTo(other), label: words(key, { what: timeWords(other, words) }) }
  const list = months(items, words, to, nameOf, office.organ)
  return page(
    {
      ...siteHead({
        path,
        paths,
        otherwise: what ? undefined : choicePath,
        title,
        description: lead || title,
        type: 'website',
        organ: office.organ,
        words,
        office,
        cards: context.cards,
        draft: context.draft,
      }),
      rootStyle: runningHeads(title, '', organ, words),
    },
    'listing-page',
    [
      skipLink(words),
      masthead(
        words,
        office.organ,
        to(listingPath(words.language)),
        languageNav(links, words),
        null,
      ),
      h('main#content.page', [
        h('.index-head', [h('h1', title), ...(lead ? [h('p', lead)] : [])]),
        ...filterNav(filtersOf(listing, catalogue, words, linkTo), words),
        ...(isExcerpt
          ? [h('p.excerpt', words('page:listing.excerpt', { number: items.length }))]
          : []),
        ...(list.length ? list : [h('p.empty', words('page:listing.empty'))]),
        ...pager(
          neighbour(older, 'page:listing.older'),
          neighbour(newer, 'page:listing.newer'),
          words,
        ),
      ]),
      footer(words, office.organ, to),
    ],
  )
}
