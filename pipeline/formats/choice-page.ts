import { h } from 'hastscript'
import { listingPath, relativeLink } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import { masthead } from '../render/templates/masthead.ts'
import { page } from '../render/templates/page.ts'
import type { Words } from '../render/words.ts'

/** The first page of the site: the reader chooses a language; each is named in itself. */
export function choicePage(all: readonly Words[], office: Office): string {
  const to = (target: string) => relativeLink('index.html', target)
  const [first] = all
  if (!first) return ''
  const names = all.map((words) => words(`office:organ.${office.organ}.name`))
  return page(
    {
      language: first.language,
      title: names.join(' – '),
      description: '',
      canonical: office.baseUrl,
      alternates: all.map(({ language }) => ({
        language,
        href: `${office.baseUrl}${listingPath(language)}`,
      })),
      to,
    },
    null,
    [
      masthead(first, office.organ, null, null, null),
      h('main#content.page', [
        h('h1.visually-hidden', names.join(' – ')),
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
