import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { headOf } from './english/head.ts'
import { useOf } from './entry.ts'
import { fold } from './fold.ts'
import { formsOf } from './forms.ts'
import { indexOf, type Index } from './index.ts'
import { isApproved } from './termbase-fault.ts'

/** A known title cut short: as far as it goes, and the words that should follow. */
export type CutTitle = {
  readonly concept: Concept
  /** The whole title. */
  readonly title: Term
  /** What is left of it. */
  readonly cut: string
  /** The word that should stand behind it. */
  readonly missing: string
  /** Cut behind the office itself (“Minister for EU”): more can follow than the rest of the title. */
  readonly isBehindHead: boolean
}

/** Words that join others: no title ends with one, and what ends before “and” is a title of its own. */
const joining = /^(?:and|or|of|the|for|to|in|on|at|és|vagy)$/iu

/** What holders of an office are called in Hungarian, at the end of a compound: „államtitkár”, „belügyminiszter”. */
const holder =
  /^(?<first>\p{L}{4,})(?:titkár|miniszter|elnök|vezető|igazgató|kapitány|biztos|ügyész|szóvivő|koordinátor|parancsnok|tanácsadó)$/u

function englishCuts(concept: Concept, title: Term): CutTitle[] {
  const words = title.term.split(' ')
  const head = headOf(words.map(fold), false)
  return words.flatMap((missing, count): CutTitle[] => {
    const last = words[count - 1]
    const isBehindHead = count > head
    if (count < 2 || last === undefined || joining.test(last)) return []
    // “Head” of “Head of Department” is a title itself; so is “Minister of Foreign Affairs” before “and Trade”.
    if (count === head + 1 || joining.test(missing)) return []
    return [{ concept, title, cut: words.slice(0, count).join(' '), missing, isBehindHead }]
  })
}

/** „helyettes állam” of „helyettes államtitkár”: the first member of the compound that the title ends with. */
function hungarianCuts(concept: Concept, title: Term): CutTitle[] {
  const words = title.term.split(' ')
  const first = holder.exec(words.at(-1) ?? '')?.groups?.['first']
  if (words.length < 2 || first === undefined) return []
  const cut = [...words.slice(0, -1), first].join(' ')
  const missing = (words.at(-1) ?? '').slice(first.length)
  return [{ concept, title, cut, missing, isBehindHead: false }]
}

type Title = { readonly concept: Concept; readonly title: Term }

export const titlesOf = (concepts: readonly Concept[], language: Language): Title[] =>
  concepts
    .filter(({ kind }) => kind === 'title')
    .flatMap((concept) =>
      (concept.terms[language] ?? [])
        .filter((term) => isApproved(term))
        .map((title) => ({ concept, title })),
    )

/** A cut title as a term, which is never written. */
export const termOf = ({ cut }: CutTitle, language: Language): Term => ({
  term: cut,
  status: 'forbidden',
  pos: 'noun',
  fix: 'suggest',
  ...(language === 'en' && { case: 'sensitive' }),
})

/**
 * The ways in which titles can be cut short, that of the shortest title each. What is a term itself, or stands among
 * the exclusions of its title, is no cut title.
 */
export function cutTitlesOf(concepts: readonly Concept[], language: Language): CutTitle[] {
  const terms = new Set(
    concepts.flatMap((one) =>
      (one.terms[language] ?? []).filter((term) => isApproved(term)).map(({ term }) => fold(term)),
    ),
  )
  const cuts = new Map<string, CutTitle>()
  const byLength = titlesOf(concepts, language).toSorted(
    (a, b) => a.title.term.length - b.title.term.length,
  )
  for (const { concept, title } of byLength) {
    const excluded = [title.exclude ?? []].flat().map((text) => fold(text))
    for (const one of (language === 'en' ? englishCuts : hungarianCuts)(concept, title)) {
      const key = fold(one.cut)
      if (!terms.has(key) && !excluded.includes(key) && !cuts.has(key)) cuts.set(key, one)
    }
  }
  return [...cuts.values()]
}

/** Titles ready to be looked for, whole and cut. */
export type Titles = {
  readonly index: Index
  /** The cut titles by the terms that stand for them in the index. */
  readonly cuts: ReadonlyMap<Term, CutTitle>
  readonly whole: readonly Title[]
}

/**
 * Makes the titles of a termbase (`"kind": "title"`) ready; undefined where it has none that could be cut short. A cut
 * title is a term of its own there, beside the whole one, which takes its place in the same form.
 */
export function titlesIn(concepts: readonly Concept[], language: Language): Titles | undefined {
  const list = cutTitlesOf(concepts, language)
  if (!list.length) return undefined
  const cuts = new Map<Term, CutTitle>()
  const uses = list.flatMap((cut, at) => {
    const { title, concept } = cut
    const whole: Term = { ...title, status: 'preferred' }
    const term = termOf(cut, language)
    cuts.set(term, cut)
    const both: Concept = { ...concept, terms: { [language]: [whole, term] } }
    return [useOf(both, whole, language, at), useOf(both, term, language, at)]
  })
  const index = indexOf(uses.map((use) => ({ use, forms: () => formsOf(use.term, language) })))
  return { index, cuts, whole: titlesOf(concepts, language) }
}
