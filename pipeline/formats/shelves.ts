import { listingPath, type Shelf } from '../model/address.ts'
import type { Item } from '../model/announcement.ts'
import { isoOf } from '../model/date.ts'
import { shortSummary } from '../model/shorten.ts'

/** A listing page before it is written: which announcements it holds, and where its neighbours are. */
export type Listing = {
  readonly shelf: Shelf
  /** Newest first. */
  readonly items: readonly Item[]
  /** Whether its shelf holds more than it shows; the rest stands on the shelves within. */
  readonly isExcerpt: boolean
  /** Shelves within the shelf: years of the whole or of a topic, months of a year, parts of a month. */
  readonly within: readonly Shelf[]
  readonly older?: Shelf
  readonly newer?: Shelf
}

/** What a page holds at most: announcements, and bytes of their titles and summaries. */
const most = { items: 60, bytes: 100_000 } as const
/** What the page of a shelf that is too long shows of it. */
const newest = 30

const encoder = new TextEncoder()
/** The title stands in the links’ labels, too. */
const weightOf = ({ title, summary }: Item): number =>
  4 * encoder.encode(title).length + encoder.encode(shortSummary(summary)).length

/** How many of the first announcements stay within the limits of a page; at least one. */
function fitting(items: readonly Item[], limit: number): number {
  let bytes = 0
  for (const [index, item] of items.entries()) {
    bytes += weightOf(item)
    if (index && (index >= limit || bytes > most.bytes)) return index
  }
  return items.length
}

const isShort = (items: readonly Item[]): boolean => fitting(items, most.items) === items.length

const groupBy = (items: readonly Item[], from: number, to: number): [string, Item[]][] => [
  ...Map.groupBy(items, ({ facts }) => isoOf(facts.published).slice(from, to)),
]

/** A page that holds its whole shelf. */
const leaf = (shelf: Shelf, items: readonly Item[]): Listing => ({
  shelf,
  items,
  isExcerpt: false,
  within: [],
})

/** A page that shows the newest of its shelf; all of it stands in the shelves within. */
const excerpt = (
  shelf: Shelf,
  items: readonly Item[],
  within: readonly Listing[],
): readonly Listing[] => {
  const count = fitting(items, newest)
  const own = within.filter((page) => Object.keys(page.shelf).length === depthOf(shelf) + 1)
  return [
    {
      shelf,
      items: items.slice(0, count),
      isExcerpt: count < items.length,
      within: own.map((page) => page.shelf),
    },
    ...within,
  ]
}

const depthOf = (shelf: Shelf): number => Object.keys(shelf).length

/** A month in numbered parts, filled from the oldest on: a part that is full never changes again. */
function parts(shelf: Shelf, items: readonly Item[]): Listing[] {
  const rising = items.toReversed()
  const pages: Item[][] = []
  for (let start = 0; start < rising.length;) {
    const count = fitting(rising.slice(start), most.items)
    pages.push(rising.slice(start, start + count).toReversed())
    start += count
  }
  return pages.map((page, index) => leaf({ ...shelf, part: index + 1 }, page)).toReversed()
}

const month = (shelf: Shelf, items: readonly Item[]): readonly Listing[] =>
  isShort(items) ? [leaf(shelf, items)] : excerpt(shelf, items, parts(shelf, items))

const year = (shelf: Shelf, items: readonly Item[]): readonly Listing[] =>
  isShort(items)
    ? [leaf(shelf, items)]
    : excerpt(
        shelf,
        items,
        groupBy(items, 5, 7).flatMap(([name, own]) => month({ ...shelf, month: name }, own)),
      )

const years = (shelf: Shelf, items: readonly Item[]): readonly Listing[] =>
  groupBy(items, 0, 4).flatMap(([name, own]) => year({ ...shelf, year: name }, own))

const keyOf = (shelf: Shelf): string => listingPath('en', shelf)

/** Each page with the pages before and after it in time: one chain through the pages that hold all they stand for. */
function chained(pages: readonly Listing[]): Listing[] {
  const chain = pages.filter(({ isExcerpt, within }) => !isExcerpt && !within.length)
  const place = new Map(chain.map(({ shelf }, index) => [keyOf(shelf), index]))
  const holder = new Map(
    chain.flatMap(({ items }, index) => items.map((item) => [item.id, index] as const)),
  )
  return pages.map((page) => {
    const at = place.get(keyOf(page.shelf))
    if (at === undefined) {
      // An excerpt goes on where its last announcement stands among the others.
      const last = page.items.at(-1)
      const next = page.isExcerpt && last ? chain[holder.get(last.id) ?? -1]?.shelf : undefined
      return next ? { ...page, older: next } : page
    }
    const [newer, older] = [chain[at - 1]?.shelf, chain[at + 1]?.shelf]
    return { ...page, ...(newer && { newer }), ...(older && { older }) }
  })
}

/** Topics that announcements have, each with its announcements. */
function topicsOf(items: readonly Item[]): Map<string, Item[]> {
  const topics = new Map<string, Item[]>()
  for (const item of items)
    for (const topic of new Set(item.facts.topics)) {
      const own = topics.get(topic)
      if (own) own.push(item)
      else topics.set(topic, [item])
    }
  return topics
}

/**
 * All listing pages of a language. The first page shows the newest; each year and each topic has its page; a year that
 * is too long for one page is split by month, a topic by year, a month by number, so that no page outgrows a reader’s
 * patience however many announcements there are.
 * @param items of one language, newest first
 * @param isNamed whether there are words for a topic: a page without a name is none
 */
export function shelve(
  items: readonly Item[],
  isNamed: (topic: string) => boolean = () => true,
): Listing[] {
  const topics = [...topicsOf(items)].flatMap(([topic, own]) => {
    const shelf = { topic }
    if (!isNamed(topic)) return []
    return [isShort(own) ? [leaf(shelf, own)] : excerpt(shelf, own, years(shelf, own))]
  })
  return [
    ...chained(excerpt({}, items, years({}, items))),
    ...topics.flatMap((pages) => chained(pages)),
  ]
}
