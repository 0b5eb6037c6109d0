import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import {
  conceptFields,
  isList,
  termFields,
  wordsOf,
  type FieldKind,
  type FieldWords,
} from '../model/termbase-fields.ts'
import { cellOf, listCellOf } from './cell.ts'
import { guarded, writeCsv, type Separator } from './csv.ts'

/** The column of a concept’s field; a term has a note and a severity of its own. */
export const conceptColumn = (name: string): string => `concept.${name}`

/**
 * The columns: the two languages first, as glossaries of other programs have them, then what is told about the term,
 * then about its concept.
 */
export const columns: readonly string[] = [
  ...languages,
  'concept',
  'language',
  ...Object.keys(termFields),
  'subject',
  ...Object.keys(conceptFields).map(conceptColumn),
]

const cellsOf = (
  words: FieldWords,
  fields: Readonly<Record<string, FieldKind>>,
  columnOf: (name: string) => string,
): [string, string][] =>
  [...words].map(([name, texts]) => [
    columnOf(name),
    isList(fields[name]) ? listCellOf(texts) : cellOf(texts[0] ?? ''),
  ])

/** The term that stands beside another in the other language: the first that is preferred. */
const partnerOf = (concept: Concept, language: Language): string =>
  (concept.terms[language] ?? []).find(({ status }) => status === 'preferred')?.term ?? ''

function rowOf(concept: Concept, term: Term, language: Language, isFirst: boolean): string[] {
  const cells = new Map<string, string>([
    ...languages.map(
      (one) => [one, cellOf(one === language ? term.term : partnerOf(concept, one))] as const,
    ),
    ['concept', concept.id],
    ['language', language],
    ...cellsOf(wordsOf(term, termFields), termFields, (name) => name),
    ['subject', cellOf(concept.subject ?? '')],
    ...(isFirst ? cellsOf(wordsOf(concept, conceptFields), conceptFields, conceptColumn) : []),
  ])
  return columns.map((column) => guarded(cells.get(column) ?? ''))
}

/**
 * Concepts as a table, a row a term: its own words in the column of its language, and beside them the preferred term
 * of the other one, to be looked at. What is told about the concept stands in its first row. Each row is one line.
 * @param mark a byte order mark, by which Excel knows UTF-8
 */
export function writeTermsCsv(
  concepts: readonly Concept[],
  separator: Separator,
  mark = false,
): string {
  const rows = concepts.flatMap((concept) =>
    languages
      .flatMap((language) => (concept.terms[language] ?? []).map((term) => ({ language, term })))
      .map(({ language, term }, index) => rowOf(concept, term, language, index === 0)),
  )
  return (mark ? '\uFEFF' : '') + writeCsv([columns, ...rows], separator)
}
