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

const top = (
  names: readonly ElementContent[],
  home: string | null,
  languages: Element | null,
  dateline: Element | null,
): Element => {
  const own = [emblem(), h('span', [...names])]
  return h('header.masthead', [
    h('.masthead-top', [
      home === null ? h('.organ', own) : h('a.organ', { href: home }, own),
      ...(languages ? [languages] : []),
    ]),
    h('.oxford'),
    ...(dateline ? [dateline] : []),
  ])
}

/** Emblem, organ and unit, languages; the Oxford rule; the dateline where the page has one. */
export function masthead(
  words: Words,
  organ: string,
  home: string | null,
  languages: Element | null,
  dateline: Element | null,
): Element {
  const unit = words.optional(`office:organ.${organ}.unit`)
  const names = [
    h('strong', words(`office:organ.${organ}.name`)),
    ...(unit === undefined ? [] : [h('span', unit)]),
  ]
  return top(names, home, languages, dateline)
}

/** The same of a page in all languages at once: the organ’s name in each of them, of equal weight. */
export const sharedMasthead = (
  all: readonly Words[],
  organ: string,
  home: string | null,
): Element =>
  top(
    all.map((words, index) =>
      h(
        index ? 'span.pair' : 'strong',
        { lang: words.language },
        words(`office:organ.${organ}.name`),
      ),
    ),
    home,
    null,
    null,
  )
