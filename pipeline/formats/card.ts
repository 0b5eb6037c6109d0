import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Office } from '../model/office.ts'
import type { CardRequest } from '../model/print-request.ts'
import { emblem } from '../render/templates/emblem.ts'
import type { Words } from '../render/words.ts'

/** The card that stands beside a link to what an organ says: emblem, its names, what it publishes, where. */
export function card(organ: string, words: Words, office: Office): CardRequest {
  const unit = words.optional(`office:organ.${organ}.unit`)
  const { host, pathname } = new URL(office.baseUrl)
  const tree = h('.card', [
    h('.card-top', [
      emblem(),
      h('p', [
        h('strong', words(`office:organ.${organ}.name`)),
        ...(unit === undefined ? [] : [h('span', unit)]),
      ]),
    ]),
    h('.card-rule'),
    h('p.card-what', words('page:listing.title')),
    h('p.card-where', `${host}${pathname}`.replace(/\/$/u, '')),
  ])
  return { language: words.language, body: toHtml(tree) }
}
