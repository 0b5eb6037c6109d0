import { editionPath, webAddress } from '../model/address.ts'
import { revisedOf, type Item } from '../model/announcement.ts'
import { isoOf, timestampOf } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import { formatDate } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import { shortSummary } from '../model/shorten.ts'
import type { Words } from '../render/words.ts'
import { organName } from './site-head.ts'

/** How many announcements a feed holds. */
export const feedLength = 30

/** An announcement as feeds tell of it, whatever their form. */
export type FeedEntry = {
  /** The same for ever, whatever address or title the announcement gets (RFC 4151). */
  readonly id: string
  readonly title: string
  /** Its state, if it has one, comes first. */
  readonly summary: string
  readonly author: string
  readonly published: string
  readonly updated: string
  readonly topics: readonly string[]
  readonly status: Item['facts']['status']
  readonly page: string
  readonly pdf?: string
  /** Its pages in other languages. */
  readonly others: readonly { readonly language: Language; readonly page: string }[]
}

const stateOf = ({ facts }: Item, words: Words): string => {
  const date = formatDate(revisedOf(facts), words.profile)
  if (facts.status === 'corrected') return words('page:listing.corrected', { date })
  return facts.status === 'withdrawn' ? words('page:listing.withdrawn', { date }) : ''
}

/** A day on which the office had its host, as a tag asks for: never one that a correction of the date could move. */
const yearOf = (id: string): string => /^\d{4}/u.exec(id)?.[0] ?? '2000'

/**
 * The announcements that were published or changed last, so that a correction of an old one reaches its readers too.
 * @param items of one language, newest first
 */
export function feedEntries(items: readonly Item[], words: Words, office: Office): FeedEntry[] {
  const address = (path: string) => webAddress(office.baseUrl, path)
  const changed = items
    .map((item) => ({ item, moment: isoOf(revisedOf(item.facts)) }))
    .sort((a, b) => (a.moment < b.moment ? 1 : a.moment > b.moment ? -1 : 0))
  return changed.slice(0, feedLength).map(({ item }): FeedEntry => {
    const { facts, id, language } = item
    const pathOf = (one: Language) => editionPath({ id, slug: facts.slug }, one)
    const state = stateOf(item, words)
    return {
      id: `tag:${new URL(office.baseUrl).hostname},${yearOf(id)}:${id}/${language}`,
      title: item.title,
      summary: [...(state ? [`${state}.`] : []), shortSummary(item.summary)].join(' ').trim(),
      author: organName(facts.organ, words),
      published: timestampOf(facts.published, office.timeZone),
      updated: timestampOf(revisedOf(facts), office.timeZone),
      topics: facts.topics.flatMap((topic) => words.optional(`office:topic.${topic}`) ?? []),
      status: facts.status,
      page: address(`${pathOf(language)}.html`),
      ...(item.pdf && { pdf: address(`${pathOf(language)}.pdf`) }),
      others: item.languages
        .filter((one) => one !== language)
        .map((one) => ({ language: one, page: address(`${pathOf(one)}.html`) })),
    }
  })
}
