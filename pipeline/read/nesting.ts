import type { Node, Root } from 'mdast'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { limitRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

const markers = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u
const deepest = 16
const mostRuns = 400
/** Some 200 pages: beyond them a page is no longer read, printed or checked in reasonable time. */
const mostLines = 10_000
const mostParts = 30_000
const mostCells = 60
/** Sixteen lists in each other begin no further to the right. */
const deepestItem = /^[ \t]{80,}(?:[*+-]|\d{1,9}[.)])[ \t]/u

const tooDeep = (file: string, depth: number, place: Place): Finding =>
  findingOf(
    limitRule,
    file,
    say('Unexpected nesting {{depth}} deep, expected at most {{deepest}}', { depth, deepest }),
    place,
  )

/** @param line where it becomes too much */
const tooLong = (file: string, line: number): Finding =>
  findingOf(
    limitRule,
    file,
    say(
      'Unexpected length, expected at most {{lines}} lines and {{parts}} pieces of text, items and cells',
      {
        lines: mostLines,
        parts: mostParts,
      },
    ),
    { line, column: 1 },
  )

/**
 * Refuses a tree whose containers are nested deeper than 16, however they are written (each stage walks it by
 * recursion), and one of more than 30,000 parts.
 */
export function checkDepth(tree: Root, file: string): Finding | undefined {
  const open: [Node, number][] = [[tree, 0]]
  let parts = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    if (++parts > mostParts) return tooLong(file, tree.position?.end.line ?? 1)
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
 * than 16 on a line, a paragraph with more than 400 runs of emphasis or bracket characters, more than 10,000 lines
 * (measured in research/reliability-security.md, section 3).
 */
export function checkNesting(text: string, file: string): Finding | undefined {
  let runs = 0
  let from = 1
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 }
    if (index >= mostLines) return tooLong(file, index + 1)
    const depth = (markers.exec(line)?.[0].match(/>|[*+-]|\d+[.)]/gu) ?? []).length
    if (depth > deepest) return tooDeep(file, depth, place)
    if (deepestItem.test(line)) return tooDeep(file, deepest + 1, place)
    if (line.trimStart().startsWith('|') && line.split('|').length > mostCells + 2)
      return findingOf(
        limitRule,
        file,
        say('Unexpected table row with more than {{mostCells}} cells', { mostCells }),
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
