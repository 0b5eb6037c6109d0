import type { Element } from 'hast'
import { h } from 'hastscript'
import { editionPath } from '../../model/address.ts'
import { revisedOf, type Item } from '../../model/announcement.ts'
import { isoOf } from '../../model/date.ts'
import { formatDate, formatDayMonth, formatMonthYear } from '../../model/locale.ts'
import { shortSummary } from '../../model/shorten.ts'
import { together } from '../together.ts'
import type { Words } from '../words.ts'

const stateOf = (item: Item, words: Words): Element[] => {
  const { facts } = item
  const when = formatDate(revisedOf(facts), words.profile)
  if (facts.status === 'corrected')
    return [h('li.tag.status-correction', words('page:listing.corrected', { date: when }))]
  if (facts.status === 'withdrawn')
    return [h('li.tag.status-withdrawn', words('page:listing.withdrawn', { date: when }))]
  return []
}

function entry(
  item: Item,
  words: Words,
  to: (path: string) => string,
  nameOf: (language: Item['language']) => string,
  host: string,
): Element {
  const { facts } = item
  const address = { id: item.id, slug: facts.slug }
  const label = facts.reference ?? item.title
  const path = editionPath(address, item.language)
  const others = item.languages.filter((language) => language !== item.language)
  return h('li.item', [
    h('h3.index-title', [
      h('a', { href: to(`${path}.html`) }, together(item.title, words.profile)),
    ]),
    h('p.when', [
      h(
        'time',
        { dateTime: isoOf(facts.published).slice(0, 10) },
        formatDayMonth(facts.published, words.profile),
      ),
    ]),
    ...(item.summary ? [h('p.what', together(shortSummary(item.summary), words.profile))] : []),
    h('ul.meta', [
      ...stateOf(item, words),
      ...(others.length || !facts.waiver
        ? []
        : [
            h(
              'li.tag.status-information',
              words('page:listing.only', { reason: facts.waiver.reason }),
            ),
          ]),
      ...(facts.organ === host ? [] : [h('li', words(`office:organ.${facts.organ}.name`))]),
      ...(facts.reference === undefined ? [] : [h('li', facts.reference)]),
      ...others.map((language) =>
        h('li', [
          h(
            'a',
            {
              href: to(`${editionPath(address, language)}.html`),
              lang: language,
              hrefLang: language,
              ariaLabel: `${nameOf(language)}: ${label}`,
            },
            nameOf(language),
          ),
        ]),
      ),
      ...(item.pdf
        ? [
            h('li', [
              h(
                'a',
                {
                  href: to(`${path}.pdf`),
                  ariaLabel: words('page:listing.pdf-of', { title: label }),
                },
                words('page:listing.pdf'),
              ),
            ]),
          ]
        : []),
    ]),
  ])
}

/**
 * Announcements, newest first, by month.
 * @param host the organ whose list it is; an announcement of another one says whose it is
 */
export function months(
  items: readonly Item[],
  words: Words,
  to: (path: string) => string,
  nameOf: (language: Item['language']) => string,
  host: string,
): Element[] {
  const groups = Map.groupBy(items, ({ facts }) => isoOf(facts.published).slice(0, 7))
  return [...groups.values()].map((group) => {
    const [first] = group
    return h('section.month', [
      h('h2', first ? formatMonthYear(first.facts.published, words.profile) : ''),
      h(
        'ol',
        group.map((item) => entry(item, words, to, nameOf, host)),
      ),
    ])
  })
}
