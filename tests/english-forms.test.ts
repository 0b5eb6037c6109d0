import { describe, expect, test } from '@jest/globals'
import type { Term } from '../pipeline/terminology.ts'
import { spellingOf, spellPhrase } from '../pipeline/terminology/english/spelling.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'

const forms = (term: string, more: Partial<Term>) =>
  formsOf({ term, status: 'preferred', ...more }, 'en')
const right = (term: string, more: Partial<Term>) =>
  forms(term, more)
    .filter(({ variant }) => variant !== true)
    .map(({ text }) => text)
const variants = (term: string, more: Partial<Term> = {}) =>
  forms(term, more)
    .filter(({ variant }) => variant)
    .map(({ text }) => text)

describe('verbs: base, third person, past and participle, -ing', () => {
  test.each<[rule: string, verb: string, forms: string]>([
    ['-ed', 'publish', 'publish publishes published publishing'],
    ['silent e', 'publicate', 'publicate publicates publicated publicating'],
    ['y after a consonant', 'carry', 'carry carries carried carrying'],
    ['y after a vowel', 'deploy', 'deploy deploys deployed deploying'],
    ['short, doubled', 'plan', 'plan plans planned planning'],
    ['stress at the end, doubled', 'submit', 'submit submits submitted submitting'],
    ['stress at the end, doubled', 'refer', 'refer refers referred referring'],
    ['stress before, single', 'visit', 'visit visits visited visiting'],
    ['stress before, single', 'offer', 'offer offers offered offering'],
    ['two vowels, single', 'appeal', 'appeal appeals appealed appealing'],
    ['British l', 'travel', 'travel travels travelled travelling'],
    ['British l', 'fulfil', 'fulfil fulfils fulfilled fulfilling'],
    ['qu counts as a consonant', 'equip', 'equip equips equipped equipping'],
    ['c becomes ck', 'traffic', 'traffic traffics trafficked trafficking'],
    ['ee', 'agree', 'agree agrees agreed agreeing'],
    ['ie', 'die', 'die dies died dying'],
    ['o', 'veto', 'veto vetoes vetoed vetoing'],
    ['z', 'quiz', 'quiz quizzes quizzed quizzing'],
    ['irregular', 'hold', 'hold holds held holding'],
    ['irregular, two', 'write', 'write writes wrote written writing'],
    ['irregular, one for all', 'put', 'put puts putting'],
    ['irregular, participle as the base', 'become', 'become becomes became becoming'],
    [
      'irregular behind a prefix',
      'undertake',
      'undertake undertakes undertook undertaken undertaking',
    ],
    ['irregular behind a prefix', 'undergo', 'undergo undergoes underwent undergone undergoing'],
    ['irregular behind a prefix', 'rebuild', 'rebuild rebuilds rebuilt rebuilding'],
    ['have', 'have', 'have has had having'],
    ['be', 'be', 'be is are was been being'],
  ])('%s: %s', (_, verb, expected) =>
    expect(right(verb, { pos: 'verb' })).toEqual(expected.split(' ')),
  )
  test('a verb of several words changes its first', () =>
    expect(right('carry out', { pos: 'verb' })).toEqual([
      'carry out',
      'carries out',
      'carried out',
      'carrying out',
    ]))
  test.each<[verb: string, other: string]>([
    ['combat', 'combatting'],
    ['focus', 'focussed'],
    ['learn', 'learnt'],
    ['prove', 'proven'],
    ['travel', 'traveled'],
    ['organise', 'organized'],
    ['cooperate', 'co-operating'],
  ])('%s: %s is looked for, never written', (verb, other) =>
    expect(variants(verb, { pos: 'verb' })).toContain(other),
  )
  test.each<[verb: string, other: string]>([
    ['plan', 'planing'],
    ['publicate', 'publication'],
    ['advise', 'advize'],
    ['carry out', 'carry-out'],
  ])('%s: %s is another word', (verb, other) =>
    expect(forms(verb, { pos: 'verb' }).map(({ text }) => text)).not.toContain(other),
  )
})

describe('nouns: singular and plural', () => {
  test.each<[rule: string, noun: string, plural: string]>([
    ['-s', 'report', 'reports'],
    ['-ies', 'agency', 'agencies'],
    ['y after a vowel', 'survey', 'surveys'],
    ['sibilant', 'press', 'presses'],
    ['-ves', 'knife', 'knives'],
    ['-ves', 'half', 'halves'],
    ['-ves at the end', 'bookshelf', 'bookshelves'],
    ['-fs', 'chief', 'chiefs'],
    ['-fs', 'proof', 'proofs'],
    ['-fes', 'safe', 'safes'],
    ['irregular', 'child', 'children'],
    ['irregular', 'person', 'people'],
    ['-man', 'spokesman', 'spokesmen'],
    ['-man that is no man', 'human', 'humans'],
    ['-man that is no man', 'German', 'Germans'],
    ['-person', 'spokesperson', 'spokespersons'],
    ['-sis', 'analysis', 'analyses'],
    ['-sis', 'crisis', 'crises'],
    ['-on', 'criterion', 'criteria'],
    ['-um', 'memorandum', 'memoranda'],
    ['-um with -s', 'referendum', 'referendums'],
    ['-ix', 'appendix', 'appendices'],
    ['-us', 'stimulus', 'stimuli'],
    ['-us with -es', 'campus', 'campuses'],
    ['-eau', 'bureau', 'bureaux'],
    ['-o', 'veto', 'vetoes'],
    ['-o', 'photo', 'photos'],
    ['acronym', 'NGO', 'NGOs'],
    ['the head before of', 'body of power', 'bodies of power'],
    ['the head before for', 'minister for EU affairs', 'ministers for EU affairs'],
    ['the head before of, with capitals', 'Act of Parliament', 'Acts of Parliament'],
    ['an adjective behind', 'attorney general', 'attorneys general'],
    ['a rank', 'major general', 'major generals'],
    ['a particle behind', 'check-in', 'check-ins'],
    ['a particle behind', 'passer-by', 'passers-by'],
    ['the last of several', 'Deputy State Secretary', 'Deputy State Secretaries'],
  ])('%s: %s', (_, noun, plural) => expect(right(noun, {})).toEqual([noun, plural]))
  test.each<[why: string, noun: string, more: Partial<Term>]>([
    ['no plural', 'information', {}],
    ['the same', 'headquarters', {}],
    ['the same', 'series', {}],
    ['one number', 'police', { number: 'plural' }],
    ['an adjective', 'competent', { pos: 'adjective' }],
    ['exact', 'press release', { match: 'exact' }],
  ])('%s: %s', (_, noun, more) => expect(right(noun, more)).toEqual([noun]))
})

describe('other ways of writing are variants', () => {
  test.each<[term: string, others: readonly string[]]>([
    ['e-mail', ['email', 'emails', 'e mail']],
    ['email', ['e-mail', 'e-mails']],
    ['policy-maker', ['policymakers', 'policy makers']],
    ['policymaker', ['policy-makers', 'policy maker']],
    ['policy maker', ['policy-makers']],
    ['labour camp', ['labor camps', 'labor-camp']],
    ['centre', ['center', 'centers']],
    ['programme', ['program', 'programs']],
    ['defence policy', ['defense policies']],
    ['organisation', ['organization', 'organizations']],
    ['World Health Organization', ['World Health Organisation']],
    ['Counter-Terrorism Centre', ['CounterTerrorism Center', 'Counter Terrorism Centre']],
    ['attorney general', ['attorney generals', 'attorney-general']],
    ['index', ['indexes']],
  ])('%s: %j', (term, others) =>
    expect(variants(term)).toEqual(expect.arrayContaining([...others])),
  )
  test.each<[term: string, other: string]>([
    ['enterprise', 'enterprize'],
    ['prize', 'prise'],
    ['parameter', 'parametre'],
    ['every one', 'everyone'],
    ['county', 'co-unty'],
  ])('%s: %s is none of them', (term, other) => expect(variants(term)).not.toContain(other))
})

describe('spelling of a locale', () => {
  test.each<[locale: string, text: string, spelt: string]>([
    ['en-GB', 'organized labor center program', 'organised labour centre programme'],
    ['en-GB', 'defense of a traveler', 'defence of a traveller'],
    ['en-GB', 'analyze the dialog', 'analyse the dialogue'],
    ['en-GB-oxendict', 'organised labor', 'organized labour'],
    ['en-GB-oxendict', 'analyse', 'analyse'],
    ['en-US', 'organised labour centre programme', 'organized labor center program'],
    ['en-US', 'travelled, cancelled, labelling', 'traveled, canceled, labeling'],
    ['en-US', 'advertise, supervise, enterprise', 'advertise, supervise, enterprise'],
    ['en-GB', 'size, prize, seize', 'size, prize, seize'],
    ['en-GB', 'World Health Organization', 'World Health Organization'],
    ['en-GB', 'humorous laboratory honorary', 'humorous laboratory honorary'],
  ])('%s: %s → %s', (locale, text, spelt) => {
    const spelling = spellingOf(locale)
    expect(spelling && spellPhrase(text, spelling)).toBe(spelt)
  })
})
