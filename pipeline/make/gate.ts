import { knownBy, type Entry } from '../model/baseline.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { stamp, type LineOf } from '../model/fingerprint.ts'

/** Whether findings withhold an announcement. */
export type Gate = (findings: readonly Finding[]) => boolean

/** Errors withhold; with --strict warnings too, save those that the baseline knows. */
export function createGate(strict: boolean, entries: readonly Entry[], lineOf: LineOf): Gate {
  const isKnown = knownBy(entries)
  return (findings) =>
    findings.some(({ severity }) => severity === 'error') ||
    (strict &&
      stamp(sortFindings(findings), lineOf).some(
        (finding) => finding.severity === 'warning' && !isKnown(finding),
      ))
}
