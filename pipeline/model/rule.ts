import type { Edit, Finding, Place, Severity } from './finding.ts'
import { inEnglish, type Wording } from './wording.ts'

/** What `explain` prints and docs/rules.md holds. */
export type Rule = {
  readonly id: string
  readonly severity: Severity
  /** Why the rule exists: what a reader, translator or archivist would lose. */
  readonly why: string
  /** What to do, in one sentence. */
  readonly remedy: string
  readonly example?: { readonly wrong: string; readonly right: string }
}

export type More = {
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly edits?: readonly Edit[]
  readonly note?: Wording
  readonly severity?: Severity
}

export const ruleUrl = (id: string): string => `docs/rules.md#${id.replaceAll('/', '-')}`

/** A finding of `rule` in `file`; severity, note and address come from the rule where `more` says nothing. */
export const findingOf = (
  rule: Rule,
  file: string,
  message: Wording,
  place?: Place,
  more: More = {},
): Finding => ({
  rule: rule.id,
  severity: more.severity ?? rule.severity,
  file,
  ...(place && { place }),
  message: inEnglish(message),
  ...(more.actual !== undefined && { actual: more.actual }),
  expected: more.expected ?? [],
  edits: more.edits ?? [],
  note: more.note ? inEnglish(more.note) : rule.remedy,
  url: ruleUrl(rule.id),
  words: { message, note: more.note ?? { text: rule.remedy } },
})
