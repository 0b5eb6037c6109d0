import type { Harmony } from './harmony.ts'
import { isVowel, join, lastConsonant } from './sounds.ts'

/** What is put onto a stem, and the tags of the form that comes out. */
export type Row = readonly [ending: string, tags: readonly string[]]
export type Table = readonly Row[]

const tables = new Map<string, Table>()
const ids = new WeakMap<Table, number>()

/** A number for each table there is. */
export const idOf = (table: Table): number => ids.get(table) ?? 0

/** Tables depend on a handful of arguments, so each is made once. */
export function kept(key: string, make: () => Row[]): Table {
  const known = tables.get(key)
  if (known) return known
  const table = make()
  tables.set(key, table)
  ids.set(table, tables.size)
  return table
}

/** Of `back/front/rounded` the part for a harmony; a part that is not there is the one before it. */
export function pick(suffix: string, harmony: Harmony): string {
  const [back = '', front = back, rounded = front] = suffix.split('/')
  return harmony === 'back' ? back : harmony === 'front' ? front : rounded
}

const long: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  o: 'ó',
  ö: 'ő',
  A: 'Á',
  E: 'É',
  O: 'Ó',
  Ö: 'Ő',
}

/**
 * A final a, e (in foreign words o, ö) is long before a suffix, but not before -ként, -kor, -i (Siptár–Törkenczy 3.1.2,
 * low vowel lengthening; AkH 12, 216: „Oslóban”).
 */
export function lengthen(text: string): string {
  const last = long[text.slice(-1)]
  return last === undefined ? text : text.slice(0, -1) + last
}

/** The cases whose endings need nothing of the stem (Keszler (ed.), Magyar grammatika: case endings of nouns). */
export const plainCases = Object.entries({
  dat: 'nak/nek',
  cau: 'ért',
  ter: 'ig',
  ine: 'ban/ben',
  ade: 'nál/nél',
  ill: 'ba/be',
  sub: 'ra/re',
  all: 'hoz/hez/höz',
  ela: 'ból/ből',
  del: 'ról/ről',
  abl: 'tól/től',
})

const tagsOf = (...tags: string[]): readonly string[] => Object.freeze(tags)

/** One ending, or a whole form if it is empty. */
export const one = (ending: string, ...tags: string[]): Table =>
  kept(`one ${ending} ${tags.join(' ')}`, () => [[ending, tagsOf(...tags)]])

/** Cases on -é („that of …”), front or back as the word is: „kormányéval”. */
function ownerCases(start: string, harmony: Harmony, tag: string, all: boolean): Row[] {
  const side = harmony === 'back' ? 'back' : 'front'
  const most = [...plainCases, ['tra', 'vá/vé'], ['sup', 'n']] as const
  const few = [
    ['acc', 't'],
    ['ins', 'val/vel'],
  ] as const
  return [
    [start, tagsOf(tag)],
    ...[...few, ...(all ? most : plainCases.slice(0, 1))].map(([name, suffix]): Row => [
      start + pick(suffix, side),
      tagsOf(`${tag}.${name}`),
    ]),
  ]
}

/** The singular but nominative, accusative, superessive, -val and -vá. */
export const singularTable = (harmony: Harmony): Table =>
  kept(`singular ${harmony}`, () =>
    plainCases.map(([name, suffix]): Row => [pick(suffix, harmony), tagsOf(`sg.${name}`)]),
  )

/** -val and -vá after the consonant or v that they begin with. */
export const assimilatedTable = (harmony: Harmony): Table =>
  kept(`assimilated ${harmony}`, () => [
    [pick('al/el', harmony), tagsOf('sg.ins')],
    [pick('á/é', harmony), tagsOf('sg.tra')],
  ])

/** -é, -éi and the cases on them. */
export const ownerTable = (beginning: string, harmony: Harmony, tag: string): Table =>
  kept(`owner ${beginning} ${harmony} ${tag}`, () => [
    ...ownerCases(`${beginning}é`, harmony, `${tag}.poss-of`, tag === 'sg'),
    ...ownerCases(`${beginning}éi`, harmony, `${tag}.poss-of.pl`, false),
  ])

/**
 * All cases of a plural or possessed ending such as „ok”, „am”, „ja”: they lower („-okat”, „-aimat”), and the last
 * vowel of the ending decides between -hez and -höz („rendőrökhöz”, „könyvekhez”).
 */
function caseRows(ending: string, harmony: Harmony, tag: string): Row[] {
  const vowel = /[aáeéiíoóöőuúüű](?=[^aáeéiíoóöőuúüű]*$)/u.exec(ending)?.[0]
  const own: Harmony =
    harmony === 'back' || vowel === undefined
      ? harmony
      : 'öőüű'.includes(vowel)
        ? 'front-rounded'
        : 'front'
  const isOpen = isVowel(ending.slice(-1))
  const stem = lengthen(ending)
  const onset = isOpen ? 'v' : lastConsonant(ending)
  const row = (name: string, text: string): Row => [text, tagsOf(`${tag}.${name}`)]
  return [
    row('nom', ending),
    row('acc', isOpen ? `${stem}t` : `${ending}${pick('a/e', own)}t`),
    ...plainCases.map(([name, suffix]) => row(name, stem + pick(suffix, own))),
    row('ins', join(stem, onset + pick('al/el', own))),
    row('tra', join(stem, onset + pick('á/é', own))),
    row('sup', isOpen ? `${stem}n` : ending + pick('on/en/ön', own)),
    row('for', `${ending}ként`),
  ]
}

/** The plural: „ok” and what follows it. */
export const pluralTable = (link: string, harmony: Harmony): Table =>
  kept(`plural ${link} ${harmony}`, () => caseRows(`${link}k`, harmony, 'pl'))

/** A word that is used in the plural alone stands for a singular, too: “the U.S.” is „az Egyesült Államok”. */
export const pluralOnlyTable = (harmony: Harmony): Table =>
  kept(`plural only ${harmony}`, () =>
    caseRows('k', harmony, 'pl').map(([ending, [tag = '']]) => [
      ending,
      tagsOf(tag.replace('pl.', 'sg.'), tag),
    ]),
  )

/** My, your, our: „om, od, unk, otok”; after a vowel „m, d, nk, tok”. */
export const ownTable = (link: string, harmony: Harmony, withoutYour: boolean): Table =>
  kept(`own ${link} ${harmony} ${withoutYour}`, () => [
    ...caseRows(`${link}m`, harmony, '1sg'),
    ...caseRows(`${link}d`, harmony, '2sg'),
    ...caseRows(link ? pick('unk/ünk', harmony) : 'nk', harmony, '1pl'),
    // „művészetek” are arts, hardly ever “your artist”.
    ...(withoutYour ? [] : caseRows(link + pick('tok/tek/tök', harmony), harmony, '2pl')),
  ])

const withOwner = (ending: string, harmony: Harmony, tag: string): Row[] => [
  ...caseRows(ending, harmony, tag),
  [`${lengthen(ending)}é`, tagsOf(`${tag}.poss-of`)],
  [`${lengthen(ending)}ét`, tagsOf(`${tag}.poss-of.acc`)],
]

/** „eredményeképp, eredményeképpen”: some nouns have it, and no rule says which. */
export const mannerTable = (j: '' | 'j', harmony: Harmony): Table =>
  kept(`manner ${j} ${harmony}`, () =>
    ['képp', 'képpen'].map((ending): Row => [j + pick('a/e', harmony) + ending, tagsOf('3sg.mod')]),
  )

/** His or her, their: „a, uk”, with j „ja, juk”; and „alapjául”. */
export const thirdTable = (j: '' | 'j', harmony: Harmony): Table =>
  kept(`third ${j} ${harmony}`, () => {
    const ending = j + pick('a/e', harmony)
    return [
      ...withOwner(ending, harmony, '3sg'),
      [lengthen(ending) + pick('ul/ül', harmony), tagsOf('3sg.ess')],
      ...withOwner(j + pick('uk/ük', harmony), harmony, '3pl'),
    ]
  })

/** Several things possessed: „ai, aim, aid, aink, aitok, aik” after the given beginning („ai”, „jai”, „i”). */
export const manyTable = (beginning: 'ai' | 'jai' | 'i', harmony: Harmony): Table =>
  kept(`many ${beginning} ${harmony}`, () => {
    const side = harmony === 'back' ? 'back' : 'front'
    const start = side === 'back' ? beginning : beginning.replace('a', 'e')
    const owners = { '1sg': 'm', '2sg': 'd', '3sg': '', '1pl': 'nk', '2pl': 'tok/tek', '3pl': 'k' }
    return [
      ...Object.entries(owners).flatMap(([owner, ending]) =>
        withOwner(start + pick(ending, side), side, `${owner}.pl`),
      ),
      [start + pick('ul/ül', side), tagsOf('3sg.pl.ess')],
    ]
  })

/** „ülésekor, ülésükkor”: the moment of what is possessed. */
export const momentTable = (j: '' | 'j', harmony: Harmony): Table =>
  kept(`moment ${j} ${harmony}`, () => [
    [`${j}${pick('a/e', harmony)}kor`, tagsOf('3sg.tem')],
    [`${j}${pick('uk/ük', harmony)}kor`, tagsOf('3pl.tem')],
  ])
