import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Words } from '../words.ts'

export function footer(words: Words, organ: string, home: string): Element {
  const address = words.optional(`office:organ.${organ}.address`)
  return h('footer.footer', [
    h('.footer-inner', [
      h('p', [h('strong', words.optional(`office:organ.${organ}.unit`) ?? words('page:offices'))]),
      h('div', [
        h('p', words(`office:organ.${organ}.name`)),
        ...(address === undefined ? [] : [h('p', address)]),
      ]),
      h('nav.nav', { ariaLabel: words('page:offices') }, [
        h('ul', [h('li', [h('a', { href: home }, words('page:listing.title'))])]),
      ]),
    ]),
  ])
}
