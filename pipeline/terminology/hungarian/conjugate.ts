import type { Term } from '../../model/termbase.ts'
import type { Form } from '../english.ts'
import { divided } from './coverb.ts'
import { pick } from './endings.ts'
import { frontHarmony, type Harmony } from './harmony.ts'
import { isLong, isVowel, lastConsonant } from './sounds.ts'
import { verbParts, type VerbParts } from './verb-parts.ts'

type Tagged = readonly [tag: string, ...texts: string[]]

/** j melts into a sibilant: „mossa, vesszük, nézzük” (AkH 12, 80). */
function withJ(stem: string, ending: string): string {
  const last = lastConsonant(stem)
  if (!/^(?:s|sz|z|dz)$/u.test(last)) return `${stem}j${ending}`
  if (isLong(stem)) return stem + ending
  return `${stem.slice(0, -last.length)}${last.charAt(0)}${last}${ending}`
}

/** Persons with endings given as `back/front/rounded`, on a stem that ends in a consonant. */
const persons = (
  tag: string,
  stem: string,
  harmony: Harmony,
  endings: Readonly<Record<string, string>>,
): Tagged[] =>
  Object.entries(endings).map(([person, ending]) => [
    `${tag}.${person}`,
    stem + pick(ending, harmony),
  ])

/** Of these the present has more than one stem. */
const ownPresent: Readonly<Record<string, string>> = {
  jön: 'jövök jössz jön jövünk jöttök jönnek',
  megy: 'megyek mész megy megyünk mentek mennek',
}

function present(parts: VerbParts): Tagged[] {
  const { isIkes, closed, open, present: base, harmony: whole } = parts
  const own = ownPresent[base]?.split(' ')
  if (own)
    return ['1sg', '2sg', '3sg', '1pl', '2pl', '3pl'].map((person, at) => [
      `prs.${person}`,
      own[at] ?? '',
    ])
  const harmony = whole === 'back' ? whole : frontHarmony(open)
  // „cseleksz-em”, but „hiányoz-nak”.
  const plain = base.endsWith('sz') ? base : closed
  const last = lastConsonant(plain)
  const isSibilant = /^(?:s|sz|z|dz)$/u.test(last)
  const isCluster = last !== '' && !isVowel(plain.slice(0, -last.length).slice(-1))
  const isLinked = (isSibilant && isCluster) || parts.link !== ''
  const link = isLinked ? pick('a/e', harmony) : ''
  const vowel = pick('o/e/ö', harmony)
  const side = harmony === 'back'
  return [
    ['prs.1sg', ...(isIkes ? [`${open}${vowel}m`, `${open}${vowel}k`] : [`${open}${vowel}k`])],
    ['prs.2sg', isSibilant ? `${open}${vowel}l` : `${plain}${link}sz`],
    ['prs.3sg', isIkes ? `${base}ik` : plain],
    ['prs.1pl', open + pick('unk/ünk', harmony)],
    ['prs.2pl', plain + (isLinked ? pick('otok/etek/ötök', harmony) : pick('tok/tek/tök', whole))],
    ['prs.3pl', plain + link + pick('nak/nek', harmony)],
    ['prs.1sg.def', `${open}${vowel}m`],
    ['prs.2sg.def', `${open}${vowel}d`],
    ['prs.3sg.def', side ? withJ(plain, 'a') : `${open}i`],
    ['prs.1pl.def', withJ(plain, pick('uk/ük', harmony))],
    ['prs.2pl.def', side ? withJ(plain, 'átok') : `${open}itek`],
    ['prs.3pl.def', side ? withJ(plain, 'ák') : `${open}ik`],
    ['prs.1sg.2', plain + link + pick('lak/lek', harmony)],
  ]
}

const past = ({ harmony, past: stem, pastAlone }: VerbParts): Tagged[] => [
  ['pst.3sg', pastAlone],
  ...persons('pst', stem, harmony, {
    '1sg': 'am/em',
    '2sg': 'ál/él',
    '1pl': 'unk/ünk',
    '2pl': 'atok/etek',
    '3pl': 'ak/ek',
    '1sg.def': 'am/em',
    '2sg.def': 'ad/ed',
    '3sg.def': 'a/e',
    '1pl.def': 'uk/ük',
    '2pl.def': 'átok/étek',
    '3pl.def': 'ák/ék',
  }),
]

const conditional = ({ harmony, conditional: stem }: VerbParts): Tagged[] =>
  persons('cond', stem, harmony, {
    '1sg': 'ék',
    '2sg': 'ál/él',
    '3sg': 'a/e',
    '1pl': 'ánk/énk',
    '2pl': 'átok/étek',
    '3pl': 'ának/ének',
    '1sg.def': 'ám/ém',
    '2sg.def': 'ád/éd',
    '3sg.def': 'á/é',
    '1pl.def': 'ánk/énk',
    '2pl.def': 'átok/étek',
    '3pl.def': 'ák/ék',
  })

const imperative = ({ harmony, isIkes, imperative: stem, command }: VerbParts): Tagged[] => [
  [
    'imp.2sg',
    `${stem}${pick('ál/él', harmony)}`,
    stem,
    ...(/^[tvl]egy$/u.test(stem) ? [stem.replace('e', 'é')] : []),
  ],
  ['imp.2sg.def', command, `${stem}${pick('ad/ed', harmony)}`],
  ['imp.3sg', stem + pick('on/en/ön', harmony), ...(isIkes ? [stem + pick('ék', harmony)] : [])],
  ...persons('imp', stem, harmony, {
    '1sg': 'ak/ek',
    '1pl': 'unk/ünk',
    '2pl': 'atok/etek',
    '3pl': 'anak/enek',
    '1sg.def': 'am/em',
    '3sg.def': 'a/e',
    '1pl.def': 'uk/ük',
    '2pl.def': 'átok/étek',
    '3pl.def': 'ák/ék',
  }),
]

/** „kérni, kérnem, kérnie; kérő, kért, kérendő, kérve”. */
function infinite(parts: VerbParts): Tagged[] {
  const { conditional: stem, participle, gerund, open, pastAlone } = parts
  // „küldenem”: the vowel before -ni decides.
  const harmony = parts.link === 'e' ? 'front' : parts.harmony
  return [
    ['inf', `${stem}i`],
    ...persons('inf', stem, harmony, {
      '1sg': 'om/em/öm',
      '2sg': 'od/ed/öd',
      '3sg': 'ia/ie',
      '1pl': 'unk/ünk',
      '2pl': 'otok/etek/ötök',
      '3pl': 'iuk/iük',
    }),
    ['part.prs', participle],
    ['part.pst', pastAlone],
    // „teendő, vivő”: nouns of their own.
    ...(participle.endsWith(`v${pick('ó/ő', harmony)}`)
      ? []
      : [['part.fut', open + pick('andó/endő', harmony)] as const]),
    ['ger', gerund, `${gerund.slice(0, -1)}${pick('á/é', harmony)}n`],
  ]
}

const finite = (parts: VerbParts): Tagged[] => [
  ...present(parts),
  ...past(parts),
  ...conditional(parts),
  ...imperative(parts),
]

/** -hat, -het is a verb of its own: „tehet, tehetne, tehesse”. */
function able({ able: stem, harmony }: VerbParts): Tagged[] {
  const verb = stem + pick('hat/het', harmony)
  const side = harmony === 'back' ? 'back' : 'front'
  const vowel = pick('a/e', side)
  const parts: VerbParts = {
    harmony: side,
    isIkes: false,
    open: verb,
    closed: verb,
    present: verb,
    link: '',
    past: `${verb}t`,
    pastAlone: verb + pick('ott/ett', side),
    conditional: `${verb}n`,
    imperative: `${verb.slice(0, -1)}ss`,
    command: `${verb.slice(0, -1)}sd`,
    participle: verb + pick('ó/ő', side),
    gerund: `${verb}v${vowel}`,
    able: '',
  }
  const forms: Tagged[] = [...finite(parts), ['part.prs', parts.participle]]
  return forms.map(([tag, ...texts]) => [`pot.${tag}`, ...texts])
}

/**
 * The forms of a Hungarian verb, given in the third person („közzétesz”), with their tags: mood or tense, person, and
 * `def` for a definite object: `prs.3sg.def` „közzéteszi”, `pst.3pl` „közzétettek”, `cond`, `imp`, `inf`, `part.prs`,
 * `ger`, and after `pot.` those of -hat, -het. A coverb that stands behind its verb („tette közzé”) has `split.` before
 * the tag. (Keszler (ed.), Magyar grammatika: verb inflection; Rácz–Takács, Kis magyar nyelvtan.)
 */
export function hungarianVerbForms(term: Term): Form[] {
  const { before, verb } = divided(term.term)
  const glue = term.term.includes(' ') ? ' ' : ''
  const parts = verbParts(verb)
  const forms = new Map<string, { tags: string[]; variant: boolean }>()
  const add = (text: string, tag: string, variant: boolean) => {
    const known = forms.get(text)
    if (!known) forms.set(text, { tags: [tag], variant })
    else if (known.variant === variant) known.tags.push(tag)
    else if (!variant) forms.set(text, { tags: [tag], variant })
  }
  add(term.term, 'base', false)
  const single = [...finite(parts), ...infinite(parts), ...able(parts)]
  for (const [tag, ...texts] of single)
    for (const [index, text] of texts.entries()) add(before + glue + text, tag, index > 0)
  const split = [...finite(parts), ...able(parts).filter(([tag]) => !tag.startsWith('pot.part'))]
  for (const [tag, ...texts] of split)
    for (const [index, text] of texts.entries())
      // Without a coverb the verb is the same wherever it stands.
      add(before ? `${text} ${before}` : text, `split.${tag}`, index > 0)
  return [...forms].map(([text, { tags, variant }]) =>
    variant ? { text, tags, variant } : { text, tags },
  )
}
