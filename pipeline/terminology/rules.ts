import type { Rule } from '../model/rule.ts'

export const forbiddenRule: Rule = {
  id: 'terminology/forbidden',
  severity: 'warning',
  why: 'The office has agreed on another word. The editions carry that word already; the source still has this one.',
  remedy: 'Run “kozlony fix”, or write the preferred term.',
  example: { wrong: 'Publicated on Friday.', right: 'Published on Friday.' },
}

export const deprecatedRule: Rule = {
  id: 'terminology/deprecated',
  severity: 'info',
  why: 'The word is going out of use in the office; new texts take the preferred one.',
  remedy: 'Write the preferred term, unless the old one is quoted.',
}

export const inconsistentRule: Rule = {
  id: 'terminology/inconsistent',
  severity: 'warning',
  why: 'Two variants of one official name in one announcement read like two bodies.',
  remedy: 'Use one of the variants all through, best the preferred one.',
  example: {
    wrong: 'The Ministry of the Interior … The Ministry of Interior …',
    right: 'The Ministry of the Interior … The Ministry of the Interior …',
  },
}

export const incompleteTitleRule: Rule = {
  id: 'terminology/incomplete-title',
  severity: 'warning',
  why: 'A title cut short names another office, or none: readers and journalists copy it as it stands.',
  remedy:
    'Write the whole title. Where another one is meant, put it into the termbase, or among the exclusions of this one.',
  example: {
    wrong: 'The Deputy State reaffirmed it.',
    right: 'The Deputy State Secretary reaffirmed it.',
  },
}

/** The rules of this library. */
export const terminologyRules: readonly Rule[] = [
  forbiddenRule,
  deprecatedRule,
  inconsistentRule,
  incompleteTitleRule,
]
