import { anyOf, replacing, space, type RuleOf } from './rule.ts'
import { all, any } from './signs.ts'

const before = String.raw`(?<![\p{L}\p{N}.,/:+\ufffc–-]|[)\p{N}\ufffc]${space})`
const after = String.raw`(?![\p{L}\p{N}/\ufffc–]|[.,:]\d|-[\p{N}])`
const clock = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`

/** Read as a number, whatever its decimal sign. */
const valueOf = (digits: string): number => Number(digits.replace(',', '.'))

/** From less to more, of one kind: years, or figures of at most three digits; 555-0142 and 3-2 are none. */
const isRange = (from: string, to: string): boolean =>
  /^0\d|^\d{5}/u.test(from) || /^0\d/u.test(to)
    ? false
    : valueOf(from) < valueOf(to) &&
      (Math.max(from.length, to.length) < 4 ||
        /[.,]/u.test(from + to) ||
        (/^[12]\d{3}$/u.test(from) && /^[12]\d{3}$/u.test(to)))

/** From–to with the dash of the language, closed: `8–16`, `2021–2027`, `10:00–12:00`, `January–March`. */
export const ranges: RuleOf = ({ range, months }) => {
  if (range === undefined) return []
  const figure = String.raw`\d+(?:[.,]\d{1,2}(?!\d))?`
  return [
    replacing(
      String.raw`${before}(${figure})(%?)(?:-|—)(${figure})${after}`,
      ([all, from = '', sign = '', to = '']) =>
        isRange(from, to) ? from + sign + range + to : all,
      all('figure', 'dash'),
    ),
    replacing(
      String.raw`(?<=${before}[12]\d{3})${space}?[-–—]${space}?(?=[12]\d{3}${after})`,
      ([all]) => (/[ \u00a0]/u.test(all) ? range : all),
      all('figure', 'dash'),
    ),
    replacing(
      String.raw`(?<=${before}${clock})${space}?[-–—]${space}?(?=${clock}(?![\p{N}.:]\d))`,
      range,
      all('figure', 'dash'),
    ),
    replacing(
      String.raw`(?<=(?<!\p{L})${anyOf(months)})[-—](?=${anyOf(months)}(?!\p{L}))`,
      range,
      any('dash'),
    ),
  ]
}
