import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { walk } from '../model/walk.ts'
import { say } from '../model/wording.ts'
import { defineCheck } from './define.ts'

/** `source/table-head`: cells are read out with the head of their column. */
export const remarkTableHead = defineCheck({
  id: 'source/table-head',
  severity: 'warning',
  why: 'A screen reader says the head of the column with each cell; without heads a table is a row of numbers. PDF/UA asks for them.',
  remedy: 'Write in the first row what each column holds.',
  examples: [
    { text: '| Station | Minutes |\n| --- | --- |\n| Tokaj | 12 |', finds: [] },
    { text: '| | Minutes |\n| --- | --- |\n| Tokaj | 12 |', finds: [] },
    {
      text: '| | |\n| --- | --- |\n| Tokaj | 12 |',
      finds: [
        '1:1-1:6: Unexpected table without heads, expected the first row to name its columns',
      ],
    },
    {
      text: '| Station | |\n| --- | --- |\n| Tokaj | 12 |',
      finds: ['1:11-1:14: Unexpected empty head of column 2, expected a name'],
    },
  ],
  check(tree, report) {
    walk<Nodes>(tree, (table) => {
      if (table.type !== 'table') return
      const [head] = table.children
      if (!head) return
      if (head.children.every((cell) => !toString(cell).trim())) {
        report(
          say('Unexpected table without heads, expected the first row to name its columns'),
          head,
        )
        return
      }
      // The corner above the heads of the rows may be empty.
      for (const [index, cell] of head.children.entries())
        if (index > 0 && !toString(cell).trim())
          report(
            say('Unexpected empty head of column {{number}}, expected a name', {
              number: index + 1,
            }),
            cell,
          )
    })
  },
})
