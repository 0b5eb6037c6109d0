import type { Profile } from '../../model/locale.ts'
import { anyOf, noBreak, replacing, space, type Rule, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

/** A digit run stands alone: no figure, letter or sign of a number beside it. */
const before = String.raw`(?<![\p{L}\p{N}\ufffc]|[\p{N}\ufffc][.,:/ \u00a0–-]|[.,/+:-])`

/** Groups of three with the sign of the language, where the number is long enough. */
const grouped = (digits: string, { group, groupFrom }: Profile): string =>
  digits.length >= groupFrom ? digits.replace(/\B(?=(?:\d{3})+$)/gu, group) : digits

/** The signs that count something, where there can be no doubt that a number stands before them: a time of day is none. */
const counted = ({ percent, holds, time }: Profile): string =>
  String.raw`(?=(?:${space}?${anyOf([...(percent === undefined ? [] : ['%']), '°'])}|${space}${anyOf(
    [...(holds?.units ?? []), ...(holds?.currencies ?? [])].filter(
      (word) => (word.length > 1 || /\P{L}/u.test(word)) && !time?.words.includes(word),
    ),
  )})(?!\p{L}|${'\\p{N}'}))`

function decimals(profile: Profile): Rule {
  const wrong = profile.decimal === ',' ? String.raw`\.` : ','
  return replacing(
    String.raw`(?<=${before}\d{1,3})${wrong}(?=\d{1,2}(?!\d)${counted(profile)})`,
    profile.decimal,
    any('figureThenPoint'),
  )
}

/** `12 500`, `1 234 567`: groups that stand apart by spaces, and no other figure beside them. */
function spaced(profile: Profile): Rule {
  const sign = /\s/u.test(profile.group) ? profile.group : noBreak
  return replacing(
    String.raw`(?<=${before}[1-9]\d{0,2}(?:${space}\d{3})*)${space}(?=\d{3}(?:${space}\d{3})*(?![\p{N}/:-]|[.,]\d{3}|${space}\d))`,
    sign,
    any('blankThenFigure'),
  )
}

/** `12500 forint`, `2 400 forint`: digits that a unit or a currency follows, grouped anew. */
const regrouped = (profile: Profile): Rule =>
  replacing(
    String.raw`${before}(?:[1-9]\d{3,}|[1-9]\d{0,2}(?:${space}\d{3})+)(?=(?:[.,]\d{1,2}(?!\d))?${counted(profile)})`,
    ([found]) => grouped(found.replace(/\D/gu, ''), profile),
    any('year', 'blankThenFigure'),
  )

/** `HUF 12500`: the same behind the sign of a currency. */
const priced = (profile: Profile): Rule =>
  replacing(
    String.raw`(?<=(?<!\p{L})${anyOf(profile.holds?.currencies ?? [])}${space}?)[1-9]\d{3,}(?![\p{L}\p{N}/:\ufffc-]|[.,]\d{3}|${space}\d{3}(?!\d))`,
    ([found]) => grouped(found, profile),
    any('year'),
  )

/** Groups and decimal sign of the profile; only where the number can be read in one way. */
export const numbers: RuleOf = (profile) => [
  decimals(profile),
  regrouped(profile),
  spaced(profile),
  ...(profile.holds?.currencies ? [priced(profile)] : []),
]
