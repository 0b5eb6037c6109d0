import { stringify } from 'yaml'
import type { Facts } from '../model/announcement.ts'
import { editionPath } from '../model/address.ts'
import { isoOf } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import type { AttachedFile, PdfRecord } from '../model/pdf-record.ts'
import type { Edition, Text } from '../render/edition.ts'
import { organName } from './site-head.ts'

/** The facts that the edition shows, in the form and under the names of announcement.yaml. */
export function publicFacts(facts: Facts): string {
  const { published, updated, reference, organ, type, status, languages, waiver } = facts
  const { slug, topics, contacts, changes, files } = facts
  return stringify({
    published: isoOf(published),
    ...(updated && { updated: isoOf(updated) }),
    ...(reference !== undefined && { reference }),
    organ,
    type,
    status,
    languages,
    ...(waiver && { waiver: { ...waiver, date: isoOf(waiver.date) } }),
    ...(Object.keys(slug).length && { slug }),
    ...(topics.length && { topics }),
    ...(contacts.length && { contacts }),
    ...(changes.length && {
      changes: changes.map((change) => ({ ...change, date: isoOf(change.date) })),
    }),
    ...(Object.keys(files).length && { files }),
  })
}

type Printed = Pick<Edition, 'id' | 'language' | 'facts' | 'office' | 'words' | 'text'>

/** What the edition was made from: its text in Markdown, and its facts. */
const sourcesOf = ({ language, facts, words, text }: Printed): AttachedFile[] => [
  {
    name: `${language}.md`,
    mediaType: 'text/markdown',
    description: words('page:attached.text'),
    text: text.markdown,
  },
  {
    name: 'announcement.yaml',
    mediaType: 'application/yaml',
    description: words('page:attached.facts'),
    text: publicFacts(facts),
  },
]

/**
 * What the PDF edition says about itself, in all languages of the announcement.
 * @param texts the announcement in each of its languages
 */
export function pdfRecord(edition: Printed, texts: ReadonlyMap<Language, Text>): PdfRecord {
  const { id, language, facts, office, words } = edition
  const rights = words.optional(`office:organ.${facts.organ}.rights`)
  const inEach = (say: (text: Text) => string) =>
    Object.fromEntries([...texts].flatMap(([each, text]) => (say(text) ? [[each, say(text)]] : [])))
  return {
    profile: office.pdf.profile,
    identifier: `${office.baseUrl}${editionPath({ id, slug: facts.slug }, language)}.pdf`,
    titles: inEach((text) => text.plainTitle),
    descriptions: inEach((text) => text.plainSummary),
    creator: organName(facts.organ, words),
    subjects: facts.topics.map((topic) => words(`office:topic.${topic}`)),
    ...(rights !== undefined && { rights }),
    published: isoOf(facts.published),
    modified: isoOf(facts.updated ?? facts.published),
    files: sourcesOf(edition),
  }
}
