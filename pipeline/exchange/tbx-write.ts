import { languages } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { conceptFields, termFields, wordsOf, type FieldWords } from '../model/termbase-fields.ts'
import {
  dialects,
  ownPrefix,
  posWords,
  statusWords,
  tbxNamespace,
  type Dialect,
} from './tbx-words.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** An element of character data; blanks at its ends are marked, as readers may take them for indentation. */
const leaf = (name: string, text: string, type?: string): string =>
  `<${name}${type === undefined ? '' : ` type="${xmlAttribute(type)}"`}${
    /^\s|\s$/u.test(text) ? ' xml:space="preserve"' : ''
  }>${xmlText(text)}</${name}>`

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

const element = (name: string, attributes: string, lines: readonly string[]): string[] => [
  `<${name}${attributes}>`,
  ...indented(lines),
  `</${name}>`,
]

/** Fields without a category of TBX. */
const own = (words: FieldWords, known: readonly string[]): string[] =>
  [...words].flatMap(([name, list]) =>
    known.includes(name) ? [] : list.map((text) => leaf('admin', text, ownPrefix + name)),
  )

const noteOf = ({ note }: Concept | Term): string[] =>
  note === undefined ? [] : [leaf('note', note)]

/**
 * Forbidden terms are deprecated ones in TBX-Basic. The second edition also says it in the word that Weblate and
 * TermWeb know, behind the standard’s: readers of one value take the first.
 */
function statusNotes({ status }: Term, dialect: Dialect): string[] {
  const standard = leaf('termNote', statusWords[status], 'administrativeStatus')
  if (status !== 'forbidden') return [standard]
  return dialect === 'v2'
    ? [standard, leaf('termNote', status, 'administrativeStatus')]
    : [standard, leaf('admin', status, `${ownPrefix}status`)]
}

function termLines(term: Term, dialect: Dialect): string[] {
  const { pos } = term
  return element(dialects[dialect].term, '', [
    leaf('term', term.term),
    ...(pos === undefined ? [] : [leaf('termNote', posWords[pos], 'partOfSpeech')]),
    ...statusNotes(term, dialect),
    ...own(wordsOf(term, termFields), ['pos', 'status', 'note']),
    ...noteOf(term),
  ])
}

function conceptLines(concept: Concept, dialect: Dialect): string[] {
  const { id, subject, definition } = concept
  const names = dialects[dialect]
  // An XML name begins with no digit.
  const name = /^\d/u.test(id) ? `_${id}` : id
  return element(names.concept, ` id="${xmlAttribute(name)}"`, [
    ...(subject === undefined ? [] : [leaf('descrip', subject, 'subjectField')]),
    ...(definition === undefined ? [] : [leaf('descrip', definition, 'definition')]),
    ...own(wordsOf(concept, conceptFields), ['definition', 'note']),
    ...noteOf(concept),
    ...languages.flatMap((language) => {
      const terms = concept.terms[language] ?? []
      return terms.length
        ? element(
            names.language,
            ` xml:lang="${language}"`,
            terms.flatMap((term) => termLines(term, dialect)),
          )
        : []
    }),
  ])
}

const header: readonly string[] = element('fileDesc', '', [
  ...element('titleStmt', '', [leaf('title', 'Közlöny')]),
  ...element('sourceDesc', '', [leaf('p', 'locales/termbase')]),
])

const body = (lines: readonly string[]): string[] => element('text', '', element('body', '', lines))

/**
 * Concepts as TermBase eXchange, TBX-Basic: v2 is ISO 30042:2008, which OmegaT, Okapi, translate-toolkit and Weblate
 * read; v3 is ISO 30042:2019 in style DCA. Without a DOCTYPE, which careful readers refuse. The same concepts give
 * the same bytes.
 */
export function writeTbx(concepts: readonly Concept[], dialect: Dialect): string {
  const entries = concepts.flatMap((concept) => conceptLines(concept, dialect))
  const lines =
    dialect === 'v2'
      ? element('martif', ' type="TBX-Basic" xml:lang="en"', [
          ...element('martifHeader', '', [
            ...header,
            ...element('encodingDesc', '', [leaf('p', 'TBXBasicXCSV02.xcs', 'XCSURI')]),
          ]),
          ...body(entries),
        ])
      : element('tbx', ` xmlns="${tbxNamespace}" type="TBX-Basic" style="dca" xml:lang="en"`, [
          ...element('tbxHeader', '', header),
          ...body(entries),
        ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`
}
