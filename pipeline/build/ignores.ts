import type { Root } from 'mdast'
import type { Finding } from '../model/finding.ts'
import { ignoresOf, isIgnored, checkIgnores } from '../model/ignore.ts'

/** Takes away what the source asks to ignore; a missing reason or an ignore without use is a finding itself. */
export function applyIgnores(
  findings: readonly Finding[],
  tree: Root,
  file: string,
  concepts: Readonly<Record<string, string>>,
): Finding[] {
  const ignores = ignoresOf(tree)
  const kept = findings.filter(
    (finding) =>
      !(finding.concept !== undefined && Object.hasOwn(concepts, finding.concept)) &&
      !isIgnored(ignores, finding),
  )
  return [...kept, ...checkIgnores(ignores, findings, file)]
}
