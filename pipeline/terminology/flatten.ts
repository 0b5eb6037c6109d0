import type { Html, Image, ImageReference, Link, Nodes, PhrasingContent, Root, Text } from 'mdast'
import { barrier, hideAddresses } from './address.ts'

/** A piece of a block's flat text and the node it comes from. */
export type Run = {
  readonly start: number
  readonly end: number
  readonly node: Text | Image | ImageReference
  readonly field: 'value' | 'alt' | 'title'
  /** The words are the name of a link’s definition too: to change them would break the link. */
  readonly isName?: boolean
}

/** The text of a block as a reader sees it, markup taken away. */
export type Block = { readonly text: string; readonly runs: readonly Run[]; readonly node: Nodes }

const isAutolink = ({ children: [child, ...more], url }: Link): boolean =>
  child?.type === 'text' &&
  !more.length &&
  (child.value === url || `mailto:${child.value}` === url || `http://${child.value}` === url)

type Draft = {
  text: string
  readonly runs: Run[]
  /** The name of the HTML element whose words are code; "" outside. */
  code: string
}

const draftOf = (): Draft => ({ text: '', runs: [], code: '' })

function add(
  draft: Draft,
  node: Run['node'],
  field: Run['field'],
  value: string,
  isName: boolean,
): void {
  const start = draft.text.length
  draft.text += draft.code ? barrier.repeat(value.length) : hideAddresses(value)
  draft.runs.push({ start, end: start + value.length, node, field, ...(isName && { isName }) })
}

/** Inline HTML: a tag parts nothing, but what it holds may be code, and a picture is one. */
function addTag(draft: Draft, { value }: Html): void {
  const [, end, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(value) ?? []
  const tag = name.toLowerCase()
  if (/^(?:code|kbd|samp|var|pre|script|style|tt|svg|math)$/u.test(tag)) {
    if (end && draft.code === tag) draft.code = ''
    else if (!end && !draft.code && !value.endsWith('/>')) draft.code = tag
    draft.text += barrier
  } else if (tag === 'br') draft.text += ' '
  else if (/^(?:img|input|hr|video|audio|iframe|object|embed)$/u.test(tag)) draft.text += barrier
}

/** Whether a reference is found by its own words: “[text]” or “[text][]”. */
const isNamedByText = (node: PhrasingContent): boolean =>
  (node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType !== 'full'

function collect(
  nodes: readonly PhrasingContent[],
  draft: Draft,
  blocks: Block[],
  isName: boolean,
): void {
  for (const node of nodes) {
    if (node.type === 'text') add(draft, node, 'value', node.value, isName)
    else if (node.type === 'break') draft.text += ' '
    else if (node.type === 'html') addTag(draft, node)
    else if (node.type === 'image' || node.type === 'imageReference') {
      draft.text += barrier
      addPicture(node, blocks)
    } else if (node.type === 'link' && isAutolink(node)) draft.text += barrier
    else if ('children' in node)
      collect(node.children, draft, blocks, isName || isNamedByText(node))
    else draft.text += barrier
  }
}

/** A picture’s alternative text and caption are texts of their own. */
function addPicture(node: Image | ImageReference, blocks: Block[]): void {
  for (const field of ['alt', 'title'] as const) {
    const value = field in node ? (node as Image)[field] : undefined
    if (!value) continue
    const draft = draftOf()
    add(draft, node, field, value, isNamedByText(node))
    blocks.push({ text: draft.text, runs: draft.runs, node })
  }
}

/**
 * The flat texts of a tree, in order: one for each paragraph, heading, table cell, alternative text, caption. Code,
 * addresses, attributes and definitions are in none of them.
 */
export function flatten(tree: Root): Block[] {
  const blocks: Block[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const draft = draftOf()
      const at = blocks.length
      collect(node.children, draft, blocks, false)
      blocks.splice(at, 0, { text: draft.text, runs: draft.runs, node })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return blocks
}

/** The one run that holds a span of the flat text; undefined where it is split over markup. */
export const runOf = (block: Block, start: number, end: number): Run | undefined =>
  block.runs.find((run) => run.start <= start && end <= run.end)
