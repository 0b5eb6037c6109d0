import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LanguageLink } from '../edition.ts'
import type { Words } from '../words.ts'
import { emblem } from './emblem.ts'

/** The languages in which this very page exists; no link to what does not. */
export const languageNav = (links: readonly LanguageLink[], words: Words): Element =>
  h('nav.languages', { ariaLabel: words('page:languages') }, [
    h(
      'ul',
      links.map((link) =>
        h('li', [
          h(
            'a',
            {
              href: link.href,
              lang: link.language,
              hrefLang: link.language,
              ariaCurrent: link.current ? 'page' : null,
            },
            link.name,
          ),
        ]),
      ),
    ),
  ])

/** Emblem, organ and unit, languages; the Oxford rule; the dateline where the page has one. */
export function masthead(
  words: Words,
  organ: string,
  home: string | null,
  languages: Element | null,
  dateline: Element | null,
): Element {
  const unit = words.optional(`office:organ.${organ}.unit`)
  const names: ElementContent[] = [
    emblem(),
    h('span', [
      h('strong', words(`office:organ.${organ}.name`)),
      ...(unit === undefined ? [] : [h('span', unit)]),
    ]),
  ]
  const mark = home === null ? h('.organ', names) : h('a.organ', { href: home }, names)
  return h('header.masthead', [
    h('.masthead-top', [mark, ...(languages ? [languages] : [])]),
    h('.oxford'),
    ...(dateline ? [dateline] : []),
  ])
}
