import type { Term, TermStatus } from '../model/termbase.ts'

/** Elements of the two editions of TBX: ISO 30042:2008 (`martif`) and ISO 30042:2019 (style DCA). */
export const dialects = {
  v2: { concept: 'termEntry', language: 'langSet', term: 'tig' },
  v3: { concept: 'conceptEntry', language: 'langSec', term: 'termSec' },
} as const
export type Dialect = keyof typeof dialects

/** The namespace of ISO 30042:2019. */
export const tbxNamespace = 'urn:iso:std:iso:30042:ed-2'

/** What TBX has no category for stands in `admin` elements of this prefix; other programs pass over them. */
export const ownPrefix = 'x-kozlony-'

type Pos = NonNullable<Term['pos']>

/** The picklist of partOfSpeech in TBX-Basic. */
export const posWords: Readonly<Record<Pos, string>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adjective',
  adverb: 'adverb',
  name: 'properNoun',
  phrase: 'other',
}

/** The picklist of administrativeStatus in TBX-Basic; it has no word for what must not be written. */
export const statusWords: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}

const letters = (word: string): string => word.toLowerCase().replace(/[^a-z]/gu, '')

const posOf = new Map<string, Pos>([
  ...Object.entries(posWords).map(([pos, word]) => [letters(word), pos as Pos] as const),
  ['name', 'name'],
  ['nounphrase', 'noun'],
  ['phrase', 'phrase'],
])

/** By the letters of what programs write: TermWeb and Weblate say “forbidden”, others leave “-admn-sts” out. */
const statusOf = new Map<string, TermStatus>([
  ['preferred', 'preferred'],
  ['standardized', 'preferred'],
  ['admitted', 'admitted'],
  ['legal', 'admitted'],
  ['regulated', 'admitted'],
  ['deprecated', 'deprecated'],
  ['superseded', 'deprecated'],
  ['obsolete', 'deprecated'],
  ['forbidden', 'forbidden'],
  ['prohibited', 'forbidden'],
])

/** A word that is not known stays as it is, for the schema to refuse. */
export const posFrom = (word: string): string => posOf.get(letters(word)) ?? word

/** “preferredTerm-admn-sts” or “preferred” → “preferred”. */
export const statusFrom = (word: string): string =>
  statusOf.get(letters(word).replace(/(?:term)?(?:admnsts)?$/u, '')) ?? word
