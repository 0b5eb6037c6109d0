import { knownBy, unusedBaselineRule, unusedIn } from '../model/baseline.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { stamp, type LineOf } from '../model/fingerprint.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { raise, type Options } from './options.ts'
import type { Baseline } from './open-baseline.ts'

/** The folder of an announcement that a file belongs to. */
const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/')

/** Whether a file is of an announcement that was asked for, or of none. */
export function wasAsked(only: Options['only']): (file: string) => boolean {
  return (file) => {
    const [, id] = /^sources\/([^/]+\/[^/]+)$/u.exec(folderOf(file)) ?? []
    return id === undefined || !only || only(id)
  }
}

/** Whether no error of its announcement can have hidden what else there is in a file. */
export function isWholeIn(findings: readonly Finding[]): (file: string) => boolean {
  const broken = new Set(
    findings.flatMap(({ severity, file }) => (severity === 'error' ? [folderOf(file)] : [])),
  )
  return (file) => !broken.has(folderOf(file))
}

/** Findings in the order of reports, each with its fingerprint; those that the baseline knows apart. */
export type Settled = { readonly findings: readonly Finding[]; readonly known?: readonly Finding[] }

/** Stamps all findings, sets aside what the baseline knows, raises the rest where it is strict, and sorts. */
export function settle(
  all: readonly Finding[],
  { strict, only }: Pick<Options, 'strict' | 'only'>,
  baseline: Baseline | undefined,
  lineOf: LineOf,
): Settled {
  // What an announcement's making found was stamped there, and is kept so: no line is read again for it.
  const [done, fresh] = [
    all.filter(({ fingerprint }) => fingerprint !== undefined),
    all.filter(({ fingerprint }) => fingerprint === undefined),
  ]
  const stamped = [...done, ...stamp(sortFindings(fresh), lineOf)]
  if (!baseline) return { findings: sortFindings(raise(stamped, strict)) }
  const isKnown = knownBy(baseline.entries)
  const unknown = stamped.filter((finding) => !isKnown(finding))
  const isAsked = wasAsked(only)
  const isWhole = isWholeIn(stamped)
  const lines = new Map(baseline.entries.map((entry, index) => [entry, baseline.lines[index]]))
  const unused = unusedIn(baseline.entries, stamped)
    .filter(({ file }) => isAsked(file) && isWhole(file))
    .map((entry) =>
      findingOf(
        unusedBaselineRule,
        baseline.name,
        say('Unexpected entry of “{{rule}}” in “{{file}}”, which is no longer found', {
          rule: entry.rule,
          file: entry.file,
        }),
        { line: lines.get(entry) ?? 1, column: 1 },
      ),
    )
  return {
    findings: sortFindings([...raise([...unknown, ...baseline.findings], strict), ...unused]),
    known: sortFindings(stamped.filter(isKnown)),
  }
}
