import { pick } from './endings.ts'
import { frontHarmony, harmonyOf, type Harmony } from './harmony.ts'
import * as lexicon from './lexicon/verbs.ts'
import { wordsOf } from './lexicon/words.ts'
import { endsInVowel, isLong, isVowel, lastConsonant } from './sounds.ts'

/** The principal parts of a verb: everything that its other forms are made from. */
export type VerbParts = {
  readonly harmony: Harmony
  readonly isIkes: boolean
  /** Before endings that begin with a vowel, and with a consonant: „közl-, közöl-”. */
  readonly open: string
  readonly closed: string
  /** Where the present has other stems than the rest: „cseleksz-”. */
  readonly present: string
  /** A vowel before -ni, -na, -nak: „tanít-a-ni”. */
  readonly link: string
  /** „kért-em, rakt-am”, and alone: „kért, rakott”. */
  readonly past: string
  readonly pastAlone: string
  /** Before -ék, -e, -i: „kérn-, tenn-”. */
  readonly conditional: string
  /** „kérj-, tegy-, moss-”. */
  readonly imperative: string
  /** „do it!”: „kérd, tedd, mosd”. */
  readonly command: string
  readonly participle: string
  /** „kérve, téve”. */
  readonly gerund: string
  /** Before -hat, -het. */
  readonly able: string
}

const stemsOf = (list: string): ReadonlyMap<string, readonly string[]> =>
  new Map(wordsOf(list).map(({ word, stems }) => [word, stems]))

const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon.irregular
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([verb = '', ...parts]) => [verb, parts]),
)
const withD = stemsOf(lexicon.withD)
const inserting = stemsOf(lexicon.inserting)
const openVerbs = stemsOf(lexicon.openVerbs)
const droppers = [...stemsOf(lexicon.dropping).keys()]
const backVerbs = stemsOf(lexicon.backVerbs)

/** The imperative of a stem: „kérj, moss, fess, szeress, taníts” (Siptár–Törkenczy 4.3; AkH 12, 79–81). */
function imperativeOf(stem: string): string {
  if (stem.endsWith('szt')) return `${stem.slice(0, -3)}ssz`
  if (stem.endsWith('st')) return `${stem.slice(0, -2)}ss`
  if (/(?:[aeiouöü]|lá|sá)t$/u.test(stem)) return `${stem.slice(0, -1)}ss`
  const last = lastConsonant(stem)
  if (last === 't') return `${stem}s`
  if (!/^(?:s|sz|z|dz)$/u.test(last)) return `${stem}j`
  return isLong(stem) ? stem : `${stem.slice(0, -last.length)}${last.charAt(0)}${last}`
}

/** „kérd, mosd, szeresd, tanítsd, hozd” from „kérj, moss, szeress, taníts, hozz”. */
const commandOf = (imperative: string): string =>
  `${imperative
    .replace(/j$/u, '')
    .replace(/s(?=sz?$)/u, '')
    .replace(/zz$/u, 'z')}d`

/** A stem in its past, before endings and alone (Siptár–Törkenczy 8.1.4.4). */
function pastOf(stem: string, harmony: Harmony): readonly [past: string, alone: string] {
  if (endsInVowel(stem)) return [`${stem}tt`, `${stem}tt`]
  const last = lastConsonant(stem)
  const isSingle = isVowel(stem.slice(0, -last.length).slice(-1)) && !isLong(stem)
  const full = stem + pick('ott/ett/ött', harmony)
  // „kért, csinált, állt”
  if ((isSingle && /^(?:j|l|r|n|ny|ly)$/u.test(last)) || /(?:^|sz)áll$/u.test(stem))
    return [`${stem}t`, `${stem}t`]
  const isShort = /^[^aáeéiíoóöőuúüű]*[aeiouöü]t$|[íű]t$|sát$/u.test(stem)
  // „tanítottam, futottam, hallottam”, but „adtam, szerettem, mondtam” beside „adott”.
  const isFull = isShort || (!isSingle && last !== 'd' && last !== 'gy')
  return [isFull ? full : `${stem}t`, full]
}

const dropVowel = (stem: string): string =>
  stem.replace(/[aáeéiíoóöőuúüű](?=[^aáeéiíoóöőuúüű]+$)/u, '')

function harmonyOfVerb(verb: string): Harmony {
  if (backVerbs.has(verb)) return 'back'
  return harmonyOf(verb.endsWith('ik') && verb.length > 3 ? verb.slice(0, -2) : verb)
}

/** The parts of a stem by rule. */
function regular(stem: string, harmony: Harmony): Omit<VerbParts, 'isIkes' | 'present'> {
  const closed = inserting.get(stem)?.[0] ?? stem
  const open =
    openVerbs.get(stem)?.[0] ??
    (droppers.some((word) => stem.endsWith(word)) ? dropVowel(stem) : stem)
  const last = lastConsonant(closed)
  const isCluster = last !== '' && !isVowel(closed.slice(0, -last.length).slice(-1))
  const isLinked =
    (isCluster ||
      isLong(closed) ||
      closed.endsWith('ít') ||
      closed.endsWith('űt') ||
      closed.endsWith('sát')) &&
    !/(?:^|sz)áll$/u.test(closed)
  const link = isLinked ? pick('a/e', harmony) : ''
  const [past, pastAlone] = pastOf(closed, harmony)
  const ownOtt = pick('ott/ett/ött', harmony === 'back' ? harmony : frontHarmony(open))
  const imperative = imperativeOf(closed)
  return {
    harmony,
    open,
    closed,
    link,
    past,
    // „végzett, ellenőrzött, hiányzott”, but „közölt”.
    pastAlone:
      pastAlone === `${closed}t` || open === closed || endsInVowel(closed)
        ? pastAlone
        : open + ownOtt,
    conditional: `${closed}${link}n`,
    imperative,
    command: commandOf(imperative),
    participle: open + pick('ó/ő', harmony),
    gerund: `${closed}v${pick('a/e', harmony)}`,
    able: closed,
  }
}

/** The principal parts of a verb without its coverb, from its third person („tesz, cselekszik”). */
export function verbParts(verb: string): VerbParts {
  const isIkes = verb.length > 3 && verb.endsWith('ik')
  const present = isIkes ? verb.slice(0, -2) : verb
  const parts = irregular.get(verb)
  if (parts) {
    const [pasts = '', conditional = '', imperative = '', participle = '', gerund = '', able = ''] =
      parts
    const [past = '', pastAlone = past] = pasts.split('/')
    const harmony = backVerbs.has(verb) ? 'back' : verb === 'jön' ? 'front-rounded' : 'front'
    const command = /g/u.test(imperative) ? imperative.replace(/g+y$/u, 'dd') : `${imperative}d`
    const rest = { conditional, imperative, command, participle, gerund, able, past, pastAlone }
    return { harmony, isIkes, present, open: present, closed: present, link: '', ...rest }
  }
  const [stem, participle] = withD.get(verb) ?? []
  if (stem === undefined || participle === undefined)
    return { isIkes, present, ...regular(present, harmonyOfVerb(verb)) }
  const rest = regular(stem, harmonyOf(stem))
  // „aludt, feküdtem”, but „cselekedett, nyugodott”.
  const past = /[uü]d$/u.test(stem) ? `${stem}t` : rest.pastAlone
  const pasts = { past: `${stem}t`, pastAlone: past }
  return { ...rest, ...pasts, isIkes, present, open: present, participle }
}
