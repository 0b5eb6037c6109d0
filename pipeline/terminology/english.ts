import type { Term } from '../model/termbase.ts'
import { headOf } from './english/head.ts'
import { hyphenationsOf } from './english/hyphens.ts'
import { nounForms, pluralsOf } from './english/nouns.ts'
import { spellingsOf } from './english/spelling.ts'
import { verbForms } from './english/verbs.ts'
import type { Form } from './form.ts'

export type { Form } from './form.ts'

const keepCase = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to

/** The words of a phrase and what stands between them, in turn. */
const cut = (text: string): readonly string[] => text.split(/([\s\u00a0]+|-|\/)/u)

/** “attorneys general” is a plural, and so is “attorney generals” to many: looked for, not written. */
function lastWordPlural(pieces: readonly string[], head: number): Form[] {
  const last = pieces.length - 1
  if (head * 2 === last || !/^(?:general|martial|elect)$/iu.test(pieces.at(-1) ?? '')) return []
  const [many = ''] = pluralsOf((pieces.at(-1) ?? '').toLowerCase())
  const text = pieces.with(last, keepCase(pieces.at(-1) ?? '', many)).join('')
  return [{ text, tags: ['plural'], variant: true }]
}

function inflected(term: Term): Form[] {
  const { pos = 'noun', number } = term
  if (pos === 'adjective' || pos === 'adverb' || pos === 'phrase')
    return [{ text: term.term, tags: ['base'] }]
  const pieces = cut(term.term)
  const plain = pieces.filter((_, index) => index % 2 === 0)
  const head = headOf(
    plain.map((word) => word.toLowerCase()),
    pos === 'verb',
  )
  const word = plain[head] ?? ''
  // An acronym keeps its capitals; other words are inflected small.
  const low = /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()
  const forms = pos === 'verb' ? verbForms(low) : nounForms(low, number)
  return [
    ...forms.map((form) => ({
      ...form,
      text: pieces.with(head * 2, keepCase(word, form.text)).join(''),
    })),
    ...(pos === 'verb' || number !== undefined ? [] : lastWordPlural(pieces, head)),
  ]
}

/**
 * The same forms as others write them: British or American, apart, with a hyphen or as one word; but the particle of
 * a verb stands apart.
 */
function withVariants(forms: readonly Form[], isVerb: boolean): Form[] {
  const known = new Set(forms.map(({ text }) => text.toLowerCase()))
  const all: Form[] = [...forms]
  const add = (text: string, { tags }: Form) => {
    if (known.has(text.toLowerCase())) return
    known.add(text.toLowerCase())
    all.push({ text, tags, variant: true })
  }
  for (const form of forms)
    for (const text of [form.text, ...spellingsOf(form.text)]) {
      add(text, form)
      if (!isVerb || !text.includes(' ')) for (const other of hyphenationsOf(text)) add(other, form)
    }
  return all
}

/**
 * The inflected forms of an English term with their tags: verbs (base, third, past, participle, ing), nouns and
 * names (singular, plural). Forms that others write otherwise are variants: looked for, never written.
 */
export const englishForms = (term: Term): Form[] =>
  withVariants(inflected(term), term.pos === 'verb')
