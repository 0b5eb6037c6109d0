import { describe, expect, test } from '@jest/globals'
import { compileTermbase, lintTermbase } from '../pipeline/terminology.ts'
import { readTermbase } from '../pipeline/read/termbase.ts'
import { inEnglish } from '../pipeline/model/wording.ts'

/** Concepts, a line each, in the JSON of a termbase file: the first stands in line 2. */
const lint = (...lines: string[]): string[] => {
  const text = `{ "subject": "x", "concepts": [\n${lines.join(',\n')}\n] }\n`
  const { base, findings } = readTermbase(text, 't.json')
  expect(findings).toEqual([])
  if (!base) return []
  return lintTermbase(base.concepts).map(({ concept, path, message, note }) => {
    const place = base.placeOf(concept, path)
    expect(inEnglish(note)).toMatch(/\.$/u)
    return `${place?.line}:${place?.column} ${inEnglish(message)}`
  })
}
const concept = (id: string, language: string, ...terms: string[]) =>
  `{ "id": "${id}", "terms": { "${language}": [${terms.join(', ')}] } }`
const entry = (term: string, status: string, more = '') =>
  `{ "term": "${term}", "status": "${status}"${more} }`
const good = (term: string, more?: string) => entry(term, 'preferred', more)
const bad = (term: string, more?: string) => entry(term, 'forbidden', more)

describe('faults of a termbase, each at its place', () => {
  test.each<[string, string[], string]>([
    [
      'an id twice',
      [concept('a', 'en', good('x')), concept('a', 'en', good('y'))],
      '3:9 Unexpected second concept with the id “a”',
    ],
    [
      'preferred here, forbidden there',
      [concept('a', 'en', good('x')), concept('b', 'en', good('y'), bad('x'))],
      '3:72 Unexpected forbidden term “x” (en), a form of a term that is preferred in “a”',
    ],
    [
      'an inflected form of a Hungarian term',
      [concept('a', 'hu', good('adat'), bad('adatok', ', "match": "exact"'))],
      '2:75 Unexpected forbidden term “adatok” (hu), a form of a term that is preferred in the same concept',
    ],
    [
      'of one whose stem changes',
      [concept('a', 'hu', good('teher')), concept('b', 'hu', good('rakomány'), bad('terhet'))],
      'Unexpected forbidden term “terhet” (hu), a form of a term that is preferred in “a”',
    ],
    [
      'one word for two concepts',
      [concept('a', 'en', good('bank')), concept('b', 'en', good('bank'))],
      '3:32 Unexpected “bank” (en) for a second concept, it stands in “a” too',
    ],
    [
      'forbidden twice',
      [concept('a', 'en', good('x'), bad('z')), concept('b', 'en', good('y'), bad('Z'))],
      'Unexpected second entry of “Z” (en), which stands in “a” too',
    ],
    [
      'twice in one concept',
      [concept('a', 'en', good('x'), entry('x', 'admitted'))],
      'Unexpected second entry of “x” (en), which stands in the same concept too',
    ],
    [
      'nothing to put in its place',
      [concept('a', 'en', bad('x'))],
      '2:57 Unexpected forbidden term “x” (en) without a preferred one, expected a preferred term or "fix": "never"',
    ],
    [
      'concepts that forbid each other’s terms',
      [concept('a', 'en', good('x'), bad('y')), concept('b', 'en', good('y'), bad('x'))],
      '2:72 Unexpected loop of replacements: “y”, “x”, “y”',
    ],
    [
      'three in a ring',
      [
        concept('a', 'en', good('x'), bad('z')),
        concept('b', 'en', good('y'), bad('x')),
        concept('c', 'en', good('z'), bad('y')),
      ],
      'Unexpected loop of replacements: “z”, “x”, “y”, “z”',
    ],
    [
      'a preferred term that is replaced in its turn',
      [
        concept('a', 'en', good('x'), bad('y')),
        concept('b', 'en', good('y z', ', "context": { "before": ["q"] }'), bad('w')),
      ],
      '3:32 Unexpected loop: the preferred term “y z” (en) holds “y”, which “a” forbids',
    ],
    [
      'an automatic fix with two terms to choose from',
      [concept('a', 'en', good('x'), good('y'), bad('z', ', "fix": "auto"'))],
      'Unexpected "fix": "auto" for “z” (en), expected one preferred term, not 2',
    ],
    ['no terms', ['{ "id": "a", "terms": {} }'], '2:23 Unexpected concept “a” without terms'],
    [
      'a pair asked for that is none',
      [
        '{ "id": "a", "strict": true, "terms": { "en": [{ "term": "x", "status": "preferred" }] } }',
      ],
      '2:24 Unexpected “strict” for “a”, which has terms in one language only',
    ],
    [
      'empty tests',
      [concept('a', 'en', good('x', ', "tests": {}'))],
      'Unexpected test of “x” without a text',
    ],
    [
      'a blank test',
      [concept('a', 'en', good('x', ', "tests": { "hit": ["x", " "] }'))],
      '2:94 Unexpected test of “x” without a text',
    ],
    [
      'a hint for the other language',
      [concept('a', 'en', good('x', ', "lowering": true'))],
      'Unexpected “lowering” of “x” (en), which is a hint for Hungarian',
    ],
    [
      'an exclusion of no form',
      [concept('a', 'en', good('cat', ', "exclude": ["cats", "dogs"]'))],
      'Unexpected “dogs” among the exclusions of “cat”, which has no such form',
    ],
    [
      'a test that is not hit',
      [concept('a', 'en', good('x'), bad('y', ', "tests": { "hit": ["y", "no"] }'))],
      '2:134 Unexpected result of a test of “y” (en): it is not found in “no”',
    ],
    [
      'a test that is not missed',
      [concept('a', 'en', good('x'), bad('y', ', "tests": { "miss": ["a y"] }'))],
      'Unexpected result of a test of “y” (en): it is found in “a y”',
    ],
    [
      'one of an approved term',
      [
        concept(
          'a',
          'hu',
          good('iroda', ', "tests": { "hit": ["az irodákkal"], "miss": ["irodákat"] }'),
        ),
      ],
      'Unexpected result of a test of “iroda” (hu): it is found in “irodákat”',
    ],
  ])('%s', (_, lines, expected) =>
    expect(lint(...lines)).toContainEqual(expect.stringContaining(expected)),
  )

  test.each<[string, string[]]>([
    [
      'a word for two concepts that are both defined',
      [
        '{ "id": "a", "definition": "of money", "terms": { "en": [{ "term": "bank", "status": "preferred" }] } }',
        '{ "id": "b", "definition": "of a river", "terms": { "en": [{ "term": "bank", "status": "preferred" }] } }',
      ],
    ],
    [
      'a word that is unwanted in a context only',
      [
        concept('a', 'en', good('x')),
        concept('b', 'en', good('y'), bad('x', ', "context": { "before": ["q"] }')),
      ],
    ],
    [
      'words told apart by capitals',
      [
        concept('a', 'en', good('state')),
        concept('b', 'en', good('y'), bad('State', ', "case": "sensitive"')),
      ],
    ],
    ['words that begin alike', [concept('a', 'hu', good('teher'), bad('terhelő'), bad('tehén'))]],
    [
      'the same word in both languages',
      [
        '{ "id": "a", "terms": { "hu": [{ "term": "EMPACT", "status": "preferred" }], "en": [{ "term": "EMPACT", "status": "preferred" }] } }',
      ],
    ],
    ['nothing that could be put', [concept('a', 'en', bad('x', ', "fix": "never"'))]],
  ])('none: %s', (_, lines) => expect(lint(...lines)).toEqual([]))

  test('an unknown key names the nearest', () => {
    const { findings } = readTermbase(
      '{ "subject": "x", "concepts": [\n  { "id": "a", "terms": { "en": [{ "term": "x", "status": "preferred", "lowring": true }] } }] }',
      't.json',
    )
    expect(
      findings.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`),
    ).toEqual(['2:72 Unexpected key “concepts.0.terms.en.0.lowring”, expected “lowering”'])
  })
})

test('thousands of concepts cost little more than their forms', () => {
  const made = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const name = index.toString(2).replaceAll('0', 'lo').replaceAll('1', 'ka')
      return {
        id: `c${index}`,
        terms: {
          hu: [{ term: `${name}szer`, status: 'preferred' as const }],
          en: [{ term: `${name} one`, status: 'preferred' as const }],
        },
      }
    })
  const cost = (count: number): number => {
    const concepts = made(count)
    const termbase = compileTermbase(concepts)
    const { user } = process.cpuUsage()
    expect(lintTermbase(concepts, termbase)).toEqual([])
    return process.cpuUsage().user - user
  }
  cost(200)
  // Ten times as many take ten times as long, not a hundred times.
  expect(cost(4000)).toBeLessThan(40 * cost(400))
})
