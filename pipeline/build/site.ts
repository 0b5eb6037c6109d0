import { sitePages, type Site, type SiteFile } from '../formats/site-pages.ts'
import { isoOf } from '../model/date.ts'
import { digestOf } from '../model/digest.ts'
import type { Item } from '../model/announcement.ts'
import { createWords } from '../render/words.ts'
import type { Output } from './output.ts'
import type { House } from './house.ts'
import type { Store } from './store.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  md: 'text/markdown',
}

/** Newest first; equal moments by id, so that the order never depends on anything else. */
export const newestFirst = (items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, moment: isoOf(item.facts.published) }))
    .sort((a, b) =>
      a.moment < b.moment
        ? 1
        : a.moment > b.moment
          ? -1
          : a.item.id < b.item.id
            ? -1
            : a.item.id > b.item.id
              ? 1
              : 0,
    )
    .map(({ item }) => item)

type Stored = { readonly sha256: string; readonly bytes: number }

/**
 * The pages that belong to no single announcement, and the files that all pages share. A list that is made of the same as
 * before is not written again.
 * @param code digest of the program
 */
export function siteOutputs(
  items: readonly Item[],
  house: House,
  store: Store,
  assets: ReadonlyMap<string, Uint8Array>,
  more: Pick<Site, 'cards' | 'draft'>,
  code: string,
): Output[] {
  const put = (bytes: Uint8Array) => ({ sha256: store.putBlob(bytes), bytes: bytes.length })
  const words = [...house.locales.values()].map((locale) =>
    createWords(locale.language, locale.resources, locale.profile),
  )
  const pages = sitePages({ items: newestFirst(items), words, office: house.office, ...more })
  const { office, words: spoken } = house.digests
  /** What a page was the last time that it was made of the same. */
  const stored = (page: SiteFile): Stored => {
    const key =
      page.inputs === undefined
        ? undefined
        : digestOf(['site', code, office, spoken, page.path, page.inputs])
    const kept = key === undefined ? undefined : (store.get(key) as Stored | undefined)
    if (kept && store.hasBlob(kept.sha256)) return kept
    const made = put(new TextEncoder().encode(page.text))
    if (key !== undefined) store.put(key, made)
    return made
  }
  return [
    ...pages.map((page) => ({
      path: page.path,
      mediaType: page.mediaType,
      ...(page.language && { language: page.language }),
      ...stored(page),
    })),
    ...[...assets].map(([path, bytes]) => ({
      path: `assets/${path}`,
      mediaType: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      ...put(bytes),
    })),
  ]
}
