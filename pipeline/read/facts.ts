import { z } from 'zod'
import { statuses, types, type Facts } from '../model/announcement.ts'
import { inZone, parseMoment, type Moment } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import { languages } from '../model/language.ts'
import { nearest } from '../model/nearest.ts'
import type { Office } from '../model/office.ts'
import { findingOf } from '../model/rule.ts'
import { isSlug } from '../model/slug-grammar.ts'
import { factsRule } from '../model/rules.ts'
import { findPlaceholders } from './placeholders.ts'
import { checkSchema } from './schema.ts'
import { readYaml, type Yaml } from './yaml.ts'
import { phrase, say, type Wording } from '../model/wording.ts'

const expectedDate = phrase('expected a date such as 2021-12-10 or 2021-12-10T10:00')
const moment = z.string({ error: expectedDate }).transform((text, context): Moment => {
  const parsed = parseMoment(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: expectedDate })
  return z.NEVER
})
const words = z
  .string({ error: phrase('expected words') })
  .trim()
  .min(1, { error: phrase('expected words') })
const key = z
  .string({ error: phrase('expected a key such as press-desk') })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: phrase('expected a key such as press-desk') })
const language = z.enum(languages, { error: phrase('expected hu or en') })
const slug = z.string({ error: phrase('expected a web name such as new-gauges') }).refine(isSlug, {
  error: phrase('expected small letters a–z, digits and single hyphens, at most 80 characters'),
})

const perLanguage = <T extends z.ZodType>(value: T) => ({
  hu: value.optional(),
  en: value.optional(),
})

const list = <T extends z.ZodType>(value: T) =>
  z.array(value, { error: phrase('expected a list in square brackets, such as [press-desk]') })

/** `announcement.yaml`, strict. */
export const factsSchema = z.strictObject(
  {
    published: moment,
    updated: moment.optional(),
    reference: z.coerce
      .string()
      .trim()
      .min(1)
      .max(60, { error: phrase('expected at most 60 characters') })
      .optional(),
    organ: key.optional(),
    type: z.enum(types).default('press-release'),
    status: z.enum(statuses).default('current'),
    embargo: moment.optional(),
    languages: list(language)
      .min(1, { error: phrase('expected at least one of hu, en') })
      .optional(),
    waiver: z
      .strictObject(
        { language, reason: words, date: moment },
        { error: phrase('expected { language, reason, date }') },
      )
      .optional(),
    slug: z
      .strictObject(perLanguage(slug), { error: phrase('expected { hu: …, en: … }') })
      .default({}),
    topics: list(key).default([]),
    contacts: list(key).default([]),
    changes: list(
      z.strictObject(
        { date: moment, ...perLanguage(words) },
        { error: phrase('expected { date, hu, en }') },
      ),
    ).default([]),
    files: z
      .record(
        z.string(),
        z
          .strictObject(
            { credit: words.optional(), ...perLanguage(words) },
            { error: phrase('expected { hu, en } or { credit }') },
          )
          .nullable(),
        { error: phrase('expected the names of files, each with a description') },
      )
      .default({}),
  },
  { error: phrase('expected keys and values such as “published: 2021-12-10”') },
)

export type ReadFacts = {
  readonly facts?: Facts
  readonly findings: readonly Finding[]
  /** The place of a value. */
  readonly placeOf: Yaml['placeOf']
}

/** Reads `announcement.yaml`; all times are carried into the office's time zone. Never throws. */
export function readFacts(text: string, file: string, office: Office): ReadFacts {
  const yaml = readYaml(text, file)
  const { placeOf } = yaml
  if (yaml.findings.length) return { findings: yaml.findings, placeOf }
  const { data, findings: faults } = checkSchema(factsSchema, yaml, file)
  // What is still to be written is told once, and not as a wrong value too.
  const unwritten = findPlaceholders(yaml, text, file)
  const lines = new Set(unwritten.map(({ place }) => place?.line))
  const findings = [...unwritten, ...faults.filter(({ place }) => !lines.has(place?.line))]
  if (!data) return { findings, placeOf }
  const more: Finding[] = [...findings]
  const unknown = (path: PropertyKey[], name: string, known: readonly string[], what: Wording) => {
    const near = nearest(name, known)
    more.push(
      findingOf(
        factsRule,
        file,
        known.length
          ? say('Unexpected {{what}} “{{name}}”, expected one of {{known}}', {
              what,
              name,
              known: known.join(', '),
            })
          : say('Unexpected {{what}} “{{name}}”: office.yaml has none', { what, name }),
        yaml.placeOf(path),
        {
          actual: name,
          expected: near ? [near] : [],
          note: near
            ? say('Did you mean “{{near}}”?', { near })
            : say('Add it to sources/office.yaml, or correct the name.'),
        },
      ),
    )
  }
  for (const [index, name] of data.contacts.entries())
    if (!Object.hasOwn(office.contacts, name))
      unknown(['contacts', index], name, Object.keys(office.contacts), say('contact'))
  if (data.organ !== undefined && !office.organs.includes(data.organ))
    unknown(['organ'], data.organ, office.organs, say('organ'))
  for (const [index, change] of data.changes.entries())
    for (const language of data.languages ?? office.languages)
      if (!change[language])
        more.push(
          findingOf(
            factsRule,
            file,
            say('Unexpected change without words in “{{language}}”', { language }),
            yaml.placeOf(['changes', index]),
            {
              note: say(
                'Write what changed in “{{language}}” too: a reader of that language must know as well.',
                { language },
              ),
            },
          ),
        )
  if (data.waiver && (data.languages ?? office.languages).includes(data.waiver.language))
    more.push(
      findingOf(
        factsRule,
        file,
        say('Unexpected waiver for “{{language}}”, which is among the languages', {
          language: data.waiver.language,
        }),
        yaml.placeOf(['waiver']),
        {
          note: say('Take the language out of “languages”, or the waiver away.'),
        },
      ),
    )
  const zone = (m: Moment) => inZone(m, office.timeZone)
  const facts: Facts = {
    ...data,
    organ: data.organ ?? office.organ,
    languages: data.languages ?? office.languages,
    published: zone(data.published),
    updated: data.updated && zone(data.updated),
    embargo: data.embargo && zone(data.embargo),
    files: Object.fromEntries(
      Object.entries(data.files).map(([name, value]) => [name, value ?? {}]),
    ),
  }
  return more.some((finding) => finding.severity === 'error')
    ? { findings: more, placeOf }
    : { facts, findings: more, placeOf }
}
