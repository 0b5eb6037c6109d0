import type { Nodes, Root } from 'mdast'
import type { Finding, Place } from './finding.ts'
import { findingOf, type Rule } from './rule.ts'
import { say } from './wording.ts'

type Point = Pick<Place, 'line' | 'column'>

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

export const ignoreRules: readonly Rule[] = [ignoreReasonRule, ignoreUnusedRule]

const comment =
  /<!--\s*kozlony-ignore(-start|-end)?(?:\s+([^\s:]+))?(?:\s+([^\s:]+))?\s*(?::\s*([\s\S]*?))?\s*-->/u

type Found = { kind: string; ignore: Omit<Ignore, 'from' | 'to'>; next?: Nodes; end?: Point }

const placeOf = (node: Nodes): Place | undefined =>
  node.position && {
    line: node.position.start.line,
    column: node.position.start.column,
    endLine: node.position.end.line,
    endColumn: node.position.end.column,
  }

function find(node: Nodes, found: Found[]): void {
  if (!('children' in node)) return
  const children: readonly Nodes[] = node.children
  children.forEach((child, index) => {
    const match = child.type === 'html' ? comment.exec(child.value) : null
    if (match) {
      const [, kind = '', rule = '', concept, reason = ''] = match
      const next = children.slice(index + 1).find((one) => one.type !== 'html')
      const place = placeOf(child)
      found.push({
        kind,
        ignore: {
          rule,
          reason: reason.trim(),
          ...(concept !== undefined && { concept }),
          ...(place && { place }),
        },
        ...(next && { next }),
        ...(child.position && { end: child.position.end }),
      })
    } else find(child, found)
  })
}

/**
 * The `kozlony-ignore` comments of a text. `kozlony-ignore RULE [CONCEPT]: reason` covers the next block,
 * `kozlony-ignore-start …` all up to `kozlony-ignore-end`, or to the end of the text.
 */
export function ignoresOf(tree: Root): Ignore[] {
  const found: Found[] = []
  find(tree, found)
  return found.flatMap(({ kind, ignore, next, end }, index): Ignore[] => {
    if (kind === '-end') return []
    if (kind === '-start') {
      const close = found.slice(index + 1).find((other) => other.kind === '-end')
      const to = close?.ignore.place ?? tree.position?.end
      return [{ ...ignore, ...(end && { from: end }), ...(to && { to }) }]
    }
    const span = next?.position
    return [{ ...ignore, ...(span && { from: span.start, to: span.end }) }]
  })
}

const isBefore = (a: Point, b: Point): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column)

const covers = (
  ignore: Ignore,
  { rule, concept, place }: { rule: string; concept?: string; place?: Point },
): boolean =>
  (ignore.rule === rule ||
    (ignore.rule.endsWith('/*') && rule.startsWith(ignore.rule.slice(0, -1)))) &&
  (ignore.concept === undefined || ignore.concept === concept) &&
  place !== undefined &&
  ignore.from !== undefined &&
  ignore.to !== undefined &&
  isBefore(ignore.from, place) &&
  isBefore(place, ignore.to)

/** Whether a comment sets a finding aside. */
export const isIgnored = (
  ignores: readonly Ignore[],
  finding: { readonly rule: string; readonly concept?: string; readonly place?: Point },
): boolean => ignores.some((ignore) => covers(ignore, finding))

/** Comments without a reason, and those that set none of all `findings` aside. */
export function checkIgnores(
  ignores: readonly Ignore[],
  findings: readonly Finding[],
  file: string,
): Finding[] {
  return ignores.flatMap((ignore) => {
    const named = `${ignore.rule}${ignore.concept === undefined ? '' : ` ${ignore.concept}`}`
    return [
      ...(ignore.reason
        ? []
        : [
            findingOf(
              ignoreReasonRule,
              file,
              say('Unexpected ignore of “{{named}}” without a reason', { named }),
              ignore.place,
            ),
          ]),
      ...(findings.some((finding) => covers(ignore, finding))
        ? []
        : [
            findingOf(
              ignoreUnusedRule,
              file,
              say('Unexpected ignore of “{{named}}”, which nothing here breaks', { named }),
              ignore.place,
            ),
          ]),
    ]
  })
}
