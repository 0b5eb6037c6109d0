import type { Form } from '../form.ts'
import { irregularPlurals, isUncountable } from './irregular-nouns.ts'

/** The regular plural: “agencies”, “presses”. */
function regularPlural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`
  return /[^aeiou]y$|quy$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** The plurals of a noun, the commoner first. An acronym only takes -s: “NGOs”. */
export const pluralsOf = (noun: string): readonly string[] =>
  /\p{Lu}{2}/u.test(noun) ? [`${noun}s`] : (irregularPlurals(noun) ?? [regularPlural(noun)])

/**
 * singular and plural of a noun. The genitive is no form of its own: ’s or ’ stands behind either (`genitive.ts`).
 * @param number the one number that it has
 */
export function nounForms(noun: string, number: 'singular' | 'plural' | undefined): Form[] {
  if (number !== undefined) return [{ text: noun, tags: [number] }]
  const many = isUncountable(noun) ? [] : pluralsOf(noun)
  if (many[0] === noun) return [{ text: noun, tags: ['singular', 'plural'] }]
  return [
    { text: noun, tags: ['singular'] },
    ...many.map((text, index) => ({ text, tags: ['plural'], ...(index > 0 && { variant: true }) })),
  ]
}
