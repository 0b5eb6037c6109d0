import { replacing, space, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

/** The percent sign as the language sets it: `85%`, closed in both of ours. */
export const percent: RuleOf = ({ percent: sign }) =>
  sign === undefined
    ? []
    : [replacing(String.raw`(?<=\d)${space}?%(?![\p{L}\p{N}])`, sign, any('percent'))]
