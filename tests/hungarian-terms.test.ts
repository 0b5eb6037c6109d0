import { describe, expect, test } from '@jest/globals'
import type { Concept, Term } from '../pipeline/model/termbase.ts'
import { compileTermbase, findTerms, preferTermsIn } from '../pipeline/terminology.ts'
import { hungarianForms } from '../pipeline/terminology/hungarian/decline.ts'
import { harmonyOf } from '../pipeline/terminology/hungarian/harmony.ts'
import { join } from '../pipeline/terminology/hungarian/sounds.ts'

const term = (text: string, more: Partial<Term> = {}): Term => ({
  term: text,
  status: 'preferred',
  pos: 'noun',
  ...more,
})

/** The form that is written for a tag. */
const form = (of: Term, tag: string): string[] =>
  hungarianForms(of).flatMap(({ text, tags, variant }) =>
    tags.includes(tag) && !variant ? [text] : [],
  )

describe('vowel harmony by the last member', () => {
  test.each([
    ['kormány', 'back'],
    ['minisztérium', 'back'],
    ['papír', 'back'],
    ['híd', 'back'],
    ['díj', 'back'],
    ['cél', 'back'],
    ['közlemény', 'front'],
    ['október', 'front'],
    ['projekt', 'front'],
    ['rendelkezés', 'front'],
    ['hatóság', 'back'],
    ['szövetség', 'front'],
    ['bíróság', 'back'],
    ['számvevőszék', 'front'],
    ['nyomozás', 'back'],
    ['szabályozás', 'back'],
    ['rendőr', 'front-rounded'],
    ['könyv', 'front-rounded'],
    ['ügynök', 'front-rounded'],
    ['vízügy', 'front-rounded'],
    ['szerződés', 'front'],
    ['értekezlet', 'front'],
    ['áldozat', 'back'],
    ['béke', 'front'],
    ['iroda', 'back'],
  ])('%s: %s', (word, harmony) => expect(harmonyOf(word)).toBe(harmony))
})

describe('where stem and suffix meet', () => {
  test.each([
    ['rész', 'szel', 'résszel'],
    ['toll', 'lal', 'tollal'],
    ['kormány', 'nyal', 'kormánnyal'],
    ['jegy', 'gyel', 'jeggyel'],
    ['könyv', 'vel', 'könyvvel'],
    ['ház', 'ban', 'házban'],
    ['rossz', 'szal', 'rosszal'],
    ['sakk', 'kal', 'sakkal'],
  ])('%s + %s → %s', (stem, suffix, whole) => expect(join(stem, suffix)).toBe(whole))
})

/** nominative; accusative, -val, -vá, -on, plural, plural accusative, his or her, -i. */
const columns = [
  'sg.acc',
  'sg.ins',
  'sg.tra',
  'sg.sup',
  'pl.nom',
  'pl.acc',
  '3sg.nom',
  'adj.i',
] as const

describe('declension', () => {
  test.each([
    ['kormány', 'kormányt kormánnyal kormánnyá kormányon kormányok kormányokat kormánya kormányi'],
    [
      'minisztérium',
      'minisztériumot minisztériummal minisztériummá minisztériumon minisztériumok minisztériumokat minisztériuma minisztériumi',
    ],
    ['iroda', 'irodát irodával irodává irodán irodák irodákat irodája irodai'],
    ['béke', 'békét békével békévé békén békék békéket békéje békei'],
    [
      'közlemény',
      'közleményt közleménnyel közleménnyé közleményen közlemények közleményeket közleménye közleményi',
    ],
    ['rendőr', 'rendőrt rendőrrel rendőrré rendőrön rendőrök rendőröket rendőre rendőri'],
    ['ügyész', 'ügyészt ügyésszel ügyésszé ügyészen ügyészek ügyészeket ügyésze ügyészi'],
    ['hatóság', 'hatóságot hatósággal hatósággá hatóságon hatóságok hatóságokat hatósága hatósági'],
    [
      'szövetség',
      'szövetséget szövetséggel szövetséggé szövetségen szövetségek szövetségeket szövetsége szövetségi',
    ],
    ['védelem', 'védelmet védelemmel védelemmé védelmen védelmek védelmeket védelme védelmi'],
    [
      'kereskedelem',
      'kereskedelmet kereskedelemmel kereskedelemmé kereskedelmen kereskedelmek kereskedelmeket kereskedelme kereskedelmi',
    ],
    ['hatalom', 'hatalmat hatalommal hatalommá hatalmon hatalmak hatalmakat hatalma hatalmi'],
    ['név', 'nevet névvel névvé néven nevek neveket neve névi'],
    ['levél', 'levelet levéllel levéllé levélen levelek leveleket levele levéli'],
    ['út', 'utat úttal úttá úton utak utakat útja úti'],
    ['tó', 'tavat tóval tóvá tavon tavak tavakat tava tavi'],
    ['ház', 'házat házzal házzá házon házak házakat háza házi'],
    ['könyv', 'könyvet könyvvel könyvvé könyvön könyvek könyveket könyve könyvi'],
    ['díj', 'díjat díjjal díjjá díjon díjak díjakat díja díji'],
    ['cél', 'célt céllal céllá célon célok célokat célja céli'],
    [
      'államtitkár',
      'államtitkárt államtitkárral államtitkárrá államtitkáron államtitkárok államtitkárokat államtitkára államtitkári',
    ],
    ['szóvivő', 'szóvivőt szóvivővel szóvivővé szóvivőn szóvivők szóvivőket szóvivője szóvivői'],
    ['tanács', 'tanácsot tanáccsal tanáccsá tanácson tanácsok tanácsokat tanácsa tanácsi'],
    ['jegyzék', 'jegyzéket jegyzékkel jegyzékké jegyzéken jegyzékek jegyzékeket jegyzéke jegyzéki'],
    [
      'helyettes államtitkár',
      'helyettes államtitkárt helyettes államtitkárral helyettes államtitkárrá helyettes államtitkáron helyettes államtitkárok helyettes államtitkárokat helyettes államtitkára helyettes államtitkári',
    ],
  ])('%s', (word, expected) => {
    const of = term(word, { derive: ['i'] })
    const found = columns.map((tag) => form(of, tag).join('|'))
    expect(found.join(' ')).toBe(expected)
  })

  test.each([
    ['sg.dat', 'kormánynak'],
    ['sg.ine', 'kormányban'],
    ['sg.all', 'kormányhoz'],
    ['sg.cau', 'kormányért'],
    ['sg.for', 'kormányként'],
    ['pl.all', 'kormányokhoz'],
    ['3sg.ine', 'kormányában'],
    ['1pl.acc', 'kormányunkat'],
    ['3sg.pl.nom', 'kormányai'],
    ['1pl.pl.acc', 'kormányainkat'],
    ['3pl.nom', 'kormányuk'],
    ['sg.poss-of', 'kormányé'],
  ])('kormány %s: %s', (tag, expected) => expect(form(term('kormány'), tag)).toEqual([expected]))

  test.each([
    ['iroda', '3sg.pl.nom', 'irodái'],
    ['szóvivő', '1pl.pl.acc', 'szóvivőinket'],
    ['projekt', '3sg.pl.nom', 'projektjei'],
    ['tábornok', '3sg.nom', 'tábornoka'],
    ['parlament', '3sg.ine', 'parlamentjében'],
    ['megbízott', 'pl.acc', 'megbízottakat'],
    ['menekült', 'pl.all', 'menekültekhez'],
    ['telefax', 'sg.ins', 'telefaxszal'],
  ])('%s %s: %s', (word, tag, expected) => expect(form(term(word), tag)).toEqual([expected]))
  test('front rounded: rendőrökhöz, but könyvekhez', () => {
    expect(form(term('rendőr'), 'pl.all')).toEqual(['rendőrökhöz'])
    expect(form(term('könyv'), 'pl.all')).toEqual(['könyvekhez'])
  })
  test('a short a before -ként, -kor, -i', () => {
    expect(form(term('iroda'), 'sg.for')).toEqual(['irodaként'])
    expect(form(term('iroda', { derive: ['i'] }), 'adj.i')).toEqual(['irodai'])
  })
})

describe('acronyms by how they are said', () => {
  test.each([
    ['EU', undefined, 'EU-t EU-val EU-ban'],
    ['BM', undefined, 'BM-et BM-mel BM-ben'],
    ['MNB', undefined, 'MNB-t MNB-vel MNB-ben'],
    ['ENSZ', undefined, 'ENSZ-t ENSZ-szel ENSZ-ben'],
    ['NATO', undefined, 'NATO-t NATO-val NATO-ban'],
    ['ORFK', undefined, 'ORFK-t ORFK-val ORFK-ban'],
    ['TIP', 'tip', 'TIP-et TIP-pel TIP-ben'],
  ])('%s', (word, spoken, expected) => {
    const of = term(word, spoken === undefined ? {} : { spoken })
    expect(['sg.acc', 'sg.ins', 'sg.ine'].map((tag) => form(of, tag)[0]).join(' ')).toBe(expected)
  })
})

const concept = (id: string, ...terms: Term[]): Concept => ({ id, terms: { hu: terms } })
const bad = (text: string, more: Partial<Term> = {}): Term =>
  term(text, { ...more, status: 'forbidden' })
const termbase = compileTermbase([
  concept('press-release', term('sajtóközlemény'), bad('sajtó közlemény')),
  concept(
    'interior',
    term('Belügyminisztérium', { pos: 'name', derive: ['i'] }),
    bad('Belügyi Minisztérium', { pos: 'name', derive: ['i'] }),
  ),
  concept(
    'deputy',
    term('helyettes államtitkár'),
    bad('államtitkár-helyettes'),
    bad('államtitkárhelyettes'),
  ),
  concept('trafficking', term('emberkereskedelem'), bad('ember kereskedelem')),
  concept(
    'fundamental-law',
    term('Alaptörvény', { pos: 'name' }),
    bad('Alap törvény', { pos: 'name' }),
  ),
  concept('office', term('hivatal'), bad('iroda')),
  concept('un', term('ENSZ', { pos: 'name' }), bad('Egyesült Nemzetek', { pos: 'name' })),
])

describe('every inflected form is found and replaced by the same form', () => {
  test.each([
    ['A sajtó közleményt kiadták.', 'A sajtóközleményt kiadták.'],
    ['sajtó közleményeikkel', 'sajtóközleményeikkel'],
    [
      'A Belügyi Minisztériumban, a Belügyi Minisztériummal',
      'A Belügyminisztériumban, a Belügyminisztériummal',
    ],
    ['a belügyi minisztériumi dolgozók', 'a belügyminisztériumi dolgozók'],
    ['Az államtitkár-helyettesnek szólt.', 'A helyettes államtitkárnak szólt.'],
    ['az államtitkárhelyettesek', 'a helyettes államtitkárok'],
    ['az ember kereskedelmet üldözik', 'az emberkereskedelmet üldözik'],
    ['az Alap törvényhez', 'az Alaptörvényhez'],
    ['Az irodában, irodájával', 'A hivatalban, hivatalával'],
    ['IRODÁBAN', 'HIVATALBAN'],
  ])('%s → %s', (text, expected) => expect(preferTermsIn(text, termbase, 'hu')).toBe(expected))

  test.each([
    'irodalom',
    'irodaház',
    'irodista',
    'államtitkárság',
    'sajtóközlemény',
    'sajtó közleményes',
    'Alaptörvényben',
  ])('%s is left alone', (text) => expect(findTerms(text, termbase, 'hu')).toEqual([]))
})
