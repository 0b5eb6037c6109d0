import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { filePath } from '../../model/address.ts'
import { formatBytes } from '../../model/locale.ts'
import { isElement } from '../body.ts'
import { together } from '../together.ts'
import type { Edition } from '../edition.ts'
import { timeElement } from './dateline.ts'
import { changesId } from './notices.ts'

const section = (name: string, label: string, children: ElementContent[], id?: string): Element =>
  h(`section.end.${name}`, { id: id ?? null }, [h('h2', label), ...children])

const typeOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase()

function history({ facts, words, language }: Edition): Element[] {
  if (!facts.changes.length) return []
  const items = facts.changes.map((change) =>
    h('li', [
      timeElement(change.date, words),
      ': ',
      ...together(change[language] ?? '', words.profile),
    ]),
  )
  return [section('history', words('page:end.history'), [h('ol', items)], changesId)]
}

function attachments({ id, attachments: files, words, to }: Edition): Element[] {
  if (!files.length) return []
  const items = files.map((file) =>
    h('li', [
      h('a', { href: to(filePath(id, file.name)) }, file.description),
      ' ',
      h(
        'span.file',
        words('page:end.file', {
          type: typeOf(file.name),
          size: formatBytes(file.bytes, words.profile),
        }),
      ),
    ]),
  )
  return [section('attachments', words('page:end.attachments'), [h('ul', items)])]
}

const tel = (number: string): Element =>
  h('a', { href: `tel:${number.replaceAll(' ', '')}` }, number)

function contact({ facts, office, words }: Edition): Element[] {
  const cards = facts.contacts.flatMap((key) => {
    const ways = office.contacts[key]
    if (!ways) return []
    const role = words.optional(`office:contact.${key}.role`)
    const hours = words.optional(`office:contact.${key}.hours`)
    const rows: [string, ElementContent | string][] = []
    if (ways.phone) rows.push([words('page:contact.phone'), tel(ways.phone)])
    if (ways.email)
      rows.push([words('page:contact.email'), h('a', { href: `mailto:${ways.email}` }, ways.email)])
    if (hours !== undefined) rows.push([words('page:contact.hours'), hours])
    if (ways.duty) rows.push([words('page:contact.duty'), tel(ways.duty)])
    return [
      h('address', [
        h('div', [
          h('p', [h('strong', words(`office:contact.${key}.name`))]),
          ...(role === undefined ? [] : [h('p', role)]),
        ]),
        h(
          'dl',
          rows.flatMap(([label, value]) => [h('dt', label), h('dd', [value])]),
        ),
      ]),
    ]
  })
  return cards.length ? [section('contact', words('page:end.contact'), cards)] : []
}

function footnotes({ text, words, medium }: Edition): Element[] {
  if (!text.footnotes.length) return []
  const items = text.footnotes.map((note, index) => {
    const only = note.length === 1 ? note[0] : undefined
    const content = isElement(only, 'p') ? only.children : note
    const back = h(
      'a.backlink',
      { href: `#fnref${index + 1}`, ariaLabel: words('page:note.back') },
      '↑',
    )
    return h('li', { id: `fn${index + 1}` }, [
      ...content,
      ...(medium === 'screen' ? ['\u00a0', back] : []),
    ])
  })
  return [section('footnotes', words('page:end.notes'), [h('ol', items)])]
}

function colophon({ facts, words, available }: Edition): Element {
  const line =
    available.length > 1
      ? words('page:colophon.both')
      : words('page:colophon.single', { reason: facts.waiver?.reason ?? '' }).trim()
  return section('colophon', words('page:end.colophon'), [h('p', line)])
}

/** What stands below the text: each part a label in the margin and its content on the axis. */
export const endMatter = (edition: Edition): Element[] => [
  ...attachments(edition),
  ...contact(edition),
  ...history(edition),
  ...footnotes(edition),
  colophon(edition),
]
