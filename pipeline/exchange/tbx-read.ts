import { languages, type Language } from '../model/language.ts'
import {
  conceptFields,
  isList,
  termFields,
  type FieldKind,
  type FieldWords,
} from '../model/termbase-fields.ts'
import { say } from '../model/wording.ts'
import {
  keyFrom,
  type Imported,
  type ImportedConcept,
  type ImportedTerm,
  type Refusal,
} from './imported.ts'
import { ownPrefix, posFrom, statusFrom } from './tbx-words.ts'
import { readXml, type Element } from './xml.ts'

/** Elements that only hold others together. */
const groups: ReadonlySet<string> = new Set([
  'descripGrp',
  'adminGrp',
  'termNoteGrp',
  'termGrp',
  'termCompList',
])

/** The elements of an entry, those in groups too. */
const partsOf = ({ children }: Element): Element[] =>
  children.flatMap((child) => (groups.has(child.name) ? partsOf(child) : [child]))

/** Blanks at the ends are indentation, unless the element says that they are not. */
const textOf = ({ text, attributes }: Element): string =>
  attributes.get('xml:space') === 'preserve' ? text : text.trim()

/** The data category: the attribute of style DCA, the name of the element itself in style DCT. */
const categoryOf = ({ name, attributes }: Element): string => attributes.get('type') ?? name

/** Reads what is told about a concept or a term; `refuse` hears of own fields that nobody knows. */
function fieldsOf(
  parts: readonly Element[],
  table: Readonly<Record<string, FieldKind>>,
  refuse: (refusal: Refusal) => void,
): FieldWords {
  const fields = new Map<string, string[]>()
  const put = (name: string, text: string) => {
    if (text === '' || !Object.hasOwn(table, name)) return
    const known = fields.get(name)
    if (known && isList(table[name])) known.push(text)
    // One value is meant: a definition in a second place, or a status in another program’s word.
    else if (!known) fields.set(name, [text])
  }
  for (const part of parts) {
    const category = categoryOf(part)
    const text = textOf(part)
    if (category === 'definition' || category === 'note') put(category, text)
    else if (category === 'partOfSpeech') put('pos', posFrom(text))
    else if (category === 'administrativeStatus') {
      const status = statusFrom(text)
      if (status === 'forbidden') fields.delete('status')
      put('status', status)
    } else if (category.startsWith(ownPrefix)) {
      const name = category.slice(ownPrefix.length)
      if (!Object.hasOwn(table, name))
        refuse({
          message: say('Unexpected “{{category}}”, which is no field of ours', { category }),
          place: part.place,
        })
      if (name === 'status') fields.delete('status')
      put(name, part.text)
    }
  }
  return fields
}

/** “hu-HU” → hu; undefined for a language that is not ours. */
const languageOf = (element: Element): Language | undefined => {
  const [tag] = (element.attributes.get('xml:lang') ?? '').toLowerCase().split(/[-_]/u)
  return languages.find((language) => language === tag)
}

function termsOf(entry: Element, refuse: (refusal: Refusal) => void): ImportedTerm[] {
  const sections = entry.children.filter(({ name }) => name === 'langSet' || name === 'langSec')
  return sections.flatMap((section) => {
    const language = languageOf(section)
    if (!language) return []
    return section.children.flatMap((child): ImportedTerm[] => {
      if (!/^(?:tig|ntig|termSec)$/u.test(child.name)) return []
      const parts = partsOf(child)
      const term = parts.find(({ name }) => name === 'term')
      if (!term || textOf(term) === '') {
        refuse({ message: say('Unexpected entry without a term'), place: child.place })
        return []
      }
      const { place } = child
      const fields = fieldsOf(parts, termFields, refuse)
      return [{ language, term: textOf(term), fields, cleared: [], place }]
    })
  })
}

function conceptOf(
  entry: Element,
  refuse: (refusal: Refusal) => void,
): ImportedConcept | undefined {
  const terms = termsOf(entry, refuse)
  if (!terms.length) return undefined
  const parts = partsOf(entry)
  const subject = parts.find((part) => categoryOf(part) === 'subjectField')
  const named = /^_?(.*)$/su.exec(entry.attributes.get('id') ?? '')?.[1] ?? ''
  return {
    id: keyFrom(named) || keyFrom(terms.at(-1)?.term ?? ''),
    ...(subject && { subject: textOf(subject) }),
    fields: fieldsOf(parts, conceptFields, refuse),
    cleared: [],
    terms,
    place: entry.place,
  }
}

/** TBX of either edition, v3 in style DCA or DCT → concepts, unchecked. Languages that are not ours are passed over. */
export function readTbx(text: string): Imported {
  const xml = readXml(text)
  if ('message' in xml) return { concepts: [], refusals: [xml] }
  const { root } = xml
  if (root.name !== 'martif' && root.name !== 'tbx')
    return {
      concepts: [],
      refusals: [
        {
          message: say('Unexpected “{{name}}”, expected TBX (martif or tbx)', { name: root.name }),
          place: root.place,
        },
      ],
    }
  const refusals: Refusal[] = []
  const bodies = root.children
    .filter(({ name }) => name === 'text')
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'body')
  const concepts = bodies
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'termEntry' || name === 'conceptEntry')
    .flatMap((entry) => conceptOf(entry, (refusal) => void refusals.push(refusal)) ?? [])
  return { concepts, refusals }
}
