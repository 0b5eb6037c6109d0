import { findLookalikes } from '../model/lookalike.ts'
import { lookalikeRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import { defineCheck } from './define.ts'
import { stringsOf } from './strings.ts'

/** `source/lookalike`: a letter of another script, or of an old character set, that looks like the one that is meant. */
export const remarkLookalike = defineCheck({
  ...lookalikeRule,
  examples: [
    {
      text: 'The Рublicated list.',
      finds: [
        '1:5-1:15: Unexpected letter of another script in “Рublicated”, expected “Publicated”',
      ],
    },
    {
      text: 'Of\ufb01ce hours',
      finds: ['1:1-1:6: Unexpected letter of another script in “Ofﬁce”, expected “Office”'],
    },
    { text: 'The paper Правда, 5 μm and 3 kΩ.', finds: [] },
  ],
  check(tree, report) {
    for (const string of stringsOf(tree))
      for (const { start, end, word, instead, isWhole } of findLookalikes(string.value))
        report(
          instead === undefined
            ? say('Unexpected letter of another script in “{{word}}”, expected letters of one', {
                word,
              })
            : say('Unexpected letter of another script in “{{word}}”, expected “{{instead}}”', {
                word,
                instead,
              }),
          string.partOf(start, end),
          {
            actual: word,
            expected: instead === undefined ? [] : [instead],
            severity: isWhole ? 'warning' : lookalikeRule.severity,
            edits: instead === undefined || isWhole ? [] : string.editOf(start, end, instead),
          },
        )
  },
})
