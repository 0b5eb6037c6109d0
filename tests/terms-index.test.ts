import { describe, expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { compileTermbase, findTerms, type Concept, type Term } from '../pipeline/terminology.ts'
import { useOf } from '../pipeline/terminology/entry.ts'
import { beginnings, fold, hasBit, hashOf } from '../pipeline/terminology/fold.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'
import { indexOf } from '../pipeline/terminology/index.ts'

const term = (text: string, more: Partial<Term> = {}): Term => ({
  term: text,
  status: 'forbidden',
  ...more,
})
const concept = (id: string, language: 'hu' | 'en', ...terms: Term[]): Concept => ({
  id,
  terms: { [language]: terms },
})
const good = (text: string, more: Partial<Term> = {}): Term =>
  term(text, { status: 'preferred', ...more })

const lexicon = path.resolve(import.meta.dirname, '../pipeline/terminology/hungarian/lexicon')

/** All nouns of the lists of stems: those whose forms begin in the most unlike ways. */
const nouns = fs
  .readdirSync(lexicon)
  .flatMap((name) =>
    [...fs.readFileSync(path.join(lexicon, name), 'utf8').matchAll(/`([^`]+)`/gu)].flatMap(
      ([, list = '']) =>
        list.split(/\s+/u).flatMap((word) => word.replace(/^\+/u, '').split(':')[0] || []),
    ),
  )

describe('a term waits for a text that begins as all its forms do', () => {
  test('the lists of stems are read', () => expect(nouns.length).toBeGreaterThan(300))
  test.each([...new Set(nouns.filter((noun) => /^\p{L}+$/u.test(noun)))].map((noun) => [noun]))(
    '%s',
    (noun) => {
      const use = useOf(concept('x', 'hu'), term(noun), 'hu')
      const { sieve } = indexOf([{ use, forms: () => formsOf(use.term, 'hu') }])
      const missed = formsOf(use.term, 'hu').filter(
        ({ text }) =>
          !hasBit(sieve.known, hashOf(fold(text))) &&
          !beginnings.some((most) => hasBit(sieve.begun, hashOf(text, most))),
      )
      expect(missed.map(({ text }) => text)).toEqual([])
    },
  )
  test('a phrase waits at its first words', () => {
    const base = compileTermbase([
      concept('x', 'hu', term('Nemzeti Adó és Vámhivatal'), good('NAV')),
    ])
    for (const form of formsOf(term('Nemzeti Adó és Vámhivatal'), 'hu'))
      expect(findTerms(form.text, base, 'hu').map(({ actual }) => actual)).toEqual([form.text])
  })
})

describe('what is meant', () => {
  const found = (concepts: Concept[], language: 'hu' | 'en', text: string) =>
    findTerms(text, compileTermbase(concepts), language).map(
      ({ actual, expected, edits }) =>
        `${actual} → ${expected.join(' or ')}${edits.length ? '' : ' ?'}`,
    )
  test.each<[what: string, terms: Term[], text: string, expected: string[]]>([
    [
      'a word before',
      [good('arm'), term('limb', { context: { before: ['left'] } })],
      'left limb, right limb',
      ['limb → arm'],
    ],
    [
      'one string',
      [good('arm'), term('limb', { context: { before: 'left' } })],
      'left limb',
      ['limb → arm'],
    ],
    [
      'several words',
      [good('arm'), term('limb', { context: { after: ['of the law'] } })],
      'limb of the law, limb of a law',
      ['limb → arm'],
    ],
    [
      'any ending',
      [good('arm'), term('limb', { context: { after: ['break*'] } })],
      'limb breaking, limb broke',
      ['limb → arm'],
    ],
    [
      'an expression before',
      [good('arm'), term('limb', { context: { before: [String.raw`(?:his|her)\s+$`] } })],
      'his limb, a limb',
      ['limb → arm'],
    ],
    [
      'an expression behind',
      [good('arm'), term('limb', { context: { after: ['said|told'] } })],
      'The limb, he said. A limb.',
      ['limb → arm'],
    ],
    [
      'both sides',
      [good('arm'), term('limb', { context: { before: ['a'], after: ['b'] } })],
      'a limb b, a limb, limb b',
      ['limb → arm'],
    ],
    [
      'an expression that cannot be read',
      [good('arm'), term('limb', { context: { before: ['('] } })],
      'a limb',
      [],
    ],
    [
      'an excluded form',
      [good('arm'), term('limb', { exclude: ['limbs'] })],
      'limb, limbs',
      ['limb → arm'],
    ],
    ['excluded endings', [good('arm'), term('limb', { exclude: 'limb*' })], 'limb, limbs', []],
    [
      'an ambiguous form',
      [good('arm'), term('limb', { ambiguous: ['limbs'] })],
      'limb, limbs',
      ['limb → arm', 'limbs → arms ?'],
    ],
    [
      'all forms ambiguous',
      [good('arm'), term('limb', { ambiguous: true })],
      'limb',
      ['limb → arm ?'],
    ],
    ['a suggestion', [good('arm'), term('limb', { fix: 'suggest' })], 'limb', ['limb → arm ?']],
    ['never', [good('arm'), term('limb', { fix: 'never' })], 'limb', ['limb →  ?']],
    ['capitals count', [good('EU'), term('Eu', { case: 'sensitive' })], 'Eu, EU, eu', ['Eu → EU']],
    [
      'punctuation around',
      [good('arm'), term('limb (left)')],
      'limb (left), limb left',
      ['limb (left) → arm'],
    ],
    [
      'written beats made by rule',
      [good('furnishing'), term('furnishings', { match: 'exact' })],
      'furnishings',
      ['furnishings → furnishing'],
    ],
    [
      'a closed compound',
      [good('plan'), term('scheme', { match: 'compound' })],
      'subscheme, schemer',
      ['scheme → plan'],
    ],
    [
      'as a first member only',
      [good('plan'), term('scheme', { match: 'compound-left' })],
      'subscheme, schemework',
      ['scheme → plan'],
    ],
  ])('%s', (_, terms, text, expected) =>
    expect(found([concept('x', 'en', ...terms)], 'en', text)).toEqual(expected),
  )
  test('a form that two concepts forbid is for a person to settle', () =>
    expect(
      found(
        [
          concept('x', 'en', good('arm'), term('axis')),
          concept('y', 'en', good('tool'), term('axe')),
        ],
        'en',
        'axes',
      ),
    ).toEqual(['axes → arms or tools ?']))
  test('a homograph of an approved form is reported, never replaced', () =>
    expect(
      found(
        [concept('x', 'en', good('arm'), term('axis')), concept('y', 'en', good('axe'))],
        'en',
        'axes, axe',
      ),
    ).toEqual(['axes → arms ?']))
  test('English is written as the locale has it', () => {
    const concepts = [concept('x', 'en', good('labor inspection'), term('work supervision'))]
    const write = (english?: string) =>
      findTerms(
        'work supervision',
        compileTermbase(concepts, english === undefined ? {} : { english }),
        'en',
      ).flatMap(({ expected }) => expected)
    expect([write(), write('en-GB'), write('en-US')]).toEqual([
      ['labor inspection'],
      ['labour inspection'],
      ['labor inspection'],
    ])
  })
})
