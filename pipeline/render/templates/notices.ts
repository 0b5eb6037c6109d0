import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Change } from '../../model/announcement.ts'
import { isoOf, type Moment } from '../../model/date.ts'
import type { Edition } from '../edition.ts'
import { timeElement } from './dateline.ts'

/** The end matter’s list of changes, to which the notice leads. */
export const changesId = 'changes'

type Paragraph = readonly (ElementContent | string)[]

const notice = (
  kind: string,
  title: string,
  when: Element | undefined,
  paragraphs: readonly Paragraph[],
): Element =>
  h(`aside.notice.notice-${kind}`, { ariaLabel: title }, [
    h('p.notice-title', when ? [title, ', ', when] : [title]),
    ...paragraphs.filter(({ length }) => length).map((content) => h('p', [...content])),
  ])

const latestOf = (changes: readonly Change[]): Change | undefined =>
  changes.reduce<Change | undefined>(
    (last, change) => (last && isoOf(last.date) > isoOf(change.date) ? last : change),
    undefined,
  )

/** What was changed last, in the words of the office; all changes stand in the end matter. */
function changed(edition: Edition, kind: 'corrected' | 'withdrawn'): Element {
  const { facts, words, language } = edition
  const latest = latestOf(facts.changes)
  const said = latest?.[language]
  const when: Moment | undefined = latest?.date ?? facts.updated
  const general = words(`notice:${kind}.text`)
  const more = h('a', { href: `#${changesId}` }, words('notice:changes'))
  return notice(
    kind === 'corrected' ? 'correction' : 'withdrawn',
    words(`notice:${kind}.title`),
    when && timeElement(when, words),
    [
      said === undefined ? [] : [said],
      said === undefined || kind === 'withdrawn' ? [general] : [],
      facts.changes.length > 1 ? [more] : [],
    ],
  )
}

/** A state is a word first: before the title stands what the reader must know before reading. */
export function notices(edition: Edition): Element[] {
  const { facts, words, draft, hold, office, available } = edition
  const { waiver, status } = facts
  const isAlone = available.length < office.languages.length && waiver !== undefined
  return [
    ...(hold
      ? [
          notice('embargo', words('notice:embargo.title'), undefined, [
            [
              words('notice:embargo.text'),
              ' ',
              h('strong', [timeElement(hold, words)]),
              ` (${office.timeZone})`,
            ],
          ]),
        ]
      : []),
    ...(draft
      ? [
          notice('information', words('notice:draft.title'), undefined, [
            [words('notice:draft.text')],
          ]),
        ]
      : []),
    ...(status === 'current' ? [] : [changed(edition, status)]),
    ...(isAlone
      ? [notice('information', words('notice:single.title'), undefined, [[waiver.reason]])]
      : []),
  ]
}
