import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { formatMoment } from '../model/locale.ts'
import type { Language } from '../model/language.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { Edition, Text } from '../render/edition.ts'
import { markShort } from '../render/kept-whole.ts'
import { runningHeads } from '../render/running-heads.ts'
import { article } from '../render/templates/announcement.ts'
import { dateline } from '../render/templates/dateline.ts'
import { masthead } from '../render/templates/masthead.ts'
import { toHtml } from '../render/to-html.ts'
import { labelsIn, onPaper } from './paper.ts'
import { pdfRecord } from './pdf-record.ts'
import { organName } from './site-head.ts'

/**
 * The PDF edition's page: the same article on paper. Pictures are given as data: addresses by `pictureOf`
 * (path in the site → address), links lead to the office's web address.
 * @param texts the announcement in each of its languages
 */
export function printPage(
  edition: Omit<Edition, 'medium' | 'to' | 'pdfBytes'>,
  texts: ReadonlyMap<Language, Text>,
  pictureOf: (path: string) => string | undefined,
): PrintRequest {
  const { words, text, facts, office } = edition
  const paper: Edition = { ...edition, medium: 'paper', to: (path) => `${office.baseUrl}${path}` }
  const tree = h(null, [
    masthead(words, facts.organ, null, null, dateline(paper)),
    h('main#content.page', [article(paper)]),
  ])
  visit(tree, 'element', (node) => {
    const source = node.properties['src']
    if (node.tagName !== 'img' || typeof source !== 'string') return
    node.properties['src'] = pictureOf(source.slice(office.baseUrl.length)) ?? ''
  })
  markShort(tree)
  onPaper(tree)
  return {
    language: edition.language,
    title: text.plainTitle,
    rootStyle: runningHeads(
      text.plainTitle,
      facts.reference ?? '',
      organName(facts.organ, words),
      words,
      edition.hold &&
        `${words('notice:embargo.title')} – ${formatMoment(edition.hold, words.profile)}`,
    ),
    bodyClass: 'announcement-page',
    body: toHtml(tree),
    lastWords: toString(tree).trim().split(/\s+/u).slice(-3).join(' '),
    labels: labelsIn(tree),
    record: pdfRecord(edition, texts),
  }
}
