import { describe, expect, test } from '@jest/globals'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { RuleMessage } from '../pipeline/model/finding.ts'
import type { Language } from '../pipeline/model/language.ts'
import type { Concept, Term } from '../pipeline/model/termbase.ts'
import { compileTermbase, remarkTerminology } from '../pipeline/terminology.ts'

const term = (text: string, more: Partial<Term> = {}): Term => ({
  term: text,
  status: 'preferred',
  pos: 'noun',
  ...more,
})
const title = (id: string, hu: string | Term, en: string | Term, ...more: Term[]): Concept => ({
  id,
  kind: 'title',
  terms: {
    hu: [typeof hu === 'string' ? term(hu) : hu],
    en: [typeof en === 'string' ? term(en) : en, ...more],
  },
})

const concepts: Concept[] = [
  title('deputy', 'helyettes államtitkár', 'Deputy State Secretary'),
  title(
    'deputy-eu',
    'európai uniós és nemzetközi helyettes államtitkár',
    'Deputy State Secretary for European Union and International Affairs',
  ),
  title(
    'administrative',
    term('közigazgatási államtitkár', { exclude: ['közigazgatási állam'] }),
    term('Administrative State Secretary', { exclude: ['Administrative State'] }),
  ),
  title(
    'state',
    'államtitkár',
    'State Secretary',
    term('Minister of State', { status: 'admitted' }),
  ),
  title('deputy-pm', 'miniszterelnök-helyettes', 'Deputy Prime Minister'),
  title('foreign', 'külgazdasági és külügyminiszter', 'Minister of Foreign Affairs and Trade'),
  title('rights', 'alapvető jogok biztosa', 'Commissioner for Fundamental Rights'),
  title('head', 'főosztályvezető', 'Head of Department'),
  title('deputy-head', 'főosztályvezető-helyettes', 'Deputy Head of Department'),
  title('unit', 'helyettes osztályvezető', 'Deputy Head of Unit'),
  title('republic', 'köztársasági elnök', 'President of the Republic'),
  title(
    'interior',
    'belügyminiszter',
    'Minister of Interior',
    term('Minister of the Interior', { status: 'admitted' }),
  ),
  {
    id: 'secretariat',
    terms: { hu: [term('helyettes államtitkárság')], en: [term('Deputy State Secretariat')] },
  },
  {
    id: 'ministry',
    kind: 'name',
    terms: {
      hu: [
        term('Belügyminisztérium', { pos: 'name' }),
        term('Magyarország Belügyminisztériuma', { pos: 'name', status: 'admitted' }),
        term('BM', { pos: 'name', status: 'admitted' }),
      ],
      en: [
        term('Ministry of Interior', { pos: 'name' }),
        term('Ministry of the Interior', { pos: 'name', status: 'admitted' }),
      ],
    },
  },
]
const termbase = compileTermbase(concepts)

const found = (text: string, language: Language, rule: string): [string, string][] => {
  const file = new VFile(text)
  const processor = unified().use(remarkParse).use(remarkTerminology, { termbase, language })
  processor.runSync(processor.parse(file), file)
  return (file.messages as RuleMessage[])
    .filter(({ ruleId }) => ruleId === rule)
    .map((message) => {
      const { place } = message
      const [start, end] = place && 'end' in place ? [place.start.offset, place.end.offset] : [0, 0]
      expect(text.slice(start, end).replace(/[*_]/gu, '')).toBe(message.actual)
      expect(message.edits).toEqual([])
      return [String(message.actual), (message.expected ?? []).join(' | ')]
    })
}
const cut = (text: string, language: Language) =>
  found(text, language, 'terminology/incomplete-title')

describe('an English title cut short', () => {
  test.each<[string, string, string]>([
    ['The Deputy State reaffirmed it.', 'Deputy State', 'Deputy State Secretary'],
    ['It was the Deputy State.', 'Deputy State', 'Deputy State Secretary'],
    ['# Visit of the Deputy State', 'Deputy State', 'Deputy State Secretary'],
    ['The Deputy State, Réka Kelemen, spoke.', 'Deputy State', 'Deputy State Secretary'],
    ['The Deputy State Dr. Réka Kelemen spoke.', 'Deputy State', 'Deputy State Secretary'],
    ['The Deputy State’s visit', 'Deputy State', 'Deputy State Secretary'],
    ['Both Deputy States agreed.', 'Deputy States', 'Deputy State Secretaries'],
    ['The Deputy\nState reaffirmed it.', 'Deputy\nState', 'Deputy State Secretary'],
    ['The **Deputy** State reaffirmed it.', 'Deputy State', 'Deputy State Secretary'],
    ['The Deputy Prime said no.', 'Deputy Prime', 'Deputy Prime Minister'],
    ['the Deputy State Secr…', 'Deputy State Secr', 'Deputy State Secretary'],
    ['the State Secreta...', 'State Secreta', 'State Secretary'],
    [
      'The Commissioner for Fundamental said so.',
      'Commissioner for Fundamental',
      'Commissioner for Fundamental Rights',
    ],
    ['The Minister of Foreign.', 'Minister of Foreign', 'Minister of Foreign Affairs and Trade'],
    [
      'The Deputy State Secretary for European opened it.',
      'Deputy State Secretary for European',
      'Deputy State Secretary for European Union and International Affairs',
    ],
  ])('%j', (text, actual, expected) => expect(cut(text, 'en')).toEqual([[actual, expected]]))

  test.each([
    'The Deputy State Secretary reaffirmed it.',
    'The Deputy\nState Secretary, and the Deputy State *Secretary*.',
    'The Deputy State secretary and the Deputy State secretaries',
    'The Deputy State Secretariat reaffirmed it.',
    'The Deputy State Treasurer reaffirmed it.',
    'The DEPUTY STATE REAFFIRMED',
    'A deputy state treasurer',
    'Deputy State-level talks; Deputy State/Federal',
    'The Deputy Minister reaffirmed it. The Deputy said so. The State was told.',
    'The Prime was told. The Deputy Prime Minister was told.',
    'The rise of the Administrative State.',
    'The Minister of Foreign Affairs said so. The Minister of Foreign Trade said so.',
    'The Minister of Foreign affairs',
    'The Commissioner for Fundamental rights; the Commissioner for Fundamental Freedoms.',
    'The Head of the delegation; the Deputy Head of Mission; the Deputy Head.',
    'The President of the Republic. The President of the Court. The President.',
    'Deputy State Secretary for European Union affairs; Deputy State Secretary for EU Affairs',
    'The Deputy State `Secretary` spoke.',
    'The Deputy State Secretary…',
    'He was Deputy, state secretaries were not.',
  ])('not: %j', (text) => expect(cut(text, 'en')).toEqual([]))
})

describe('a Hungarian title cut short', () => {
  test.each<[string, string, string]>([
    ['A helyettes állam megerősítette.', 'helyettes állam', 'helyettes államtitkár'],
    ['Helyettes állam volt.', 'Helyettes állam', 'Helyettes államtitkár'],
    ['A helyettes államnak szólt.', 'helyettes államnak', 'helyettes államtitkárnak'],
    ['A helyettes állammal tárgyalt', 'helyettes állammal', 'helyettes államtitkárral'],
    ['a helyettes államok', 'helyettes államok', 'helyettes államtitkárok'],
    ['A helyettes *állam* szerint', 'helyettes állam', 'helyettes államtitkár'],
    ['A helyettes\nállam szerint', 'helyettes\nállam', 'helyettes államtitkár'],
    ['a helyettes államt…', 'helyettes államt', 'helyettes államtitkár'],
    ['a helyettes állam…', 'helyettes állam', 'helyettes államtitkár'],
    ['A helyettes osztály szerint', 'helyettes osztály', 'helyettes osztályvezető'],
  ])('%j', (text, actual, expected) => expect(cut(text, 'hu')).toEqual([[actual, expected]]))

  test.each([
    'A helyettes államtitkár megerősítette, a helyettes államtitkárnak szólt.',
    'A helyettes államtitkárság, a helyettes államtitkársággal.',
    'A helyettes megerősítette. Az állam megerősítette.',
    'A helyettes állami tisztviselő.',
    'A helyettes állam-titkár; a helyettes állam titkára.',
    'A helyettes áll a pulpitusnál; a helyettes államosított.',
    'A közigazgatási állam elmélete. A közigazgatási államot bírálta.',
    'Az európai uniós és nemzetközi ügyek.',
    'A miniszterelnök, a miniszterelnök-helyettes és a főosztályvezető.',
    'A köztársasági kormány. Az alapvető jogok.',
  ])('not: %j', (text) => expect(cut(text, 'hu')).toEqual([]))
})

describe('two variants of one official name in one announcement', () => {
  const variants = (text: string, language: Language) =>
    found(text, language, 'terminology/inconsistent')
  test.each<[string, Language, [string, string][]]>([
    [
      'The Ministry of the Interior.\n\nThe *Ministry* of Interior.',
      'en',
      [['Ministry of the Interior', 'Ministry of Interior']],
    ],
    ['The Ministry of the Interior’s; the Ministry of the Interior.', 'en', []],
    [
      'The Minister of the Interior and the Minister of Interior',
      'en',
      [['Minister of the Interior', 'Minister of Interior']],
    ],
    ['A State Secretary and a Minister of State', 'en', [['Minister of State', 'State Secretary']]],
    [
      'Magyarország Belügyminisztériumában. A Belügyminisztériumnak.',
      'hu',
      [['Magyarország Belügyminisztériumában', 'Belügyminisztérium']],
    ],
    ['A Belügyminisztérium (BM) és a BM-mel', 'hu', []],
  ])('%j', (text, language, expected) => expect(variants(text, language)).toEqual(expected))
  test('is a warning, not an error', () => {
    const file = new VFile('Ministry of the Interior, Ministry of Interior')
    const processor = unified()
      .use(remarkParse)
      .use(remarkTerminology, { termbase, language: 'en' })
    processor.runSync(processor.parse(file), file)
    expect(file.messages.map(({ fatal }) => fatal)).toEqual([false])
  })
})
