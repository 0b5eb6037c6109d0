import { findLookalikes, lookalikeMore, lookalikeWords } from '../model/lookalike.ts'
import { lookalikeRule } from '../model/rules.ts'
import { defineCheck } from './define.ts'
import { unusualStringsOf } from './strings.ts'

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
  check(tree, report, _options, source) {
    for (const string of unusualStringsOf(tree, source))
      for (const found of findLookalikes(string.value)) {
        const { start, end, instead, isWhole } = found
        const canMend = instead !== undefined && !isWhole
        report(lookalikeWords(found), string.partOf(start, end), {
          ...lookalikeMore(found),
          edits: canMend ? string.editOf(start, end, instead) : [],
        })
      }
  },
})
