import { z } from 'zod'
import { isTimeZone } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import { languages } from '../model/language.ts'
import { defaultOffice, type Office } from '../model/office.ts'
import { checkSchema } from './schema.ts'
import { readYaml } from './yaml.ts'
import { phrase } from '../model/wording.ts'

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: phrase('expected a key such as press-desk') })
const language = z.enum(languages, { error: phrase('expected hu or en') })

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
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  languages: z.array(language).min(1).optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error: phrase('expected the name of a time zone such as Europe/Budapest'),
    })
    .optional(),
  organs: z
    .array(key)
    .min(1, { error: phrase('expected at least one organ') })
    .optional(),
  contacts: z
    .record(
      key,
      z.strictObject({
        phone: z
          .string()
          .regex(/^\+[\d ]+$/u, { error: phrase('expected a number such as +36 1 555 0142') })
          .optional(),
        email: z
          .email({ error: phrase('expected an address such as sajto@office.example') })
          .optional(),
        duty: z
          .string()
          .regex(/^\+[\d ]+$/u, { error: phrase('expected a number such as +36 1 555 0142') })
          .optional(),
      }),
    )
    .optional(),
  commandLanguage: language.optional(),
  limits: z
    .strictObject({ title: mostCharacters.default(65), summary: mostCharacters.default(160) })
    .optional(),
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
