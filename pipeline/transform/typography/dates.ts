import { anyOf, replacing, space, type RuleOf } from './rule.ts'
import { all, any } from './signs.ts'

const year = String.raw`(?:19|20)\d{2}`
const start = String.raw`(?<![\p{L}\p{N}.,/-])`

/**
 * Days with month and year in the order and with the points of the profile. Only what cannot be anything else:
 * „2026 november” lacks its point, “November 19, 2026” and “19th November 2026” are 19 November 2026;
 * “November 19” may be nineteen of something.
 */
export const dates: RuleOf = ({ date, months }) => {
  const month = anyOf(months)
  if (date.startsWith('{{year}}.'))
    return [
      replacing(
        String.raw`${start}(${year})(?=${space}${month}(?!\p{L}))`,
        ([, y = '']) => `${y}.`,
        any('year'),
      ),
      replacing(
        String.raw`(?<=${month}${space}\d{1,2})\.(?=-\p{Ll})`,
        '',
        all('figureThenPoint', 'dash'),
      ),
    ]
  if (!date.startsWith('{{day}} {{month}}')) return []
  return [
    replacing(
      String.raw`(?<!\p{L})(${month})${space}(\d{1,2})(?:st|nd|rd|th)?,?${space}(${year})(?![\p{L}\p{N}/-]|[.,]\d)`,
      ([, m = '', d = '', y = '']) => `${d} ${m} ${y}`,
      any('year'),
    ),
    replacing(
      String.raw`(?<=${start}\d{1,2})(?:st|nd|rd|th)(?=${space}${month}(?!\p{L}))`,
      '',
      any('figureThenLetter'),
    ),
  ]
}
