import * as z from 'zod'
import type { Finding, Place } from '../model/finding.ts'
import type { Concept } from '../model/termbase.ts'
import { readJson } from './json.ts'
import { checkSchema } from './schema.ts'
import { phrase } from '../model/wording.ts'

const severity = z.enum(['error', 'warning', 'info']).optional()
const texts = z.array(z.string()).optional()
const oneOrMore = z.union([z.string(), z.array(z.string())], {
  error: phrase('expected words, or a list of words in square brackets'),
})

const term = z.strictObject({
  term: z
    .string()
    .trim()
    .min(1, { error: phrase('expected a term') })
    .max(200, { error: phrase('expected at most 200 characters') })
    .meta({
      pattern: String.raw`\S`,
      patternErrorMessage: 'Write a term.',
      description: 'The term in its base form.',
    }),
  status: z
    .enum(['preferred', 'admitted', 'deprecated', 'forbidden'], {
      error: phrase('expected preferred, admitted, deprecated or forbidden'),
    })
    .meta({
      description:
        'preferred: write this one. admitted: right too. deprecated: a note. forbidden: a warning, and the preferred term is put in its place.',
    }),
  pos: z
    .enum(['noun', 'verb', 'adjective', 'adverb', 'name', 'phrase'])
    .optional()
    .meta({ description: 'The part of speech: it decides how the term is inflected.' }),
  match: z
    .enum(['exact', 'inflected', 'compound', 'compound-left', 'compound-right'], {
      error: phrase('expected exact, inflected, compound, compound-left or compound-right'),
    })
    .optional()
    .meta({
      description:
        'inflected: in all its forms (the default). exact: this form alone. compound: inside a compound word too; compound-left, compound-right: as its first or last member.',
    }),
  case: z.enum(['insensitive', 'sensitive', 'keep-preferred']).optional().meta({
    description:
      'sensitive: capital letters count. keep-preferred: the preferred term is written as it stands here.',
  }),
  fix: z
    .enum(['auto', 'suggest', 'never'], { error: phrase('expected auto, suggest or never') })
    .optional()
    .meta({
      description:
        'auto: replaced in the editions, and in the texts by “fix”. suggest: only named. never: a person must choose.',
    }),
  severity: severity.meta({ description: 'How serious it is to use this term.' }),
  note: z.string().optional().meta({ description: 'A note for whoever looks the term up.' }),
  stem: z
    .string()
    .optional()
    .meta({ description: 'Hungarian: the stem before -t, -k and -a.', examples: ['nev'] }),
  harmony: z
    .enum(['back', 'front', 'front-rounded'])
    .optional()
    .meta({ description: 'Hungarian: which endings it takes, where the vowels do not tell.' }),
  lowering: z
    .boolean()
    .optional()
    .meta({ description: 'Hungarian: true for -at and -ak („házat”), false for -ot and -ok.' }),
  poss: z
    .string()
    .optional()
    .meta({ description: 'Hungarian: the possessive ending, ja or a.', examples: ['ja', 'a'] }),
  spoken: z
    .string()
    .optional()
    .meta({ description: 'Hungarian: how an acronym or a foreign name is said.' }),
  derive: z
    .array(z.enum(['i', 'kor', 'degrees'], { error: phrase('expected i, kor or degrees') }))
    .optional()
    .meta({
      description:
        'Hungarian: derivations that count as forms of the term. i: „minisztériumi”. kor: „gyermekkor”. degrees: „gyorsabb”, „leggyorsabb”.',
    }),
  number: z
    .enum(['singular', 'plural'])
    .optional()
    .meta({ description: 'Whether the term is used in this number only.' }),
  exclude: oneOrMore.optional().meta({
    description: 'Forms that are not meant; a star at the end stands for any ending.',
    examples: [['irodal*']],
  }),
  ambiguous: z
    .union([z.boolean(), oneOrMore], {
      error: phrase('expected true, words, or a list of words in square brackets'),
    })
    .optional()
    .meta({
      description:
        'Forms that other words have too: they are found and never replaced. true: all of them.',
      examples: [true, ['karok']],
    }),
  context: z
    .strictObject({
      before: oneOrMore.optional().meta({ description: 'Words of which one must stand before.' }),
      after: oneOrMore.optional().meta({ description: 'Words of which one must stand after.' }),
    })
    .optional()
    .meta({ description: 'Where the term counts only beside certain words.' }),
  tests: z
    .strictObject({
      hit: texts.meta({ description: 'Texts in which the term must be found.' }),
      miss: texts.meta({ description: 'Texts in which it must not be found.' }),
    })
    .optional()
    .meta({ description: 'The entry’s own tests, run by “check”.' }),
})

/** With all forms of all their terms these take about a second of processor time. */
const mostConcepts = 5000

const concept = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
      error: phrase('expected a key such as press-release'),
    })
    .meta({
      description: 'The key of the concept, unique in all files.',
      patternErrorMessage: 'Write a key such as press-release.',
    }),
  kind: z
    .enum(['name', 'title'], { error: phrase('expected name or title') })
    .optional()
    .meta({
      description:
        'name: an official name, of which one announcement uses one variant. title: the same for an office that a person holds; it must not be cut short.',
    }),
  definition: z.string().optional().meta({ description: 'What the concept means.' }),
  note: z.string().optional().meta({ description: 'A note for translators.' }),
  severity: severity.meta({ description: 'How serious a wrong term is here.' }),
  strict: z.boolean().optional().meta({
    description: 'true: where it stands in one language, the other must have it too.',
  }),
  terms: z
    .strictObject({
      hu: z.array(term).optional().meta({ description: 'The Hungarian terms.' }),
      en: z.array(term).optional().meta({ description: 'The English terms.' }),
    })
    .meta({ description: 'The words for it, in each language.' }),
})

/** `locales/termbase/*.json`, strict. */
export const termbaseSchema = z.strictObject({
  $schema: z.string().optional().meta({ description: 'The schema, for your editor.' }),
  subject: z.string().meta({ description: 'The subject field, in one word.', examples: ['press'] }),
  concepts: z
    .array(concept)
    .max(mostConcepts, { error: phrase('expected at most 5,000 concepts in one file') })
    .meta({ description: 'One entry a concept, with its terms in both languages.' }),
})

export type TermbaseFile = {
  readonly subject: string
  readonly concepts: readonly Concept[]
  /** Where a key of one of these concepts stands; undefined for a concept that is not of this file. */
  readonly placeOf: (concept: Concept, path: readonly (string | number)[]) => Place | undefined
}

/**
 * What the schema has against concepts that stand in no termbase file yet.
 * @param placeOf where a path into the list of concepts comes from in `file`
 */
export const checkConcepts = (
  concepts: readonly unknown[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  file: string,
): readonly Finding[] =>
  checkSchema(z.array(concept), { data: concepts, findings: [], placeOf }, file).findings

/** Reads one termbase file. With a fault in it nothing of it is used, and the finding says where. */
export function readTermbase(
  text: string,
  file: string,
): { base?: TermbaseFile; findings: readonly Finding[] } {
  const source = readJson(text, file)
  if (source.findings.length) return { findings: source.findings }
  const { data, findings } = checkSchema(termbaseSchema, source, file, 'warning')
  if (!data) return { findings }
  const { subject } = data
  const concepts = data.concepts.map((concept) => ({ ...concept, subject }) as Concept)
  const indexes = new Map(concepts.map((concept, index) => [concept, index]))
  return {
    base: {
      subject,
      concepts,
      placeOf(concept, path) {
        const index = indexes.get(concept)
        return index === undefined ? undefined : source.placeOf(['concepts', index, ...path])
      },
    },
    findings,
  }
}
