import { describe, expect, test } from '@jest/globals'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { RuleMessage } from '../pipeline/model/finding.ts'
import type { Language } from '../pipeline/model/language.ts'
import { processorFor } from '../pipeline/read/markdown.ts'
import {
  applyFixes,
  compileTermbase,
  findTerms,
  lintTermbase,
  preferTermsIn,
  remarkTerminology,
  type Concept,
  type Term,
} from '../pipeline/terminology.ts'
import { remarkPreferTerms } from '../pipeline/transform/terms.ts'

const en = (id: string, ...terms: Term[]): Concept => ({ id, terms: { en: terms } })
const good = (term: string, more: Partial<Term> = {}): Term => ({
  term,
  status: 'preferred',
  pos: 'noun',
  ...more,
})
const bad = (term: string, more: Partial<Term> = {}): Term => ({
  ...good(term, more),
  status: more.status ?? 'forbidden',
})

const concepts: Concept[] = [
  en('publish', good('publish', { pos: 'verb' }), bad('publicate', { pos: 'verb' })),
  en('information', good('information'), bad('informations', { match: 'exact' })),
  en('press-release', good('press release'), bad('press communique')),
  en('survey', good('survey'), bad('enquête')),
  en('hour', good('hour'), bad('clock-hour')),
  en('who', good('World Health Organization', { pos: 'name' })),
  en('body', good('body'), bad('organization')),
  en(
    'ministry',
    good('Ministry of Interior', { pos: 'name' }),
    bad('Ministry of the Interior', { pos: 'name', status: 'admitted' }),
    bad('Interior Ministery', { pos: 'name' }),
  ),
  en('secretary', good('State Secretary'), bad('State Secretarial', { fix: 'suggest' })),
  en('old', good('leaflet'), bad('flyer', { status: 'deprecated' })),
  en('two', good('aeroplane'), good('plane'), bad('airplane')),
  en('eu', good('EU'), bad('Ue', { case: 'sensitive', match: 'exact' })),
  en('speaker', good('spokesperson'), bad('speaker', { context: { after: ['said'] } })),
  en('lead', good('lead', { pos: 'verb' }), bad('chieftain', { pos: 'verb' })),
  en('write', good('write', { pos: 'verb' }), bad('scribe', { pos: 'verb' })),
  {
    id: 'kozlemeny',
    terms: {
      hu: [
        { term: 'sajtóközlemény', status: 'preferred' },
        { term: 'sajtó közlemény', status: 'forbidden' },
        { term: 'Újságírói anyag', status: 'forbidden', fix: 'suggest' },
      ],
    },
  },
  {
    id: 'adat',
    terms: {
      hu: [
        { term: 'adat', status: 'preferred' },
        { term: 'információhalmaz', status: 'forbidden' },
      ],
    },
  },
]
const termbase = compileTermbase(concepts)

const process = (text: string, language: Language = 'en') => {
  const file = new VFile({ value: text, path: 'en.md' })
  const tree = processorFor(text).parse(file) as Root
  unified().use(remarkTerminology, { termbase, language }).runSync(tree, file)
  return { tree, file, messages: file.messages as RuleMessage[] }
}
const fixed = (text: string, language: Language = 'en'): string =>
  applyFixes(text, process(text, language).messages)

describe('what is found in a text', () => {
  test.each<[string, string[]]>([
    ['Publicated on Friday.', ['Publicated → Published']],
    ['PUBLICATED', ['PUBLICATED → PUBLISHED']],
    ['He publicates, publicating.', ['publicates → publishes', 'publicating → publishing']],
    ['the publication, republicated, publicateds', []],
    [
      'Press Communique and press communiques',
      ['Press Communique → Press Release', 'press communiques → press releases'],
    ],
    ['The World Health Organization, an organization', ['organization → body']],
    ['the World Health Organization’s organization', ['organization → body']],
    ['the Interior Ministery’s staff', ['Interior Ministery → Ministry of Interior']],
    ['a flyer', ['flyer → leaflet']],
    ['an airplane', ['airplane → aeroplane or plane']],
    ['Ue, UE, ue', ['Ue → EU']],
    ['the speaker said; the speaker left', ['speaker → spokesperson']],
    ['enquête, enque\u0302te', ['enquête → survey', 'enque\u0302te → survey']],
    ['pub\u00adlicated', ['pub\u00adlicated → published']],
    ['press\u00a0communique', ['press\u00a0communique → press release']],
    ['press, communique', []],
    ['chieftained', ['chieftained → led']],
    ['scribed', ['scribed → wrote or written']],
    ['only the Ministry of the Interior', []],
    [
      'the Ministry of the Interior and the Ministry of Interior',
      ['Ministry of the Interior → Ministry of Interior'],
    ],
  ])('%s', (text, expected) =>
    expect(
      findTerms(text, termbase, 'en').map((m) => `${m.actual} → ${m.expected.join(' or ')}`),
    ).toEqual(expected),
  )
  test('Hungarian, with á and ő at the edges of words', () => {
    expect(preferTermsIn('A sajtó közlemény szerint', termbase, 'hu')).toBe(
      'A sajtóközlemény szerint',
    )
    expect(preferTermsIn('SAJTÓ KÖZLEMÉNY', termbase, 'hu')).toBe('SAJTÓKÖZLEMÉNY')
    expect(findTerms('sajtó közleményű, ásajtó közlemény', termbase, 'hu')).toEqual([])
  })
  test('rule and severity: forbidden warns, deprecated is a note, two variants of a name warn', () => {
    const of = (text: string) =>
      findTerms(text, termbase, 'en').map(({ rule, severity }) => `${severity} ${rule}`)
    expect(of('publicated')).toEqual(['warning terminology/forbidden'])
    expect(of('flyer')).toEqual(['info terminology/deprecated'])
    expect(of('Ministry of Interior, Ministry of the Interior')).toEqual([
      'warning terminology/inconsistent',
    ])
  })
})

describe('fix changes the words concerned and nothing else', () => {
  test.each<[string, string]>([
    ['Publicated on Friday.', 'Published on Friday.'],
    ['**Publicated** and *publicating* it', '**Published** and *publishing* it'],
    ['# PUBLICATED\r\n\r\n* publicated\r\n', '# PUBLISHED\r\n\r\n* published\r\n'],
    ['\uFEFFPublicated.\n\nPublicated.', '\uFEFFPublished.\n\nPublished.'],
    ['> a press\n> communique here', '> a press\n> release here'],
    [
      '| a | b |\n| - | - |\n| publicated | x\\|publicated |',
      '| a | b |\n| - | - |\n| published | x\\|published |',
    ],
    ['AT&amp;T \\*publicated\\* &ouml; publicated', 'AT&amp;T \\*published\\* &ouml; published'],
    [
      '[publicated](https://a.hu/publicated "publicated")',
      '[published](https://a.hu/publicated "publicated")',
    ],
    ['![publicated on it](publicated.png)', '![published on it](publicated.png)'],
    [
      '`publicated`\n\n    publicated\n\n```\npublicated\n```',
      '`publicated`\n\n    publicated\n\n```\npublicated\n```',
    ],
    [
      'www.publicated.hu, info@publicated.hu, https://x.org/publicated',
      'www.publicated.hu, info@publicated.hu, https://x.org/publicated',
    ],
    ['A publicated text; an informations desk', 'A published text; an information desk'],
    ['An enquête of an hour', 'A survey of an hour'],
    ['A clock-hour', 'An hour'],
    ['An *enquête*', 'A *survey*'],
    ['an press communique', 'a press release'],
    ['State Secretarial, flyer, airplane', 'State Secretarial, flyer, airplane'],
    ['press *communique*', 'press *communique*'],
    [
      'The Ministry of Interior and the Ministry of the Interior',
      'The Ministry of Interior and the Ministry of the Interior',
    ],
  ])('%j', (text, expected) => {
    expect(fixed(text)).toBe(expected)
    expect(fixed(expected)).toBe(expected)
    expect(applyFixes(expected, process(text).messages)).toBe(expected)
  })
  test('Hungarian a and az', () =>
    expect(fixed('Az információhalmaz és a sajtó közlemény', 'hu')).toBe(
      'Az adat és a sajtóközlemény',
    ))
})

describe('places', () => {
  test('line, column and offsets are those of the file', () => {
    const [message] = process('\uFEFFFirst.\n\n  Was _publicated_.').messages
    expect(message).toMatchObject({
      ruleId: 'terminology/forbidden',
      source: 'kozlony',
      line: 3,
      column: 8,
      place: { start: { line: 3, column: 8 }, end: { line: 3, column: 18 } },
      actual: 'publicated',
      expected: ['published'],
      edits: [{ start: 16, end: 26, text: 'published' }],
      concept: 'publish',
      url: 'docs/rules.md#terminology-forbidden',
      fatal: false,
    })
  })
  test('a tree without positions has findings without places', () => {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'publicated' }] }],
    }
    const file = new VFile()
    unified().use(remarkTerminology, { termbase, language: 'en' }).runSync(tree, file)
    const [message] = file.messages as RuleMessage[]
    expect(message?.actual).toBe('publicated')
    expect(message?.edits).toEqual([])
    expect(message?.place).toBeUndefined()
  })
  test('the checker leaves the tree as it is', () => {
    const { tree } = process('Publicated *and* publicated.')
    expect(tree).toEqual(processorFor('').parse('Publicated *and* publicated.'))
  })
})

describe('comments set findings aside', () => {
  test.each<[string, number]>([
    [
      '<!-- kozlony-ignore terminology/forbidden publish: a title -->\n\nPublicated.\n\nPublicated.',
      1,
    ],
    ['<!-- kozlony-ignore terminology/forbidden: a title -->\n\nPublicated informations.', 0],
    ['<!-- kozlony-ignore terminology/forbidden hour: a title -->\n\nPublicated.', 1],
    [
      '<!-- kozlony-ignore-start terminology/*: old -->\n\nPublicated.\n\nPublicated.\n\n<!-- kozlony-ignore-end -->\n\nPublicated.',
      1,
    ],
  ])('%j', (text, count) => {
    const { messages } = process(text)
    const terms = messages.filter(({ ruleId }) => ruleId?.startsWith('terminology/'))
    expect(terms).toHaveLength(count)
    const tree = unified().use(remarkParse).parse(text)
    unified().use(remarkPreferTerms, { termbase, language: 'en' }).runSync(tree)
    const all = text.match(/Publicated/gu)?.length ?? 0
    expect(JSON.stringify(tree).match(/Publicated/gu)?.length ?? 0).toBe(all - count)
  })
})

describe('the editions carry the preferred term', () => {
  test.each<[string, string]>([
    ['Publicated ![publicated](a.png "publicated")', 'Published ![published](a.png "published")'],
    ['press *communique*', 'press *communique*'],
    ['An *enquête*', 'A *survey*'],
  ])('%s', (text, expected) => {
    const tree = unified().use(remarkParse).parse(text)
    unified().use(remarkPreferTerms, { termbase, language: 'en' }).runSync(tree)
    const bare = (node: unknown) =>
      JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value))
    expect(bare(tree)).toBe(bare(unified().use(remarkParse).parse(expected)))
  })
})

describe('the termbase itself', () => {
  test('this one has nothing wrong', () => expect(lintTermbase(concepts)).toEqual([]))
  test('equal concepts have an equal digest, others another', () => {
    expect(compileTermbase([...concepts]).digest).toBe(termbase.digest)
    expect(compileTermbase({ subject: 'x', concepts }).digest).toBe(termbase.digest)
    expect(compileTermbase(concepts.slice(1)).digest).not.toBe(termbase.digest)
  })
})
