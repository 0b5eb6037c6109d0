import type { Node, Root } from 'mdast'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { limitRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

const markers = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u
const deepest = 16
const mostRuns = 400

const tooDeep = (file: string, depth: number, place: Place): Finding =>
  findingOf(
    limitRule,
    file,
    say('Unexpected nesting {{depth}} deep, expected at most {{deepest}}', { depth, deepest }),
    place,
  )

/** Refuses a tree whose containers are nested deeper than 16, however they are written: each stage walks it by recursion. */
export function checkDepth(tree: Root, file: string): Finding | undefined {
  const open: [Node, number][] = [[tree, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    // A list and its item are one level to a writer.
    const level = depth + (node.type === 'root' || node.type === 'list' ? 0 : 1)
    const { line = 1, column = 1 } = node.position?.start ?? {}
    if (level > deepest + 4) return tooDeep(file, level, { line, column })
    if ('children' in node) for (const child of node.children as Node[]) open.push([child, level])
  }
  return undefined
}

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
    if (depth > deepest) return tooDeep(file, depth, place)
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
