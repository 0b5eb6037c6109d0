import type { Element } from 'xast'
import { x } from 'xastscript'
import { feedPath, listingPath, webAddress } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import type { Words } from '../render/words.ts'
import type { FeedEntry } from './feed-entries.ts'
import { organName } from './site-head.ts'
import { xmlDocument } from './xml.ts'

/** The moment of a feed that holds nothing yet: it was never changed. */
const never = '1970-01-01T00:00:00Z'

const entryElement = (entry: FeedEntry, language: string): Element =>
  x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('published', entry.published),
    x('updated', entry.updated),
    x('author', [x('name', entry.author)]),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: entry.page }),
    ...entry.others.map((other) =>
      x('link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: other.language,
        href: other.page,
      }),
    ),
    ...(entry.pdf === undefined
      ? []
      : [
          x('link', {
            rel: 'alternate',
            type: 'application/pdf',
            hreflang: language,
            href: entry.pdf,
          }),
        ]),
    ...entry.topics.map((topic) => x('category', { term: topic })),
    ...(entry.status === 'current' ? [] : [x('category', { term: entry.status })]),
    ...(entry.summary ? [x('summary', entry.summary)] : []),
  ])

/**
 * The entries of a language, last changed first, as an Atom feed (RFC 4287). `updated` is that of the announcements: a build
 * that changes nothing changes nothing here.
 */
export function atomFeed(entries: readonly FeedEntry[], words: Words, office: Office): string {
  const { language } = words
  const address = (path: string) => webAddress(office.baseUrl, path)
  const self = address(feedPath(language, 'atom'))
  const [latest] = entries
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      x('id', self),
      x('title', `${words('page:listing.title')} – ${organName(office.organ, words)}`),
      x('updated', latest?.updated ?? never),
      x('author', [x('name', organName(office.organ, words))]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: address(listingPath(language)) }),
      x('icon', address('assets/emblem.svg')),
      ...entries.map((entry) => entryElement(entry, language)),
    ]),
  )
}
