import type { Language } from '../model/language.ts'

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')

const isUpper = (text: string): boolean => {
  const own = letters(text)
  return own.length > 1 && own === own.toUpperCase() && own !== own.toLowerCase()
}

const startsUpper = (word: string): boolean => /^\P{L}*\p{Lu}/u.test(word)

const upperFirst = (text: string, language: Language): string =>
  text.replace(/\p{L}/u, (first) => first.toLocaleUpperCase(language))

/** Words that stay small in an English title. */
const small = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/u

/** Whether a sentence begins at an offset: at the beginning of the text, or behind the end of another. */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return (
    /(?:^|[.!?…]["”’»)\]]*\s)[\s"“”„‟«»‘‚([*_–—-]*$/u.test(before) &&
    !/\d\.\s*$/u.test(before) &&
    (start <= 40 || /[.!?…]/u.test(before))
  )
}

export type Casing = {
  /** The match as the text has it, and the form as the termbase would write it. */
  readonly actual: string
  readonly form: string
  readonly isFirst: boolean
  readonly language: Language
}

/**
 * `replacement` in the letter case of the match: publicated → published, Publicated → Published, PUBLICATED →
 * PUBLISHED, Press Communique → Press Release. Capitals of its own stay (Ministry of the Interior).
 */
export function inCaseOf({ actual, form, isFirst, language }: Casing, replacement: string): string {
  // Capitals that the termbase itself writes are no sign of a headline: BM, but BM-MEL.
  if (isUpper(actual) && !isUpper(form) && actual !== form)
    return replacement.toLocaleUpperCase(language)
  if (!startsUpper(actual)) return replacement
  if (/^\P{L}*\p{Lu}/u.test(replacement)) return replacement
  if (startsUpper(form) && !isFirst) return replacement
  const words = actual.split(/[\s-]+/u)
  const isTitle =
    language === 'en' &&
    words.length > 1 &&
    !/\p{Lu}/u.test(replacement) &&
    words.every((word) => startsUpper(word) || small.test(word)) &&
    !startsUpper(form)
  if (!isTitle) return upperFirst(replacement, language)
  return replacement
    .split(/(\s+|-)/u)
    .map((word, index) => (index > 0 && small.test(word) ? word : upperFirst(word, language)))
    .join('')
}
