import type { Finding, Place } from './finding.ts'
import { findingOf, type Rule } from './rule.ts'
import { say, type Wording } from './wording.ts'

export type Point = Pick<Place, 'line' | 'column'>

/** What a comment in the source asks to leave out of the findings. */
export type Ignore = {
  readonly rule: string
  readonly concept?: string
  readonly reason: string
  /** Where the comment stands. */
  readonly place?: Place
  /** What it covers. */
  readonly from?: Point
  readonly to?: Point
  /** Why it cannot be meant as it is written. */
  readonly fault?: Wording
}

export const ignoreReasonRule: Rule = {
  id: 'source/ignore-reason',
  severity: 'warning',
  why: 'Whoever comes later must be able to see why a finding was set aside.',
  remedy: 'Write the reason behind a colon.',
  example: {
    wrong: '<!-- kozlony-ignore terminology/forbidden publish -->',
    right: '<!-- kozlony-ignore terminology/forbidden publish: title of the original page -->',
  },
}

export const ignoreUnusedRule: Rule = {
  id: 'source/ignore-unused',
  severity: 'warning',
  why: 'A comment that sets nothing aside hides the next mistake at that place.',
  remedy: 'Take the comment out, or correct the rule or the concept in it.',
}

export const ignoreFormRule: Rule = {
  id: 'source/ignore-form',
  severity: 'warning',
  why: 'A comment that sets findings aside in another way than was meant hides too little or too much.',
  remedy:
    'Write the rule, the concept where one is meant, a colon and the reason; close each range that you open.',
  example: {
    wrong: '<!-- kozlony-ignore-begin source/heading-order: from the old site -->',
    right:
      '<!-- kozlony-ignore-start source/heading-order: from the old site -->\n…\n<!-- kozlony-ignore-end -->',
  },
}

export const ignoreRules: readonly Rule[] = [ignoreFormRule, ignoreReasonRule, ignoreUnusedRule]

const isBefore = (a: Point, b: Point): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column)

/** What an ignore looks at in a finding. */
export type Ignorable = {
  readonly rule: string
  readonly concept?: string
  readonly place?: Point
}

const covers = (ignore: Ignore, { rule, concept, place }: Ignorable): boolean =>
  (ignore.rule === rule ||
    (ignore.rule.endsWith('/*') && rule.startsWith(ignore.rule.slice(0, -1)))) &&
  (ignore.concept === undefined || ignore.concept === concept) &&
  place !== undefined &&
  ignore.from !== undefined &&
  ignore.to !== undefined &&
  isBefore(ignore.from, place) &&
  isBefore(place, ignore.to)

/** Whether a comment sets a finding aside. */
export const isIgnored = (ignores: readonly Ignore[], finding: Ignorable): boolean =>
  ignores.some((ignore) => covers(ignore, finding))

const unused = (named: string, file: string, place: Place | undefined): Finding =>
  findingOf(
    ignoreUnusedRule,
    file,
    say('Unexpected ignore of “{{named}}”, which nothing here breaks', { named }),
    place,
  )

/** Comments that cannot be meant, those without a reason, and those that set none of all `findings` aside. */
export function checkIgnores(
  ignores: readonly Ignore[],
  findings: readonly Ignorable[],
  file: string,
): Finding[] {
  return ignores.flatMap((ignore) => {
    const { rule, concept, reason, place, fault, from } = ignore
    const named = `${rule}${concept === undefined ? '' : ` ${concept}`}`
    const faults = fault ? [findingOf(ignoreFormRule, file, fault, place)] : []
    // What sets nothing aside for its form is not blamed twice.
    if (fault && !from) return faults
    return [
      ...faults,
      ...(reason
        ? []
        : [
            findingOf(
              ignoreReasonRule,
              file,
              say('Unexpected ignore of “{{named}}” without a reason', { named }),
              place,
            ),
          ]),
      ...(findings.some((finding) => covers(ignore, finding)) ? [] : [unused(named, file, place)]),
    ]
  })
}

/** Concepts that a text sets aside as a whole, though none of all `findings` is about them. */
export const checkIgnoredConcepts = (
  places: Readonly<Record<string, Place>>,
  findings: readonly Ignorable[],
  file: string,
): Finding[] =>
  Object.entries(places)
    .filter(([concept]) => !findings.some((finding) => finding.concept === concept))
    .map(([concept, place]) => unused(concept, file, place))
