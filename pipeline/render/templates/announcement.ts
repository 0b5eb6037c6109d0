import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { editionPath } from '../../model/address.ts'
import { formatBytes } from '../../model/locale.ts'
import type { Edition } from '../edition.ts'
import { markLong } from '../kept-whole.ts'
import { endMatter } from './end-matter.ts'
import { notices } from './notices.ts'

/** A long address breaks after its slashes. */
const breakable = (address: string): ElementContent[] =>
  address
    .split(/(?<=\/)/u)
    .flatMap((part, index): ElementContent[] => [
      ...(index ? [h('wbr')] : []),
      { type: 'text', value: part },
    ])

function facts(edition: Edition): Element[] {
  const { words, medium, language, to } = edition
  const path = editionPath({ id: edition.id, slug: edition.facts.slug }, language)
  const rows: Element[] = []
  const row = (label: string, values: Element[]) =>
    void rows.push(h('div', [h('dt', label), ...values]))
  if (edition.facts.topics.length)
    row(
      words('page:facts.topics'),
      edition.facts.topics.map((topic) => h('dd', words(`office:topic.${topic}`))),
    )
  if (medium === 'screen') {
    const others = edition.versions?.filter(({ current }) => !current) ?? []
    if (others.length)
      row(
        words('page:facts.versions'),
        others.map(({ language: other, name, href }) =>
          h('dd', [h('a', { href, lang: other, hrefLang: other }, name)]),
        ),
      )
    if (edition.pdfBytes !== undefined) {
      const size = formatBytes(edition.pdfBytes, words.profile)
      row(words('page:facts.download'), [
        h('dd', [
          h(
            'a',
            { href: to(`${path}.pdf`), type: 'application/pdf' },
            words('page:facts.pdf', { size }),
          ),
        ]),
      ])
    }
  } else {
    const address = `${edition.office.baseUrl}${path}.html`.replace(/^https?:\/\//u, '')
    row(words('page:facts.online'), [h('dd', breakable(address))])
  }
  return rows.length ? [h('dl.facts', rows)] : []
}

/** A copy as it stands on this page: the site’s addresses as reached from here, numbers of footnotes that say what they are. */
function placed(node: ElementContent, edition: Edition): ElementContent {
  if (node.type !== 'element') return node
  const { dataNote: note, ...properties } = node.properties
  for (const name of ['href', 'src'] as const) {
    const value = properties[name]
    if (typeof value === 'string' && value.startsWith('/'))
      properties[name] = edition.to(value.slice(1))
  }
  if (note !== undefined)
    properties['ariaLabel'] = edition.words('page:note.label', { number: String(note) })
  return {
    ...node,
    properties,
    children: node.children.map((child) => placed(child, edition)),
  }
}

/** Characters from which on a title would fill half a window in its usual size. */
const longTitle = 110

/** The announcement itself, the same on screen and on paper. */
export function article(edition: Edition): Element {
  const { text } = edition
  const place = (nodes: readonly ElementContent[]) => nodes.map((node) => placed(node, edition))
  const ended: Edition = { ...edition, text: { ...text, footnotes: text.footnotes.map(place) } }
  return markLong(
    h('article.announcement', [
      ...notices(edition),
      h('.sheet', [
        h(text.plainTitle.length > longTitle ? 'h1.long' : 'h1', place(text.title)),
        ...(text.summary.length ? [h('p.summary', place(text.summary))] : []),
        ...facts(edition),
        ...(text.blocks.length ? [h('.body', place(text.blocks))] : []),
      ]),
      ...endMatter(ended),
    ]),
  )
}
