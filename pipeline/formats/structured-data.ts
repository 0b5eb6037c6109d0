import { cardPath, editionPath, filePath, listingPath, webAddress } from '../model/address.ts'
import { revisedOf } from '../model/announcement.ts'
import { timestampOf, type Moment } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import type { Edition } from '../render/edition.ts'
import { organName } from './site-head.ts'

/** Languages of one announcement: the first of the office counts as the one that the others were made from. */
const translationsOf = ({ language, available, office }: Source, idOf: (l: Language) => string) => {
  const [first] = office.languages.filter((one) => available.includes(one))
  const work = (one: Language) => ({ '@type': 'NewsArticle', '@id': idOf(one), inLanguage: one })
  if (first !== undefined && first !== language) return { translationOfWork: work(first) }
  const others = available.filter((one) => one !== language)
  return others.length ? { workTranslation: others.map(work) } : {}
}

type Source = Omit<Edition, 'medium' | 'to'>

/**
 * An announcement as Schema.org’s NewsArticle, its corrections as CorrectionComment (schema.org/correction), for JSON-LD.
 * @param pictures names of its pictures, in order
 * @param cards paths of the cards that are there
 */
export function newsArticle(
  edition: Source,
  pictures: readonly string[],
  cards: ReadonlySet<string>,
): object {
  const { id, language, facts, text, office, words, pdfBytes } = edition
  const address = (path: string) => webAddress(office.baseUrl, path)
  const path = editionPath({ id, slug: facts.slug }, language)
  const idOf = (one: Language) => address(`${editionPath({ id, slug: facts.slug }, one)}.html`)
  const time = (moment: Moment) => timestampOf(moment, office.timeZone)
  const card = cardPath(facts.organ, language)
  const images = [
    ...pictures.map((name) => address(filePath(id, name))),
    ...(cards.has(card) ? [address(card)] : []),
  ]
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: organName(facts.organ, words),
    url: address(listingPath(language)),
  }
  const topics = facts.topics.map((topic) => words(`office:topic.${topic}`))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': idOf(language),
    url: idOf(language),
    mainEntityOfPage: idOf(language),
    headline: text.plainTitle,
    ...(text.plainSummary && { description: text.plainSummary }),
    inLanguage: language,
    datePublished: time(facts.published),
    dateModified: time(revisedOf(facts)),
    author: publisher,
    publisher,
    articleSection: words(`office:type.${facts.type}`),
    ...(facts.reference !== undefined && { identifier: facts.reference }),
    ...(topics.length && { keywords: topics }),
    ...(images.length && { image: images }),
    ...(facts.status !== 'current' && {
      creativeWorkStatus: words(`office:status.${facts.status}`),
    }),
    ...(facts.changes.length && {
      correction: facts.changes.map((change) => ({
        '@type': 'CorrectionComment',
        text: change[language] ?? '',
        datePublished: time(change.date),
      })),
    }),
    ...(pdfBytes !== undefined && {
      encoding: {
        '@type': 'MediaObject',
        encodingFormat: 'application/pdf',
        contentUrl: address(`${path}.pdf`),
        contentSize: `${pdfBytes} B`,
      },
    }),
    ...translationsOf(edition, idOf),
    isAccessibleForFree: true,
  }
}
