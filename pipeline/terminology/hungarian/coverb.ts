import { coverbs, undivided } from './lexicon/verbs.ts'
import { wordsOf } from './lexicon/words.ts'

const befores = wordsOf(coverbs)
  .map(({ word }) => word)
  .toSorted((a, b) => b.length - a.length)

const whole = wordsOf(undivided).map(({ word }) => word)

/** A verb as the part that can leave it and the rest: „közzé” and „tesz”; no part where it has none. */
export function divided(verb: string): { readonly before: string; readonly verb: string } {
  const space = verb.lastIndexOf(' ')
  if (space > 0) return { before: verb.slice(0, space), verb: verb.slice(space + 1) }
  if (whole.some((word) => verb.startsWith(word))) return { before: '', verb }
  const before = befores.find((one) => {
    const rest = verb.slice(one.length)
    return (
      verb.startsWith(one) && /^(?:[^aáeéiíoóöőuúüű]?[aáeéiíoóöőuúüű].+|(?:ró|lő|nő))$/u.test(rest)
    )
  })
  return before === undefined ? { before: '', verb } : { before, verb: verb.slice(before.length) }
}
