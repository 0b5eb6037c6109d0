import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { editionPath, filePath, listingPath, relativeLink } from '../model/address.ts'
import { revisedOf } from '../model/announcement.ts'
import { timestampOf } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import { walk } from '../model/walk.ts'
import type { Edition } from '../render/edition.ts'
import { runningHeads } from '../render/running-heads.ts'
import { article } from '../render/templates/announcement.ts'
import { dateline } from '../render/templates/dateline.ts'
import { footer } from '../render/templates/footer.ts'
import type { PageHead } from '../render/templates/head.ts'
import { languageNav, masthead } from '../render/templates/masthead.ts'
import { page, skipLink } from '../render/templates/page.ts'
import { organName, siteHead } from './site-head.ts'
import { newsArticle } from './structured-data.ts'

type Source = Omit<Edition, 'medium' | 'to'>

/** Names of the pictures in the text, in order; drawings are left out, as no social medium shows them. */
function picturesIn({ id, text }: Source): string[] {
  const prefix = `/${filePath(id, '')}`
  const names = new Set<string>()
  const look = (node: ElementContent): void => {
    if (node.type !== 'element' || node.tagName !== 'img') return
    const source = node.properties['src']
    if (typeof source !== 'string' || !source.startsWith(prefix)) return
    const name = decodeURI(source.slice(prefix.length))
    if (!name.toLowerCase().endsWith('.svg')) names.add(name)
  }
  for (const block of text.blocks) walk<ElementContent>(block, look)
  return [...names]
}

function headOf(edition: Source, path: string, cards: ReadonlySet<string>): PageHead {
  const { words, text, facts, office, available, draft } = edition
  const address = { id: edition.id, slug: facts.slug }
  const head = siteHead({
    path,
    paths: available.map((language) => ({
      language,
      path: `${editionPath(address, language)}.html`,
    })),
    title: text.plainTitle,
    description: text.plainSummary,
    type: 'article',
    organ: facts.organ,
    words,
    office,
    cards,
    draft,
  })
  return {
    ...head,
    ...(head.social && {
      social: {
        ...head.social,
        published: timestampOf(facts.published, office.timeZone),
        modified: timestampOf(revisedOf(facts), office.timeZone),
        tags: facts.topics.map((topic) => words(`office:topic.${topic}`)),
      },
    }),
    data: newsArticle(edition, picturesIn(edition), cards),
    rootStyle: runningHeads(
      text.plainTitle,
      facts.reference ?? '',
      organName(facts.organ, words),
      words,
    ),
  }
}

/**
 * The HTML edition: one page that opens from disk as well as from a server.
 * @param cards paths of the cards that are there
 */
export function htmlEdition(
  edition: Source,
  nameOf: (language: Language) => string,
  cards: ReadonlySet<string>,
): string {
  const address = { id: edition.id, slug: edition.facts.slug }
  const path = `${editionPath(address, edition.language)}.html`
  const to = (target: string) => relativeLink(path, target)
  const { words, facts, office } = edition
  const links = office.languages
    .filter((language) => edition.available.includes(language))
    .map((language) => ({
      language,
      name: nameOf(language),
      href: to(`${editionPath(address, language)}.html`),
      current: language === edition.language,
    }))
  const screen: Edition = { ...edition, medium: 'screen', to, versions: links }
  return page(headOf(edition, path, cards), 'announcement-page', [
    skipLink(words),
    masthead(
      words,
      facts.organ,
      to(listingPath(edition.language)),
      languageNav(links, words),
      dateline(screen),
    ),
    h('main#content.page', [article(screen)]),
    footer(words, facts.organ, to),
  ])
}
