import * as z from 'zod'
import { isTimeZone } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import { languages } from '../model/language.ts'
import { defaultOffice, type Office } from '../model/office.ts'
import { pdfProfiles } from '../model/pdf-record.ts'
import { checkSchema } from './schema.ts'
import { readYaml } from './yaml.ts'
import { phrase } from '../model/wording.ts'

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: phrase('expected a key such as press-desk') })
  .meta({ patternErrorMessage: 'Write a key such as press-desk.' })
const language = z.enum(languages, { error: phrase('expected hu or en') })
const telephone = z
  .string()
  .regex(/^\+[\d ]+$/u, { error: phrase('expected a number such as +36 1 555 0142') })
  .meta({ patternErrorMessage: 'Write a number such as "+36 1 555 0142", in quotation marks.' })
  .optional()

const mostCharacters = z
  .number({ error: phrase('expected a number of characters such as 65') })
  .int()
  .min(10, { error: phrase('expected a number of characters such as 65') })
  .max(2000, { error: phrase('expected a number of characters such as 65') })

/** `sources/office.yaml`, strict. */
export const officeSchema = z.strictObject({
  baseUrl: z
    .url({
      protocol: /^https?$/u,
      error: phrase('expected a web address such as https://sajto.example/'),
    })
    .refine((url) => !/^https?:\/\/[^/?#]*@/iu.test(url), {
      error: phrase('expected a web address without a password'),
    })
    // “format: uri” would refuse the accents of a Hungarian web address.
    .meta({
      pattern: String.raw`^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]`,
      patternErrorMessage: 'Write a web address such as https://sajto.example/.',
      format: undefined,
    })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional()
    .meta({
      description: 'The web address of the site, at which the editions will be found.',
      examples: ['https://sajto.example/'],
    }),
  languages: z
    .array(language)
    .min(1)
    .refine((all) => new Set(all).size === all.length, {
      error: phrase('expected each language once'),
    })
    .optional()
    .meta({
      description: 'The languages of the office. Every announcement appears in each of them.',
      examples: [['hu', 'en']],
    }),
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error: phrase('expected the name of a time zone such as Europe/Budapest'),
    })
    .optional()
    .meta({
      description:
        'The time zone of the clocks in the office: all times without one are read in it.',
      examples: ['Europe/Budapest'],
    }),
  organs: z
    .array(key)
    .min(1, { error: phrase('expected at least one organ') })
    .optional()
    .meta({
      description:
        'The organs that publish here, as keys; the first one is meant where an announcement names none. Their names stand in locales/<language>/office.json.',
      examples: [['ministry-of-interior']],
    }),
  contacts: z
    .record(
      key,
      z.strictObject({
        phone: telephone.meta({
          description: 'The telephone number, with + and the country.',
          examples: ['+36 1 555 0142'],
        }),
        email: z
          .email({ error: phrase('expected an address such as sajto@office.example') })
          .optional()
          .meta({ description: 'The e-mail address.', examples: ['sajto@office.example'] }),
        duty: telephone.meta({
          description: 'The number to call at night and at weekends.',
          examples: ['+36 20 555 0143'],
        }),
      }),
    )
    .optional()
    .meta({
      description:
        'Whom the press can ask, by key. Names and roles are words: they stand in locales/<language>/office.json under the same key.',
      examples: [{ 'press-desk': { phone: '+36 1 555 0142', email: 'sajto@office.example' } }],
    }),
  commandLanguage: language.optional().meta({
    description: 'The language in which the command speaks to you.',
  }),
  pdf: z
    .strictObject({
      profile: z
        .enum(pdfProfiles, { error: phrase('expected 3a+ua1 or 4f+ua2') })
        .default('3a+ua1')
        .meta({
          description:
            'The standards that PDF editions keep: 3a+ua1 (PDF/A-3a and PDF/UA-1, known to every archive) or 4f+ua2 (PDF/A-4f and PDF/UA-2).',
        }),
    })
    .optional()
    .meta({
      description: 'What the PDF editions are.',
      examples: [{ profile: '4f+ua2' }],
    }),
  limits: z
    .strictObject({
      title: mostCharacters.default(65).meta({
        description: 'Most characters of a title; search results cut it there.',
      }),
      summary: mostCharacters.default(160).meta({
        description: 'Most characters of a summary; search results and cards cut it there.',
      }),
    })
    .optional()
    .meta({
      description: 'How long a title and a summary may be before a warning says so.',
      examples: [{ title: 65, summary: 160 }],
    }),
})

/** Reads `office.yaml`; `fallback` holds where it says nothing, and where it cannot be read. */
export function readOffice(
  text: string,
  file: string,
  fallback: Office = defaultOffice,
): { office: Office; findings: readonly Finding[] } {
  const yaml = readYaml(text, file)
  if (yaml.findings.length) return { office: fallback, findings: yaml.findings }
  const { data, findings } = checkSchema(officeSchema, yaml, file, 'warning')
  if (!data) return { office: fallback, findings }
  const said = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  const office: Office = { ...fallback, ...said }
  return { office: { ...office, organ: office.organs[0] ?? fallback.organ }, findings }
}
