import type { Term } from '../model/termbase.ts'

/** A form of a term and the grammatical tags it can have. */
export type Form = {
  readonly text: string
  readonly tags: readonly string[]
  /** Looked for, but never written: a form that may be right where no rule can tell. */
  readonly variant?: boolean
}

/** past and participle where they are not made by rule. */
const irregularVerbs: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  choose: ['chose', 'chosen'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  find: ['found', 'found'],
  forbid: ['forbade', 'forbidden'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  undertake: ['undertook', 'undertaken'],
  understand: ['understood', 'understood'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
}

const irregularPlurals: Readonly<Record<string, string>> = {
  child: 'children',
  crisis: 'crises',
  criterion: 'criteria',
  foot: 'feet',
  half: 'halves',
  life: 'lives',
  man: 'men',
  person: 'people',
  phenomenon: 'phenomena',
  series: 'series',
  thesis: 'theses',
  woman: 'women',
}

/** Nouns without a plural. */
const uncountable = new Set(
  'information advice evidence news equipment progress research staff police trafficking luggage legislation knowledge'.split(
    ' ',
  ),
)

/** Longer verbs that double their last letter: the last syllable is stressed, or British usage doubles -l. */
const doubling =
  /(?:(?:re|com|per|sub|trans|o|ad|e|un)mit|(?:re|in|trans|con|de|pre)fer|(?:oc|re|in|con)cur|control|patrol|compel|expel|propel|rebel|regret|equip|cancel|travel|label|model|signal|counsel|fulfil|enrol|install?)$/u

const isShort = (verb: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(verb)

const doubled = (verb: string): string =>
  isShort(verb) || (doubling.test(verb) && !verb.endsWith('ll')) ? verb + verb.slice(-1) : verb

const sibilant = /(?:s|x|z|ch|sh)$/u

/** Third person of a verb, plural of a noun. */
const withS = (word: string): string =>
  sibilant.test(word)
    ? `${word}es`
    : /[^aeiou]y$/u.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`

const withEd = (verb: string): string =>
  verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${doubled(verb)}ed`

const withIng = (verb: string): string =>
  verb.endsWith('ie')
    ? `${verb.slice(0, -2)}ying`
    : /[^eoy]e$/u.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${doubled(verb)}ing`

const plural = (noun: string): string =>
  irregularPlurals[noun] ??
  (/(?:[^f]fe|lf|af)$/u.test(noun) ? noun.replace(/fe?$/u, 'ves') : withS(noun))

const possessive = (noun: string): string => (noun.endsWith('s') ? `${noun}’` : `${noun}’s`)

function verbForms(verb: string): Form[] {
  const [past, participle] = irregularVerbs[verb] ?? [withEd(verb), withEd(verb)]
  return [
    { text: verb, tags: ['base'] },
    { text: withS(verb), tags: ['third'] },
    ...(past === participle
      ? [{ text: past, tags: ['past', 'participle'] }]
      : [
          { text: past, tags: ['past'] },
          { text: participle, tags: ['participle'] },
        ]),
    { text: withIng(verb), tags: ['ing'] },
  ]
}

function nounForms(noun: string, number: Term['number']): Form[] {
  const single: Form[] = [
    { text: noun, tags: [number === 'plural' ? 'plural' : 'singular'] },
    { text: possessive(noun), tags: ['possessive'] },
  ]
  if (number !== undefined || uncountable.has(noun)) return single
  const many = plural(noun)
  return [
    ...single,
    { text: many, tags: ['plural'] },
    { text: possessive(many), tags: ['plural-possessive'] },
  ]
}

/** The word of a phrase that changes: the first of a verb, the one before “of”, “in”… of a noun, else the last. */
function headOf(words: readonly string[], isVerb: boolean): number {
  if (isVerb) return 0
  const preposition = words.findIndex((word) => /^(?:of|in|for|to|on|against|at|with)$/u.test(word))
  return preposition > 0 ? preposition - 1 : words.length - 1
}

const keepCase = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to

/**
 * The inflected forms of an English term with their tags: verbs (base, third, past, participle, ing), nouns
 * (singular, plural, possessive). Rules after Quirk et al., A Comprehensive Grammar of the English Language,
 * 3.3–3.20 and 5.73–5.111.
 */
export function englishForms(term: Term): Form[] {
  const { pos = 'noun', number } = term
  if (pos === 'adjective' || pos === 'adverb' || pos === 'phrase')
    return [{ text: term.term, tags: ['base'] }]
  if (pos === 'name')
    return [
      { text: term.term, tags: ['singular'] },
      { text: possessive(term.term), tags: ['possessive'] },
    ]
  const words = term.term.split(/(\s+|-)/u)
  const plain = words.filter((_, index) => index % 2 === 0)
  const head = headOf(plain, pos === 'verb')
  const word = plain[head] ?? ''
  // An acronym keeps its capitals; other words are inflected small.
  const low = /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()
  const forms = pos === 'verb' ? verbForms(low) : nounForms(low, number)
  const withHead = (text: string) => words.with(head * 2, keepCase(word, text)).join('')
  return forms.map(({ text, tags }) => {
    // The genitive ends the whole phrase: “the point of contact’s”.
    const isGenitive = tags.some((tag) => tag.endsWith('possessive'))
    if (isGenitive && head < plain.length - 1) {
      const stem = withHead(tags.includes('possessive') ? low : plural(low))
      return { text: possessive(stem), tags }
    }
    return { text: withHead(text), tags }
  })
}
