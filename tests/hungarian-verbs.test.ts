import { describe, expect, test } from '@jest/globals'
import type { Term } from '../pipeline/model/termbase.ts'
import { compileTermbase, preferTermsIn } from '../pipeline/terminology.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'
import { divided } from '../pipeline/terminology/hungarian/coverb.ts'

const verb = (term: string, more: Partial<Term> = {}): Term => ({
  term,
  status: 'preferred',
  pos: 'verb',
  ...more,
})

const written = (term: string, tag: string): string | undefined =>
  formsOf(verb(term), 'hu').find(({ tags, variant }) => tags.includes(tag) && !variant)?.text

const tags = [
  'prs.1sg',
  'prs.3pl',
  'prs.3sg.def',
  'prs.1pl.def',
  'pst.3sg',
  'pst.3pl',
  'cond.3sg',
  'imp.3sg',
  'imp.3pl.def',
  'inf',
  'inf.3sg',
  'part.prs',
  'ger',
  'pot.prs.3sg',
] as const

describe('conjugation: -ok, -nak, -ja, -juk, -ott, -tak, -na, -jon, -ják, -ni, -nia, -ó, -va, -hat', () => {
  test.each([
    'közzétesz: közzéteszek közzétesznek közzéteszi közzétesszük közzétett közzétettek közzétenne közzétegyen közzétegyék közzétenni közzétennie közzétevő közzétéve közzétehet',
    'kér: kérek kérnek kéri kérjük kért kértek kérne kérjen kérjék kérni kérnie kérő kérve kérhet',
    'ad: adok adnak adja adjuk adott adtak adna adjon adják adni adnia adó adva adhat',
    'tanít: tanítok tanítanak tanítja tanítjuk tanított tanítottak tanítana tanítson tanítsák tanítani tanítania tanító tanítva taníthat',
    'szeret: szeretek szeretnek szereti szeretjük szeretett szerettek szeretne szeressen szeressék szeretni szeretnie szerető szeretve szerethet',
    'mond: mondok mondanak mondja mondjuk mondott mondtak mondana mondjon mondják mondani mondania mondó mondva mondhat',
    'hoz: hozok hoznak hozza hozzuk hozott hoztak hozna hozzon hozzák hozni hoznia hozó hozva hozhat',
    'fejleszt: fejlesztek fejlesztenek fejleszti fejlesztjük fejlesztett fejlesztettek fejlesztene fejlesszen fejlesszék fejleszteni fejlesztenie fejlesztő fejlesztve fejleszthet',
    'közöl: közlök közölnek közli közöljük közölt közöltek közölne közöljön közöljék közölni közölnie közlő közölve közölhet',
    'javasol: javaslok javasolnak javasolja javasoljuk javasolt javasoltak javasolna javasoljon javasolják javasolni javasolnia javasló javasolva javasolhat',
    'ellenőriz: ellenőrzök ellenőriznek ellenőrzi ellenőrizzük ellenőrzött ellenőriztek ellenőrizne ellenőrizzen ellenőrizzék ellenőrizni ellenőriznie ellenőrző ellenőrizve ellenőrizhet',
    'ír: írok írnak írja írjuk írt írtak írna írjon írják írni írnia író írva írhat',
    'vonatkozik: vonatkozom vonatkoznak vonatkozza vonatkozzuk vonatkozott vonatkoztak vonatkozna vonatkozzon vonatkozzák vonatkozni vonatkoznia vonatkozó vonatkozva vonatkozhat',
    'bocsát: bocsátok bocsátanak bocsátja bocsátjuk bocsátott bocsátottak bocsátana bocsásson bocsássák bocsátani bocsátania bocsátó bocsátva bocsáthat',
  ])('%s', (line) => {
    const [term = '', forms = ''] = line.split(': ')
    expect(tags.map((tag) => written(term, tag)).join(' ')).toBe(forms)
  })
})

describe('coverbs', () => {
  test.each([
    ['közzétesz', 'közzé', 'tesz'],
    ['megelőz', 'meg', 'előz'],
    ['visszautasít', 'vissza', 'utasít'],
    ['nyilvánosságra hoz', 'nyilvánosságra', 'hoz'],
    ['beszél', '', 'beszél'],
    ['ellenőriz', '', 'ellenőriz'],
    ['felel', '', 'felel'],
    ['kér', '', 'kér'],
  ])('%s: %s + %s', (term, before, rest) => expect(divided(term)).toEqual({ before, verb: rest }))
})

const termbase = compileTermbase([
  {
    id: 'publish',
    terms: { hu: [verb('közzétesz'), verb('publikál', { status: 'forbidden' })] },
  },
  {
    id: 'reject',
    terms: { hu: [verb('elutasít'), verb('visszautasít', { status: 'forbidden' })] },
  },
])

describe('a verb is replaced by the same form of the preferred one', () => {
  test.each([
    ['A jelentést publikálták.', 'A jelentést közzétették.'],
    ['A jelentést publikálni kell.', 'A jelentést közzétenni kell.'],
    ['Publikálja az adatokat.', 'Közzéteszi az adatokat.'],
    ['A kérelmet visszautasították.', 'A kérelmet elutasították.'],
    ['Nem utasította vissza.', 'Nem utasította el.'],
    ['A publikált adat', 'A közzétett adat'],
    ['A publikáció, publikálás', 'A publikáció, publikálás'],
  ])('%s → %s', (text, expected) => expect(preferTermsIn(text, termbase, 'hu')).toBe(expected))
})
