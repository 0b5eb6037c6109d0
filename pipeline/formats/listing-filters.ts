import { listingPath, type Shelf } from '../model/address.ts'
import { formatMonthYear } from '../model/locale.ts'
import type { Filter } from '../render/templates/filters.ts'
import type { Words } from '../render/words.ts'
import type { Listing } from './shelves.ts'

/** All listing pages of a language, for the links between them. */
export type Catalogue = {
  /** Newest first. */
  readonly years: readonly string[]
  /** Most used first. */
  readonly topics: readonly string[]
  readonly at: (shelf: Shelf) => Listing | undefined
}

export function catalogueOf(pages: readonly Listing[]): Catalogue {
  const byPath = new Map(pages.map((page) => [listingPath('en', page.shelf), page]))
  return {
    years: byPath.get(listingPath('en'))?.within.flatMap(({ year }) => year ?? []) ?? [],
    topics: pages.flatMap(({ shelf }) =>
      shelf.topic !== undefined && shelf.year === undefined ? shelf.topic : [],
    ),
    at: (shelf) => byPath.get(listingPath('en', shelf)),
  }
}

const monthOf = (shelf: Shelf) => ({
  year: Number(shelf.year),
  month: Number(shelf.month),
  day: 1,
})

const partWords = (part: number, words: Words): string =>
  words('page:listing.part', { number: part })

const timeOf = ({ year, month, part }: Shelf, words: Words): string[] => [
  ...(year === undefined
    ? []
    : [month === undefined ? year : formatMonthYear(monthOf({ year, month }), words.profile)]),
  ...(part === undefined ? [] : [partWords(part, words)]),
]

export const topicWords = (topic: string, words: Words): string => words(`office:topic.${topic}`)

/** What a shelf holds, in words: “Flood protection, November 2026, page 2”; empty for all. */
export const shelfWords = (shelf: Shelf, words: Words): string =>
  [
    ...(shelf.topic === undefined ? [] : [topicWords(shelf.topic, words)]),
    ...timeOf(shelf, words),
  ].join(', ')

/** The time a neighbouring page holds: “November 2026, page 2”. */
export const timeWords = (shelf: Shelf, words: Words): string => timeOf(shelf, words).join(', ')

/** The rows of links of a listing page. A row is there where it offers a choice. */
export function filtersOf(
  { shelf }: Listing,
  catalogue: Catalogue,
  words: Words,
  linkTo: (shelf: Shelf) => string,
): Filter[] {
  const { topic, year, month, part } = shelf
  const { years, topics, at } = catalogue
  const all = words('page:listing.all')
  const ofTopic = topic === undefined ? {} : { topic }
  const ofYear = year === undefined ? ofTopic : { ...ofTopic, year }
  const choice = (label: string, to: Shelf, current: boolean) => ({
    label,
    href: linkTo(to),
    current,
  })
  const yearRow =
    topic === undefined ? years : (at(ofTopic)?.within ?? []).flatMap((s) => s.year ?? [])
  const sorted = topics
    .map((key) => ({ key, label: topicWords(key, words) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.language))
  return [
    {
      label: words('page:listing.year'),
      choices: [
        choice(all, ofTopic, year === undefined),
        ...yearRow.map((one) => choice(one, { ...ofTopic, year: one }, one === year)),
      ],
    },
    {
      label: words('page:listing.month'),
      choices: (at(ofYear)?.within ?? []).flatMap((one) =>
        one.month === undefined || one.part !== undefined || year === undefined
          ? []
          : [
              choice(
                words.profile.months[Number(one.month) - 1] ?? one.month,
                one,
                one.month === month,
              ),
            ],
      ),
    },
    {
      label: words('page:listing.pages'),
      choices:
        month === undefined || year === undefined
          ? []
          : (at({ ...ofYear, month })?.within ?? [])
              .map((one) => choice(String(one.part ?? ''), one, one.part === part))
              .toReversed(),
    },
    {
      label: words('page:listing.topic'),
      choices: [
        choice(all, year === undefined ? {} : { year }, topic === undefined),
        ...sorted.map(({ key, label }) => {
          const both = year === undefined ? undefined : at({ topic: key, year })?.shelf
          return choice(label, both ?? { topic: key }, key === topic)
        }),
      ],
    },
  ]
}
