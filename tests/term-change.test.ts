import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { languages, type Language } from '../pipeline/model/language.ts'
import type { Concept } from '../pipeline/model/termbase.ts'
import { changeOf } from '../pipeline/terminology/change.ts'
import { compileTermbase } from '../pipeline/terminology/compile.ts'
import { findInTexts } from '../pipeline/terminology/find.ts'
import { bitSet } from '../pipeline/terminology/fold.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'
import { heardBits, listen, packHeard, unpackInto } from '../pipeline/terminology/heard.ts'
import { labelledTexts } from './support/labelled.ts'
import { closeTermbases, editedTermbase, mixed, someConcepts } from './support/term-edits.ts'

/** The announcements of this test: labelled texts, five of a language together. */
const announcements = (language: Language): readonly (readonly string[])[] => {
  const texts = labelledTexts(language).map(({ text }) => text)
  return Array.from({ length: Math.ceil(texts.length / 5) }, (_, at) =>
    texts.slice(at * 5, at * 5 + 5),
  )
}

const hear = (texts: readonly string[], language: Language, concepts: readonly Concept[] = []) => {
  const heard = listen()
  const found = findInTexts(texts, compileTermbase(concepts), language, heard)
  return { found, packed: packHeard(heard) }
}

const concernsOf = (
  before: readonly Concept[],
  now: readonly Concept[],
  language: Language,
  ...texts: string[]
): string[] => [
  ...new Set(changeOf(before, now).concerns({ [language]: hear(texts, language).packed })),
]

describe('the words that were heard', () => {
  test('come back as they were packed', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** heardBits - 1 }), { maxLength: 400 }), (numbers) => {
        const heard = listen()
        for (const bit of numbers)
          heard.bits[bit >>> 5] = (heard.bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
        const again = bitSet(heardBits)
        const copy = heard.bits.slice()
        unpackInto(again, packHeard(heard))
        expect(Buffer.compare(Buffer.from(again.buffer), Buffer.from(copy.buffer))).toBe(0)
        expect(heard.bits.every((one) => one === 0)).toBe(true)
      }),
    ))
  test('are the same whatever the termbase, and whoever read the same text before', () => {
    const [texts = []] = announcements('hu')
    const termbase = compileTermbase(someConcepts)
    const [first, second] = [1, 2].map(() => {
      const heard = listen()
      findInTexts(texts, termbase, 'hu', heard)
      return packHeard(heard)
    })
    expect(second).toBe(first)
    expect(hear(texts, 'hu').packed).toBe(first)
  })
  test('take some hundred bytes', () => {
    for (const language of languages) {
      const texts = labelledTexts(language).map(({ text }) => text)
      const words = new Set(
        texts
          .join(' ')
          .toLowerCase()
          .match(/\p{L}+/gu),
      )
      expect(hear(texts, language).packed.length).toBeLessThan(3 * words.size)
    }
  })
})

const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
  id,
  terms: { en: [{ term: 'release', status: 'preferred' }] },
  ...more,
})
const bad = (term: string): Concept =>
  concept('publish', {
    terms: {
      en: [
        { term: 'published', status: 'preferred' },
        { term, status: 'forbidden' },
      ],
    },
  })

const named = (hungarian: string, status: 'preferred' | 'admitted'): Concept => ({
  id: 'office',
  kind: 'name',
  terms: {
    en: [
      { term: 'Alpha Office', status: 'admitted' },
      { term: 'Beta Office', status: 'admitted' },
    ],
    hu: [{ term: hungarian, status }],
  },
})

describe('what a change concerns', () => {
  test.each<[what: string, before: Concept[], now: Concept[], text: string, ids: string[]]>([
    ['a new term that stands there', [], [bad('publicated')], 'It was publicated.', ['publish']],
    ['a new term that does not', [], [bad('publicated')], 'It was said.', []],
    ['one that is gone', [bad('publicated')], [], 'It was Publicated.', ['publish']],
    ['another preferred term', [bad('made')], [bad('done')], 'It was made.', ['publish']],
    ['only a note', [bad('made')], [{ ...bad('made'), note: 'x' }], 'It was made.', []],
    ['only a term beside it', [bad('made')], [bad('made'), bad('x')], 'It was made.', ['']],
    [
      'another order of concepts',
      [bad('made'), concept('release')],
      [concept('release'), bad('made')],
      'Nothing.',
      [''],
    ],
    [
      'what a name is held against, in another language',
      [named('Beta Office', 'admitted')],
      [named('Beta Office', 'preferred')],
      'The Alpha Office and the Beta Office.',
      ['office'],
    ],
    ['one word of two', [], [bad('press communique')], 'The press is here.', []],
    ['both words', [], [bad('press communique')], 'A Press Communiqué.', ['publish']],
  ])('%s', (_, before, now, text, ids) => expect(concernsOf(before, now, 'en', text)).toEqual(ids))

  test('each form of each term is heard', () => {
    const missed = someConcepts.flatMap((one) =>
      languages.flatMap((language) =>
        (one.terms[language] ?? []).flatMap((term) => {
          const change = changeOf([], [one])
          return formsOf(term, language)
            .map(({ text }) => text)
            .filter((_form, at) => at % 29 === 0)
            .filter(
              (text) =>
                ![...change.concerns({ [language]: hear([`x ${text} y`], language).packed })]
                  .length,
            )
        }),
      ),
    )
    expect(missed).toEqual([])
  })
})

/** So many random edits are tried. */
const edits = Number(process.env['KOZLONY_TEST_EDITS'] ?? 60)

describe('any edit of a termbase', () => {
  test.each(languages)(
    'finds the same, and writes the same, in a text that it does not concern (%s)',
    (language) => {
      const all = announcements(language).map((texts) => ({
        texts,
        packed: hear(texts, language).packed,
      }))
      fc.assert(
        fc.property(editedTermbase, ({ before, now }) => {
          const change = changeOf(before, now)
          const [old, fresh] = [compileTermbase(before), compileTermbase(now)]
          for (const { texts, packed } of all) {
            const [concern] = change.concerns({ [language]: packed })
            if (concern !== undefined) continue
            expect(findInTexts(texts, fresh, language)).toEqual(findInTexts(texts, old, language))
          }
        }),
        { numRuns: edits },
      )
    },
    300_000,
  )
  test.each(languages)(
    'the same, where all terms meet in few words (%s)',
    (language) => {
      fc.assert(
        fc.property(closeTermbases(language), (close) => {
          const { before, texts } = close
          const now = mixed(close)
          const { packed, found } = hear(texts, language, before)
          const [concern] = changeOf(before, now).concerns({ [language]: packed })
          if (concern === undefined)
            expect(findInTexts(texts, compileTermbase(now), language)).toEqual(found)
        }),
        { numRuns: 10 * edits },
      )
    },
    300_000,
  )
  test.each(languages)('and that is most of them, where a concept is gone (%s)', (language) => {
    const all = announcements(language).map((texts) => hear(texts, language).packed)
    const concepts = [...new Map(someConcepts.map((one) => [one.id, one])).values()]
    const spared = concepts.map((gone) => {
      const change = changeOf(
        concepts,
        concepts.filter((one) => one !== gone),
      )
      return all.filter((packed) => [...change.concerns({ [language]: packed })].length === 0)
    })
    expect(spared.flat().length / (all.length * concepts.length)).toBeGreaterThan(0.5)
  })
})
