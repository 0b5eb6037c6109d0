import { anyOf, replacing, space, type RuleOf } from './rule.ts'
import { all } from './signs.ts'

/** The sign before a number below zero, where its unit shows that it is one. */
export const minus: RuleOf = ({ minus: sign, holds }) =>
  sign === undefined
    ? []
    : [
        replacing(
          String.raw`(?<=^|(?<![\p{N}\ufffc])[\s(„“»‘])-(?=\d+(?:[.,]\d+)?${space}?(?:[°%]|${anyOf([...(holds?.units ?? []), ...(holds?.currencies ?? [])])}(?!\p{L})))`,
          sign,
          all('figure', 'dash'),
        ),
      ]
