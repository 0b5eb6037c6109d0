import type { Nodes, Root, Text } from 'mdast'
import {
  hasPlaceholder,
  placeholderMessage,
  placeholderRule,
  placeholdersIn,
} from '../model/placeholder.ts'
import { walk } from '../model/walk.ts'
import { defineCheck, type Report } from './define.ts'

/** Placeholders of a text node, each at its own place: escaped brackets in the source are none. */
function inText(node: Text, source: string, report: Report): void {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const slice = source.slice(start.offset, end.offset)
  for (const { text, start: at } of placeholdersIn(slice)) {
    const before = slice.slice(0, at).split('\n')
    const line = start.line + before.length - 1
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1)
    const from = { line, column, offset: start.offset + at }
    const to = { line, column: column + text.length, offset: from.offset + text.length }
    report(placeholderMessage(text), { position: { start: from, end: to } }, { actual: text })
  }
}

/** `source/placeholder`: a text that is still to be written. Code is left alone: shells write `[[` there. */
export const remarkPlaceholder = defineCheck({
  ...placeholderRule,
  examples: [
    {
      text: '# Title\n\nA list [of [two] brackets] and \\[\\[escaped]] ones, [[1]](#note).',
      finds: [],
    },
    { text: '# Title\n\nIn a shell: `[[ -f map.jpg ]]`.', finds: [] },
    {
      text: '# [[WRITE HERE: the title]]\n\nOn [[WRITE HERE: day]],\nat [[hour]].',
      finds: [
        '1:3-1:28: Unexpected placeholder “[[WRITE HERE: the title]]”, expected the text itself',
        '3:4-3:23: Unexpected placeholder “[[WRITE HERE: day]]”, expected the text itself',
        '4:4-4:12: Unexpected placeholder “[[hour]]”, expected the text itself',
      ],
    },
    {
      text: '[[WRITE HERE: the *summary* of it',
      finds: ['1:1-1:19: Unexpected placeholder “[[WRITE HERE: the ”, expected the text itself'],
    },
    {
      text: '![[[what it shows]]](map.jpg)',
      finds: ['1:1-1:30: Unexpected placeholder “[[what it shows]]”, expected the text itself'],
    },
  ],
  check(tree: Root, report, _options, source) {
    const isLikely = hasPlaceholder(source)
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text' && isLikely) inText(node, source, report)
      const hidden = [
        ...('alt' in node ? [node.alt] : []),
        ...('title' in node ? [node.title] : []),
        ...('url' in node ? [node.url] : []),
      ].find((text) => text && hasPlaceholder(text))
      if (!hidden) return
      const [first = { text: hidden }] = placeholdersIn(hidden)
      report(placeholderMessage(first.text), node, { actual: first.text })
    })
  },
})
