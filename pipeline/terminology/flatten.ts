import type { Image, ImageReference, Link, Nodes, PhrasingContent, Root, Text } from 'mdast'

/** A piece of a block's flat text and the node it comes from. */
export type Run = {
  readonly start: number
  readonly end: number
  readonly node: Text | Image | ImageReference
  readonly field: 'value' | 'alt' | 'title'
}

/** The text of a block as a reader sees it, markup taken away. */
export type Block = { readonly text: string; readonly runs: readonly Run[]; readonly node: Nodes }

/** Stands for what no term reaches across: code, a footnote mark, a picture. */
const barrier = '\ufffc'

/** Web and mail addresses written as plain text. */
const address =
  /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[\p{L}]{2,}|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:hu|eu|com|org|net|int|gov)(?:\/\S*)?/giu

const hidden = (text: string): string =>
  // Most texts hold no address; a point or @ between two letters is the cheap sign of one.
  /[^\s.][.@][^\s.]|:\/\//u.test(text)
    ? text.replace(address, (found) => barrier.repeat(found.length))
    : text

const isAutolink = ({ children: [child, ...more], url }: Link): boolean =>
  child?.type === 'text' &&
  !more.length &&
  (child.value === url || `mailto:${child.value}` === url || `http://${child.value}` === url)

type Draft = { text: string; runs: Run[] }

function add(draft: Draft, node: Run['node'], field: Run['field'], value: string): void {
  const start = draft.text.length
  draft.text += hidden(value)
  draft.runs.push({ start, end: start + value.length, node, field })
}

function collect(nodes: readonly PhrasingContent[], draft: Draft, blocks: Block[]): void {
  for (const node of nodes) {
    if (node.type === 'text') add(draft, node, 'value', node.value)
    else if (node.type === 'break') draft.text += ' '
    else if (node.type === 'image' || node.type === 'imageReference') {
      draft.text += barrier
      pictures(node, blocks)
    } else if (node.type === 'link' && isAutolink(node)) draft.text += barrier
    else if ('children' in node) collect(node.children, draft, blocks)
    else draft.text += barrier
  }
}

/** A picture’s alternative text and caption are texts of their own. */
function pictures(node: Image | ImageReference, blocks: Block[]): void {
  for (const field of ['alt', 'title'] as const) {
    const value = field in node ? (node as Image)[field] : undefined
    if (!value) continue
    const draft: Draft = { text: '', runs: [] }
    add(draft, node, field, value)
    blocks.push({ ...draft, node })
  }
}

/** The flat texts of a tree, in order: one for each paragraph, heading, table cell, alternative text, caption. */
export function flatten(tree: Root): Block[] {
  const blocks: Block[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const draft: Draft = { text: '', runs: [] }
      const at = blocks.length
      collect(node.children, draft, blocks)
      blocks.splice(at, 0, { ...draft, node })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return blocks
}

/** The one run that holds a span of the flat text; undefined where it is split over markup. */
export const runOf = (block: Block, start: number, end: number): Run | undefined =>
  block.runs.find((run) => run.start <= start && end <= run.end)
