import type { Element } from 'hast'
import { h } from 'hastscript'
import { cardSize } from '../../model/print-request.ts'

export type Alternate = { readonly language: string; readonly href: string }

/** What a link to the page looks like in social media (Open Graph protocol, ogp.me). */
export type Social = {
  readonly type: 'website' | 'article'
  readonly title: string
  readonly description: string
  readonly url: string
  readonly site: string
  /** BCP 47, such as "hu-HU". */
  readonly locale: string
  readonly card?: { readonly url: string; readonly words: string }
  /** ISO 8601, of an article. */
  readonly published?: string
  readonly modified?: string
  readonly tags?: readonly string[]
}

export type PageHead = {
  readonly language: string
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  readonly alternates: readonly Alternate[]
  readonly to: (path: string) => string
  /** Not for search engines. */
  readonly hidden?: boolean
  readonly feeds?: readonly {
    readonly form: 'atom' | 'json'
    readonly href: string
    readonly title: string
  }[]
  readonly social?: Social
  /** Schema.org data of the page, as JSON-LD. */
  readonly data?: object
  /** Custom properties for the running heads, on <html>. */
  readonly rootStyle?: string
}

const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const

/** As `h` makes it, which reads a selector first: there are a dozen on each page. */
const meta = (properties: Element['properties']): Element => ({
  type: 'element',
  tagName: 'meta',
  properties,
  children: [],
})

const property = (name: string, content: string | undefined): Element[] =>
  content ? [meta({ property: name, content })] : []

function socialElements(social: Social): Element[] {
  const { card } = social
  return [
    ...property('og:type', social.type),
    ...property('og:title', social.title),
    ...property('og:description', social.description),
    ...property('og:url', social.url),
    ...property('og:site_name', social.site),
    ...property('og:locale', social.locale.replace('-', '_')),
    ...property('article:published_time', social.published),
    ...property('article:modified_time', social.modified),
    ...(social.tags ?? []).flatMap((tag) => property('article:tag', tag)),
    ...(card
      ? [
          ...property('og:image', card.url),
          ...property('og:image:type', 'image/png'),
          ...property('og:image:width', String(cardSize.width)),
          ...property('og:image:height', String(cardSize.height)),
          ...property('og:image:alt', card.words),
          meta({ name: 'twitter:card', content: 'summary_large_image' }),
        ]
      : []),
  ]
}

/** No text in it can end the element it stands in, nor be another line in an old parser. */
export const jsonForHtml = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** What a page says of itself to machines, beyond title and styles. */
export const headElements = (head: PageHead): Element[] => [
  ...(head.description ? [meta({ name: 'description', content: head.description })] : []),
  ...(head.hidden ? [meta({ name: 'robots', content: 'noindex' })] : []),
  ...(head.canonical === null ? [] : [h('link', { rel: 'canonical', href: head.canonical })]),
  ...head.alternates.map((other) =>
    h('link', { rel: 'alternate', hrefLang: other.language, href: other.href }),
  ),
  ...(head.feeds ?? []).map(({ form, href, title }) =>
    h('link', { rel: 'alternate', type: feedTypes[form], href, title }),
  ),
  ...(head.social ? socialElements(head.social) : []),
]
