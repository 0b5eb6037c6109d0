import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { limitRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

const markers = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u
const deepest = 16
const mostRuns = 400

/**
 * Refuses what makes the Markdown parser run for minutes or overflow the stack: containers nested deeper
 * than 16 on a line, a paragraph with more than 400 runs of emphasis or bracket characters
 * (measured in research/reliability-security.md, section 3).
 */
export function checkNesting(text: string, file: string): Finding | undefined {
  let runs = 0
  let from = 1
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 }
    const depth = (markers.exec(line)?.[0].match(/>|[*+-]|\d+[.)]/gu) ?? []).length
    if (depth > deepest)
      return findingOf(
        limitRule,
        file,
        say('Unexpected nesting {{depth}} deep, expected at most {{deepest}}', { depth, deepest }),
        place,
      )
    if (!line.trim()) [runs, from] = [0, index + 2]
    else runs += (line.match(/\*+|_+|\[|\]|`+|<|~+/gu) ?? []).length
    if (runs > mostRuns && !line.trimStart().startsWith('|'))
      return findingOf(
        limitRule,
        file,
        say('Unexpected paragraph with more than {{mostRuns}} marks such as “*” and “[”', {
          mostRuns,
        }),
        { line: from, column: 1 },
      )
  }
  return undefined
}
