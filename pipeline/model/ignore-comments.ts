import type { Nodes, Parents, Root } from 'mdast'
import { isComment } from './comment.ts'
import type { Place } from './finding.ts'
import type { Ignore, Point } from './ignore.ts'
import { say, type Wording } from './wording.ts'

/** A `kozlony-ignore` comment as it is written. */
type Written = {
  readonly kind: string
  readonly rule: string
  readonly concept?: string
  readonly reason: string
  readonly fault?: Wording
}

const kinds = new Set(['', '-start', '-end'])
const comment = /<!--\s*kozlony-ignore([\p{L}\p{N}_-]*)([\s\S]*?)-->/gu

function faultOf(kind: string, words: readonly string[]): Wording | undefined {
  if (!kinds.has(kind))
    return say('Unexpected “{{found}}”, expected “{{wanted}}”', {
      found: `kozlony-ignore${kind}`,
      wanted: 'kozlony-ignore, kozlony-ignore-start, kozlony-ignore-end',
    })
  if (!words.length && kind !== '-end')
    return say('Unexpected ignore without a rule, expected one such as “source/heading-order”')
  return words.length > 2
    ? say('Unexpected words “{{words}}” after the rule, expected a colon before the reason', {
        words: words.slice(1).join(' '),
      })
    : undefined
}

/** All ignore comments in a piece of raw HTML. */
const writtenIn = (html: string): Written[] =>
  [...html.matchAll(comment)].map(([, kind = '', body = '']) => {
    const colon = body.indexOf(':')
    const head = colon < 0 ? body : body.slice(0, colon)
    const words = head.split(/\s+/u).filter(Boolean)
    const [rule = '', concept] = words
    const fault = faultOf(kind, words)
    return {
      kind,
      rule,
      ...(concept !== undefined && { concept }),
      reason: colon < 0 ? '' : body.slice(colon + 1).trim(),
      ...(fault && { fault }),
    }
  })

type Span = { readonly from?: Point; readonly to?: Point }

const spanOf = (from: Point | undefined, to: Point | undefined): Span =>
  from && to ? { from, to } : {}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

const isBlank = (node: Nodes): boolean =>
  (node.type === 'html' && isComment(node.value)) || (node.type === 'text' && !node.value.trim())

/** A parent and which of its children is meant. */
type Step = readonly [parent: Parents, index: number]

/**
 * What a comment covers: the next block; within a line, the rest of its paragraph, heading or cell.
 * @param above the way to it, from the root on
 */
function covered(node: Nodes, above: readonly Step[]): Span {
  const line = above.findIndex(([parent]) => lines.has(parent.type))
  for (const [depth, [parent, index]] of [...above.entries()].toReversed()) {
    const next = parent.children.slice(index + 1).find((one) => !isBlank(one))
    if (next)
      return line >= 0 && depth >= line
        ? spanOf(node.position?.end, above[line]?.[0].position?.end)
        : spanOf(next.position?.start, next.position?.end)
  }
  return {}
}

const placeOf = ({ position }: Nodes): Place | undefined =>
  position && {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  }

type Found = Written & { readonly place?: Place; readonly end?: Point; readonly span: Span }

/** @param above the way to `parent`: longer only while its children are looked at */
function find(parent: Parents, above: Step[], found: Found[]): void {
  for (const [index, child] of parent.children.entries()) {
    if ('children' in child) {
      above.push([parent, index])
      find(child, above, found)
      above.pop()
      continue
    }
    if (child.type !== 'html' || !child.value.includes('kozlony-ignore')) continue
    const place = placeOf(child)
    const end = child.position?.end
    const span = covered(child, [...above, [parent, index]])
    for (const written of writtenIn(child.value))
      found.push({ ...written, ...(place && { place }), ...(end && { end }), span })
  }
}

const isClosedBy = (start: Found, end: Found): boolean =>
  !end.fault &&
  (end.rule === '' || end.rule === start.rule) &&
  (end.concept === undefined || end.concept === start.concept)

/**
 * The `kozlony-ignore` comments of a text, wherever a comment can stand. `kozlony-ignore RULE [CONCEPT]: reason`
 * covers the next block, `kozlony-ignore-start …` all up to the next `kozlony-ignore-end` (of this rule, where
 * the end names one). A range without an end goes to the end of the text, and that is a fault.
 */
export function ignoresOf(tree: Root): Ignore[] {
  const found: Found[] = []
  find(tree, [], found)
  const used = new Set<Found>()
  const ranges = new Map(
    found.map((one, index) => {
      const end =
        one.kind === '-start'
          ? found.slice(index + 1).find((other) => other.kind === '-end' && isClosedBy(one, other))
          : undefined
      if (end) used.add(end)
      return [one, end] as const
    }),
  )
  return found.flatMap((one): Ignore[] => {
    const { kind, rule, concept, reason, place, fault, span } = one
    const ignore = {
      rule,
      reason,
      ...(concept !== undefined && { concept }),
      ...(place && { place }),
    }
    if (fault) return [{ ...ignore, fault }]
    if (kind === '') return [{ ...ignore, ...span }]
    if (kind === '-end')
      return used.has(one)
        ? []
        : [{ ...ignore, fault: say('Unexpected end of a range that was not begun') }]
    const end = ranges.get(one)
    return [
      {
        ...ignore,
        ...spanOf(one.end, end ? end.place : tree.position?.end),
        ...(!end && {
          fault: say('Unexpected range without an end, expected “{{wanted}}” after it', {
            wanted: '<!-- kozlony-ignore-end -->',
          }),
        }),
      },
    ]
  })
}
