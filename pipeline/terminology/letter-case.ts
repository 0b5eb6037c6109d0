import type { Language } from '../model/language.ts'

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')

const isUpper = (text: string): boolean => {
  const own = letters(text)
  return own.length > 1 && own === own.toUpperCase() && own !== own.toLowerCase()
}

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word)

const upperFirst = (text: string, language: Language): string => {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}

/** Words that stay small in an English title. */
const small = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/u

/**
 * `replacement` in the letter case of `actual`: publicated → published, Publicated → Published, PUBLICATED →
 * PUBLISHED, Press Communique → Press Release. Capitals of its own stay (Ministry of the Interior).
 * @param own the term as the termbase writes it: its capitals are no sign of a title
 */
export function inCaseOf(
  actual: string,
  replacement: string,
  own: string,
  language: Language,
): string {
  if (isUpper(actual) && !isUpper(own)) return replacement.toLocaleUpperCase(language)
  if (/\p{Lu}/u.test(replacement)) return replacement
  if (!startsUpper(actual) || startsUpper(own)) return replacement
  const words = actual.split(/[\s-]+/u)
  const isTitle = words.length > 1 && words.every((word) => startsUpper(word) || small.test(word))
  if (!isTitle) return upperFirst(replacement, language)
  return replacement
    .split(/(\s+|-)/u)
    .map((word, index) => (index > 0 && small.test(word) ? word : upperFirst(word, language)))
    .join('')
}
