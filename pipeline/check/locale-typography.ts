import type { Finding } from '../model/finding.ts'
import type { Locale, Message } from '../model/locale.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { blanksRule, punctuationRule, quotesRule } from '../model/locale-rules.ts'
import { say, type Wording } from '../model/wording.ts'
import type { LocalePair } from './locale-pairs.ts'

const edges = (text: string): readonly [start: string, end: string] => [
  /^\s*/u.exec(text)?.[0] ?? '',
  /\s*$/u.exec(text)?.[0] ?? '',
]

/**
 * The mark that ends a text; one that ends a sentence may stand before a closing quotation mark or bracket. Three
 * full stops are as written.
 */
const endOf = (text: string): string => {
  const tail = /[.:;…!?”“"’'»«)\]\s]*$/u.exec(text)?.[0] ?? ''
  return /\.{3}|[.…!?]|[:;]\s*$/u.exec(tail)?.[0].trim() ?? ''
}

/** A value may bring a full stop of its own: Hungarian dates end with one; and so may a figure: „Attila utca 2–4.” */
const endsOpen = (text: string): boolean => /(?:\}\}|\d)[\s.]*$/u.test(text)

const show = (mark: string): string | Wording => mark || say('none')

/** Code in a sentence: what stands between typographic quotation marks, references, YAML, JSON, values of options. */
const quoted = /[“„][^“”„]*[“”]|\$t\([^)]*\)|(?:"[^"]*"\s*)?[:{[,]\s*"[^"]*"|--[a-z-]+ "[^"]*"/gu

/** Straight marks where words begin or end; those in code, as in a pattern of files, are meant. */
const straight = /["'](?=\p{L})|(?<=[\p{L}.,!?…])["']/u

/** What the languages write differently at the edges of the same words, and quotation marks that the profile does not have. */
export function checkTypography({ first, namespace, messages }: LocalePair): Finding[] {
  const report = (rule: Rule, message: Message, what: Wording, expected: string[]): Finding =>
    findingOf(rule, message.file, what, message.source.placeOf(message.path), { expected })
  const compared = (message: Message, name: string): Finding[] => {
    if (message === first || !message.value.trim() || !first.value.trim()) return []
    const { file } = first
    const [here, there] = [endOf(message.value), endOf(first.value)]
    const isOpen = endsOpen(message.value) || endsOpen(first.value)
    const blanks = edges(message.value).join('|') === edges(first.value).join('|')
    return [
      ...(blanks
        ? []
        : [
            report(
              blanksRule,
              message,
              say('Unexpected blanks around “{{name}}”, expected the same as in {{file}}', {
                name,
                file,
              }),
              [edges(first.value)[0] + message.value.trim() + edges(first.value)[1]],
            ),
          ]),
      ...(here === there || isOpen
        ? []
        : [
            report(
              punctuationRule,
              message,
              say('Unexpected end of “{{name}}”: {{here}}, expected {{there}} as in {{file}}', {
                name,
                here: show(here),
                there: show(there),
                file,
              }),
              [there],
            ),
          ]),
    ]
  }
  const marks = ({ value }: Message, locale: Locale, name: string): Wording | undefined => {
    const found = straight.exec(value.replace(quoted, ' '))?.[0]
    if (found === undefined || locale.profile.quotes.includes(found)) return undefined
    return say('Unexpected straight mark {{found}} in “{{name}}”, expected {{wanted}}', {
      found,
      name,
      wanted: found === '"' ? locale.profile.quotes.slice(0, 2).join('…') : '’',
    })
  }
  return [...messages].flatMap(([locale, own]) =>
    own.flatMap((message) => {
      const name = message.key.slice(namespace.length + 1)
      const mark = marks(message, locale, name)
      return [...compared(message, name), ...(mark ? [report(quotesRule, message, mark, [])] : [])]
    }),
  )
}
