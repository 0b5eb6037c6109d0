import { anyOf, replacing, space, type RuleOf } from './rule.ts'
import { all, any } from './signs.ts'

const hour = String.raw`(?:[01]?\d|2[0-3])`
const to = String.raw`${space}?[-–—]${space}?`

/** `10.30 órakor` is `10:30 órakor`: with a point only where the next word says that it is a time of day. */
export const times: RuleOf = ({ time }) => {
  if (!time) return []
  const words = String.raw`(?:${space}?${anyOf(time.words)}(?![\p{L}\p{N}]))`
  return [
    replacing(
      String.raw`(?<=(?<![\p{L}\p{N}.,:/−-])${hour})\.(?=[0-5]\d(?:${to}${hour}[.:][0-5]\d)?${words})`,
      time.sign,
      any('figureThenPoint'),
    ),
    replacing(
      String.raw`(?<=(?<![\p{L}\p{N}.,:/−-])${hour}[.:][0-5]\d${to}${hour})\.(?=[0-5]\d${words})`,
      time.sign,
      all('figureThenPoint', 'dash'),
    ),
  ]
}
