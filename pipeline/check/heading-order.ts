import type { Nodes } from 'mdast'
import { walk } from '../model/walk.ts'
import { defineCheck } from './define.ts'
import { say } from '../model/wording.ts'

/** `source/heading-order`: the outline of the PDF and screen readers need levels without holes. */
export const remarkHeadingOrder = defineCheck({
  id: 'source/heading-order',
  severity: 'warning',
  why: 'Headings are the outline of the PDF and the way a screen reader moves through the text. A level that is left out, or a second title, breaks both.',
  remedy: 'Give the heading one “#” more than the heading it belongs under.',
  examples: [
    { text: '# Title\n\n## Part\n\n### Detail', finds: [] },
    {
      text: '# Title\n\n### Detail',
      finds: ['3:1-3:11: Unexpected heading of level 3, expected level 2'],
    },
    {
      text: '# Title\n\n# Second',
      finds: ['3:1-3:9: Unexpected second title, expected a heading of level 2'],
    },
  ],
  check(tree, report) {
    let last = 0
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'heading') return
      if (node.depth === 1 && last > 0)
        report(say('Unexpected second title, expected a heading of level 2'), node)
      else if (last > 0 && node.depth > last + 1)
        report(
          say('Unexpected heading of level {{depth}}, expected level {{wanted}}', {
            depth: node.depth,
            wanted: last + 1,
          }),
          node,
        )
      last = last === 0 ? node.depth : Math.max(node.depth, 1)
    })
  },
})
