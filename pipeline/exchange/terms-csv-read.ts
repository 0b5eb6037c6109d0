import { languages, type Language } from '../model/language.ts'
import { nearest } from '../model/nearest.ts'
import {
  conceptFields,
  isList,
  termFields,
  type FieldKind,
  type FieldWords,
} from '../model/termbase-fields.ts'
import { say } from '../model/wording.ts'
import { textIn, textsIn } from './cell.ts'
import { readCsv, separatorOf, unguarded, type Cell } from './csv.ts'
import {
  keyFrom,
  type Imported,
  type ImportedConcept,
  type ImportedTerm,
  type Refusal,
} from './imported.ts'
import { columns, conceptColumn } from './terms-csv-write.ts'

type Row = { readonly cells: ReadonlyMap<string, string>; readonly place: Cell['place'] }

type Draft = ImportedConcept & {
  subject?: string
  fields: Map<string, readonly string[]>
  cleared: string[]
  terms: ImportedTerm[]
}

/** What a row says in the columns of a table, and which of them it leaves empty. */
function fieldsIn(
  { cells }: Row,
  table: Readonly<Record<string, FieldKind>>,
  columnOf: (name: string) => string,
): { fields: FieldWords; cleared: string[] } {
  const fields = new Map<string, readonly string[]>()
  const cleared: string[] = []
  for (const [name, kind] of Object.entries(table)) {
    const cell = cells.get(columnOf(name))
    if (cell === undefined) continue
    if (cell === '') cleared.push(name)
    else fields.set(name, isList(kind) ? textsIn(cell) : [textIn(cell)])
  }
  return { fields, cleared }
}

/** The language a row is about; without one in its column, those that have a term: a plain glossary of two columns. */
function languagesOf(row: Row, refuse: (refusal: Refusal) => void): Language[] {
  const told = row.cells.get('language')?.trim().toLowerCase() ?? ''
  if (told === '') return languages.filter((one) => (row.cells.get(one) ?? '').trim() !== '')
  const language = languages.find((one) => one === told)
  if (language) return [language]
  refuse({
    message: say('Unexpected language “{{told}}”, expected {{known}}', {
      told,
      known: languages.join(', '),
    }),
    place: row.place,
  })
  return []
}

/** Columns by their names; what no column is called is a refusal that names the nearest. */
function headerOf(cells: readonly Cell[], refuse: (refusal: Refusal) => void): string[] {
  const seen = new Set<string>()
  return cells.map(({ text, place }) => {
    const name = text.trim()
    const near = nearest(name, columns)
    if (name !== '' && !columns.includes(name))
      refuse({
        message: near
          ? say('Unexpected column “{{name}}”, expected “{{near}}”', { name, near })
          : say('Unexpected column “{{name}}”', { name }),
        place,
      })
    else if (name !== '' && seen.has(name))
      refuse({ message: say('Unexpected second column “{{name}}”', { name }), place })
    seen.add(name)
    return name
  })
}

/** CSV or TSV, with or without a byte order mark → concepts, unchecked. Rows of one concept may stand anywhere. */
export function readTermsCsv(file: string): Imported {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file
  const refusals: Refusal[] = []
  const refuse = (refusal: Refusal) => void refusals.push(refusal)
  const table = readCsv(text, separatorOf(text))
  if ('message' in table) return { concepts: [], refusals: [table] }
  const [first = [], ...rest] = table.rows
  const header = headerOf(first, refuse)
  if (!languages.some((language) => header.includes(language)))
    refuse({
      message: say('Unexpected header, expected the columns {{columns}}', {
        columns: columns.slice(0, 5).join(', '),
      }),
      place: { line: 1, column: 1 },
    })
  if (refusals.length) return { concepts: [], refusals }
  const drafts = new Map<string, Draft>()
  for (const cells of rest) {
    const place = cells[0]?.place ?? { line: 1, column: 1 }
    const row: Row = {
      cells: new Map(
        header.flatMap((name, index) =>
          name === '' ? [] : [[name, unguarded(cells[index]?.text ?? '')] as const],
        ),
      ),
      place,
    }
    const own = languagesOf(row, refuse)
    const words = (language: Language) => textIn(row.cells.get(language) ?? '').trim()
    const id =
      keyFrom(row.cells.get('concept') ?? '') ||
      keyFrom(words('en')) ||
      keyFrom(words(own[0] ?? 'hu'))
    const told = fieldsIn(row, conceptFields, conceptColumn)
    const subject = textIn(row.cells.get('subject') ?? '').trim()
    let draft = drafts.get(id)
    if (!draft) {
      draft = { id, fields: new Map(), cleared: told.cleared, terms: [], place }
      drafts.set(id, draft)
    }
    if (subject !== '') draft.subject ??= subject
    for (const [name, texts] of told.fields) {
      const known = draft.fields.get(name)
      if (known && known[0] !== texts[0])
        refuse({
          message: say('Unexpected second value of “{{column}}” for “{{id}}”, expected one', {
            column: conceptColumn(name),
            id,
          }),
          place,
        })
      draft.fields.set(name, texts)
      draft.cleared = draft.cleared.filter((one) => one !== name)
    }
    for (const language of own) {
      const term = words(language)
      const { fields, cleared } = fieldsIn(row, termFields, (name) => name)
      if (term === '') refuse({ message: say('Unexpected entry without a term'), place })
      else draft.terms.push({ language, term, fields, cleared, place })
    }
  }
  return { concepts: [...drafts.values()], refusals }
}
