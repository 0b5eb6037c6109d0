import * as stems from './changing-stems.ts'
import * as third from './third-person.ts'
import { low, lowButAccusative, regular, sometimesLow } from './low-vowel.ts'
import { wordsOf } from './words.ts'

/** What the lists know of a noun that no rule tells. */
export type Noun = {
  readonly alone: boolean
  /**
   * low: the linking vowel alone; maybe-low: sometimes. low-plural: but in the accusative. changed: a stem before all vowels. part: that stem in the plural and the possessive.
   * sometimes: that stem or none. third: a stem in the third person. regular: nothing.
   */
  readonly kind:
    | 'low'
    | 'maybe-low'
    | 'low-plural'
    | 'changed'
    | 'part'
    | 'sometimes'
    | 'third'
    | 'regular'
  readonly word: string
  /** Before vowels; for `third`, in the third person. */
  readonly stem: string
  readonly isLow: boolean
  /** The stem of „my, your, our”, where it is a third one: „öcsé” of öcs. */
  readonly own?: string
  /** Whether the changed third person is the one to write. */
  readonly isUsual: boolean
}

type Traits = Pick<Noun, 'kind'> & Partial<Pick<Noun, 'isLow' | 'isUsual'>>

const entries = (list: string, traits: Traits): [string, Noun][] =>
  wordsOf(list).map(({ word, alone, stems: [stem = word, own] }) => [
    word,
    {
      alone,
      word,
      stem,
      isLow: false,
      isUsual: true,
      ...traits,
      ...(own !== undefined && { own }),
    },
  ])

/** All listed nouns; where a word stands in two lists the later one counts. */
export const nouns: ReadonlyMap<string, Noun> = new Map([
  ...entries(low, { kind: 'low', isLow: true }),
  ...entries(sometimesLow, { kind: 'maybe-low' }),
  ...entries(lowButAccusative, { kind: 'low-plural', isLow: true }),
  ...entries(regular, { kind: 'regular' }),
  ...entries(third.notKin, { kind: 'regular' }),
  ...entries(third.finalVowel, { kind: 'third' }),
  ...entries(third.finalVowelSometimes, { kind: 'third', isUsual: false }),
  ...entries(third.kin, { kind: 'third' }),
  ...entries(stems.shortened, { kind: 'changed', isLow: true }),
  ...entries(stems.dropped, { kind: 'changed' }),
  ...entries(stems.droppedLow, { kind: 'changed', isLow: true }),
  ...entries(stems.withV, { kind: 'changed', isLow: true }),
  ...entries(stems.withVInPart, { kind: 'part', isLow: true }),
  ...entries(stems.sometimesDropped, { kind: 'sometimes' }),
  ...entries(stems.sometimesChanged, { kind: 'sometimes', isLow: true }),
])
