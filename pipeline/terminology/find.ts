import type { Edit, Severity } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Rule } from '../model/rule.ts'
import { say, type Wording } from '../model/wording.ts'
import type { Termbase } from './compile.ts'
import { matchTerms, type Match } from './match.ts'
import { replacementOf } from './replace.ts'
import { deprecatedRule, forbiddenRule, inconsistentRule } from './rules.ts'

/** A finding in a flat text; offsets in UTF-16 code units. */
export type TermMatch = {
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: readonly string[]
  readonly edits: readonly Edit[]
  readonly message: Wording
  readonly concept: string
}

/** “a” or “b” or “c”. */
const quoted = (words: readonly string[]): Wording => {
  const [first = '', ...rest] = words
  return rest.length
    ? say('“{{first}}” or {{rest}}', { first, rest: quoted(rest) })
    : say('“{{first}}”', { first })
}

function found(
  match: Match,
  rule: Rule,
  text: string,
  expected: readonly string[],
  edits: readonly Edit[],
): TermMatch {
  const { concept, term } = match.entry
  const actual = text.slice(match.start, match.end)
  return {
    rule: rule.id,
    severity: term.severity ?? concept.severity ?? rule.severity,
    start: match.start,
    end: match.end,
    actual,
    expected,
    edits,
    message: expected.length
      ? say('Unexpected “{{actual}}”, expected {{expected}}', {
          actual: actual.replace(/\s+/gu, ' '),
          expected: quoted(expected),
        })
      : say('Unexpected “{{actual}}”', { actual: actual.replace(/\s+/gu, ' ') }),
    concept: concept.id,
  }
}

/**
 * Names of which two variants stand in the same announcement: the ones that are not preferred, each with the
 * variant it should follow.
 */
function inconsistent(texts: readonly (readonly [string, readonly Match[]])[]): Map<Match, string> {
  const variants = new Map<string, Set<string>>()
  for (const [, matches] of texts)
    for (const { entry } of matches)
      if (entry.term.pos === 'name' && entry.term.status !== 'forbidden') {
        const known = variants.get(entry.concept.id) ?? new Set()
        variants.set(entry.concept.id, known.add(entry.term.term))
      }
  const result = new Map<Match, string>()
  for (const [, matches] of texts)
    for (const match of matches) {
      const { concept, term } = match.entry
      const used = variants.get(concept.id)
      if (!used || used.size < 2 || term.status !== 'admitted' || term.pos !== 'name') continue
      const [first] = [...used].filter((one) => one !== term.term)
      const preferred = [...used].find((one) =>
        Object.values(concept.terms).some((terms) =>
          terms.some((other) => other.term === one && other.status === 'preferred'),
        ),
      )
      result.set(match, preferred ?? first ?? '')
    }
  return result
}

/**
 * What is wrong in several flat texts that belong together (the blocks of one announcement); an array of
 * findings for each, in order.
 */
export function findInTexts(
  texts: readonly string[],
  termbase: Termbase,
  language: Language,
): TermMatch[][] {
  const index = termbase.index[language]
  const matched = texts.map((text) => [text, matchTerms(text, index)] as const)
  const variants = inconsistent(matched)
  return matched.map(([text, matches]) =>
    matches.flatMap((match): TermMatch[] => {
      const { status } = match.entry.term
      const variant = variants.get(match)
      if (variant !== undefined) return [found(match, inconsistentRule, text, [variant], [])]
      if (status === 'preferred' || status === 'admitted') return []
      const { expected, edits } = replacementOf(match, text, language)
      const rule = status === 'forbidden' ? forbiddenRule : deprecatedRule
      return [found(match, rule, text, expected, edits)]
    }),
  )
}

/** What is wrong in one plain text, such as a string of a locale file. */
export const findTerms = (text: string, termbase: Termbase, language: Language): TermMatch[] =>
  findInTexts([text], termbase, language)[0] ?? []

/** `edits` put into `text`, from the end; where two overlap the earlier one stands. */
export function splice(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at) continue
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** A plain text with the preferred terms in place, wherever that is safe. */
export const preferTermsIn = (text: string, termbase: Termbase, language: Language): string =>
  splice(
    text,
    findTerms(text, termbase, language).flatMap(({ edits }) => edits),
  )
