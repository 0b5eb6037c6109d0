import { h } from 'hastscript'
import type { Element } from 'hast'
import { cardPath, editionPath, listingPath, relativeLink, webAddress } from '../model/address.ts'
import type { Item } from '../model/announcement.ts'
import { isoOf } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import { formatDate } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import { sharedMasthead } from '../render/templates/masthead.ts'
import { page } from '../render/templates/page.ts'
import { together } from '../render/together.ts'
import type { Words } from '../render/words.ts'
import { cardWords, choicePath } from './site-head.ts'

/** How many announcements stand under each language. */
const shown = 3

/** A language, named in itself, and the newest that can be read in it. */
function choice(words: Words, to: (path: string) => string, newest: readonly Item[]): Element {
  const { language, profile } = words
  const items = newest
    .slice(0, shown)
    .map(({ id, facts, title }) =>
      h('li', [
        h(
          'time',
          { dateTime: isoOf(facts.published).slice(0, 10) },
          formatDate(facts.published, profile),
        ),
        h(
          'a',
          { href: to(`${editionPath({ id, slug: facts.slug }, language)}.html`) },
          together(title, profile),
        ),
      ]),
    )
  return h('section', { lang: language }, [
    h('h2', [
      h('a', { href: to(listingPath(language)), hrefLang: language }, words('page:own-name')),
    ]),
    h('p', words('page:listing.title')),
    ...(items.length ? [h('ol', items)] : []),
  ])
}

/**
 * The first page of the site: the reader chooses a language; each is named in itself, beside the other, and shows what
 * was announced last.
 * @param newestOf announcements of a language, newest first
 */
export function choicePage(
  all: readonly Words[],
  office: Office,
  newestOf: (language: Language) => readonly Item[],
  cards: ReadonlySet<string>,
  draft: boolean,
): string {
  const to = (target: string) => relativeLink('index.html', target)
  const [first] = all
  if (!first) return ''
  const names = all.map((words) => words(`office:organ.${office.organ}.name`))
  const title = names.join(' – ')
  const description = all.map((words) => words('page:listing.lead')).join(' ')
  const url = webAddress(office.baseUrl, choicePath)
  const card = cardPath(office.organ, first.language)
  return page(
    {
      language: first.language,
      title,
      description,
      canonical: url,
      alternates: [
        ...all.map(({ language }) => ({
          language,
          href: webAddress(office.baseUrl, listingPath(language)),
        })),
        { language: 'x-default', href: url },
      ],
      to,
      hidden: draft,
      social: {
        type: 'website',
        title,
        description,
        url,
        site: names[0] ?? '',
        locale: first.profile.locale,
        ...(cards.has(card) && {
          card: {
            url: webAddress(office.baseUrl, card),
            words: cardWords(office.organ, first),
          },
        }),
      },
    },
    'choice-page',
    [
      sharedMasthead(all, office.organ, null),
      h('main#content.page', [
        h('h1.visually-hidden', title),
        h(
          '.choice',
          all.map((words) => choice(words, to, newestOf(words.language))),
        ),
      ]),
    ],
  )
}
