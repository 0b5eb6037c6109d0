import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import {
  conceptFields,
  entryOf,
  termFields,
  wordsOf,
  type FieldKind,
  type FieldWords,
} from '../model/termbase-fields.ts'
import { say } from '../model/wording.ts'
import { keyFrom, type Imported, type ImportedConcept, type Refusal } from './imported.ts'

/** A termbase file as it stands. */
export type KnownFile = {
  readonly file: string
  readonly subject: string
  readonly concepts: readonly Concept[]
}

/** A change of a JSON file: a path and the value to be there, or none. */
export type Change = { readonly path: readonly (string | number)[]; readonly value?: unknown }

/** What an import does to one concept. */
export type Told = {
  readonly change: 'new' | 'changed'
  readonly concept: string
  readonly file: string
  /** “definition”, “en “publicate”: note”. */
  readonly what: readonly string[]
}

export type Merged = {
  readonly changes: ReadonlyMap<string, readonly Change[]>
  /** Files that are not there yet, by their path. */
  readonly created: ReadonlyMap<string, { readonly subject: string; readonly concepts: unknown[] }>
  readonly told: readonly Told[]
  readonly same: number
  readonly refusals: readonly Refusal[]
}

type Entry = Record<string, unknown>

/** An imported concept as an entry of the termbase: the first term of a language is preferred unless it says otherwise. */
export function entryFrom({ id, fields, terms }: ImportedConcept): Entry {
  const byLanguage: Partial<Record<Language, Entry[]>> = {}
  for (const { language, term, fields: own } of terms) {
    const list = (byLanguage[language] ??= [])
    const status = list.length ? 'admitted' : 'preferred'
    list.push({ term, status, ...entryOf(own, termFields) })
  }
  return { id, ...entryOf(fields, conceptFields), terms: byLanguage }
}

const isSame = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a?.length === b.length && b.every((text, index) => text === a[index])

/** The fields that differ, those that are cleared with nothing to them. */
function differences(
  known: FieldWords,
  fields: FieldWords,
  cleared: readonly string[],
): FieldWords {
  const changed = new Map<string, readonly string[]>()
  for (const [name, texts] of fields) if (!isSame(known.get(name), texts)) changed.set(name, texts)
  for (const name of cleared) if (known.has(name)) changed.set(name, [])
  return changed
}

/** Changed fields as changes of the keys that hold them: `context.before` changes `context`. */
function changesOf(
  path: readonly (string | number)[],
  known: FieldWords,
  changed: FieldWords,
  table: Readonly<Record<string, FieldKind>>,
): Change[] {
  const after = new Map([...known, ...changed])
  for (const [name, texts] of after) if (!texts.length) after.delete(name)
  const entry = entryOf(after, table)
  const keys = new Set([...changed.keys()].map((name) => name.split('.')[0] ?? name))
  return [...keys].map((key) => ({ path: [...path, key], value: entry[key] }))
}

/** What an imported concept changes in the one that is there. */
function changeConcept(known: Concept, index: number, imported: ImportedConcept) {
  const at = ['concepts', index] as const
  const changes: Change[] = []
  const what: string[] = []
  const own = wordsOf(known, conceptFields)
  const changed = differences(own, imported.fields, imported.cleared)
  changes.push(...changesOf(at, own, changed, conceptFields))
  what.push(...changed.keys())
  const taken = new Set<Term>()
  const added: Partial<Record<Language, Entry[]>> = {}
  for (const { language, term, fields, cleared } of imported.terms) {
    const terms = known.terms[language] ?? []
    const same = terms.findIndex((one) => one.term === term && !taken.has(one))
    const before = terms[same]
    if (before) {
      taken.add(before)
      const words = wordsOf(before, termFields)
      const told = differences(
        words,
        fields,
        cleared.filter((name) => name !== 'status'),
      )
      changes.push(...changesOf([...at, 'terms', language, same], words, told, termFields))
      what.push(...[...told.keys()].map((name) => `${language} “${term}”: ${name}`))
      continue
    }
    const list = (added[language] ??= [])
    const isFirst = !terms.some(({ status }) => status === 'preferred') && !list.length
    list.push({ term, status: isFirst ? 'preferred' : 'admitted', ...entryOf(fields, termFields) })
    what.push(`${language} “${term}”`)
  }
  for (const [language, list] of Object.entries(added)) {
    const terms = known.terms[language as Language]
    if (terms)
      changes.push(
        ...list.map((value, more) => ({
          path: [...at, 'terms', language, terms.length + more],
          value,
        })),
      )
    else changes.push({ path: [...at, 'terms', language], value: list })
  }
  return { changes, what }
}

const isSameSubject = (a: string, b: string): boolean => a === b || keyFrom(a) === keyFrom(b)

/** Where concepts of a subject go that are not there yet. */
function fileFor(subject: string | undefined, files: readonly KnownFile[]): string {
  const [first] = files
  if (subject === undefined && first) return first.file
  const known = files.find((one) => isSameSubject(one.subject, subject ?? ''))
  if (known) return known.file
  const stem = `locales/termbase/${keyFrom(subject ?? '') || 'terms'}`
  const isFree = (file: string) => files.every((one) => one.file !== file)
  return isFree(`${stem}.json`) ? `${stem}.json` : `${stem}-terms.json`
}

/**
 * What an import does to the termbase: adds concepts, terms and fields and changes what differs. It takes out nothing
 * but the fields that a table left empty. Concepts are the same by their id, terms by their words.
 */
export function merge(files: readonly KnownFile[], { concepts, refusals: own }: Imported): Merged {
  const places = new Map(
    files.flatMap((one) =>
      one.concepts.map((concept, index) => [concept.id, { ...one, concept, index }] as const),
    ),
  )
  const changes = new Map<string, Change[]>()
  const created = new Map<string, { subject: string; concepts: unknown[] }>()
  const told: Told[] = []
  const refusals = [...own]
  const seen = new Set<string>()
  let same = 0
  const change = (file: string, list: readonly Change[]) =>
    void changes.set(file, [...(changes.get(file) ?? []), ...list])
  const lengths = new Map(files.map((one) => [one.file, one.concepts.length]))
  for (const imported of concepts) {
    const { id, place, subject } = imported
    if (seen.has(id)) {
      refusals.push({
        message: say('Unexpected second concept with the id “{{id}}”', { id }),
        place,
      })
      continue
    }
    seen.add(id)
    const there = places.get(id)
    if (there && subject !== undefined && !isSameSubject(subject, there.subject)) {
      const { file, subject: expected } = there
      refusals.push({
        message: say(
          'Unexpected subject “{{subject}}” of “{{id}}”, expected “{{expected}}”: it stands in “{{file}}”',
          { subject, id, expected, file },
        ),
        place,
      })
      continue
    }
    if (there) {
      const { file, concept, index } = there
      const { changes: list, what } = changeConcept(concept, index, imported)
      if (!what.length) same++
      else told.push({ change: 'changed', concept: id, file, what })
      if (list.length) change(file, list)
      continue
    }
    const file = fileFor(subject, files)
    const entry = entryFrom(imported)
    const length = lengths.get(file)
    told.push({
      change: 'new',
      concept: id,
      file,
      what: imported.terms.map(({ language, term }) => `${language} “${term}”`),
    })
    if (length === undefined) {
      const fresh = created.get(file) ?? { subject: subject ?? 'terms', concepts: [] }
      created.set(file, { ...fresh, concepts: [...fresh.concepts, entry] })
      continue
    }
    change(file, [{ path: ['concepts', length], value: entry }])
    lengths.set(file, length + 1)
  }
  return { changes, created, told, same, refusals }
}
