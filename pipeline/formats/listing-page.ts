import { h } from 'hastscript'
import { listingPath, relativeLink } from '../model/address.ts'
import type { Item } from '../model/announcement.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { runningHeads } from '../render/running-heads.ts'
import { footer } from '../render/templates/footer.ts'
import { listing } from '../render/templates/listing.ts'
import { languageNav, masthead } from '../render/templates/masthead.ts'
import { page, skipLink } from '../render/templates/page.ts'
import type { Words } from '../render/words.ts'

/** The list of all announcements of one language, newest first. */
export function listingPage(
  items: readonly Item[],
  words: Words,
  office: Office,
  nameOf: (language: Language) => string,
): string {
  const path = listingPath(words.language)
  const to = (target: string) => relativeLink(path, target)
  const links = office.languages.map((language) => ({
    language,
    name: nameOf(language),
    href: to(listingPath(language)),
    current: language === words.language,
  }))
  const organ = words(`office:organ.${office.organ}.name`)
  return page(
    {
      language: words.language,
      title: `${words('page:listing.title')} – ${organ}`,
      description: words('page:listing.lead'),
      canonical: `${office.baseUrl}${path}`,
      alternates:
        links.length > 1
          ? links.map(({ language }) => ({
              language,
              href: `${office.baseUrl}${listingPath(language)}`,
            }))
          : [],
      to,
      rootStyle: runningHeads(words('page:listing.title'), '', organ, words),
    },
    null,
    [
      skipLink(words),
      masthead(
        words,
        office.organ,
        to(listingPath(words.language)),
        languageNav(links, words),
        null,
      ),
      h('main#content.page', listing(items, words, to, nameOf)),
      footer(words, office.organ, to(listingPath(words.language))),
    ],
  )
}
