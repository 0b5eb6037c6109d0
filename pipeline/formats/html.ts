import { editionPath, listingPath, relativeLink } from '../model/address.ts'
import type { Language } from '../model/language.ts'
import type { Edition } from '../render/edition.ts'
import { runningHeads } from '../render/running-heads.ts'
import { article } from '../render/templates/announcement.ts'
import { dateline } from '../render/templates/dateline.ts'
import { footer } from '../render/templates/footer.ts'
import { languageNav, masthead } from '../render/templates/masthead.ts'
import { page, skipLink } from '../render/templates/page.ts'
import { h } from 'hastscript'

export const organName = (edition: Pick<Edition, 'words' | 'facts'>): string => {
  const { words, facts } = edition
  const unit = words.optional(`office:organ.${facts.organ}.unit`)
  return [words(`office:organ.${facts.organ}.name`), unit ?? []].flat().join(', ')
}

/** The HTML edition: one page that opens from disk as well as from a server. */
export function htmlEdition(
  edition: Omit<Edition, 'medium' | 'to'>,
  nameOf: (language: Language) => string,
): string {
  const address = { id: edition.id, slug: edition.facts.slug }
  const path = `${editionPath(address, edition.language)}.html`
  const to = (target: string) => relativeLink(path, target)
  const { words, text, facts, office } = edition
  const screen: Edition = { ...edition, medium: 'screen', to }
  const links = office.languages
    .filter((language) => edition.available.includes(language))
    .map((language) => ({
      language,
      name: nameOf(language),
      href: to(`${editionPath(address, language)}.html`),
      current: language === edition.language,
    }))
  return page(
    {
      language: edition.language,
      title: `${text.plainTitle} – ${words(`office:organ.${facts.organ}.name`)}`,
      description: text.plainSummary,
      canonical: `${office.baseUrl}${path}`,
      alternates:
        links.length > 1
          ? links.map(({ language }) => ({
              language,
              href: `${office.baseUrl}${editionPath(address, language)}.html`,
            }))
          : [],
      to,
      rootStyle: runningHeads(text.plainTitle, facts.reference ?? '', organName(edition), words),
    },
    'announcement-page',
    [
      skipLink(words),
      masthead(
        words,
        facts.organ,
        to(listingPath(edition.language)),
        languageNav(links, words),
        dateline(screen),
      ),
      h('main#content.page', [article(screen)]),
      footer(words, facts.organ, to(listingPath(edition.language))),
    ],
  )
}
