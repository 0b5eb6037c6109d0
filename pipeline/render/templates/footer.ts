import type { Element } from 'hast'
import { h } from 'hastscript'
import { feedPath, listingPath } from '../../model/address.ts'
import type { Words } from '../words.ts'

/** Who publishes here, and the ways on: to all announcements, and to their feed. */
export function footer(words: Words, organ: string, to: (path: string) => string): Element {
  const address = words.optional(`office:organ.${organ}.address`)
  return h('footer.footer', [
    h('.footer-inner', [
      h('p', [h('strong', words.optional(`office:organ.${organ}.unit`) ?? words('page:offices'))]),
      h('div', [
        h('p', words(`office:organ.${organ}.name`)),
        ...(address === undefined ? [] : [h('p', address)]),
      ]),
      h('nav.nav', { ariaLabel: words('page:offices') }, [
        h('ul', [
          h('li', [h('a', { href: to(listingPath(words.language)) }, words('page:listing.title'))]),
          h('li', [
            h(
              'a',
              { href: to(feedPath(words.language, 'atom')), type: 'application/atom+xml' },
              words('page:feed'),
            ),
          ]),
        ]),
      ]),
    ]),
  ])
}
