import type { Term } from '../../model/termbase.ts'
import type { Form } from '../english.ts'
import { endsInSingle, harmonyOf, lastConsonant, type Harmony } from './sounds.ts'
import { isAcronym, spokenForm } from './spoken.ts'
import { stemOf, type Stem } from './stems.ts'
import {
  acronymBase,
  assimilated,
  endsInVowel,
  pick,
  three,
  wordBase,
  type Base,
  type Suffix,
} from './suffix.ts'

/** Cases whose suffix begins with a consonant or with é, i: they never need a linking vowel. */
const cases: Readonly<Record<string, Suffix>> = {
  dat: three('nak/nek'),
  cau: three('ért'),
  ter: three('ig'),
  ine: three('ban/ben'),
  ade: three('nál/nél'),
  ill: three('ba/be'),
  sub: three('ra/re'),
  all: three('hoz/hez/höz'),
  ela: three('ból/ből'),
  del: three('ról/ről'),
  abl: three('tól/től'),
  for: three('ként'),
  tem: three('kor'),
}

type Tagged = { readonly tag: string; readonly text: string; readonly variant?: boolean }

/** All cases but nominative and accusative. */
function oblique(base: Base, tag: string): Tagged[] {
  const { harmony } = base
  const vowel = endsInVowel(base)
  return [
    ...Object.entries(cases).map(([name, suffix]) => ({
      tag: `${tag}.${name}`,
      text: base.put(pick(suffix, harmony), name === 'for' || name === 'tem'),
    })),
    { tag: `${tag}.ins`, text: assimilated(base, three('al/el')) },
    { tag: `${tag}.tra`, text: assimilated(base, three('á/é')) },
    ...(tag === 'sg'
      ? []
      : [{ tag: `${tag}.sup`, text: base.put(vowel ? 'n' : pick(three('on/en/ön'), harmony)) }]),
    { tag: `${tag}.poss-of`, text: base.put('é') },
  ]
}

/** After these single consonants the accusative needs no linking vowel: „kormányt”, „minisztert”. */
const linkless = /^(?:j|l|r|n|ny|ly|s|sz|z|zs)$/u

/** Nominative, accusative and the other cases of a plural or possessed stem: all of them lower („-okat”, „-aimat”). */
function loweredCases(text: string, side: Harmony, tag: string): Tagged[] {
  // The linking vowel before the ending decides: „rendőrökhöz”, but „könyvekhez”.
  const last = [...text.matchAll(/[aáeéiíoóöőuúüű]/giu)].at(-1)?.[0] ?? ''
  const harmony = side === 'back' ? side : /[öőüű]/iu.test(last) ? 'front-rounded' : 'front'
  const base = wordBase(text, harmony)
  const link = pick(three('a/e/e'), harmony)
  return [
    { tag: `${tag}.nom`, text },
    { tag: `${tag}.acc`, text: endsInVowel(base) ? base.put('t') : base.put(`${link}t`) },
    ...oblique(base, tag),
  ]
}

type Paradigm = {
  readonly base: Base
  /** Before the accusative, the plural and the possessive. */
  readonly stem: Base
  readonly lowering: boolean
  /** The third person possessive, where the term’s hint gives it. */
  readonly poss?: string
}

function accusative({ base, stem, lowering }: Paradigm): Tagged[] {
  const tag = 'sg.acc'
  if (endsInVowel(base) && stem.text === base.text) return [{ tag, text: base.put('t') }]
  const { harmony } = base
  const linked = stem.put(`${pick(three('o/e/ö'), harmony)}t`)
  const low = stem.put(`${pick(three('a/e/e'), harmony)}t`)
  const bare = base.put('t')
  const isLinkless =
    !lowering &&
    stem.text === base.text &&
    endsInSingle(base.sound) &&
    linkless.test(lastConsonant(base.sound))
  const right = isLinkless ? bare : lowering ? low : linked
  return [
    { tag, text: right },
    ...[bare, linked, low]
      .filter((text) => text !== right)
      .map((text) => ({ tag, text, variant: true })),
  ]
}

/** „kormányon, irodán”; a vowel that drops may drop here too („forgalmon”), so both are looked for. */
function superessive({ base, stem }: Paradigm): Tagged[] {
  const tag = 'sg.sup'
  if (endsInVowel(base)) return [{ tag, text: base.put('n') }]
  const suffix = pick(three('on/en/ön'), base.harmony)
  const [whole, short] = [base.put(suffix), stem.put(suffix)]
  if (whole === short) return [{ tag, text: whole }]
  const drops = stem.text.length < base.text.length
  return [
    { tag, text: drops ? short : whole },
    { tag, text: drops ? whole : short, variant: true },
  ]
}

function plurals({ base, stem, lowering }: Paradigm): Tagged[] {
  const { harmony } = base
  const back = harmony === 'back' ? 'back' : 'front'
  if (endsInVowel(base) && stem.text === base.text) return loweredCases(base.put('k'), back, 'pl')
  const right = stem.put(`${pick(three(lowering ? 'a/e/e' : 'o/e/ö'), harmony)}k`)
  const other = stem.put(`${pick(three(lowering ? 'o/e/ö' : 'a/e/e'), harmony)}k`)
  return [
    ...loweredCases(right, back, 'pl'),
    ...(other === right
      ? []
      : loweredCases(other, back, 'pl').map((form) => ({ ...form, variant: true }))),
  ]
}

/** Whether the third person is -ja rather than -a, where no hint says so: a rule of thumb for recent words. */
function takesJ({ base, stem }: Paradigm): boolean {
  if (endsInVowel(base) && stem.text === base.text) return true
  if (stem.text !== base.text || /(?:s[áé]g|at|et|[áé]s|alom|elem|ék|ág|n[oö]k)$/u.test(base.sound))
    return false
  if (/(?:kt|ment|gram|zul|dul)$/u.test(base.sound)) return true
  return base.harmony === 'back' && /[bdfgkpt]$/u.test(base.sound)
}

/** Possessed forms of one stem, with or without j: „irodája, irodám, irodáik …” */
function possessed(paradigm: Paradigm, withJ: boolean, variant: boolean): Tagged[] {
  const { base, stem, lowering } = paradigm
  const { harmony } = base
  const vowel = endsInVowel(base) && stem.text === base.text
  const front = harmony === 'back' ? 'back' : 'front'
  const j = withJ ? 'j' : ''
  const link = vowel ? '' : pick(three(lowering ? 'a/e/e' : 'o/e/ö'), harmony)
  const a = pick(three('a/e/e'), harmony)
  const owners: readonly (readonly [string, string])[] = [
    ['1sg', `${link}m`],
    ['2sg', `${link}d`],
    ['3sg', `${j}${a}`],
    ['1pl', pick(three(vowel ? 'nk' : 'unk/ünk'), harmony)],
    ['2pl', `${link}${pick(three('tok/tek/tök'), harmony)}`],
    ['3pl', `${j}${pick(three('uk/ük'), harmony)}`],
  ]
  // „irodái, szóvivői”, but „kormányai, projektjei”.
  const many = vowel ? 'i' : `${j}${a}i`
  // „útja, hídja” keep their long vowel before j, „utam, hidam” do not.
  const third = withJ && stem.text.length === base.text.length ? base : stem
  const onto = (owner: string) => (owner.startsWith('3') ? third : stem)
  const ends: readonly (readonly [string, string])[] = [
    ['1sg', 'm'],
    ['2sg', 'd'],
    ['3sg', ''],
    ['1pl', 'nk'],
    ['2pl', pick(three('tok/tek'), harmony)],
    ['3pl', 'k'],
  ]
  return [
    ...owners.flatMap(([owner, suffix]) => loweredCases(onto(owner).put(suffix), front, owner)),
    ...ends.flatMap(([owner, suffix]) =>
      loweredCases(third.put(many) + suffix, front, `${owner}.pl`),
    ),
  ].map((form) => (variant ? { ...form, variant } : form))
}

function paradigmOf(term: Term): Paradigm {
  const { term: text, lowering, harmony: hint, poss } = term
  const last = text.split(/[\s-]+/u).at(-1) ?? text
  if (isAcronym(last)) {
    const sound = spokenForm(last, term.spoken)
    const base = acronymBase(text, sound, hint ?? harmonyOf(sound))
    return { base, stem: base, lowering: false, ...(poss !== undefined && { poss }) }
  }
  const harmony = hint ?? harmonyOf(text)
  const found: Stem = term.stem === undefined ? stemOf(text) : { stem: term.stem }
  return {
    base: wordBase(text, harmony),
    stem: wordBase(found.stem, harmony),
    lowering: lowering ?? found.lowering ?? term.pos === 'adjective',
    ...(poss !== undefined && { poss }),
  }
}

/**
 * The inflected forms of a Hungarian noun, adjective, name or phrase (its last word), each with its tags:
 * `<number or possessor>.<case>`, such as `sg.ine`, `pl.acc`, `3sg.del`, `1pl.pl.nom`, and `adj.i` for -i. Forms
 * marked `variant` are looked for and never written: where no rule tells -a from -ja or -ot from -at, both match.
 * (Of 300 random nouns of the hunspell dictionary 273 had all of their 64 commonest forms accepted; nearly all of
 * the rest are recent words whose -a should be -ja, for which the term’s `poss` is the hint.)
 */
export function hungarianForms(term: Term): Form[] {
  const paradigm = paradigmOf(term)
  const { base, stem } = paradigm
  const j = paradigm.poss === undefined ? takesJ(paradigm) : paradigm.poss.startsWith('j')
  const vowel = endsInVowel(base) && stem.text === base.text
  const adjective = (stem.text.length < base.text.length ? stem : base).put('i', true)
  const all: Tagged[] = [
    { tag: 'sg.nom', text: term.term },
    ...accusative(paradigm),
    ...oblique(base, 'sg'),
    ...superessive(paradigm),
    ...plurals(paradigm),
    ...possessed(paradigm, j, false),
    ...(vowel ? [] : possessed(paradigm, !j, true)),
    { tag: 'adj.i', text: term.pos === 'name' ? adjective.toLowerCase() : adjective },
  ]
  const forms = new Map<string, { tags: Set<string>; variant: boolean }>()
  for (const { tag, text, variant = false } of all) {
    const known = forms.get(text)
    if (!known) forms.set(text, { tags: new Set([tag]), variant })
    else if (known.variant === variant) known.tags.add(tag)
    else if (known.variant) forms.set(text, { tags: new Set([tag]), variant: false })
  }
  return [...forms].map(([text, { tags, variant }]) => ({
    text,
    tags: [...tags],
    ...(variant && { variant }),
  }))
}
