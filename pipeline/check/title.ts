import { toString } from 'mdast-util-to-string'
import { defineCheck } from './define.ts'
import { say } from '../model/wording.ts'

/** `source/title`: an announcement begins with its title; without one it has no name in any edition. */
export const remarkTitle = defineCheck({
  id: 'source/title',
  severity: 'error',
  why: 'The first line is the title of the page, of the PDF and of the entry in every listing.',
  remedy: 'Begin the file with “# ” and the title.',
  examples: [
    { text: '# Title\n\nText.', finds: [] },
    {
      text: 'Text.',
      finds: ['1:1-1:6: Unexpected start without a title, expected “# Title” first'],
    },
    { text: '', finds: ['1:1-1:1: Unexpected empty file, expected “# Title” and a text'] },
    { text: '#\n\nText.', finds: ['1:1-1:2: Unexpected empty title, expected words after “#”'] },
    {
      text: '# Title',
      finds: ['1:1-1:8: Unexpected title without a text, expected a first paragraph as summary'],
    },
  ],
  check(tree, report) {
    const nodes = tree.children.filter((node) => node.type !== 'html' && node.type !== 'definition')
    const [first] = nodes
    if (!first) report(say('Unexpected empty file, expected “# Title” and a text'), tree)
    else if (first.type !== 'heading' || first.depth !== 1)
      report(say('Unexpected start without a title, expected “# Title” first'), first)
    else if (!toString(first).trim())
      report(say('Unexpected empty title, expected words after “#”'), first)
    else if (!nodes.some((node) => node.type === 'paragraph'))
      report(say('Unexpected title without a text, expected a first paragraph as summary'), first)
  },
})
