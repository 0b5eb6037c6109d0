import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'
import type { Explanation } from './explanation.ts'
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
  /**
   * What is not due is shown too, and says until when it is held. `draft`: each page says that it is one;
   * `embargoed`: pages as they will be, for those who may have them before.
   */
  readonly preview?: 'draft' | 'embargoed'
  /** Words of the pages pseudo-translated: a draft, in `out`/draft/pseudo. */
  readonly pseudo?: boolean
  readonly jobs: number
  /** Id of an announcement: the result says why it was made anew, or not. */
  readonly explain?: string
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
  /** Paths of the site that are new, gone, or other than in the release before. */
  readonly changed: readonly string[]
  /** PDFs printed in this run. */
  readonly printed: number
  /** When the next announcement becomes due, ms since 1970. */
  readonly nextDue?: number
  readonly tally: Tally
  readonly explanation?: Explanation
}

/** Whether what is made is to look at only, never a release. */
export const isDraft = ({ pdf, pseudo, preview }: Options): boolean =>
  !pdf || pseudo === true || preview !== undefined

/** With --strict each warning is an error. */
export const raise = (findings: readonly Finding[], strict: boolean): Finding[] =>
  findings.map((finding) =>
    strict && finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding,
  )

const owned = new WeakMap<Finding, Finding>()

/** Findings with the announcement they belong to; the same ones for the same. */
export const own = (id: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => {
    const known = owned.get(finding)
    if (known?.announcement === id) return known
    const one = { ...finding, announcement: id }
    owned.set(finding, one)
    return one
  })

/** The next of several moments (ms) after now, where there is one. */
export function nextDueAfter(at: number, due: readonly number[]): Pick<Result, 'nextDue'> {
  let next = Infinity
  for (const moment of due) if (moment > at && moment < next) next = moment
  return Number.isFinite(next) ? { nextDue: next } : {}
}
