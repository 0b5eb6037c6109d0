import { h } from 'hastscript'
import { listingPath } from '../model/address.ts'
import type { Office } from '../model/office.ts'
import { sharedMasthead } from '../render/templates/masthead.ts'
import { page } from '../render/templates/page.ts'
import type { Words } from '../render/words.ts'

/**
 * What a web server shows for an address that leads nowhere, in all languages of the office. It is shown at any address:
 * its own links start at the root of the host, never at where the reader is.
 */
export function notFoundPage(all: readonly Words[], office: Office): string {
  const root = new URL(office.baseUrl).pathname.replace(/^\/+/u, '/')
  const to = (path: string) => `${root}${path}`
  const [first] = all
  if (!first) return ''
  return page(
    {
      language: first.language,
      title: all.map((words) => words('page:lost.title')).join(' – '),
      description: '',
      canonical: null,
      alternates: [],
      hidden: true,
      to,
    },
    'lost-page',
    [
      sharedMasthead(all, office.organ, to('index.html')),
      h(
        'main#content.page',
        all.map((words, index) =>
          h('section.lost', { lang: words.language }, [
            h(index ? 'h2' : 'h1', words('page:lost.title')),
            h('p', words('page:lost.text')),
            h('p', [
              h(
                'a',
                { href: to(listingPath(words.language)), hrefLang: words.language },
                words('page:listing.title'),
              ),
            ]),
          ]),
        ),
      ),
    ],
  )
}
