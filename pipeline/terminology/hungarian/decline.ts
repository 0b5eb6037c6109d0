import type { Term } from '../../model/termbase.ts'
import type { Form } from '../english.ts'
import { degreesOf } from './degrees.ts'
import * as endings from './endings.ts'
import { lengthen, pick } from './endings.ts'
import { FormList, type Weight } from './form-list.ts'
import { frontHarmony, harmonyOf, otherHarmony, type Harmony } from './harmony.ts'
import { beforeElem } from './lexicon/changing-stems.ts'
import { nouns, type Noun } from './lexicon/nouns.ts'
import { wordsOf } from './lexicon/words.ts'
import { lastMember, type Member } from './member.ts'
import { joined, partsOf, type Parts, type Vowel, type Word } from './parts.ts'
import { possessiveOf } from './possessive.ts'
import { readingsOf, type Reading } from './spoken.ts'
import { endsInVowel, isLong, join, lastConsonant } from './sounds.ts'

/** The last vowel of -alom drops, that of -elem after the listed beginnings: „hatalmat, védelmet”. */
const dropping = new RegExp(
  `(?:(?<!sl)alom|(?:${wordsOf(beforeElem)
    .map(({ word }) => word)
    .join('|')})elem)$`,
  'u',
)

/** Participles that became nouns: „megbízottat, menekültek”. */
const participle = /(?:ott|ett|ött|ült|ult|últ)$/u

const changed = (word: string, stem: string, isLow = true): Noun => ({
  alone: false,
  kind: 'changed',
  word,
  stem,
  isLow,
  isUsual: true,
})

/** What the term’s hint, a list or a rule knows of the stem. */
function knownNoun(
  term: Term,
  low: string,
): { readonly noun: Noun; readonly isSure: boolean } | undefined {
  if (term.stem !== undefined)
    return { noun: changed(term.term, term.stem, term.lowering ?? true), isSure: true }
  const member: Member<Noun> | undefined = lastMember(low, nouns)
  if (!member?.isSure && dropping.test(low))
    return { noun: changed(low.slice(-4), `${low.slice(-4, -2)}m`), isSure: true }
  return member && { noun: member.entry, isSure: member.isSure }
}

const lastWord = (text: string): string => (text.split(/[\s-]+/u).at(-1) ?? text).toLowerCase()

function vowelOf(term: Term, low: string): Vowel {
  if (term.lowering !== undefined) return term.lowering ? 'low' : 'mid'
  if (term.pos === 'adjective' || participle.test(low)) return 'low-or-mid'
  // „felelősök” are persons, „felelősek” is what they are: no rule tells the noun from the adjective.
  return low.endsWith('s') ? 'mid-or-low' : 'mid'
}

/** The principal parts of a term in one harmony: what is right first, then all else that it may be. */
function partsIn(term: Term, reading: Reading, harmony: Harmony): Parts {
  const low = lastWord(reading.sound)
  const isAdjective = term.pos === 'adjective'
  const known = reading.isSpelled ? undefined : knownNoun(term, low)
  const possessive = possessiveOf(
    low,
    harmony,
    known?.isSure === true && known.noun.kind === 'changed',
  )
  const word: Word = {
    text: reading.text,
    sound: reading.sound,
    harmony,
    isAdjective,
    j: term.poss === undefined ? possessive.j : term.poss.startsWith('j'),
    isSureOfJ: term.poss === undefined && possessive.isSure,
  }
  const vowel = vowelOf(term, low)
  if (!known) return partsOf(word, undefined, vowel)
  const { noun, isSure } = known
  if (noun.kind === 'low' && term.lowering === false) return partsOf(word, undefined, 'mid')
  const parts = partsOf(word, noun, vowel)
  return isSure ? parts : joined(partsOf(word, undefined, vowel), parts)
}

/** Nouns that can be a moment, so that -kor goes with them: „órakor, ülésekor”. */
const moment =
  /(?:[áé]s|óra|perc|éjfél|alkalom|hajnal|karácsony|húsvét|pünkösd|ünnep|kezdet|ebéd|vacsora|zárta|alkonyat|szürkület|nyugta|kelte|halál|használat|vizsgálat|felvétel)$/u

/** „segítségül, tudomásul”: with other nouns -ul makes verbs and adverbs („alakul, szabadul”). */
const manner = /(?:[áé]s|s[áé]g|válasz|cél|áldozat|túsz|ürügy|vendég|emlék|ajándék|zálog)$/u

/** Nominative to -é of the singular; a term of one number stands for the other, too. */
function addSingular(
  list: FormList,
  term: Term,
  reading: Reading,
  harmony: Harmony,
  weight: Weight,
): void {
  const { text, sound } = reading
  const low = lastWord(sound)
  const long = text.endsWith('-') ? text : lengthen(text)
  const last = lastConsonant(sound)
  const isOpen = endsInVowel(sound)
  // An x is said “ksz”: „faxszal”.
  const onset = isOpen ? 'v' : last === 'x' ? 'sz' : last
  const isHyphened = text.endsWith('-')
  // „Kiss-sel, Széll-lel”: a name keeps its letters (AkH 12, 94).
  const keeps = term.pos === 'name' && !isOpen && isLong(sound) && !isHyphened
  if (isLong(sound) && !isHyphened)
    for (const [suffix, tags] of endings.singularTable(harmony))
      list.add(join(long, suffix), endings.one('', ...tags), weight)
  else list.add(long, endings.singularTable(harmony), weight)
  const assimilated = isHyphened ? text + onset : keeps ? `${text}-${onset}` : join(long, onset)
  list.add(assimilated, endings.assimilatedTable(harmony), weight)
  // „dühvel”: an h that is not heard (AkH 12, 82).
  if (/[^cs]h$/iu.test(sound)) list.add(`${long}v`, endings.assimilatedTable(harmony), 'variant')
  list.add(join(text, 'ként'), endings.one('', 'sg.for'), weight)
  if (moment.test(low) || term.derive?.includes('kor') === true)
    list.add(text, endings.one('kor', 'sg.tem'), weight)
  if (manner.test(low)) list.add(text, endings.one(pick('ul/ül', harmony), 'sg.ess'), weight)
}

function addForms(
  list: FormList,
  term: Term,
  reading: Reading,
  harmony: Harmony,
  weight: Weight,
): void {
  const low = lastWord(reading.sound)
  const parts = partsIn(term, reading, harmony)
  /** The first of the alternatives counts as the whole does, the others are looked for. */
  const each = <Item>(items: readonly Item[], add: (item: Item, weight: Weight) => void): void => {
    for (const [index, item] of items.entries()) add(item, index > 0 ? 'variant' : weight)
  }
  addSingular(list, term, reading, harmony, weight)
  each(parts.accusative, (text, own) => list.add(text, endings.one('', 'sg.acc'), own))
  each(parts.superessive, (text, own) => list.add(text, endings.one('', 'sg.sup'), own))
  each(parts.plural, ({ stem, link }, own) => {
    list.add(stem, endings.pluralTable(link, sideOf(harmony, stem)), own)
    // „naponként, évenként”
    list.add(stem, endings.one(`${link}nként`, 'sg.dis'), own)
  })
  each(parts.own, ({ stem, link }, own) =>
    list.add(
      stem,
      endings.ownTable(link, sideOf(harmony, stem), low.length > 4 && low.endsWith('ész')),
      own,
    ),
  )
  each(parts.third, ({ stem, j }, own) => {
    list.add(stem, endings.thirdTable(j, sideOf(harmony, stem)), own)
    list.add(stem, endings.mannerTable(j, harmony), 'variant')
    if (moment.test(low)) list.add(stem, endings.momentTable(j, harmony), own)
  })
  each(parts.many, ({ stem, beginning }, own) =>
    list.add(stem, endings.manyTable(beginning, sideOf(harmony, stem)), own),
  )
  if (term.derive?.includes('i') === true)
    list.add(adjectiveOf(parts, reading, term), endings.one('', 'adj.i'), weight)
  const long = reading.text.endsWith('-') ? reading.text : lengthen(reading.text)
  const weak = weight === 'right' ? 'weak' : weight
  list.add(long, endings.ownerTable('', harmony, 'sg'), weak)
  each(parts.plural, ({ stem, link }, own) =>
    list.add(stem, endings.ownerTable(`${link}k`, harmony, 'pl'), own === 'right' ? 'weak' : own),
  )
}

/** -i: „minisztériumi, irodai”, on the stem of „védelmi, tavi”; no name keeps its capital (AkH 12, 185, 191). */
function adjectiveOf({ plural: [first] }: Parts, { text, sound }: Reading, term: Term): string {
  const isChanged =
    first !== undefined &&
    first.link !== '' &&
    (endsInVowel(sound) ? first.stem.endsWith('av') : first.stem.length < text.length)
  const adjective = `${isChanged ? first.stem : text}i`
  return term.pos === 'name' && !text.endsWith('-') ? adjective.toLowerCase() : adjective
}

/** Whether endings on a stem are rounded is heard in the stem: „füvek”, but „kezek”. */
const sideOf = (harmony: Harmony, stem: string): Harmony =>
  harmony === 'back' || stem.endsWith('-') ? harmony : frontHarmony(stem)

/**
 * The inflected forms of a Hungarian noun, adjective, name or phrase (its last word), each with its tags:
 * `<number or possessor>.<case>`, such as `sg.ine`, `pl.acc`, `3sg.del`, `1pl.pl.nom`. Derivations are other words; the
 * term’s `derive` asks for them (`adj.i` for -i). Forms marked `variant` are looked for and never written: where no
 * rule tells -a from -ja or -ban from -ben, both match.
 */
export function hungarianForms(term: Term): Form[] {
  return term.derive?.includes('degrees') === true
    ? [...declined(term), ...degrees(term)]
    : declined(term)
}

/** The comparative and the superlative, declined: `cmp.sg.acc` „gyorsabbat”, `sup.pl.nom` „leggyorsabbak”. */
function degrees(term: Term): Form[] {
  const { comparative, superlative } = degreesOf(term.term)
  const { derive: _derive, stem: _stem, ...rest } = term
  return [['cmp', comparative] as const, ['sup', superlative] as const].flatMap(([degree, text]) =>
    declined({ ...rest, pos: 'adjective', lowering: true, term: text }).map((form) => ({
      ...form,
      tags: form.tags.map((tag) => `${degree}.${tag}`),
    })),
  )
}

function declined(term: Term): Form[] {
  const list = new FormList()
  const [first, ...others] = readingsOf(term)
  if (term.number === 'plural' && term.term.endsWith('k')) {
    const harmony = term.harmony ?? harmonyOf(term.term)
    const table = endings.pluralOnlyTable(sideOf(harmony, term.term))
    list.add(term.term.slice(0, -1), table, 'right')
    return list.forms()
  }
  list.add(term.term, endings.one('', 'sg.nom'), 'right')
  addForms(list, term, first, term.harmony ?? harmonyOf(first.sound), 'right')
  const other = term.harmony ? undefined : otherHarmony(first.sound)
  if (other) addForms(list, term, first, other, 'variant')
  for (const reading of others)
    addForms(list, term, reading, term.harmony ?? harmonyOf(reading.sound), 'variant')
  return list.forms()
}
