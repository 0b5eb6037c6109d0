import type { Finding } from './finding.ts'

/** Counts for the last line of a report. */
export type Summary = {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly announcements: number
  readonly editions: number
}

export function summarise(
  findings: readonly Finding[],
  announcements: number,
  editions: number,
): Summary {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    announcements,
    editions,
  }
}
