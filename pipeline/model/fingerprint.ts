import { sha256 } from './digest.ts'
import type { Finding } from './finding.ts'

/** A line of a file, 1-based; undefined where it cannot be had. */
export type LineOf = (file: string, line: number) => string | undefined

/** Text as it counts: how it is composed and spaced does not. */
const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What a finding is about: the words that are wrong, else their line, else the names that its message holds. */
function subjectOf({ actual, file, place, words }: Finding, lineOf: LineOf): readonly string[] {
  if (actual) return [folded(actual)]
  if (place) return [folded(lineOf(file, place.line) ?? '')]
  return Object.values(words?.message.values ?? {}).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )
}

/**
 * Gives each finding its fingerprint: `<hash>:<n>`, the n-th of its file with this hash. The hash (128 bits of a
 * SHA-256) is of the rule, the concept and the text concerned; neither the line's number nor the message counts, so
 * that what has moved, or is said otherwise, is still the same.
 * @param findings sorted
 */
export function stamp(findings: readonly Finding[], lineOf: LineOf): Finding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, concept = '', file } = finding
    const hash = sha256(JSON.stringify([rule, concept, ...subjectOf(finding, lineOf)])).slice(0, 32)
    const key = `${hash} ${file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { ...finding, fingerprint: `${hash}:${count}` }
  })
}
