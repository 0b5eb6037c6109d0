import { toString } from 'mdast-util-to-string'
import { say } from '../model/wording.ts'
import { defineCheck } from './define.ts'

/** Most characters, as `limits` of office.yaml says. */
export type LengthOptions = { readonly title: number; readonly summary: number }

const lengthOf = (text: string): number => Array.from(text.replace(/\s+/gu, ' ').trim()).length

/** `source/length`: a title or summary that listings, search results and cards would cut off. */
export const remarkLength = defineCheck<LengthOptions>({
  id: 'source/length',
  severity: 'warning',
  why: 'Search results, cards and feeds cut a title after some 65 characters and a summary after some 160: what stands behind is not read.',
  remedy:
    'Say it shorter, and the rest in the next paragraph; “limits” in office.yaml sets the office’s own lengths.',
  exampleOptions: { title: 20, summary: 30 },
  examples: [
    { text: '# A short title\n\nAnd a short summary.', finds: [] },
    {
      text: '# A title that goes on for long\n\nShort.',
      finds: ['1:1-1:32: Unexpected title of 29 characters, expected at most 20'],
    },
    {
      text: '# Title\n\nA summary that says more than one can take in.',
      finds: ['3:1-3:47: Unexpected summary of 46 characters, expected at most 30'],
    },
  ],
  check(tree, report, limits) {
    const title = tree.children.find((node) => node.type === 'heading')
    const summary = tree.children.find((node) => node.type === 'paragraph')
    const length = title ? lengthOf(toString(title)) : 0
    if (title && length > limits.title)
      report(
        say('Unexpected title of {{length}} characters, expected at most {{limit}}', {
          length,
          limit: limits.title,
        }),
        title,
      )
    const second = summary ? lengthOf(toString(summary)) : 0
    if (summary && second > limits.summary)
      report(
        say('Unexpected summary of {{length}} characters, expected at most {{limit}}', {
          length: second,
          limit: limits.summary,
        }),
        summary,
      )
  },
})
