import type { Nodes, Root } from 'mdast'
import type { Plugin } from 'unified'
import { walk } from '../model/walk.ts'

const plain = (text: string): string => text.replaceAll('\u00ad', '').normalize('NFC')

/**
 * Letters as the editions carry them: composed (NFC), without soft hyphens, which would cut words in the text
 * that readers copy and search. Code stays as it is.
 */
export const remarkPlainLetters: Plugin<[], Root> = () => (tree) => {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'text') node.value = plain(node.value)
    else if (node.type === 'image') {
      node.alt = plain(node.alt ?? '')
      if (node.title) node.title = plain(node.title)
    }
  })
}
