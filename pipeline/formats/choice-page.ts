import { h } from 'hastscript'
import { cardPath, listingPath, relativeLink, webAddress } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import { masthead } from '../render/templates/masthead.ts'
import { page } from '../render/templates/page.ts'
import type { Words } from '../render/words.ts'
import { cardWords, choicePath } from './site-head.ts'

/** The first page of the site: the reader chooses a language; each is named in itself. */
export function choicePage(
  all: readonly Words[],
  office: Office,
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
    null,
    [
      masthead(first, office.organ, null, null, null),
      h('main#content.page', [
        h('h1.visually-hidden', title),
        h('nav.choice', { ariaLabel: all.map((words) => words('page:languages')).join(' – ') }, [
          h(
            'ul',
            all.map((words) =>
              h('li', { lang: words.language }, [
                h(
                  'a',
                  { href: to(listingPath(words.language)), hrefLang: words.language },
                  words('page:own-name'),
                ),
                h('p', words(`office:organ.${office.organ}.name`)),
              ]),
            ),
          ),
        ]),
      ]),
    ],
  )
}
