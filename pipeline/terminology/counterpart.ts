import type { Language } from '../model/language.ts'
import type { Term } from '../model/termbase.ts'
import { spellPhrase, type Spelling } from './english/spelling.ts'
import type { Form } from './form.ts'
import { formsOf } from './forms.ts'

/** Singular before plural before possessed: of two readings of a form the plainer one is meant (kormányé, háza). */
const plainness = (tag: string): number => {
  const steps = tag.split('.')
  if (steps[0] === 'sg' || steps[0] === 'singular') return 0
  if (steps[0] === 'pl' || steps[0] === 'plural') return 1
  return steps[0]?.startsWith('3') ? 2 : 3
}

/** The same case of the other number, for a name that has one number only. */
function otherNumber(tag: string): string | undefined {
  if (tag === 'singular') return 'plural'
  if (tag === 'plural') return 'singular'
  if (tag.startsWith('sg.')) return `pl.${tag.slice(3)}`
  if (tag.startsWith('pl.')) return `sg.${tag.slice(3)}`
  const possessed = /^(\d(?:sg|pl))(\.pl)?\.(.+)$/u.exec(tag)
  if (!possessed) return undefined
  const [, owner = '', many, rest = ''] = possessed
  return many === undefined ? `${owner}.pl.${rest}` : `${owner}.${rest}`
}

const written = new WeakMap<Term, readonly Form[]>()

/** The forms of a term that are written, as if it were inflected; made once, as one term replaces many. */
function writtenForms(term: Term, language: Language): readonly Form[] {
  const known = written.get(term)
  if (known) return known
  const { match: _, ...inflected } = term
  const forms = formsOf(inflected, language).filter(({ variant }) => variant !== true)
  written.set(term, forms)
  return forms
}

const withTag = (forms: readonly Form[], tag: string): string | undefined =>
  forms.find(({ tags }) => tags.includes(tag))?.text

/** Tags of a form that is not inflected, or in whose place the dictionary form stands. */
const isDictionary = (tag: string): boolean => /^(?:exact|base|singular|sg\.nom|inf)$/u.test(tag)

/**
 * The forms of a preferred term that can stand for a form with `tags`. In Hungarian the plainest reading counts; in
 * English each does, so that several mean that only a person can choose. The dictionary form stands for another.
 * @param isWritten whether the form matched is the one that the termbase writes
 */
export function counterparts(
  term: Term,
  language: Language,
  tags: readonly string[],
  isWritten: boolean,
  spelling?: Spelling,
): string[] {
  const forms = writtenForms(term, language)
  const own = forms.slice(0, 1).map(({ text }) => text)
  const ordered =
    language === 'hu' ? [...tags].sort((a, b) => plainness(a) - plainness(b)) : [...tags]
  const same = ordered.flatMap((tag) => withTag(forms, tag) ?? [])
  const found = same.length
    ? same
    : ordered.flatMap((tag) => withTag(forms, otherNumber(tag) ?? '') ?? [])
  const dictionary = isWritten || tags.some(isDictionary) ? own : []
  const chosen = found.length ? (language === 'hu' ? found.slice(0, 1) : found) : dictionary
  const all = [...new Set(chosen)]
  return spelling === undefined || term.pos === 'name'
    ? all
    : all.map((text) => spellPhrase(text, spelling))
}
