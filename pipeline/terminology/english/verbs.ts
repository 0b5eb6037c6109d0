import type { Form } from '../form.ts'
import { principalOf } from './irregular-verbs.ts'

/** Longer verbs that double their last letter: the last syllable is stressed, or British usage doubles -l and -p. */
const doubling =
  /(?:(?:re|com|per|sub|trans|o|ad|e|un)mit|(?:re|in|trans|con|de|pre)fer|[eiou]cur|(?:pa|con)trol|[dmpx]pel|rebel|repel|regret|equip|allot|acquit|abet|deter|inter|aver|demur|forget|begin|outfit|(?:can|par|mod|lab|fu|mars|chann|tunn|quarr|trav|du|lev|doub|shov|snorkel|spir|equ|riv|sign|tot|couns|unrav|grav|jew|panel|pedal|medal|dial|fulf|enrol|distil|instil|appal|inst)[aei]?l|worship|kidnap|handicap|program|diagram|humbug|zigzag|format)$/u

/** Verbs of which both are written: “focused” and “focussed”. */
const either = /(?:bias|focus|benefit|target|budget|combat|bus|gas)$/u

const isShort = (verb: string): boolean =>
  /^(?:[^aeiou]|(?<=q)u|qu)*[aeiou][^aeiouwxy]$/u.test(verb)

const endsInPattern = (verb: string): boolean => /(?:[^aeiou]|qu)[aeiou][^aeiouwxy]$/u.test(verb)

const ending = /[^aeiou]y$/u
const sibilant = /(?:s|x|z|ch|sh)$/u

/** The stem before -ed and -ing: “plann-”, “traffick-”. */
function stemsOf(verb: string): readonly [right: string, other?: string] {
  if (/(?:ff|n|m|r|l)ic$/u.test(verb)) return [`${verb}k`]
  if (!endsInPattern(verb) && !isShort(verb)) return [verb]
  const double = verb + verb.slice(-1)
  // The other way of a short verb is another verb: “planing”.
  if (isShort(verb) && !verb.endsWith('s')) return [double]
  return either.test(verb) ? [verb, double] : doubling.test(verb) ? [double] : [verb]
}

const pastOf = (verb: string): readonly [string, string?] => {
  if (verb.endsWith('e')) return [`${verb}d`]
  if (ending.test(verb)) return [`${verb.slice(0, -1)}ied`]
  const [right, other] = stemsOf(verb)
  return other === undefined ? [`${right}ed`] : [`${right}ed`, `${other}ed`]
}

const ingOf = (verb: string): readonly [string, string?] => {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`]
  if (/(?:ee|oe|ye|inge)$/u.test(verb)) return [`${verb}ing`]
  if (/[gu]e$/u.test(verb)) return [`${verb.slice(0, -1)}ing`, `${verb}ing`]
  if (/[^e]e$/u.test(verb)) return [`${verb.slice(0, -1)}ing`]
  const [right, other] = stemsOf(verb)
  return other === undefined ? [`${right}ing`] : [`${right}ing`, `${other}ing`]
}

/** Third person of a verb: “publishes”, “carries”, “undergoes”. */
function thirdOf(verb: string): string {
  if (verb === 'have') return 'has'
  if (sibilant.test(verb)) return /[^z]z$|^quiz$/u.test(verb) ? `${verb}zes` : `${verb}es`
  if (ending.test(verb)) return `${verb.slice(0, -1)}ies`
  return /[^aeiou]o$/u.test(verb) ? `${verb}es` : `${verb}s`
}

const forms = (texts: readonly (string | undefined)[], ...tags: string[]): Form[] =>
  texts.flatMap((text, index): Form[] =>
    text === undefined ? [] : [{ text, tags, ...(index > 0 && { variant: true }) }],
  )

/**
 * base, third, past, participle, ing of a verb; what may be right too is a variant. Rules after Quirk et al., A
 * Comprehensive Grammar of the English Language, 3.3–3.10.
 */
export function verbForms(verb: string): Form[] {
  if (verb === 'be')
    return [
      { text: 'be', tags: ['base'] },
      { text: 'is', tags: ['third'] },
      ...forms(['are', 'am'], 'plain'),
      ...forms(['was', 'were'], 'past'),
      { text: 'been', tags: ['participle'] },
      { text: 'being', tags: ['ing'] },
    ]
  const principal = principalOf(verb)
  const past: readonly (string | undefined)[] = principal?.past ?? pastOf(verb)
  const participle: readonly (string | undefined)[] = principal?.participle ?? past
  const same = past[0] === participle[0]
  return [
    ...(past[0] === verb && same
      ? [{ text: verb, tags: ['base', 'past', 'participle'] }]
      : past[0] === verb
        ? [{ text: verb, tags: ['base', 'past'] }]
        : [{ text: verb, tags: participle[0] === verb ? ['base', 'participle'] : ['base'] }]),
    { text: thirdOf(verb), tags: ['third'] },
    ...(past[0] === verb ? [] : same ? forms(past, 'past', 'participle') : forms(past, 'past')),
    ...(same || participle[0] === verb ? [] : forms(participle, 'participle')),
    ...(same
      ? forms(
          [undefined, ...participle.slice(1).filter((text) => !past.includes(text))],
          'participle',
        )
      : []),
    ...forms(ingOf(verb), 'ing'),
  ]
}
