import * as z from 'zod'
import { statuses, types } from '../model/announcement.ts'
import { momentPattern, parseMoment, type Moment } from '../model/date.ts'
import { languages } from '../model/language.ts'
import { isSlug, slugLength, slugPattern } from '../model/slug-grammar.ts'
import { phrase } from '../model/wording.ts'

const expectedDate = phrase('expected a date such as 2021-12-10 or 2021-12-10T10:00')
const moment = z
  .string({ error: expectedDate })
  .meta({
    pattern: momentPattern,
    patternErrorMessage: 'Write a date such as 2021-12-10 or 2021-12-10T10:00.',
  })
  .transform((text, context): Moment => {
    const parsed = parseMoment(text)
    if (parsed) return parsed
    context.addIssue({ code: 'custom', message: expectedDate })
    return z.NEVER
  })
const words = z
  .string({ error: phrase('expected words') })
  .trim()
  .min(1, { error: phrase('expected words') })
  .meta({ pattern: String.raw`\S`, patternErrorMessage: 'Write some words.' })
const key = z
  .string({ error: phrase('expected a key such as press-desk') })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: phrase('expected a key such as press-desk') })
  .meta({ patternErrorMessage: 'Write a key such as press-desk.' })
const language = z.enum(languages, { error: phrase('expected hu or en') })
const slug = z
  .string({ error: phrase('expected a web name such as new-gauges') })
  .refine(isSlug, {
    error: phrase('expected small letters a–z, digits and single hyphens, at most 80 characters'),
  })
  .meta({
    pattern: slugPattern,
    patternErrorMessage: 'Write small letters a–z, digits and single hyphens.',
    maxLength: slugLength,
  })

const perLanguage = <T extends z.ZodType>(value: T) => ({
  hu: value.optional().meta({ description: 'In Hungarian.' }),
  en: value.optional().meta({ description: 'In English.' }),
})

const list = <T extends z.ZodType>(value: T) =>
  z
    .array(value, { error: phrase('expected a list in square brackets, such as [press-desk]') })
    .max(50, { error: phrase('expected at most 50 in one list') })

/** `announcement.yaml`, strict. */
export const factsSchema = z.strictObject(
  {
    published: moment.meta({
      description:
        'When it is published, in the time of the office. A future time hides it until then.',
      examples: ['2021-12-10T10:00', '2021-12-10'],
    }),
    updated: moment.optional().meta({
      description: 'When the published text was last changed.',
      examples: ['2021-12-11'],
    }),
    reference: z
      .union(
        [
          z
            .string()
            .trim()
            .min(1)
            .max(60, { error: phrase('expected at most 60 characters') })
            .meta({ pattern: String.raw`\S` }),
          z.number().transform(String),
        ],
        { error: phrase('expected a reference such as BM/2021/214') },
      )
      .optional()
      .meta({
        description: 'The reference number of the office, at most 60 characters.',
        examples: ['BM/2021/214'],
      }),
    organ: key.optional().meta({
      description:
        'The organ that speaks: one of “organs” in office.yaml. Without it, the first of them.',
      examples: ['ministry-of-interior'],
    }),
    type: z.enum(types).default('press-release').meta({ description: 'The kind of announcement.' }),
    status: z.enum(statuses).default('current').meta({
      description:
        'Whether it still holds. What is no longer valid is withdrawn, never removed; what was corrected says so in “changes”.',
    }),
    embargo: moment.optional().meta({
      description: 'Nobody may see it before this time, whatever “published” says.',
      examples: ['2021-12-10T10:00'],
    }),
    languages: list(language)
      .min(1, { error: phrase('expected at least one of hu, en') })
      .refine((all) => new Set(all).size === all.length, {
        error: phrase('expected each language once'),
      })
      .optional()
      .meta({
        description:
          'The languages it appears in. Without it, all of the office; a language left out needs a waiver.',
        examples: [['hu', 'en']],
      }),
    waiver: z
      .strictObject(
        {
          language: language.meta({ description: 'The language it does not appear in.' }),
          reason: words.meta({
            description: 'Why not, as the readers of the other language will see it.',
            examples: ['The call is meant for the foreign press.'],
          }),
          date: moment.meta({ description: 'When that was decided.', examples: ['2026-10-01'] }),
        },
        { error: phrase('expected { language, reason, date }') },
      )
      .optional()
      .meta({ description: 'Why it appears in one language only.' }),
    slug: z
      .strictObject(perLanguage(slug), { error: phrase('expected { hu: …, en: … }') })
      .default({})
      .meta({
        description:
          'The name in the web address, for each language: small letters a–z, digits and single hyphens. Keep it once it is published.',
        examples: [{ hu: 'egyeztetes', en: 'consultation' }],
      }),
    topics: list(key)
      .default([])
      .meta({
        description: 'What it is about: keys that have words in locales/<language>/office.json.',
        examples: [['trafficking']],
      }),
    contacts: list(key)
      .default([])
      .meta({
        description: 'Whom the press can ask: keys of “contacts” in office.yaml.',
        examples: [['press-desk']],
      }),
    changes: list(
      z.strictObject(
        {
          date: moment.meta({ description: 'The day of the change.', examples: ['2021-12-11'] }),
          ...perLanguage(words),
        },
        { error: phrase('expected { date, hu, en }') },
      ),
    )
      .default([])
      .meta({
        description: 'What was changed after publication, in every language it appears in.',
        examples: [
          [{ date: '2021-12-11', hu: 'Javítottuk a dátumot.', en: 'The date was corrected.' }],
        ],
      }),
    files: z
      .record(
        z.string(),
        z
          .strictObject(
            {
              credit: words.optional().meta({
                description: 'Whose picture it is.',
                examples: ['MTI'],
              }),
              ...perLanguage(words),
            },
            { error: phrase('expected { hu, en } or { credit }') },
          )
          .nullable(),
        { error: phrase('expected the names of files, each with a description') },
      )
      .default({})
      .meta({
        description:
          'The pictures and attachments of this folder, by file name: what an attachment is, whose a picture is.',
        examples: [{ 'data.csv': { hu: 'Az adatok (CSV)', en: 'The data (CSV)' } }],
      }),
  },
  { error: phrase('expected keys and values such as “published: 2021-12-10”') },
)
