import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { bitSet, hasBit, hashOf, heardLetters, tokenise } from './fold.ts'
import { formsOf } from './forms.ts'
import { heardBits, unpackInto } from './heard.ts'
import { termsIn } from './termbase-fault.ts'
import { cutTitlesOf, termOf, titlesOf } from './titles.ts'

/** The words of an announcement’s texts, packed, by language. */
export type HeardIn = { readonly [language in Language]?: string | undefined }

/** What became of a termbase, as far as texts can tell. */
export type TermChange = {
  /**
   * The concepts whose change may make a difference to texts with these words: none where all that is found in them, and
   * put into them, stays the same. A change that no concept is named for has the name "".
   */
  readonly concerns: (heard: HeardIn) => Iterable<string>
}

/** What must all be heard in a text for a change to make a difference there; no hashes: it does in any text. */
type Sign = { readonly concept: string; readonly hashes: readonly number[] }

/** Something that texts are held against: equal descriptions find the same. */
type Part = {
  readonly described: string
  readonly concept: string
  /** The wordings of which one must stand in a text; undefined where that does not tell. */
  readonly wordings: () => readonly string[] | undefined
}

/**
 * What must be heard of a wording: the beginnings of its words. Letters that Unicode writes in several ways are left
 * out: the matcher reads them better than it hears them.
 */
const hashesOf = (wording: string): number[] =>
  tokenise(wording).flatMap(({ folded }) =>
    // oxlint-disable-next-line no-control-regex -- up to here all letters are Latin and whole
    /^[\u0000-\u024f]+$/u.test(folded) ? hashOf(folded, heardLetters) : [],
  )

const isNamed = ({ kind, terms }: Concept): boolean =>
  kind !== undefined ||
  languages.some((language) => terms[language]?.some(({ pos }) => pos === 'name') === true)

const preferredIn = ({ terms }: Concept, language: Language): Term[] =>
  (terms[language] ?? []).filter(({ status }) => status === 'preferred').map(bare)

/** A term without what is said to people alone. */
const bare = ({ note: _note, tests: _tests, ...term }: Term): Term => term

/** What the terms of a concept have in common in a language: what is written instead, and how it is said. */
const frameOf = (concept: Concept, language: Language): unknown[] => [
  concept.id,
  concept.kind,
  concept.severity,
  preferredIn(concept, language),
  // One variant of a name is held against the preferred one, in whichever language that is.
  isNamed(concept) && languages.map((other) => preferredIn(concept, other).map(({ term }) => term)),
]

const wordingsOf = (term: Term, language: Language): string[] => [
  ...new Set(formsOf(term, language).map(({ text }) => text)),
]

function termParts(concepts: readonly Concept[], language: Language): Part[] {
  return termsIn(concepts, language).map(({ concept, term }) => ({
    described: JSON.stringify([frameOf(concept, language), bare(term)]),
    concept: concept.id,
    // Inside a compound no word is heard by its beginning.
    wordings: () =>
      term.match?.startsWith('compound') === true ? undefined : wordingsOf(term, language),
  }))
}

/** Titles: cut short in the middle, where a term of any concept may be what is left of one, and in the middle of a word. */
function titleParts(concepts: readonly Concept[], language: Language): Part[] {
  const cuts = cutTitlesOf(concepts, language)
  if (!cuts.length) return []
  return [
    ...cuts.map((cut): Part => {
      const { concept, title, missing, isBehindHead } = cut
      const frame = frameOf(concept, language)
      return {
        described: JSON.stringify(['cut', frame, bare(title), cut.cut, missing, isBehindHead]),
        concept: concept.id,
        wordings: () => [
          ...wordingsOf(termOf(cut, language), language),
          ...wordingsOf(title, language),
        ],
      }
    }),
    ...titlesOf(concepts, language).map(({ concept, title }): Part => ({
      described: JSON.stringify(['broken', frameOf(concept, language), bare(title)]),
      concept: concept.id,
      wordings: () =>
        tokenise(title.term)
          .map(({ folded }) => folded)
          .slice(0, 1),
    })),
  ]
}

/** More are not looked for one by one: such a change concerns all. */
const most = 30_000

const all: readonly Sign[] = [{ concept: '', hashes: [] }]

/** What is in one list and not in the other; where both have the same in another order, that changes everything. */
function signsOf(before: readonly Part[], now: readonly Part[]): readonly Sign[] {
  const [old, fresh] = [before, now].map(
    (parts) => new Set(parts.map(({ described }) => described)),
  ) as [Set<string>, Set<string>]
  const [stayed, stay] = [
    before.filter(({ described }) => fresh.has(described)),
    now.filter(({ described }) => old.has(described)),
  ]
  if (
    stayed.length !== stay.length ||
    stayed.some(({ described }, at) => described !== stay[at]?.described)
  )
    return all
  const signs = new Map<string, Sign>()
  for (const { concept, wordings } of [
    ...before.filter(({ described }) => !fresh.has(described)),
    ...now.filter(({ described }) => !old.has(described)),
  ]) {
    const found = wordings()?.map(hashesOf) ?? [[]]
    for (const hashes of found) signs.set(`${concept} ${hashes.join(' ')}`, { concept, hashes })
    if (signs.size > most) return all
  }
  return [...signs.values()]
}

const hasTwins = (concepts: readonly Concept[]): boolean =>
  new Set(concepts.map(({ id }) => id)).size < concepts.length

function* heardSigns(signs: readonly Sign[], packed: string, bits: Uint32Array): Generator<string> {
  bits.fill(0)
  unpackInto(bits, packed)
  const seen = new Set<string>()
  for (const { concept, hashes } of signs)
    if (!seen.has(concept) && hashes.every((hash) => hasBit(bits, hash))) {
      seen.add(concept)
      yield concept
    }
}

/**
 * What became of a termbase. A text is told by the words that the matcher heard in it, so that it need not be read again:
 * a form can only be found where all its words are. So a text in which none of the forms can stand that are new, are gone,
 * or belong to a concept that says something else now, is held against the very same as before.
 */
export function changeOf(before: readonly Concept[], now: readonly Concept[]): TermChange {
  // Which of two concepts is meant that have one name, no description tells.
  const isAll = hasTwins(before) || hasTwins(now)
  const signs = new Map(
    languages.map((language) => [
      language,
      isAll
        ? all
        : [
            ...signsOf(termParts(before, language), termParts(now, language)),
            ...signsOf(titleParts(before, language), titleParts(now, language)),
          ],
    ]),
  )
  const scratch = bitSet(heardBits)
  return {
    *concerns(heard) {
      for (const language of languages) {
        const packed = heard[language]
        const own = signs.get(language) ?? all
        if (packed === undefined || !own.length) continue
        yield* heardSigns(own, packed, scratch)
      }
    },
  }
}
