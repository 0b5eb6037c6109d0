import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

export const baselineRule: Rule = {
  id: 'source/baseline',
  severity: 'warning',
  why: 'A baseline that cannot be read hides nothing: all that was known comes back.',
  remedy: 'Take the file as it was last, or write it anew: kozlony check --update-baseline.',
}

export const unusedBaselineRule: Rule = {
  id: 'source/unused-baseline',
  severity: 'info',
  why: 'A baseline that lists what is no longer there would hide the same mistake when it comes back.',
  remedy: 'Let the file shrink: kozlony check --update-baseline.',
}

export const baselineRules: readonly Rule[] = [baselineRule, unusedBaselineRule]

/** A finding that was there when the baseline was written, and how often in its file. */
export type Entry = {
  readonly rule: string
  readonly file: string
  /** Hash of what it is about (`fingerprint.ts`). */
  readonly fingerprint: string
  readonly count: number
}

const keyOf = ({ file, fingerprint }: Pick<Entry, 'file' | 'fingerprint'>): string =>
  `${fingerprint} ${file}`

/** The two parts of a stamped finding's fingerprint: the hash, and which of its kind it is. */
function partsOf({ fingerprint = ':0' }: Finding): readonly [hash: string, n: number] {
  const colon = fingerprint.lastIndexOf(':')
  return [fingerprint.slice(0, colon), Number(fingerprint.slice(colon + 1))]
}

/** Whether a stamped finding is known: never an error, and as many as there were. */
export function knownBy(entries: readonly Entry[]): (finding: Finding) => boolean {
  const counts = new Map(entries.map((entry) => [keyOf(entry), entry.count]))
  return (finding) => {
    const [fingerprint, n] = partsOf(finding)
    return (
      finding.severity !== 'error' && n <= (counts.get(keyOf({ ...finding, fingerprint })) ?? 0)
    )
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All warnings and notes of stamped findings as entries, sorted; errors are not taken. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const finding of findings) {
    if (finding.severity === 'error') continue
    const { rule, file } = finding
    const [fingerprint] = partsOf(finding)
    const key = keyOf({ file, fingerprint })
    entries.set(key, { rule, file, fingerprint, count: (entries.get(key)?.count ?? 0) + 1 })
  }
  return sortEntries([...entries.values()])
}

export const sortEntries = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort(
    (a, b) =>
      compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  )

/** Entries of which less is found than they say. */
export function unusedIn(entries: readonly Entry[], findings: readonly Finding[]): Entry[] {
  const found = new Map<string, number>()
  for (const finding of findings) {
    const [fingerprint] = partsOf(finding)
    const key = keyOf({ ...finding, fingerprint })
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return entries.filter((entry) => (found.get(keyOf(entry)) ?? 0) < entry.count)
}

/**
 * A new baseline: what is found now, and of the old one what may still be there.
 * @param isWhole whether a file was checked, and wholly
 */
export function updated(
  old: readonly Entry[],
  findings: readonly Finding[],
  isWhole: (file: string) => boolean,
): Entry[] {
  const now = entriesOf(findings)
  const known = new Set(now.map(keyOf))
  return sortEntries([
    ...now,
    ...old.filter((entry) => !isWhole(entry.file) && !known.has(keyOf(entry))),
  ])
}

/** The file: an entry a line, so that a change of it can be read. */
export const baselineText = (entries: readonly Entry[]): string =>
  `{\n  "version": 1,\n  "findings": [${entries
    .map((entry) => `\n    ${JSON.stringify(entry)}`)
    .join(',')}${entries.length ? '\n  ' : ''}]\n}\n`
