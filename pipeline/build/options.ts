import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'
import type { Tally } from './tally.ts'

export type Options = {
  /** Absolute path of the folder that holds sources/ and locales/. */
  readonly root: string
  /** Absolute path of the output folder. */
  readonly out: string
  /** The one clock, ms since 1970. */
  readonly at: number
  /** Which ids are made anew; all else is taken from the current release. */
  readonly only?: (id: string) => boolean
  readonly strict: boolean
  /** false: a draft without PDFs, in `out`/draft. */
  readonly pdf: boolean
  /** Words of the pages pseudo-translated: a draft, in `out`/draft/pseudo. */
  readonly pseudo?: boolean
  readonly jobs: number
  /** File of known findings, relative to the root; false for none, by default the office's own if it has one. */
  readonly baseline?: string | false
}

export type Result = {
  readonly findings: readonly Finding[]
  /** What the baseline knows and `findings` does not hold; absent where there is no baseline. */
  readonly known?: readonly Finding[]
  readonly summary: Summary
  /** Path of the site's first page; absent for a check. */
  readonly open?: string
  readonly unchanged: boolean
  readonly written: number
  /** PDFs printed in this run. */
  readonly printed: number
  /** When the next announcement becomes due, ms since 1970. */
  readonly nextDue?: number
  readonly tally: Tally
}

/** With --strict each warning is an error. */
export const raise = (findings: readonly Finding[], strict: boolean): Finding[] =>
  findings.map((finding) =>
    strict && finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding,
  )

/** Findings with the announcement they belong to. */
export const own = (id: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, announcement: id }))

/** The next of several moments (ms) after now, where there is one. */
export function nextDueAfter(at: number, due: readonly number[]): Pick<Result, 'nextDue'> {
  let next = Infinity
  for (const moment of due) if (moment > at && moment < next) next = moment
  return Number.isFinite(next) ? { nextDue: next } : {}
}
