import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Term } from '../pipeline/model/termbase.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'
import { nouns } from '../pipeline/terminology/hungarian/lexicon/nouns.ts'
import { nounRows, nounTable, nounTags } from './support/hungarian-nouns.ts'

const noun = (text: string, more: Partial<Term> = {}) =>
  formsOf({ term: text, status: 'preferred', pos: 'noun', ...more }, 'hu')

/** The one form that is written for a tag. */
const written = (text: string, tag: string, more: Partial<Term> = {}): string | undefined => {
  const found = noun(text, more).filter(({ tags, variant }) => tags.includes(tag) && !variant)
  expect(found.length).toBeLessThan(2)
  return found[0]?.text
}

const texts = (text: string, more: Partial<Term> = {}): Set<string> =>
  new Set(noun(text, more).map((form) => form.text))

describe.each(Object.entries(nounTable))('stems: %s', (_, lines) => {
  test.each(nounRows(lines))('%s', (text, forms) => {
    expect(nounTags.map((tag) => written(text, tag))).toEqual(forms)
    expect(forms.filter((form) => !texts(text).has(form))).toEqual([])
  })
})

describe('forms that are looked for', () => {
  test.each([
    ['ló', 'lovakkal lováról lovaink lónak lóé'],
    ['falu', 'faluk falvakban faluja falujában'],
    ['daru', 'daruk darvak darvakat'],
    ['szél', 'szelet szelek széle szélét'],
    ['férfi', 'férfiaknak férfival férfivel férfiéhoz'],
    ['apa', 'apja apjuk apánk apáik apjai'],
    ['bíró', 'bírák bírákról bírók bírája'],
    ['szülő', 'szülei szüleinek szülőjük szüleik'],
    ['óra', 'órakor óraként óránként'],
    ['nap', 'napokon naponként napja'],
    ['születés', 'születéskor születésekor születésükkor'],
    ['segítség', 'segítségül segítségével'],
    ['alap', 'alapjául alapja alapjaiban'],
    ['eredmény', 'eredményeképpen eredményeként'],
    ['fotel', 'fotelban fotelben fotelek'],
    ['düh', 'dühvel dühhel'],
    ['kormány', 'kormányé kormányét kormányoké kormányáé'],
  ])('%s: %s', (text, forms) => {
    const own = texts(text)
    expect(forms.split(' ').filter((form) => !own.has(form))).toEqual([])
  })
})

describe('other words are no forms', () => {
  test.each([
    ['minisztérium', 'minisztériumi'],
    ['gyermek', 'gyermekkor gyermeki gyermekes'],
    ['államtitkár', 'államtitkárság államtitkári'],
    ['kormány', 'kormányzat kormányos kormányoz kormányközi'],
    ['iroda', 'irodalom irodaház irodai irodás irodista'],
    ['művész', 'művészet művészetek művészeteket'],
    ['alak', 'alakul alakít alakulat'],
    ['szervezet', 'szervezett szervezettek szervezeti'],
    ['gyár', 'gyárt gyári gyáros'],
    ['haj', 'hajt'],
    ['szám', 'számat számol számos'],
    ['jelentés', 'jelentős jelentéses'],
    ['béke', 'békés békül'],
    ['ház', 'házas házi háznép'],
  ])('%s: not %s', (text, words) => {
    const own = texts(text)
    expect(words.split(' ').filter((word) => own.has(word))).toEqual([])
  })
})

describe('hints', () => {
  test.each<[string, Partial<Term>, string, string]>([
    ['minisztérium', { derive: ['i'] }, 'adj.i', 'minisztériumi'],
    ['Belügyminisztérium', { derive: ['i'], pos: 'name' }, 'adj.i', 'belügyminisztériumi'],
    ['gyermek', { derive: ['kor'] }, 'sg.tem', 'gyermekkor'],
    ['gyors', { derive: ['degrees'], pos: 'adjective' }, 'cmp.sg.acc', 'gyorsabbat'],
    ['szép', { derive: ['degrees'], pos: 'adjective' }, 'sup.pl.nom', 'legszebbek'],
    ['Egyesült Államok', { number: 'plural', pos: 'name' }, 'sg.ine', 'Egyesült Államokban'],
    ['Egyesült Államok', { number: 'plural', pos: 'name' }, 'pl.acc', 'Egyesült Államokat'],
    ['kar', { poss: 'a' }, '3sg.nom', 'kara'],
    ['lakat', { lowering: true }, 'pl.nom', 'lakatak'],
    ['fotel', { harmony: 'back' }, 'sg.ine', 'fotelban'],
    ['Kiss', { pos: 'name' }, 'sg.ins', 'Kiss-sel'],
    ['Voltaire', { pos: 'name', spoken: 'volter' }, 'sg.ins', 'Voltaire-rel'],
    ['Reed', { pos: 'name', spoken: 'ríd' }, 'sg.ins', 'Reeddel'],
    ['Oslo', { pos: 'name' }, 'sg.ine', 'Oslóban'],
    ['deadline', { spoken: 'dedlájn' }, 'sg.ins', 'deadline-nal'],
    ['deadline', { spoken: 'dedlájn' }, 'sg.acc', 'deadline-t'],
    ['task force', { spoken: 'fórsz' }, 'sg.ins', 'task force-szal'],
    ['ENSZ', {}, 'sg.ins', 'ENSZ-szel'],
    ['MÁV', {}, 'sg.acc', 'MÁV-ot'],
    ['ELTE', {}, 'sg.sup', 'ELTE-n'],
    ['G20', { spoken: 'gé húsz' }, 'sg.ins', 'G20-szal'],
  ])('%s %j, %s: %s', (text, hints, tag, expected) =>
    expect(written(text, tag, hints)).toBe(expected),
  )
  test('both spellings of a foreign name are looked for', () => {
    const own = texts('Reed', { pos: 'name', spoken: 'ríd' })
    expect(['Reeddel', 'Reed-del'].filter((form) => !own.has(form))).toEqual([])
  })
})

const words = fc.oneof(
  fc.constantFrom(...nouns.keys()),
  fc.stringMatching(/^(?:[bdfgklmnprstvz]{1,2}[aáeéiíoóöőuúüű]){1,4}[bdfgklmnprstvz]?$/u),
)

describe('any noun', () => {
  test('the dictionary form is the first; each written form stands once, and one for a tag', () => {
    fc.assert(
      fc.property(words, (word) => {
        const forms = noun(word)
        expect(forms[0]).toEqual({ text: word, tags: expect.arrayContaining(['sg.nom']) })
        const right = forms.filter(({ variant }) => !variant)
        expect(new Set(right.map(({ text }) => text)).size).toBe(right.length)
        const tags = right.flatMap((form) => form.tags)
        expect(new Set(tags).size).toBe(tags.length)
      }),
    )
  })
  test('no three equal consonants meet', () => {
    fc.assert(
      fc.property(words, (word) =>
        noun(word).every(({ text }) => !/([bdfghjklmnprstvz])\1\1/iu.test(text)),
      ),
    )
  })
  test('a compound is inflected as its last member', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('kéz', 'bokor', 'híd', 'könyv', 'szó', 'ajtó', 'levél', 'védelem'),
        (member) => {
          const right = (text: string) =>
            noun(text).flatMap((form) => (form.variant ? [] : [form.text]))
          expect(right(`munka${member}`)).toEqual(right(member).map((text) => `munka${text}`))
        },
      ),
    )
  })
})
