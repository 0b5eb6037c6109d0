import type { Finding } from './finding.ts'
import { sayCount, type Wording } from './wording.ts'

/** Counts for the last line of a report. */
export type Summary = {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly announcements: number
  readonly editions: number
  /** Findings that the baseline knows and that are not shown; absent where there is no baseline. */
  readonly known?: number
}

export function summarise(
  findings: readonly Finding[],
  announcements: number,
  editions: number,
  known?: readonly Finding[],
): Summary {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    announcements,
    editions,
    ...(known && { known: known.length }),
  }
}

/** “12 findings are known from the baseline”: said wherever they are not shown. */
export const knownWords = (known: number): Wording =>
  sayCount(
    '{{count}} finding is known from the baseline',
    '{{count}} findings are known from the baseline',
    known,
  )
