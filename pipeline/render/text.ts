import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Root } from 'mdast'
import { languages } from '../model/language.ts'
import type { Profile } from '../model/locale.ts'
import { renderBody } from './body.ts'
import type { Text } from './edition.ts'
import { figures, type Picture } from './figure.ts'
import { nameHeadings } from './headings.ts'
import { quotations } from './quotation.ts'
import { tables } from './table.ts'
import { keepTogether } from './together.ts'
import { markTongues } from './tongue.ts'

/** What is known of the picture at a path of the site: "/assets/<id>/<name>". */
export type PictureAt = (source: string) => Picture | undefined

const plain = (nodes: readonly ElementContent[]): string =>
  toString({ type: 'root', children: [...nodes] })
    .replace(/\s+/gu, ' ')
    .trim()

/** mdast → an announcement's text, dressed for the page: figures, quotations, tables, named headings. */
export function renderText(
  tree: Root,
  profile: Profile,
  pictureAt: PictureAt,
): Omit<Text, 'markdown'> {
  const body = renderBody(tree)
  const language = languages.find((one) => one === profile.language)
  if (language) for (const part of [body.blocks, ...body.footnotes]) markTongues(part, language)
  const blocks = tables(quotations(figures(body.blocks, pictureAt), profile.attribution))
  nameHeadings(blocks)
  const withoutNotes = body.summary.filter(
    (node) => !(node.type === 'element' && node.tagName === 'sup'),
  )
  const together = (nodes: readonly ElementContent[]) => keepTogether(nodes, profile)
  return {
    title: together(body.title),
    summary: together(body.summary),
    blocks: together(blocks),
    footnotes: body.footnotes.map(together),
    plainTitle: plain(body.title),
    plainSummary: plain(withoutNotes),
  }
}
