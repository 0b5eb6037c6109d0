import { z } from 'zod'
import type { Finding } from '../model/finding.ts'
import type { Concept } from '../model/termbase.ts'
import { readJson } from './json.ts'
import { checkSchema } from './schema.ts'
import { phrase } from '../model/wording.ts'

const term = z.strictObject({
  term: z
    .string()
    .trim()
    .min(1, { error: phrase('expected a term') })
    .max(200, { error: phrase('expected at most 200 characters') }),
  status: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden'], {
    error: phrase('expected preferred, admitted, deprecated or forbidden'),
  }),
  pos: z.enum(['noun', 'verb', 'adjective', 'adverb', 'name', 'phrase']).optional(),
  match: z
    .enum(['exact', 'inflected', 'compound'], {
      error: phrase('expected exact, inflected or compound'),
    })
    .optional(),
  case: z.enum(['insensitive', 'sensitive', 'keep-preferred']).optional(),
  fix: z
    .enum(['auto', 'suggest', 'never'], { error: phrase('expected auto, suggest or never') })
    .optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  note: z.string().optional(),
  stem: z.string().optional(),
  harmony: z.enum(['back', 'front', 'front-rounded']).optional(),
  lowering: z.boolean().optional(),
  poss: z.string().optional(),
  spoken: z.string().optional(),
  number: z.enum(['singular', 'plural']).optional(),
  exclude: z.array(z.string()).optional(),
  context: z
    .strictObject({ before: z.array(z.string()).optional(), after: z.array(z.string()).optional() })
    .optional(),
  tests: z
    .strictObject({ hit: z.array(z.string()).optional(), miss: z.array(z.string()).optional() })
    .optional(),
})

/** `locales/termbase/*.json`, strict. */
export const termbaseSchema = z.strictObject({
  $schema: z.string().optional(),
  subject: z.string(),
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
        error: phrase('expected a key such as press-release'),
      }),
      definition: z.string().optional(),
      note: z.string().optional(),
      severity: z.enum(['error', 'warning', 'info']).optional(),
      strict: z.boolean().optional(),
      terms: z.strictObject({ hu: z.array(term).optional(), en: z.array(term).optional() }),
    }),
  ),
})

export type TermbaseFile = {
  readonly concepts: readonly Concept[]
  readonly placeOfConcept: (id: string) => { line: number; column: number } | undefined
}

/** Reads one termbase file. With a fault in it nothing of it is used, and the finding says where. */
export function readTermbase(
  text: string,
  file: string,
): { base?: TermbaseFile; findings: readonly Finding[] } {
  const source = readJson(text, file)
  if (source.findings.length) return { findings: source.findings }
  const { data, findings } = checkSchema(termbaseSchema, source, file, 'warning')
  if (!data) return { findings }
  const { subject, concepts } = data
  return {
    base: {
      concepts: concepts.map((concept) => ({ ...concept, subject }) as Concept),
      placeOfConcept(id) {
        const index = concepts.findIndex((concept) => concept.id === id)
        return index < 0 ? undefined : source.placeOf(['concepts', index, 'id'])
      },
    },
    findings,
  }
}
