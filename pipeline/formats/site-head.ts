import { cardPath, feedPath, relativeLink, webAddress } from '../model/address.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { shorten } from '../model/shorten.ts'
import type { Alternate, PageHead } from '../render/templates/head.ts'
import type { Words } from '../render/words.ts'

export type Placed = { readonly language: Language; readonly path: string }

/**
 * The same page in each of its languages, and where a reader of any other language is sent: where the page says, else
 * to English, which most of them read, else to the only one there is.
 */
export function alternatesOf(
  paths: readonly Placed[],
  office: Office,
  otherwise?: string,
): Alternate[] {
  const others = otherwise ?? (paths.find(({ language }) => language === 'en') ?? paths[0])?.path
  return [
    ...paths.map(({ language, path }) => ({ language, href: webAddress(office.baseUrl, path) })),
    ...(others === undefined
      ? []
      : [{ language: 'x-default', href: webAddress(office.baseUrl, others) }]),
  ]
}

/** The path at which readers choose their language: the root of the site. */
export const choicePath = ''

export const organName = (organ: string, words: Words): string => {
  const unit = words.optional(`office:organ.${organ}.unit`)
  return [words(`office:organ.${organ}.name`), unit ?? []].flat().join(', ')
}

/** What the card of an organ says, for those who cannot see it. */
export const cardWords = (organ: string, words: Words): string =>
  `${organName(organ, words)} – ${words('page:listing.title')}`

type Head = {
  readonly path: string
  /** This page in all of its languages, its own too. */
  readonly paths: readonly Placed[]
  /** Where readers of other languages are sent, if not to one of these. */
  readonly otherwise?: string | undefined
  readonly title: string
  readonly description: string
  readonly type: 'website' | 'article'
  readonly organ: string
  readonly words: Words
  readonly office: Office
  /** Paths of the cards that are there. */
  readonly cards: ReadonlySet<string>
  readonly draft: boolean
}

/** What every page says of itself to machines: addresses, languages, card, feeds. */
export function siteHead(head: Head): PageHead {
  const { path, words, office, organ } = head
  const to = (target: string) => relativeLink(path, target)
  const canonical = webAddress(office.baseUrl, path)
  const site = words(`office:organ.${organ}.name`)
  const description = shorten(head.description, 300)
  const card = cardPath(organ, words.language)
  return {
    language: words.language,
    title: `${head.title} – ${site}`,
    description,
    canonical,
    alternates: alternatesOf(head.paths, office, head.otherwise),
    to,
    hidden: head.draft,
    feeds: (['atom', 'json'] as const).map((form) => ({
      form,
      href: to(feedPath(words.language, form)),
      title: `${words('page:listing.title')} – ${site}`,
    })),
    social: {
      type: head.type,
      title: head.title,
      description,
      url: canonical,
      site,
      locale: words.profile.locale,
      ...(head.cards.has(card) && {
        card: { url: webAddress(office.baseUrl, card), words: cardWords(organ, words) },
      }),
    },
  }
}
