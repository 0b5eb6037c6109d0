import { instantOf, type Moment } from '../model/date.ts'
import type { Facts } from '../model/announcement.ts'
import { partsOf } from '../model/address.ts'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule } from '../model/rules.ts'
import { say, type Wording } from '../model/wording.ts'

const written = ({ year, month, day }: Moment): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')

/** Dates of one announcement that cannot stand beside each other, and facts that one of them asks for. */
export function checkPlausible(
  facts: Facts,
  id: string,
  file: string,
  timeZone: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const found: Finding[] = []
  const add = (path: readonly PropertyKey[], message: Wording, note: Wording, isWarning = false) =>
    void found.push(
      findingOf(factsRule, file, message, placeOf(path), {
        note,
        ...(isWarning && { severity: 'warning' }),
      }),
    )
  const check = (path: readonly PropertyKey[], moment: Moment | undefined) => {
    if (moment && (moment.year < 1900 || moment.year > 2200))
      add(
        path,
        say('Unexpected year {{year}}, expected one from 1900 to 2200', { year: moment.year }),
        say('Correct the date; the year stands first, as in 2021-12-10.'),
      )
  }
  /** A day without a time is compared as a day: what was released at ten may be corrected “on” that day. */
  const isBefore = (a: Moment, b: Moment): boolean =>
    a.hour === undefined || b.hour === undefined
      ? written(a) < written(b)
      : instantOf(a, timeZone) < instantOf(b, timeZone)
  const notBefore = (path: readonly PropertyKey[], moment: Moment | undefined) => {
    check(path, moment)
    if (moment && isBefore(moment, facts.published))
      add(
        path,
        say('Unexpected date {{date}} before “published: {{published}}”', {
          date: written(moment),
          published: written(facts.published),
        }),
        say('Nothing can change before it was published: correct one of the two dates.'),
      )
  }
  check(['published'], facts.published)
  check(['embargo'], facts.embargo)
  check(['waiver', 'date'], facts.waiver?.date)
  notBefore(['updated'], facts.updated)
  for (const [index, { date }] of facts.changes.entries())
    notBefore(['changes', index, 'date'], date)
  if (facts.status === 'corrected' && !facts.changes.length)
    add(
      ['status'],
      say('Unexpected “corrected” without “changes”'),
      say(
        'Write what was corrected, in each language: changes: [{ date: 2021-12-11, hu: "…", en: "…" }]',
      ),
      true,
    )
  const { year } = partsOf(id)
  if (/^\d{4}$/u.test(year) && Number(year) !== facts.published.year)
    add(
      ['published'],
      say('Unexpected year {{year}} in the folder “{{folder}}”', {
        year: facts.published.year,
        folder: year,
      }),
      say('Correct the date, or move the folder to its year; its web address changes with it.'),
      true,
    )
  return found
}

const year = 366 * 24 * 3600 * 1000

/** Whether a moment is so far ahead that it is probably a slip of the pen. `at`: the one clock, ms since 1970. */
export const isFarAhead = (due: number, at: number): boolean => due - at > year

/** What is said of a release that is far ahead. */
export function checkAhead(
  facts: Facts,
  due: number,
  at: number,
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  if (!isFarAhead(due, at)) return []
  const key =
    facts.embargo && instantOf(facts.embargo, 'UTC') > instantOf(facts.published, 'UTC')
      ? 'embargo'
      : 'published'
  const date = written(key === 'embargo' ? (facts.embargo ?? facts.published) : facts.published)
  return [
    findingOf(
      factsRule,
      file,
      say('Unexpected date {{date}}, more than a year ahead', { date }),
      placeOf([key]),
      {
        severity: 'warning',
        note: say(
          'Until then the announcement stays hidden: correct the date if this is not meant.',
        ),
      },
    ),
  ]
}
