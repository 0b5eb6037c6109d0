import type { Profile } from '../../model/locale.ts'
import { anyOf, noBreak, replacing, type Needs, type Rule, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

/** Everywhere a space that must not end a line: what stands before it, and what stands after it. */
const bind = (before: string, after: string, needs?: Needs): Rule =>
  // The space first: what stands around it is looked at there alone.
  replacing(` (?<=(?:${before}) )(?=${after})`, noBreak, needs)

const apart = String.raw`(?<![\p{L}\p{N}])`
const wordEnd = String.raw`(?![\p{L}\p{N}])`
/** A Roman number; one letter that is rather a name (hepatitis C) is none. */
const roman = '(?:[IVXLCDM]{2,}|[IVX])'

/** Month and day, or day and month. */
function ofDates({ months, monthsShort = [], date }: Profile): Rule[] {
  const month = anyOf([...months, ...monthsShort])
  return date.indexOf('{{month}}') < date.indexOf('{{day}}')
    ? [
        bind(apart + month, String.raw`\d{1,2}(?!\d)`, any('blankThenFigure')),
        bind(String.raw`\d{4}\. ?(?:\d{1,2}|[IVX]+)\.`, String.raw`\d{1,2}(?:\.|-)`, any('year')),
      ]
    : [bind(String.raw`(?<!\d)\d{1,2}`, month + wordEnd, any('figureThenBlank'))]
}

/** A figure and the word it counts. */
function ofNouns({ holds, months, monthsShort = [] }: Profile): Rule[] {
  if (!holds?.nouns) return []
  const word = String.raw`(?!${anyOf(holds.nouns.except)}${wordEnd})\p{Ll}`
  return [
    bind(
      String.raw`[\d%]|\(\d{1,3}[a-z]?\)`,
      word,
      any('figureThenBlank', 'percent', 'bracketThenBlank'),
    ),
    // 1. táblázat, 5. §, 2026. évi, but the year goes free before its month
    bind(
      String.raw`\d\.`,
      String.raw`(?!(?<=\d{4}\. )${anyOf([...months, ...monthsShort])})(?:${word}|§)`,
      any('figureThenPoint'),
    ),
    bind(
      String.raw`(?<=^|[^\p{L}\p{N}.])${roman}\.`,
      String.raw`(?!${anyOf(holds.nouns.except)}${wordEnd})\p{L}`,
      any('romanThenPoint'),
    ),
  ]
}

/** Figures with their units, labels, currencies and titles: spaces that do not break, so that no line starts with half of a thing. */
export const spaces: RuleOf = (profile) => {
  const { holds } = profile
  if (!holds) return []
  const { titles = [], labels = [], units = [], currencies = [] } = holds
  return [
    ...ofDates(profile),
    ...ofNouns(profile),
    bind(apart + anyOf(titles), String.raw`\p{L}`),
    bind(apart + anyOf(labels), String.raw`\d|(?:${roman}|\p{Lu})${wordEnd}`),
    bind(apart + anyOf(currencies), String.raw`[−-]?\d`, any('figure')),
    bind(
      String.raw`\d`,
      String.raw`(?:[°§]|${anyOf([...units, ...currencies])}${wordEnd})`,
      any('figureThenBlank'),
    ),
    ...(holds.lastFigure
      ? [bind(String.raw`[\p{L},]`, String.raw`\d{1,2}[.!?…]?[)”’»«]*$`, any('blankThenFigure'))]
      : []),
  ]
}
