import { z } from 'zod'
import { profileSchema } from '../../pipeline/read/locales.ts'
import { factsSchema } from '../../pipeline/read/facts-schema.ts'
import { officeSchema } from '../../pipeline/read/office.ts'
import { termbaseSchema } from '../../pipeline/read/termbase.ts'

type Shipped = {
  /** Of the schema, in `schemas/`. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Which files of an office it is for. */
  readonly fileMatch: readonly string[]
  readonly schema: z.ZodType
}

/** The schemas that editors are given: those that the readers themselves check with. */
export const shipped: readonly Shipped[] = [
  {
    name: 'announcement.schema.json',
    title: 'Közlöny: facts of an announcement',
    description: 'The facts of an announcement, once for all its languages.',
    fileMatch: ['sources/*/*/announcement.yaml'],
    schema: factsSchema,
  },
  {
    name: 'office.schema.json',
    title: 'Közlöny: the office',
    description: 'What all announcements of an office share.',
    fileMatch: ['sources/office.yaml'],
    schema: officeSchema,
  },
  {
    name: 'termbase.schema.json',
    title: 'Közlöny: termbase',
    description: 'The terms that the office has agreed on, by concept.',
    fileMatch: ['locales/termbase/*.json'],
    schema: termbaseSchema,
  },
  {
    name: 'profile.schema.json',
    title: 'Közlöny: language profile',
    description: 'How a language writes dates, quotations and numbers.',
    fileMatch: ['locales/profiles/*.json'],
    schema: profileSchema,
  },
]

/**
 * A schema as JSON Schema draft 7, which the YAML and JSON servers of editors read: what may be written, before
 * it is changed by reading. Examples are put back: they are of what is written too.
 */
function jsonSchema({ title, description, schema }: Shipped): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.['examples']
      if (Array.isArray(examples)) jsonSchema.examples = examples
    },
  })
  return { $schema, title, description, ...rest }
}

/** The catalogue of SchemaStore’s form; addresses are relative to it. */
const catalogue = {
  $schema: 'https://json.schemastore.org/schema-catalog.json',
  version: 1,
  schemas: shipped.map(({ name, title, description, fileMatch }) => ({
    name: title,
    description,
    fileMatch,
    url: name,
  })),
}

const text = (data: object): string => `${JSON.stringify(data, null, 2)}\n`

/** All of `schemas/`: name → text. */
export const schemaFiles: ReadonlyMap<string, string> = new Map([
  ...shipped.map((one) => [one.name, text(jsonSchema(one))] as const),
  ['catalog.json', text(catalogue)],
])
