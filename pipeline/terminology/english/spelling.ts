/** Whose spelling is written. `oxford` is British with -ize (BCP 47: en-GB-oxendict). */
export type Spelling = 'british' | 'american' | 'oxford'

/** The spelling of a locale such as “en-GB”; undefined where it leaves the choice to the termbase. */
export function spellingOf(locale: string | undefined): Spelling | undefined {
  if (locale === undefined) return undefined
  if (/oxendict/iu.test(locale)) return 'oxford'
  if (/^en-(?:US|PH|LR)\b/iu.test(locale)) return 'american'
  return /^en-/iu.test(locale) ? 'british' : undefined
}

/** Endings of a verb in -ise and what is made of it. */
const derived = '(e|es|ed|er|ers|ing|ings|ation|ations|ational|able)'

/** -ise in both: no Greek -izein stands behind it. */
const alwaysS =
  /(?:advert|adv|ar|chast|circumc|comprom|compr|conc|dem|desp|dev|disgu|enfranch|enterpr|exc|exerc|expert|franch|gu|improv|inc|merchand|prem|prec|pra|ra|rev|superv|surm|surpr|telev|treat|w|no|po|cru|bru|prom|mart|pr|r|anch|tort|porp|pract)is/u

type Rule = readonly [british: RegExp, toAmerican: string, american: RegExp, toBritish: string]

const rule = (british: string, toAmerican: string, american: string, toBritish: string): Rule => [
  new RegExp(british, 'u'),
  toAmerican,
  new RegExp(american, 'u'),
  toBritish,
]

const our =
  'arb|ard|arm|behavi|cand|clam|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|sav|splend|tum|val|vap|vig'
const centre =
  'cent|theat|fib|calib|meag|lust|sab|spect|somb|(?:^|kilo|centi|milli|deci|nano|micro)(?:met|lit)'
const doubled =
  'travel|cancel|label|model|signal|counsel|fuel|level|channel|quarrel|tunnel|marshal|equal|rival|dial|total|pedal|initial|spiral|unravel|shovel|panel|duel|jewel|marvel|libel|funnel|program'

/** British and American spelling, each as it is made from the other. */
const rules: readonly Rule[] = [
  rule(`^(.*(?:${our}))our`, '$1or', `^(.*(?:${our}))or(?!ous|at|ary|ific|is|iz|ium)`, '$1our'),
  rule(`(${centre})re(?=s?$|d$)`, '$1er', `(${centre})er(?=s?$|ed$)`, '$1re'),
  rule(`^((?:${doubled.replaceAll('|', 'l|')}l))(?=ed|ing|er|ery|or)`, '$1', `^$`, ''),
  rule('(def|off|pret)ence', '$1ense', '(def|off|pret)ense', '$1ence'),
  rule('^licence', 'license', '^$', ''),
  rule('^practis(?=e|i)', 'practic', '^$', ''),
  rule('^(.*)programme(?=s?$)', '$1program', '^(.*)program(?=s?$)', '$1programme'),
  rule(
    '(cata|dia|ana|mono|pro|epi)logue',
    '$1log',
    '(cata|dia|ana|mono|pro|epi)log(?=s?$|ed$|ing$)',
    '$1logue',
  ),
  rule(
    '(anal|paral|catal|hydrol)ys(?=e|ing)',
    '$1yz',
    '(anal|paral|catal|hydrol)yz(?=e|ing)',
    '$1ys',
  ),
  rule('(judg|acknowledg)ement', '$1ment', '(judg|acknowledg)ment', '$1ement'),
  rule('^jewellery', 'jewelry', '^jewelry', 'jewellery'),
  rule('^ageing', 'aging', '^aging', 'ageing'),
  rule('^grey', 'gray', '^gray', 'grey'),
  rule('^(sm|m|pl)ou(?=ld|gh)', '$1o', '^$', ''),
  rule('^aluminium', 'aluminum', '^aluminum', 'aluminium'),
  rule('^sceptic', 'skeptic', '^skeptic', 'sceptic'),
  rule('^(.*)aem(?=i)', '$1em', '^(an|leuk|hypoglyc)em(?=i)', '$1aem'),
  rule('^(p)aed(?=iatri|ophil)', '$1ed', '^(p)ed(?=iatri|ophil)', '$1aed'),
  rule('^(gyn|arch|orthop)ae(?=co|olog|d)', '$1e', '^(gyn|arch|orthop)e(?=colog|olog|dic)', '$1ae'),
  rule('^foet', 'fet', '^fet(?=us|al)', 'foet'),
  rule('^manoeuvr(?=e)', 'maneuver', '^maneuver', 'manoeuvre'),
  rule(
    '^(fulfil|enrol|instal|distil)(?=s?$|ment)',
    '$1l',
    '^(fulfil|enrol|instal|distil)l(?=s?$|ment)',
    '$1',
  ),
  rule('^(ski|wi)l(?=ful)', '$1ll', '^(ski|wi)ll(?=ful)', '$1l'),
  rule('^cosy', 'cozy', '^cozy', 'cosy'),
  rule('^plough', 'plow', '^plow', 'plough'),
  rule('^moustache', 'mustache', '^mustache', 'moustache'),
  rule('^pyjama', 'pajama', '^pajama', 'pyjama'),
  rule('^enquir', 'inquir', '^$', ''),
]

const single = new RegExp(`^(${doubled})l(?=ed|ing|er|ery|or)`, 'u')
const plain = new RegExp(`^(${doubled})(?=ed|ing|er|ery|or)(?!l)`, 'u')

const withIs = new RegExp(`^(.{2,})is${derived}$`, 'u')
const withIz = new RegExp(`^(.{2,})iz${derived}$`, 'u')

const withZ = (word: string): string => (alwaysS.test(word) ? word : word.replace(withIs, '$1iz$2'))

const withS = (word: string): string =>
  /^(?:s|capsi|pri|sei|mai|bli|assi)z/u.test(word) ||
  /(?:^|[^a-z])(?:size|prize|resize|oversize|downsize)/u.test(word)
    ? word
    : word.replace(withIz, '$1is$2')

const american = (word: string): string =>
  withZ(
    rules.reduce((text, [pattern, put]) => text.replace(pattern, put), word.replace(single, '$1')),
  )

const british = (word: string): string =>
  rules.reduce((text, [, , pattern, put]) => text.replace(pattern, put), word.replace(plain, '$1l'))

type Spelt = Readonly<Record<Spelling, string>>

/** The words of a termbase come again and again: each is spelt once. */
const known = new Map<string, Spelt>()

function spelt(word: string): Spelt {
  const found = known.get(word)
  if (found) return found
  const plainBritish = british(word)
  const ways = {
    british: withS(plainBritish),
    american: american(word),
    oxford: withZ(plainBritish),
  }
  known.set(word, ways)
  return ways
}

/** A lower-case word in a spelling. */
export const spell = (word: string, spelling: Spelling): string => spelt(word)[spelling]

/** A phrase in a spelling: its words in lower case alone, as names keep their own. */
export const spellPhrase = (text: string, spelling: Spelling): string =>
  text.replace(/\p{L}+/gu, (word) => (word === word.toLowerCase() ? spell(word, spelling) : word))

const cased = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to

/** A phrase as the others write it: British, American, Oxford; itself left out. */
export function spellingsOf(text: string): string[] {
  const low = text.toLowerCase()
  const others = (['british', 'american', 'oxford'] as const).map((spelling) =>
    text.replace(/\p{L}+/gu, (word) => {
      const own = word.toLowerCase()
      const other = spell(own, spelling)
      return other === own ? word : cased(word, other)
    }),
  )
  return [...new Set(others)].filter((other) => other.toLowerCase() !== low)
}
