import type { Nodes } from 'mdast'
import { walk } from '../model/walk.ts'
import { defineCheck } from './define.ts'
import { say } from '../model/wording.ts'

/** `source/picture-alt`: a picture without a description says nothing to a reader who cannot see it. */
export const remarkPictureAlt = defineCheck({
  id: 'source/picture-alt',
  severity: 'warning',
  why: 'Readers with a screen reader hear the description in place of the picture; PDF/UA and the accessibility law ask for it.',
  remedy: 'Say between “![” and “]” what the picture shows; do not repeat the caption.',
  examples: [
    { text: '![A staff gauge in the river](gauge.svg)', finds: [] },
    {
      text: '![](gauge.svg)',
      finds: [
        '1:1-1:15: Unexpected picture “gauge.svg” without a description, expected one between “![” and “]”',
      ],
    },
  ],
  check(tree, report) {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return
      if (node.alt?.trim()) return
      const name = node.type === 'image' ? node.url : (node.label ?? '')
      report(
        say(
          'Unexpected picture “{{name}}” without a description, expected one between “![” and “]”',
          { name },
        ),
        node,
      )
    })
  },
})
