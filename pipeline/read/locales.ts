import * as z from 'zod'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { readJson } from './json.ts'
import { isSpoken, namespaceOf, type Locale, type Message } from '../model/locale.ts'
import { localeValueRule } from '../model/locale-rules.ts'
import { missingFileRule } from '../model/rules.ts'
import { checkStrings } from './strings.ts'
import { checkSchema } from './schema.ts'
import type { Yaml } from './yaml.ts'
import { phrase, say, type Wording } from '../model/wording.ts'

/** `locales/profiles/*.json`, strict: how a language writes dates, quotations and numbers. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional().meta({ description: 'The schema, for your editor.' }),
  language: z.string().meta({ description: 'The language.', examples: ['hu', 'en'] }),
  locale: z.string().meta({ description: 'Language and country.', examples: ['hu-HU', 'en-GB'] }),
  months: z
    .array(z.string().min(1))
    .length(12, { error: phrase('expected the names of twelve months') })
    .meta({ description: 'The names of the months, from January on.' }),
  date: z.string().meta({
    description: 'A day, with {{year}}, {{month}} and {{day}}.',
    examples: ['{{year}}. {{month}} {{day}}.', '{{day}} {{month}} {{year}}'],
  }),
  dateTime: z.string().meta({
    description: 'A day and a time, with {{date}} and {{time}}.',
    examples: ['{{date}} {{time}}'],
  }),
  monthYear: z.string().meta({ description: 'A month, with {{year}} and {{month}}.' }),
  dayMonth: z.string().meta({ description: 'A day without its year, with {{month}} and {{day}}.' }),
  quotes: z
    .array(z.string())
    .length(4)
    .meta({
      description: 'Quotation marks: the outer two, then those inside a quotation.',
      examples: [['„', '”', '»', '«']],
    }),
  decimal: z.string().meta({ description: 'The sign before decimals.', examples: [',', '.'] }),
  group: z.string().meta({ description: 'The sign between groups of three digits.' }),
  groupFrom: z
    .number()
    .int()
    .meta({ description: 'From how many digits on a number is grouped.', examples: [5] }),
  ellipsis: z.string().meta({ description: 'The sign for words left out.', examples: ['…'] }),
  attribution: z.string().meta({
    description: 'What stands before the name of the person quoted.',
    examples: ['– '],
  }),
  apostrophe: z
    .string()
    .optional()
    .meta({ description: 'The apostrophe.', examples: ['’'] }),
  elisions: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description: 'Words that begin with an apostrophe; given at all, ’90s does, too.',
      examples: [['tis', 'n', 'em']],
    }),
  dash: z
    .string()
    .optional()
    .meta({
      description: 'The dash between words, with the spaces around it.',
      examples: ['\u00a0– ', '—'],
    }),
  range: z
    .string()
    .optional()
    .meta({ description: 'From–to.', examples: ['–'] }),
  minus: z
    .string()
    .optional()
    .meta({ description: 'The sign of a number below zero.', examples: ['−'] }),
  percent: z
    .string()
    .optional()
    .meta({
      description: 'The percent sign, with what parts it from its number.',
      examples: ['%', '\u00a0%'],
    }),
  numberSuffix: z
    .string()
    .optional()
    .meta({
      description: 'The sign between a number and its ending; they stay on one line.',
      examples: ['-'],
    }),
  time: z
    .strictObject({
      sign: z
        .string()
        .meta({ description: 'The sign between hours and minutes.', examples: [':'] }),
      words: z.array(z.string().min(1)).meta({
        description: 'Words that show that the number before them is a time of day.',
        examples: [
          ['órakor', '-kor'],
          ['a.m.', 'p.m.'],
        ],
      }),
    })
    .optional()
    .meta({ description: 'Times of day.' }),
  monthsShort: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Short names of months.', examples: [['jan.', 'febr.']] }),
  holds: z
    .strictObject({
      titles: z
        .array(z.string().min(1))
        .optional()
        .meta({
          description: 'Words that hold the word after them on their line.',
          examples: [['dr.', 'Dr']],
        }),
      labels: z
        .array(z.string().min(1))
        .optional()
        .meta({
          description: 'Words that hold the number or letter after them.',
          examples: [['Table', 'Level']],
        }),
      units: z
        .array(z.string().min(1))
        .optional()
        .meta({
          description:
            'Words and signs that a number before them holds, and that make it a number for certain.',
          examples: [['kg', 'million']],
        }),
      currencies: z
        .array(z.string().min(1))
        .optional()
        .meta({
          description: 'Currencies, before or after their number.',
          examples: [['HUF', 'forint']],
        }),
      nouns: z
        .strictObject({
          except: z.array(z.string().min(1)).meta({
            description: 'Words that no number holds.',
            examples: [['és', 'vagy']],
          }),
        })
        .optional()
        .meta({ description: 'A number, counting or ordinal, holds any word after it.' }),
      lastFigure: z.boolean().optional().meta({
        description: 'A short number at the very end does not stand on a line of its own.',
      }),
    })
    .optional()
    .meta({ description: 'Where a space does not end a line.' }),
})

/** Walks nested words; what is no text, or could be read as markup, is a finding. */
function flatten(
  data: object,
  namespace: string,
  file: string,
  source: Yaml,
  found: Finding[],
): Message[] {
  const out: Message[] = []
  const walk = (node: object, path: string[]): void => {
    for (const [name, value] of Object.entries(node)) {
      const here = [...path, name]
      const bad = (what: Wording) =>
        void found.push(
          findingOf(
            localeValueRule,
            file,
            say('{{what}} for “{{key}}”', { what, key: here.join('.') }),
            source.placeOf(here),
            { severity: isSpoken(namespace) ? 'warning' : localeValueRule.severity },
          ),
        )
      if (typeof value === 'string') {
        const isPageWord = !isSpoken(namespace)
        if (isPageWord && /\{\{-/u.test(value))
          bad(say('Unexpected “{{found}}”, expected “{{wanted}}”', { found: '{{-', wanted: '{{' }))
        else if (isPageWord && /<[a-z/!]/iu.test(value))
          bad(say('Unexpected markup “<”, expected plain words'))
        else if (value.length > 2000) bad(say('Unexpected length of over 2,000 characters'))
        out.push({ key: `${namespace}:${here.join('.')}`, value, file, source, path: here })
      } else if (value && typeof value === 'object' && !Array.isArray(value)) walk(value, here)
      else bad(say('Unexpected value that is no text'))
    }
  }
  walk(data, [])
  return out
}

/** Reads a language's words and profile. `files`: path from the root → text. */
export function readLocale(
  language: Language,
  files: ReadonlyMap<string, string>,
  undecoded: readonly string[] = [],
): { locale?: Locale; findings: Finding[] } {
  const findings: Finding[] = []
  const resources: Record<string, object> = {}
  const messages = new Map<string, Message>()
  const unread = new Set(undecoded.flatMap((file) => namespaceOf(file, language) ?? []))
  for (const [file, text] of files) {
    const name = namespaceOf(file, language)
    if (name === undefined) continue
    const source = readJson(text, file)
    findings.push(...source.findings)
    if (source.findings.length) {
      unread.add(name)
      continue
    }
    if (!source.data || typeof source.data !== 'object' || Array.isArray(source.data)) {
      findings.push(
        findingOf(
          localeValueRule,
          file,
          say('Unexpected content, expected “{ "key": "words" }”'),
          source.placeOf([]),
        ),
      )
      unread.add(name)
      continue
    }
    resources[name] = source.data
    findings.push(...checkStrings(source, file))
    for (const message of flatten(source.data, name, file, source, findings))
      messages.set(message.key, message)
  }
  const profileFile = `locales/profiles/${language}.json`
  const profileText = files.get(profileFile)
  if (profileText === undefined) {
    findings.push(
      findingOf(
        missingFileRule,
        profileFile,
        say(
          'Unexpected absence of “{{profileFile}}”, expected the dates and quotes of the language',
          { profileFile },
        ),
      ),
    )
    return { findings }
  }
  const source = readJson(profileText, profileFile)
  findings.push(...source.findings)
  if (source.findings.length) return { findings }
  const profile = checkSchema(profileSchema, source, profileFile)
  findings.push(...profile.findings)
  if (!profile.data) return { findings }
  return { locale: { language, profile: profile.data, resources, messages, unread }, findings }
}
