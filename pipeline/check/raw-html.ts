import type { Nodes } from 'mdast'
import { isComment } from '../model/comment.ts'
import { walk } from '../model/walk.ts'
import { defineCheck } from './define.ts'
import { say } from '../model/wording.ts'

/** `source/raw-html`: tags in a source would be dropped from every edition, with the text inside them. */
export const remarkRawHtml = defineCheck({
  id: 'source/raw-html',
  severity: 'error',
  why: 'Tags never reach an edition: what stands inside them could be lost without a word, and a script could get in. Comments are the one exception, and they are left out of every edition.',
  remedy: 'Write it in Markdown, or put a backslash before “<” if the sign itself is meant.',
  examples: [
    {
      text: 'One <b>word</b>.',
      finds: [
        '1:5-1:8: Unexpected HTML “<b>”, expected Markdown',
        '1:12-1:16: Unexpected HTML “</b>”, expected Markdown',
      ],
    },
    { text: '<!-- kept for the desk -->\n\nText.', finds: [] },
    {
      text: '<!-- never closed\n\nText that would be lost.',
      finds: [
        '1:1-3:25: Unexpected comment without its end “-->”, expected it before the text goes on',
      ],
    },
  ],
  check(tree, report) {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'html' || isComment(node.value)) return
      const start = node.value.trimStart()
      if (start.startsWith('<!--') && !start.includes('-->')) {
        report(
          say('Unexpected comment without its end “-->”, expected it before the text goes on'),
          node,
        )
        return
      }
      const line = start.split(/\r?\n/u, 1)[0] ?? ''
      const shown = line.length > 40 ? `${line.slice(0, 40)}…` : line
      report(say('Unexpected HTML “{{shown}}”, expected Markdown', { shown }), node, {
        actual: node.value,
      })
    })
  },
})
