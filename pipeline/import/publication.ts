import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { phrase, say } from '../model/wording.ts'
import { readDate } from './date.ts'
import type { Line } from './lines.ts'
import { datelineRule, noDateRule, otherDateRule, unclearDateRule } from './rules.ts'
import { readStamp, type PlacedStamp } from './stamp.ts'

/** When a page was published, as far as it says so. */
export type Publication = {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, with an offset where the page has one. */
  readonly published: string | null
  readonly dropped: ReadonlyMap<Line, string>
  readonly findings: readonly Finding[]
}

const dayIn = (moment: string): string => moment.slice(0, 10)
const placeOf = ([line]: readonly Line[]) => ({ line: line?.number ?? 1, column: 1 })

/** The date in “13 August 2021, Budapest – …”, “Budapest, 2021. augusztus 13. – …”, “(Budapest, …)”. */
function datelineOf(text: string): { published: string; written: string } | undefined {
  const dateFirst = /^\(?([^–—()]{6,40}?),\s*\p{Lu}[\p{L} -]{1,30}?\s*(?:[)–—]|\s-\s)/u.exec(text)
  const placeFirst = /^\(?\p{Lu}[\p{L} -]{1,30}?,\s*([^–—()]{6,40}?)\s*(?:[)–—]|\s-\s)/u.exec(text)
  for (const written of [dateFirst?.[1], placeFirst?.[1]]) {
    const published = written === undefined ? null : readDate(written)
    if (written !== undefined && published !== null) return { published, written }
  }
  return undefined
}

/** The date a text is signed with: “Budapest, 2021. december 10.” near its end. */
const signatureOf = (text: readonly Line[]): string | undefined =>
  text.slice(-4).find((line) => readStamp(line.text)?.kind === 'organ')?.text

/**
 * Settles the date of publication. A label counts more than a bare date, the head more than the text; what says
 * the same day is left out, what says another stays. A date that can be two days is never guessed.
 * @param head stamps above the text
 * @param rest stamps in it
 * @param text the lines of the text, stamps among them
 */
export function publicationOf(
  head: readonly PlacedStamp[],
  rest: readonly PlacedStamp[],
  text: readonly Line[],
  file: string,
): Publication {
  const labelled = (stamps: readonly PlacedStamp[]) =>
    stamps.filter(({ kind }) => kind === 'publication')
  const chosen =
    [...labelled(head), ...labelled(rest)].find(({ published }) => published !== null) ??
    head.find(({ published, kind }) => published !== null && kind !== 'change')
  const dropped = new Map<Line, string>()
  const findings: Finding[] = []
  const drop = ({ lines }: PlacedStamp, why: string) =>
    lines.forEach((line) => void dropped.set(line, why))

  const unclear = (stamp: PlacedStamp): void => {
    const { written, dates } = stamp
    const message = dates.length
      ? say('Unexpected date “{{written}}”, which can be {{dates}}', { written, dates })
      : say('Unexpected date “{{written}}”, expected a day that can be', { written })
    findings.push(findingOf(unclearDateRule, file, message, placeOf(stamp.lines)))
  }

  const last = text.at(-1)
  const changes = rest.filter(
    ({ kind, lines }) => kind === 'change' && last && lines.includes(last),
  )
  for (const stamp of [...head, ...labelled(rest), ...changes]) {
    const { kind, published, dates, written } = stamp
    const isHead = head.includes(stamp)
    const isSame =
      chosen?.published != null &&
      dates.some((date) => dayIn(date) === dayIn(chosen.published ?? ''))
    if (kind === 'change') drop(stamp, phrase('date of a change of the old page'))
    else if (isSame) drop(stamp, phrase('date of publication, kept in announcement.yaml'))
    else if (written === '') {
      if (isHead) drop(stamp, phrase('label without a date'))
    } else if (published === null) {
      if (chosen && kind !== 'publication') continue
      unclear(stamp)
      if (isHead) drop(stamp, phrase('date that cannot be read one way'))
    } else if (kind === 'publication')
      findings.push(
        findingOf(
          otherDateRule,
          file,
          say('Unexpected second date “{{written}}”, kept in the text', { written }),
          placeOf(stamp.lines),
        ),
      )
  }

  if (chosen || findings.length) return { published: chosen?.published ?? null, dropped, findings }
  const own = text.filter((line) => !dropped.has(line))
  const dateline = datelineOf(own[0]?.text ?? '')
  if (dateline) {
    const { written, published } = dateline
    const message = say('Unexpected page with a date in its text only, taken from “{{written}}”', {
      written,
    })
    return {
      published,
      dropped,
      findings: [findingOf(datelineRule, file, message, placeOf(own))],
    }
  }
  const signed = signatureOf(own)
  const message =
    signed === undefined
      ? say('Unexpected page without a date of publication')
      : say('Unexpected page without a date of publication; it is signed “{{signed}}”', { signed })
  return { published: null, dropped, findings: [findingOf(noDateRule, file, message)] }
}
