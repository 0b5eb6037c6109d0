import { replacing, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

/** A line end of the source is a space; a run of spaces is one, and one of them that does not break wins. */
export const whiteSpace: RuleOf = () => [
  replacing(
    String.raw`[ \t\r\n\u00a0]{2,}|[\t\r\n]`,
    ([found]) => (/^\u00a0+$/u.test(found) ? found : found.includes('\u00a0') ? '\u00a0' : ' '),
    any('wide'),
  ),
]
