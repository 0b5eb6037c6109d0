import type { Rule } from './rule.ts'
import { say, type Wording } from './wording.ts'

/** A text that is still to be written: `[[WRITE HERE: the summary]]`. Nothing with it is ever released. */
export const placeholderRule: Rule = {
  id: 'source/placeholder',
  severity: 'error',
  why: 'A text in double square brackets is still to be written; a reader must never see it. Where brackets are meant in hu.md or en.md, a backslash before each keeps them: “\\[\\[”.',
  remedy: 'Write the text in place of the brackets and all between them, or delete the line.',
  example: { wrong: '# [[WRITE HERE: the title]]', right: '# New gauges on the Tisza' },
}

/** An open placeholder is one too: who deletes only its end has not written the text. */
const marks = /\[\[(?:(?!\[\[)[^\n])*?\]\]|\[\[[^\n]*/gu

export type Placeholder = { readonly text: string; readonly start: number }

/** The placeholders of a text, with their offsets. */
export const placeholdersIn = (text: string): Placeholder[] =>
  [...text.matchAll(marks)].map((match) => ({ text: match[0], start: match.index }))

export const hasPlaceholder = (text: string): boolean => text.includes('[[')

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

export const placeholderMessage = (text: string): Wording =>
  say('Unexpected placeholder “{{text}}”, expected the text itself', { text: cut(text) })
