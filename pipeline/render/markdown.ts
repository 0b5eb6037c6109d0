import type { Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'

/**
 * The edition's text as Markdown: what it says after all transforms, with addresses that hold wherever the file
 * is read.
 * @param baseUrl the web address of the site, with its last slash
 */
export function markdownOf(tree: Root, baseUrl: string): string {
  const copy = structuredClone(tree)
  visit(copy, ['link', 'image'], (node) => {
    if (node.type !== 'link' && node.type !== 'image') return
    if (node.url.startsWith('/')) node.url = `${baseUrl}${node.url.slice(1)}`
  })
  return toMarkdown(copy, {
    extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()],
    bullet: '-',
    rule: '-',
  })
}
