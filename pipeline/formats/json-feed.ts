import { feedPath, listingPath, webAddress } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import type { Words } from '../render/words.ts'
import type { FeedEntry } from './feed-entries.ts'
import { organName } from './site-head.ts'

/** The entries of a language, last changed first, as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(entries: readonly FeedEntry[], words: Words, office: Office): string {
  const { language } = words
  const address = (path: string) => webAddress(office.baseUrl, path)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${words('page:listing.title')} – ${organName(office.organ, words)}`,
    home_page_url: address(listingPath(language)),
    feed_url: address(feedPath(language, 'json')),
    language,
    authors: [{ name: organName(office.organ, words) }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.page,
      title: entry.title,
      content_text: entry.summary || entry.title,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: entry.author }],
      tags: [...entry.topics, ...(entry.status === 'current' ? [] : [entry.status])],
      language,
      ...(entry.pdf !== undefined && {
        attachments: [{ url: entry.pdf, mime_type: 'application/pdf', title: entry.title }],
      }),
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
