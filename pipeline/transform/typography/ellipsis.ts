import { replacing, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

/** Three points are one sign; four are a sign and a full stop, and two before a slash are a path. */
export const ellipsis: RuleOf = ({ ellipsis: sign }) => [
  replacing(String.raw`(?<![./\\])\.{3}(?![/\\]|\.{2})`, sign, any('points')),
]
