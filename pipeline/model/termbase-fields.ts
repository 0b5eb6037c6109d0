import type { Concept, Term } from './termbase.ts'

/**
 * How a field is written down where there is no JSON: as words, as true or false, as several words, as true or several
 * words.
 */
export type FieldKind = 'text' | 'flag' | 'list' | 'marks'

export const isList = (kind: FieldKind | undefined): boolean => kind === 'list' || kind === 'marks'

/** Fields of a concept beside its id, subject and terms, in the order in which they are written. */
export const conceptFields = {
  kind: 'text',
  definition: 'text',
  note: 'text',
  severity: 'text',
  strict: 'flag',
} as const satisfies Readonly<Record<string, FieldKind>>

/** Fields of a term beside its words; those of `context` and `tests` with a point. */
export const termFields = {
  status: 'text',
  pos: 'text',
  match: 'text',
  case: 'text',
  fix: 'text',
  severity: 'text',
  note: 'text',
  stem: 'text',
  harmony: 'text',
  lowering: 'flag',
  poss: 'text',
  spoken: 'text',
  derive: 'list',
  number: 'text',
  exclude: 'list',
  ambiguous: 'marks',
  'context.before': 'list',
  'context.after': 'list',
  'tests.hit': 'list',
  'tests.miss': 'list',
} as const satisfies Readonly<Record<string, FieldKind>>

/** The fields of one table that an entry has, each as its words. */
export type FieldWords = ReadonlyMap<string, readonly string[]>

type Value = string | boolean | readonly string[]
type Fields = { readonly [name: string]: Value | Fields | undefined }

const valueAt = (entry: object, name: string): Value | undefined =>
  name.split('.').reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], entry) as
    | Value
    | undefined

/** What an entry says, field by field; empty lists say nothing. */
export function wordsOf(
  entry: Concept | Term,
  fields: Readonly<Record<string, FieldKind>>,
): FieldWords {
  const words = new Map<string, readonly string[]>()
  for (const name of Object.keys(fields)) {
    const value = valueAt(entry, name)
    if (value === undefined) continue
    const list = typeof value === 'object' ? value : [String(value)]
    if (list.length) words.set(name, list)
  }
  return words
}

/** Spreadsheets write truth in their own language. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['igaz', true],
  ['false', false],
  ['hamis', false],
])

/**
 * The entry that says `words`: nested objects for names with a point. What is no flag stays a text, for the schema to
 * refuse.
 */
export function entryOf(
  words: FieldWords,
  fields: Readonly<Record<string, FieldKind>>,
): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  for (const [name, list] of words) {
    const kind = fields[name]
    const [word = ''] = list
    const flag = list.length === 1 ? flags.get(word.toLowerCase()) : undefined
    const value =
      kind === 'list'
        ? list
        : kind === 'flag'
          ? (flag ?? word)
          : kind === 'marks'
            ? (flag ?? list)
            : word
    const [outer = '', inner] = name.split('.')
    if (inner === undefined) entry[outer] = value
    else entry[outer] = { ...(entry[outer] as object | undefined), [inner]: value }
  }
  return entry
}
