import type { Node, Nodes, Root } from 'mdast'
import type { Edit } from '../model/finding.ts'
import { isOrdinary } from '../model/ordinary.ts'
import { walk } from '../model/walk.ts'

/** A string of the tree that an edition or a reader’s program may come to see. */
export type TreeString = {
  readonly node: Node
  readonly value: string
  /** A part of the string as a node of its own, for its place in the source; the whole node where it cannot be told. */
  readonly partOf: (start: number, end: number) => Pick<Node, 'position'>
  /** An edit of a part; none where the source says it by an escape or a reference. */
  readonly editOf: (start: number, end: number, text: string) => readonly Edit[]
}

/** Of a text, as most nodes are. */
const words = ['value'] as const
/** Of any node. */
const fields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label'] as const

/** Counts lines as the parser does; inside a paragraph a line begins where its text begins. */
function pointIn(node: Node, value: string, offset: number) {
  const { line = 1, column = 1, offset: base = 0 } = node.position?.start ?? {}
  const before = value.slice(0, offset).split(/\r\n|\r|\n/u)
  return {
    line: line + before.length - 1,
    column: before.length > 1 ? (before.at(-1) ?? '').length + 1 : column + offset,
    offset: base + offset,
  }
}

/** Whether no string of a tree can hold more than ordinary characters: only a reference says what its source does not. */
const isAllOrdinary = (source: string): boolean =>
  source !== '' && !source.includes('&') && isOrdinary(source)

/**
 * All strings of a tree that hold more than ordinary characters, but its comments, which reach nobody.
 * @param source the text that the tree was read from; "" where it is not known
 */
export function unusualStringsOf(tree: Root, source: string): TreeString[] {
  const found: TreeString[] = []
  if (isAllOrdinary(source)) return found
  walk<Nodes>(tree, (node) => {
    if (node.type === 'html') return
    for (const field of node.type === 'text' ? words : fields) {
      const value = (node as unknown as Readonly<Record<string, unknown>>)[field]
      if (typeof value !== 'string' || isOrdinary(value)) continue
      const { start, end } = node.position ?? {}
      const isLiteral =
        node.type === 'text' && (end?.offset ?? 0) - (start?.offset ?? 0) === value.length
      found.push({
        node,
        value,
        partOf: (from, to) =>
          isLiteral
            ? { position: { start: pointIn(node, value, from), end: pointIn(node, value, to) } }
            : node,
        editOf: (from, to, text) =>
          isLiteral
            ? [{ start: (start?.offset ?? 0) + from, end: (start?.offset ?? 0) + to, text }]
            : [],
      })
    }
  })
  return found
}
