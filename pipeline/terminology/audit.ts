import type { Speller } from '../model/speller.ts'
import type { Concept, Term } from '../model/termbase.ts'
import type { Form } from './form.ts'
import { formsOf } from './forms.ts'

/** What a spell checker says of the forms of one term. */
export type TermAudit = {
  readonly concept: string
  readonly term: string
  /** How many forms were judged; none where the checker does not know the term itself. */
  readonly judged: number
  /** Forms that would be written, and that the checker refuses. */
  readonly rejected: readonly Form[]
  /** Forms that another word has, too: candidates for `ambiguous` or `exclude`. */
  readonly homographs: readonly (Form & { readonly lemmas: readonly string[] })[]
}

/** What changes in a form: its last word, or the verb before a coverb that stands behind it. */
const inflectedPart = ({ text, tags }: Form): string =>
  (tags.length > 0 && tags.every((tag) => tag.startsWith('split.')) && text.includes(' ')
    ? text.split(' ')[0]
    : text.split(/\s+/u).at(-1)) ?? text

/** Longer words are compounds: their forms are no forms of another word, and a checker takes long over them. */
const longestHomograph = 12

function auditTerm(concept: string, term: Term, speller: Speller): TermAudit {
  const base = inflectedPart({ text: term.term, tags: [] })
  if (!speller.accepts(base))
    return { concept, term: term.term, judged: 0, rejected: [], homographs: [] }
  const all = formsOf(term, 'hu')
  const isShort = base.length <= longestHomograph
  // A form that is only looked for may be wrong; it must not be another word.
  const forms = isShort ? all : all.filter(({ variant }) => variant !== true)
  // A dictionary may keep a plural as a word of its own („kezek”), and knows the last member of a compound.
  const own = new Set(forms.map((form) => inflectedPart(form).toLowerCase()))
  // What the dictionary derives the term itself from („megelőz” for „megelőzés”) is no other word of its forms.
  for (const lemma of speller.lemmasOf(base)) own.add(lemma.toLowerCase())
  const isOwn = (lemma: string) =>
    own.has(lemma.toLowerCase()) || base.toLowerCase().endsWith(lemma.toLowerCase())
  return {
    concept,
    term: term.term,
    judged: forms.length,
    rejected: forms.filter(
      (form) => form.variant !== true && !speller.accepts(inflectedPart(form)),
    ),
    // Two words together are no form of another word.
    homographs: (isShort ? forms : []).flatMap((form) => {
      if (form.text.includes(' ')) return []
      const lemmas = speller.lemmasOf(inflectedPart(form)).filter((lemma) => !isOwn(lemma))
      return lemmas.length ? [{ ...form, lemmas: [...new Set(lemmas)] }] : []
    }),
  }
}

/** The answers of a checker, each asked for once: many terms end in the same word. */
function remembering(speller: Speller): Speller {
  const kept = <Answer>(ask: (word: string) => Answer) => {
    const answers = new Map<string, Answer>()
    return (word: string): Answer => {
      const known = answers.get(word)
      if (known !== undefined) return known
      const answer = ask(word)
      answers.set(word, answer)
      return answer
    }
  }
  return { accepts: kept(speller.accepts), lemmasOf: kept(speller.lemmasOf) }
}

/** Every generated form of the Hungarian terms, judged by a spell checker that is none of ours. */
export function auditTerms(concepts: readonly Concept[], speller: Speller): TermAudit[] {
  const asked = remembering(speller)
  return concepts.flatMap(({ id, terms }) =>
    (terms.hu ?? []).map((term) => auditTerm(id, term, asked)),
  )
}
