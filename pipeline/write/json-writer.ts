import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { jsonText, type Layout } from './json-text.ts'

/**
 * A change of a JSON file. The last step of the path is a key, or the length of a list: then the value goes to its
 * end. Without a value the key is taken out.
 */
export type JsonChange = { readonly path: readonly (string | number)[]; readonly value?: unknown }

type Splice = { readonly start: number; readonly end: number; readonly put: string }

const endOf = (node: Node): number => node.offset + node.length

/** Blanks at the beginning of the line on which an offset stands. */
const indentAt = (text: string, offset: number): string =>
  /^[\t ]*/u.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? ''

function layoutOf(text: string): Layout {
  return {
    unit: /\n([\t ]+)(?=")/u.exec(text)?.[1] ?? '  ',
    lineEnd: /\r?\n/u.exec(text)?.[0] ?? '\n',
  }
}

/** A value in the way its neighbours are laid out. */
function written(text: string, layout: Layout, value: unknown, at: number, wide: boolean): string {
  return wide
    ? jsonText(value, layout, indentAt(text, at))
    : jsonText(value, { unit: '', lineEnd: ' ' })
}

/** Behind the last child of a list or an object, led by the blank that leads the first one. */
function append(text: string, layout: Layout, holder: Node, put: (at: number) => string): Splice {
  const children = holder.children ?? []
  const [first, last] = [children[0], children.at(-1)]
  if (first && last) {
    const lead = text.slice(holder.offset + 1, first.offset) || ' '
    const end = endOf(last)
    return { start: end, end, put: `,${lead}${put(first.offset)}` }
  }
  const indent = indentAt(text, holder.offset)
  const lead = layout.lineEnd + indent + layout.unit
  return {
    start: holder.offset + 1,
    end: endOf(holder) - 1,
    put:
      lead +
      put(holder.offset).replaceAll(layout.lineEnd, layout.lineEnd + layout.unit) +
      layout.lineEnd +
      indent,
  }
}

function setIn(text: string, layout: Layout, root: Node, { path, value }: JsonChange): Splice[] {
  const known = findNodeAtLocation(root, [...path])
  if (known) {
    const wide = text.slice(root.offset, endOf(root)).includes('\n')
    return [
      {
        start: known.offset,
        end: endOf(known),
        put: written(text, layout, value, known.offset, wide),
      },
    ]
  }
  const holder = findNodeAtLocation(root, path.slice(0, -1))
  if (!holder) return []
  const key = path.at(-1)
  const wide = text.slice(holder.offset, endOf(holder)).includes('\n') || !holder.children?.length
  return [
    append(text, layout, holder, (at) =>
      holder.type === 'array'
        ? written(text, layout, value, at, wide)
        : `${JSON.stringify(key)}: ${written(text, layout, value, at, wide)}`,
    ),
  ]
}

/** The key with the comma that parts it from its neighbour. */
function removal(text: string, path: readonly (string | number)[]): Splice | undefined {
  const root = parseTree(text)
  const property = root && findNodeAtLocation(root, [...path])?.parent
  const siblings = property?.parent?.children ?? []
  if (!property) return undefined
  const index = siblings.indexOf(property)
  const [before, after] = [siblings[index - 1], siblings[index + 1]]
  if (before) return { start: endOf(before), end: endOf(property), put: '' }
  return { start: property.offset, end: after?.offset ?? endOf(property), put: '' }
}

const spliced = (text: string, { start, end, put }: Splice): string =>
  text.slice(0, start) + put + text.slice(end)

/**
 * Changes a JSON file and no other byte of it: indentation, order of keys, line ends, byte order mark and final line
 * break stay; what is new is laid out like its neighbours.
 * @param text a file that is valid JSON
 */
export function writeJson(text: string, changes: readonly JsonChange[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  let body = text.slice(mark.length)
  const root = parseTree(body)
  if (!root) return text
  const layout = layoutOf(body)
  const splices = changes
    .filter(({ value }) => value !== undefined)
    .flatMap((change) => setIn(body, layout, root, change))
    .map((splice, order) => ({ ...splice, order }))
    // From the end; what goes to one place keeps its order.
    .toSorted((a, b) => b.start - a.start || b.order - a.order)
  for (const splice of splices) body = spliced(body, splice)
  for (const { path, value } of changes) {
    const splice = value === undefined ? removal(body, path) : undefined
    if (splice) body = spliced(body, splice)
  }
  return mark + body
}
