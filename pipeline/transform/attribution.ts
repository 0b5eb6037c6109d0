import type { Blockquote, Nodes, Paragraph, Root } from 'mdast'
import type { Plugin } from 'unified'
import { walk } from '../model/walk.ts'

/** Parts the last line `— Name, role` of a quotation from its text: a paragraph of its own. */
function partLastLine(quote: Blockquote): void {
  const paragraph = quote.children.at(-1)
  if (paragraph?.type !== 'paragraph') return
  const last = paragraph.children.at(-1)
  if (last?.type !== 'text') return
  const line = /(?:^|\r?\n)[ \t]*([—–] \S[^\r\n]*)$/u.exec(last.value)
  if (!line || (line.index === 0 && paragraph.children.length === 1 && quote.children.length === 1))
    return
  const before = last.value.slice(0, line.index)
  const attribution: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: line[1] ?? '' }],
  }
  const children = [
    ...paragraph.children.slice(0, -1),
    ...(before ? [{ ...last, value: before }] : []),
  ]
  if (children.at(-1)?.type === 'break') children.pop()
  quote.children.splice(
    -1,
    1,
    ...(children.length ? [{ ...paragraph, children }] : []),
    attribution,
  )
}

/** A quotation is a blockquote whose last line is `— Name, role`. */
export const remarkAttribution: Plugin<[], Root> = () => (tree) => {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'blockquote') partLastLine(node)
  })
}
