import type { Nodes, Root } from 'mdast'

/** What of a node is words: it may change without the tree changing its shape. */
const words: ReadonlySet<string> = new Set(['position', 'children', 'data'])
const prose: Readonly<Record<string, ReadonlySet<string>>> = {
  text: new Set(['value']),
  image: new Set(['alt', 'title']),
  imageReference: new Set(['alt']),
  yaml: new Set(['value']),
}

const fieldsOf = (node: Nodes): string => {
  const own = prose[node.type]
  const fields = Object.entries(node).filter(([key]) => !words.has(key) && !own?.has(key))
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isAlike(a: Nodes, b: Nodes): boolean {
  if (fieldsOf(a) !== fieldsOf(b)) return false
  const [first, second] = ['children' in a ? a.children : [], 'children' in b ? b.children : []]
  return (
    first.length === second.length &&
    first.every((child, at) => {
      const other = second[at]
      return other !== undefined && isAlike(child, other)
    })
  )
}

/** Whether two trees differ in nothing but their words: the same nodes, addresses, code and definitions. */
export const isSameShape = (a: Root, b: Root): boolean => isAlike(a, b)
