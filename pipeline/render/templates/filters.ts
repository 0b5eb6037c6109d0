import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Words } from '../words.ts'

export type Choice = {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

/** A labelled row of links, such as the years. */
export type Filter = { readonly label: string; readonly choices: readonly Choice[] }

/** What a listing can be narrowed to, as links: works from disk and without a script. */
export function filterNav(filters: readonly Filter[], words: Words): Element[] {
  const rows = filters.filter(({ choices }) => choices.length > 1)
  if (!rows.length) return []
  return [
    h('nav.filters', { ariaLabel: words('page:listing.filters') }, [
      h(
        'dl',
        rows.map(({ label, choices }) =>
          h('div', [
            h('dt', label),
            h('dd', [
              h(
                'ul',
                choices.map((choice) =>
                  h('li', [
                    h(
                      'a',
                      { href: choice.href, ariaCurrent: choice.current ? 'true' : null },
                      choice.label,
                    ),
                  ]),
                ),
              ),
            ]),
          ]),
        ),
      ),
    ]),
  ]
}

export type Neighbour = { readonly label: string; readonly href: string }

/** Back and forth in time. */
export function pager(
  older: Neighbour | undefined,
  newer: Neighbour | undefined,
  words: Words,
): Element[] {
  const link = (to: Neighbour | undefined, relation: 'next' | 'prev') =>
    to ? [h('a', { href: to.href, rel: [relation] }, to.label)] : []
  const links = [...link(older, 'next'), ...link(newer, 'prev')]
  return links.length ? [h('nav.pager', { ariaLabel: words('page:listing.pages') }, links)] : []
}
