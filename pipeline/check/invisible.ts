import { findInvisible, invisibleWords } from '../model/invisible.ts'
import { invisibleRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import { defineCheck } from './define.ts'
import { unusualStringsOf } from './strings.ts'

/** A text pasted from a broken program may hold thousands: the first ones say it all. */
const most = 20

/** `source/invisible`: characters that nobody sees and that change what is read, copied and found. */
export const remarkInvisible = defineCheck({
  ...invisibleRule,
  examples: [
    {
      text: 'Publi\u200bcated.',
      finds: ['1:6-1:7: Unexpected invisible character U+200B, expected visible text only'],
    },
    {
      text: 'Paid to \u202egpj.exe',
      finds: ['1:9-1:10: Unexpected direction mark U+202E, expected visible text only'],
    },
    {
      text: 'A &#x200D; B',
      finds: ['1:1-1:13: Unexpected invisible character U+200D, expected visible text only'],
    },
    { text: 'A non-breaking\u00a0space and a soft\u00adhyphen.', finds: [] },
  ],
  check(tree, report, _options, source) {
    const found = unusualStringsOf(tree, source).flatMap((string) =>
      findInvisible(string.value).map((part) => ({ string, part })),
    )
    for (const { string, part } of found.slice(0, most))
      report(invisibleWords(part), string.partOf(part.start, part.end), {
        edits: string.editOf(part.start, part.end, part.instead),
      })
    const next = found[most]
    if (next)
      report(
        say('Unexpected further invisible characters: {{count}} more', {
          count: found.length - most,
        }),
        next.string.node,
      )
  },
})
