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

export const listingPath = (language: Language): string => `${language}/index.html`

/** The relative link from one path of the site to another: the site opens from disk. */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++
  const link = [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/')
  return link.split('/').map(encodeURIComponent).join('/')
}
