import type { Edit, Severity } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Rule } from '../model/rule.ts'
import { say, type Wording } from '../model/wording.ts'
import { hideAddresses } from './address.ts'
import { sift } from './fold.ts'
import type { Termbase } from './compile.ts'
import { incompleteTitles, type IncompleteTitle } from './incomplete-title.ts'
import type { Heard } from './heard.ts'
import { inconsistentNames } from './inconsistent.ts'
import { matchTerms, type Match } from './match.ts'
import { replacementOf, type Writing } from './replace.ts'
import { deprecatedRule, forbiddenRule, incompleteTitleRule, inconsistentRule } from './rules.ts'

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
  const { concept, term } = match.entry.use
  const { start } = match
  // A genitive sign that changes with its word is part of what was found.
  const end = Math.max(match.end, ...edits.map((edit) => edit.end))
  const actual = text.slice(start, end)
  const shown = actual.replace(/\s+/gu, ' ')
  return {
    rule: rule.id,
    severity: term.severity ?? concept.severity ?? rule.severity,
    start,
    end,
    actual,
    expected,
    edits,
    message: expected.length
      ? say('Unexpected “{{actual}}”, expected {{expected}}', {
          actual: shown,
          expected: quoted(expected),
        })
      : say('Unexpected “{{actual}}”', { actual: shown }),
    concept: concept.id,
  }
}

function incomplete({ start, end, concept, expected }: IncompleteTitle, text: string): TermMatch {
  const actual = text.slice(start, end)
  return {
    rule: incompleteTitleRule.id,
    severity: concept.severity ?? incompleteTitleRule.severity,
    start,
    end,
    actual,
    expected,
    edits: [],
    message: say('Unexpected “{{actual}}”, a title cut short, expected {{expected}}', {
      actual: actual.replace(/\s+/gu, ' '),
      expected: quoted(expected),
    }),
    concept: concept.id,
  }
}

type Found = {
  readonly texts: readonly string[]
  /** Who has heard their words. */
  readonly heard: Heard | undefined
  readonly language: Language
  readonly found: readonly (readonly TermMatch[])[]
}

/** What was last found: the check and the transform look at the same texts, one after the other. */
const last = new WeakMap<Termbase, Found>()

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

/**
 * What is wrong in several flat texts that belong together (the blocks of one announcement); an array of
 * findings for each, in order.
 * @param heard is told the words of the texts
 */
export function findInTexts(
  texts: readonly string[],
  termbase: Termbase,
  language: Language,
  heard?: Heard,
): readonly (readonly TermMatch[])[] {
  const known = last.get(termbase)
  const isHeard = !heard || known?.heard === heard
  if (known && isHeard && known.language === language && areSame(known.texts, texts))
    return known.found
  const { spelling } = termbase
  const writing: Writing = { language, ...(spelling !== undefined && { spelling }) }
  const index = termbase.index[language]
  const places = texts.map((text) => sift(text, index.sieve, heard?.bits))
  const matched = texts.map((text, at) => matchTerms(text, index, places[at]))
  const variants = inconsistentNames(matched)
  const titles = termbase.titles[language]
  const all = matched.map((matches, at) => {
    const text = texts[at] ?? ''
    const terms = matches.flatMap((match): TermMatch[] => {
      const { status } = match.entry.use.term
      const variant = variants.get(match)
      if (variant !== undefined) return [found(match, inconsistentRule, text, [variant], [])]
      if (match.entry.use.isApproved) return []
      const { expected, edits } = replacementOf(match, text, writing)
      const rule = status === 'deprecated' ? deprecatedRule : forbiddenRule
      return [found(match, rule, text, expected, edits)]
    })
    const cut = titles ? incompleteTitles(text, matches, titles, writing, places[at]) : []
    return cut.length
      ? [...terms, ...cut.map((one) => incomplete(one, text))].sort((a, b) => a.start - b.start)
      : terms
  })
  last.set(termbase, { texts, heard, language, found: all })
  return all
}

/** What is wrong in one plain text, such as a string of a locale file. Addresses and placeholders are left out. */
export const findTerms = (
  text: string,
  termbase: Termbase,
  language: Language,
): readonly TermMatch[] => findInTexts([hideAddresses(text)], termbase, language)[0] ?? []

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
