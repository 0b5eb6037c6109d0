import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Concept } from '../pipeline/model/termbase.ts'
import type { Speller } from '../pipeline/model/speller.ts'
import { auditTerms } from '../pipeline/terminology.ts'
import { kozlony, makeOffice, type Office } from './support/office.ts'

const termbase = {
  subject: 'press',
  concepts: [
    {
      id: 'goal',
      terms: {
        hu: [
          { term: 'cél', status: 'preferred', pos: 'noun', derive: ['i'] },
          { term: 'qwrt', status: 'forbidden', pos: 'noun' },
        ],
        en: [{ term: 'goal', status: 'preferred', pos: 'noun' }],
      },
    },
    { id: 'arm', terms: { hu: [{ term: 'kar', status: 'preferred', pos: 'noun', stem: 'kro' }] } },
  ],
}

let office: Office
beforeAll(() => {
  office = makeOffice({ 'locales/termbase/press.json': JSON.stringify(termbase) })
})
afterAll(() => office.remove())

const terms = (...words: string[]) => kozlony(['terms', ...words, '--root', office.root])

describe('terms forms', () => {
  test.each<[string[], RegExp[]]>([
    [['cél'], [/^sg\.acc +célt +célot$/mu, /^adj\.i +céli$/mu]],
    [['csoport'], [/^3sg\.ine +csoportjában +csoportában$/mu]],
    [['kar', 'stem=kar', 'poss=a'], [/^3sg\.nom +kara +karja$/mu]],
    [
      ['közzétesz', 'pos=verb'],
      [/^pst\.3sg\.def +közzétette$/mu, /^split\.pst\.3pl +tettek közzé$/mu],
    ],
    [['helyettes', 'államtitkár'], [/^pl\.dat +helyettes államtitkároknak$/mu]],
    [['goal', '--lang', 'en'], [/^plural +goals$/mu]],
  ])('%j', async (words, lines) => {
    const { out, status } = await terms('forms', ...words)
    for (const line of lines) expect(out).toMatch(line)
    expect(status).toBe(0)
  })

  test('JSON holds the forms with their tags', async () => {
    const { out } = await terms('forms', 'cél', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      term: 'cél',
      language: 'hu',
      forms: expect.arrayContaining([
        { text: 'célok', tags: ['pl.nom'] },
        { text: 'célot', tags: ['sg.acc'], variant: true },
      ]),
    })
  })

  test.each([
    [[], 'Name a term'],
    [['cél', 'pos=nuon'], 'pos'],
    [['cél', 'stam=x'], 'did you mean stem?'],
    [['cél', '--lang', 'de'], 'use hu or en'],
  ])('%j is wrong use', async (words, message) => {
    const { log, status } = await terms('forms', ...words)
    expect(log).toContain(message)
    expect(status).toBe(2)
  })
})

describe('terms audit', () => {
  test('rejected forms, homographs and what the checker does not know', async () => {
    const { out, log, status } = await terms('audit')
    expect(out).toMatch(/^arm +kar +rejected +kroat \(sg\.acc\)$/mu)
    expect(out).toContain('Not judged, as the dictionary does not know them: qwrt.')
    expect(log).toContain('terms judged')
    expect(status).toBe(0)
  })

  test.each([
    ['audit', 'nothing-of-this', 'No concept and no Hungarian term'],
    ['adit', 'cél', 'did you mean “terms audit”?'],
  ])('%s %s is wrong use', async (...words) => {
    const message = words.pop() ?? ''
    const { log, status } = await terms(...words)
    expect(log).toContain(message)
    expect(status).toBe(2)
  })

  test('a form is a homograph only of a lemma that is no form and no last member of the term', () => {
    const speller: Speller = {
      accepts: () => true,
      lemmasOf: (word) =>
        ({ karok: ['karó', 'kar'], karjai: ['karjai'], karnak: ['kar'] })[word] ?? [],
    }
    const [audit] = auditTerms(
      [{ id: 'arm', terms: { hu: [{ term: 'kar', status: 'preferred' }] } } satisfies Concept],
      speller,
    )
    expect(audit?.homographs.map(({ text, lemmas }) => [text, lemmas])).toEqual([
      ['karok', ['karó']],
    ])
    expect(audit?.rejected).toEqual([])
  })
})
