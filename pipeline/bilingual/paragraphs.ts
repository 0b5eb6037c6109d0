import type {
  FootnoteDefinition,
  Image,
  ImageReference,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type { Place } from '../model/finding.ts'

export type Kind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'row'
  | 'picture'
  | 'footnote'
  | 'code'

/** What a translator translates at once: a title, a paragraph, an item of a list, a row of a table, a caption. */
export type Segment = {
  readonly kind: Kind
  /** As a reader sees it: no markup, white space of any kind is one space. */
  readonly text: string
  /** Addresses of its links and pictures. */
  readonly links: readonly string[]
  readonly place: Place
}

const placeOf = ({ position }: Nodes): Place =>
  position
    ? {
        line: position.start.line,
        column: position.start.column,
        endLine: position.end.line,
        endColumn: position.end.column,
      }
    : { line: 1, column: 1 }

const isPicture = (node: PhrasingContent): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'

type Draft = {
  text: string
  readonly links: string[]
  readonly pictures: (Image | ImageReference)[]
  readonly notes: string[]
}

function collect(nodes: readonly PhrasingContent[], draft: Draft): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') draft.text += node.value
    else if (node.type === 'break') draft.text += ' '
    else if (node.type === 'footnoteReference') draft.notes.push(node.identifier)
    else if (isPicture(node)) draft.pictures.push(node)
    else if ('children' in node) {
      if (node.type === 'link') draft.links.push(node.url)
      collect(node.children, draft)
    }
  }
}

const draftOf = (nodes: readonly PhrasingContent[]): Draft => {
  const draft: Draft = { text: '', links: [], pictures: [], notes: [] }
  collect(nodes, draft)
  return draft
}

const single = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * The segments of an announcement in the order in which it is read: notes stand at its end, in the order of
 * their marks, wherever the source has them. Comments, rules and definitions of links are no text.
 */
export function paragraphsOf(tree: Root): Segment[] {
  const segments: Segment[] = []
  const notes = new Map<string, FootnoteDefinition>()
  const marked = new Set<string>()

  const add = (kind: Kind, text: string, links: readonly string[], node: Nodes): void => {
    const value = single(text)
    if (value) segments.push({ kind, text: value, links, place: placeOf(node) })
  }
  const addPhrasing = (kind: Kind, children: readonly PhrasingContent[], node: Nodes): void => {
    const { text, links, pictures, notes: found } = draftOf(children)
    add(kind, text, links, node)
    for (const picture of pictures) {
      const address = 'url' in picture ? [picture.url] : []
      add('picture', picture.alt ?? '', address, picture)
      if ('title' in picture) add('picture', picture.title ?? '', address, picture)
    }
    for (const note of found) marked.add(note)
  }
  const walk = (nodes: readonly RootContent[], kind: Kind): void => {
    for (const node of nodes) {
      if (node.type === 'heading')
        addPhrasing(node.depth === 1 ? 'title' : 'heading', node.children, node)
      else if (node.type === 'paragraph') addPhrasing(kind, node.children, node)
      else if (node.type === 'tableRow')
        addPhrasing(
          'row',
          node.children.flatMap((cell, at): PhrasingContent[] => [
            ...(at ? [{ type: 'text' as const, value: ' | ' }] : []),
            ...cell.children,
          ]),
          node,
        )
      else if (node.type === 'code') add('code', node.value, [], node)
      else if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
      else if (node.type === 'listItem') walk(node.children, 'item')
      else if (node.type === 'blockquote') walk(node.children, 'quotation')
      else if ('children' in node) walk(node.children as RootContent[], kind)
    }
  }
  walk(tree.children, 'paragraph')
  // A set grows while it is walked: a note that only another note refers to comes behind it.
  for (const name of marked) {
    const note = notes.get(name)
    notes.delete(name)
    if (note) walk(note.children, 'footnote')
  }
  for (const note of notes.values()) walk(note.children, 'footnote')
  return segments
}
