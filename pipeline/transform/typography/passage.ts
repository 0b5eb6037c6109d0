import type { Edit } from '../../model/finding.ts'
import { hasMark } from './marks.ts'
import type { Rule } from './rule.ts'

/**
 * A text over all its markup: what rules see (`seen`: untouchable parts as U+FFFC), what stands there (`whole`), and
 * where its parts end. Both texts keep the same length through every edit.
 */
export type Passage = {
  readonly seen: string
  readonly whole: string
  readonly parts: readonly Part[]
}

/** A part of the text that can be written to, such as the words of one text node. */
export type Part = { readonly start: number; readonly end: number }

function splice(text: string, edits: readonly Edit[]): string {
  let out = ''
  let last = 0
  for (const { start, end, text: put } of edits) {
    out += text.slice(last, start) + put
    last = end
  }
  return out + text.slice(last)
}

/** Edits that lie in one part each and touch nothing untouchable. */
const allowed = ({ seen, parts }: Passage, edits: readonly Edit[]): Edit[] =>
  edits.filter(
    ({ start, end }) =>
      !seen.slice(start, end).includes('\ufffc') &&
      parts.some((part) => part.start <= start && end <= part.end && part.start < part.end),
  )

function edited(passage: Passage, all: readonly Edit[]): Passage {
  const edits = allowed(passage, all)
  if (!edits.length) return passage
  const grownBy = (offset: number, edge: 'start' | 'end') =>
    edits.reduce(
      (sum, { start, end, text }) =>
        (edge === 'end' ? end <= offset : end <= offset && start < offset)
          ? sum + text.length - (end - start)
          : sum,
      0,
    )
  return {
    seen: splice(passage.seen, edits),
    whole: splice(passage.whole, edits),
    parts: passage.parts.map(({ start, end }) => ({
      start: start + grownBy(start, 'start'),
      end: end + grownBy(end, 'end'),
    })),
  }
}

function once(passage: Passage, rules: readonly Rule[]): Passage {
  let now = passage
  for (const rule of rules) {
    const edits = rule(now.seen)
    if (edits.length) now = edited(now, edits)
  }
  return now
}

/**
 * All rules, one after the other, each on what the one before left; again while a sign that was put may tell what
 * another one is (marks without their counterpart), so that a second run has nothing left to do.
 */
export function apply(passage: Passage, rules: readonly Rule[]): Passage {
  if (!hasMark(passage.seen)) return once(passage, rules)
  let now = passage
  for (let run = 0; run < 5; run++) {
    const next = once(now, rules)
    if (next === now || next.whole === now.whole) return next
    now = next
  }
  return now
}

/** What a part of the text has become. */
export const wordsOf = ({ whole }: Passage, { start, end }: Part): string => whole.slice(start, end)
