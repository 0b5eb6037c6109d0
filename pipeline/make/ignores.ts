import type { Root } from 'mdast'
import type { Finding, Place } from '../model/finding.ts'
import { ignoresOf } from '../model/ignore-comments.ts'
import { checkIgnoredConcepts, checkIgnores, isIgnored } from '../model/ignore.ts'

/**
 * Takes away what the source asks to ignore; a comment that cannot be meant, a missing reason or an ignore without
 * use is a finding itself.
 * @param concepts those that the text sets aside as a whole, and where it says so
 */
export function applyIgnores(
  findings: readonly Finding[],
  tree: Root,
  file: string,
  concepts: Readonly<Record<string, Place>>,
): Finding[] {
  const ignores = ignoresOf(tree)
  const kept = findings.filter(
    (finding) =>
      !(finding.concept !== undefined && Object.hasOwn(concepts, finding.concept)) &&
      !isIgnored(ignores, finding),
  )
  return [
    ...kept,
    ...checkIgnores(ignores, findings, file),
    ...checkIgnoredConcepts(concepts, findings, file),
  ]
}
