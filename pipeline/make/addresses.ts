import { languages, type Language } from '../model/language.ts'
import { nearest } from '../model/nearest.ts'

/**
 * Where the editions of all announcements are, by id: the path of each language that may be seen now, without its
 * ending. An announcement without a path is hidden.
 */
export type Addresses = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>

/** A question to the rest of the office whose answer a result depends on, such as the address of another announcement. */
export type Ask = (question: string) => string

/** What `ask` answers about another announcement: "hidden", "unknown", or the path of its edition. */
export const addressQuestion = (id: string, language: Language): string =>
  `address ${language} ${id}`

/** The id that is nearest to one that is unknown, or "". */
export const nearQuestion = (id: string): string => `near ${id}`

/** Answers the questions of this file. */
export function answerer(addresses: Addresses): Ask {
  const ids = Object.keys(addresses)
  return (question) => {
    const [kind, first = ''] = question.split(' ')
    if (kind === 'near') return nearest(question.slice('near '.length), ids) ?? ''
    const language = languages.find((known) => known === first)
    const id = question.slice(`address ${first} `.length)
    if (!language || !Object.hasOwn(addresses, id)) return 'unknown'
    return addresses[id]?.[language] ?? 'hidden'
  }
}

/** An `ask` that notes what was asked, with the answers: a kept result counts only while they are the same. */
export function noting(ask: Ask): { ask: Ask; asked: () => (readonly [string, string])[] } {
  const asked = new Map<string, string>()
  return {
    ask(question) {
      const answer = ask(question)
      asked.set(question, answer)
      return answer
    },
    asked: () => [...asked],
  }
}
