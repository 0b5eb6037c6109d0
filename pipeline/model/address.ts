import type { Language } from './language.ts'

/** The id "<year>/<slug>" taken apart. */
export const partsOf = (id: string): { year: string; slug: string } => {
  const cut = id.indexOf('/')
  return { year: id.slice(0, cut), slug: id.slice(cut + 1) }
}

export type Addressed = {
  readonly id: string
  readonly slug: { readonly [language in Language]?: string | undefined }
}

/** Path of an edition in the site, without its ending: "en/2021/consultation". The only place that knows. */
export function editionPath(announcement: Addressed, language: Language): string {
  const { year, slug } = partsOf(announcement.id)
  return `${language}/${year}/${announcement.slug[language] ?? slug}`
}

/** Path of a picture or attachment in the site. */
export const filePath = (id: string, name: string): string => `assets/${id}/${name}`

/** Which announcements a listing holds: all, or those of a topic, a year, a month, a numbered part of the month. */
export type Shelf = {
  readonly topic?: string
  /** "2026" */
  readonly year?: string
  /** "01" to "12"; with `year` only. */
  readonly month?: string
  /** Counted from 1, the oldest first; with `month` only. */
  readonly part?: number
}

/** Path of a listing: "en/index.html", "en/2026/11/index.html", "en/topics/flood/index.html". */
export function listingPath(language: Language, shelf: Shelf = {}): string {
  const { topic, year, month, part } = shelf
  const folders = [
    language,
    ...(topic === undefined ? [] : ['topics', topic]),
    ...(year === undefined ? [] : [year]),
    ...(month === undefined ? [] : [month]),
  ]
  return `${folders.join('/')}/${part === undefined ? 'index' : `page-${part}`}.html`
}

/** Path of the news feed in a language: Atom, or JSON Feed. */
export const feedPath = (language: Language, form: 'atom' | 'json'): string =>
  `${language}/feed.${form}`

/** Path of the card that social media show beside a link to what an organ says in a language. */
export const cardPath = (organ: string, language: Language): string =>
  `assets/cards/${organ}.${language}.png`

/** Signs that every address writes as they are, and that lead nowhere else. */
const plain = (() => {
  const name = String.raw`[\w~-]+(?:\.[\w~-]+)*`
  return new RegExp(String.raw`^(?:${name}(?:/${name})*/?)?$`, 'u')
})()
const isPlain = (path: string): boolean => plain.test(path)

const bases = new Map<string, boolean>()

/** Whether a base is written as RFC 3986 writes it, and ends where its paths begin. */
function isBase(url: string): boolean {
  const known = bases.get(url)
  if (known !== undefined) return known
  const is = url.endsWith('/') && new URL(url).href === url
  bases.set(url, is)
  return is
}

/** The web address of a path of the site; host and path as RFC 3986 writes them. */
export const webAddress = (baseUrl: string, path: string): string =>
  isPlain(path) && isBase(baseUrl) ? baseUrl + path : new URL(path, baseUrl).href

/** The relative link from one path of the site to another: the site opens from disk. */
export function relativeLink(from: string, to: string): string {
  // What both begin with, up to the last slash.
  let same = 0
  for (let at = 0; at < from.length && from[at] === to[at]; at++)
    if (from[at] === '/') same = at + 1
  let up = ''
  for (let at = from.indexOf('/', same); at >= 0; at = from.indexOf('/', at + 1)) up += '../'
  const down = to.slice(same)
  return up + (isPlain(down) ? down : down.split('/').map(encodeURIComponent).join('/'))
}
