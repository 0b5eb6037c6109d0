import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Moment } from '../../model/date.ts'
import { isoOf } from '../../model/date.ts'
import { formatMoment } from '../../model/locale.ts'
import type { Edition } from '../edition.ts'
import type { Words } from '../words.ts'

export const timeElement = (moment: Moment, words: Words): Element =>
  h('time', { dateTime: isoOf(moment) }, formatMoment(moment, words.profile))

const cell = (label: string, value: ElementContent | string, className?: string): Element =>
  h('div', [h('dt', label), h('dd', { className: className ?? null }, [value])])

const statusClass = { corrected: 'status-correction', withdrawn: 'status-withdrawn' } as const

/** Its state as a word: what holds it back, what became of it, or that there is no other language. */
function stateCell({ facts, words, hold, available, office }: Edition): Element[] {
  const { status, waiver } = facts
  const state = (value: string, className: string) => [
    cell(words('page:dateline.status'), value, className),
  ]
  if (hold) return state(words('page:dateline.embargo'), 'status-embargo')
  if (status !== 'current') return state(words(`office:status.${status}`), statusClass[status])
  return waiver && available.length < office.languages.length
    ? state(words('page:dateline.single'), 'status-information')
    : []
}

/** Type, dates, reference and state: label above value. */
export function dateline(edition: Edition): Element {
  const { facts, words } = edition
  return h('dl.dateline', [
    cell(words('page:dateline.type'), words(`office:type.${facts.type}`)),
    cell(words('page:dateline.published'), timeElement(facts.published, words)),
    ...(facts.updated
      ? [cell(words('page:dateline.updated'), timeElement(facts.updated, words))]
      : []),
    ...(facts.reference === undefined
      ? []
      : [cell(words('page:dateline.reference'), facts.reference)]),
    ...stateCell(edition),
  ])
}
