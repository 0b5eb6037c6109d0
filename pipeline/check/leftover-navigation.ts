import { toString } from 'mdast-util-to-string'
import { isMenuWord } from '../model/menu-words.ts'
import { defineCheck } from './define.ts'
import { say } from '../model/wording.ts'

/** `source/leftover-navigation`: menu words that came along with a copied page. */
export const remarkLeftoverNavigation = defineCheck({
  id: 'source/leftover-navigation',
  severity: 'warning',
  why: 'A text copied from a web page brings the words of its menu along; on paper they mean nothing.',
  remedy: 'Delete the line, or write a sentence if it is part of the announcement.',
  examples: [
    {
      text: '# Title\n\nText.\n\nMain Page',
      finds: ['5:1-5:10: Unexpected menu word “Main Page”, expected text of the announcement'],
    },
    { text: '# Title\n\nThe main page of the register opens today.', finds: [] },
  ],
  check(tree, report) {
    for (const node of tree.children) {
      if (node.type !== 'paragraph' && !(node.type === 'heading' && node.depth > 1)) continue
      const text = toString(node).trim()
      if (isMenuWord(text))
        report(
          say('Unexpected menu word “{{text}}”, expected text of the announcement', { text }),
          node,
          {
            actual: text,
          },
        )
    }
  },
})
