import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { walk } from '../model/walk.ts'
import { say } from '../model/wording.ts'
import { defineCheck } from './define.ts'

/** `source/empty-link`: a link is read out by its words. */
export const remarkEmptyLink = defineCheck({
  id: 'source/empty-link',
  severity: 'warning',
  why: 'A link without words cannot be seen, and a screen reader has nothing to say for it. PDF/UA and the accessibility law ask for words.',
  remedy: 'Say between “[” and “]” where the link leads.',
  examples: [
    { text: '[The report](https://office.example/report)', finds: [] },
    { text: '[![The cover of the report](cover.jpg)](https://office.example/report)', finds: [] },
    {
      text: '[ ](https://office.example/report)',
      finds: [
        '1:1-1:35: Unexpected link to “https://office.example/report” without words, expected some between “[” and “]”',
      ],
    },
  ],
  check(tree, report) {
    walk<Nodes>(tree, (link) => {
      if (link.type !== 'link' && link.type !== 'linkReference') return
      // The words of a picture are its description.
      if (toString(link, { includeImageAlt: true }).trim()) return
      const address = link.type === 'link' ? link.url : (link.label ?? '')
      report(
        say('Unexpected link to “{{address}}” without words, expected some between “[” and “]”', {
          address,
        }),
        link,
      )
    })
  },
})
