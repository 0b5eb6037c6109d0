import { sitePages, type Site } from '../formats/site-pages.ts'
import { isoOf } from '../model/date.ts'
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

/** The pages that belong to no single announcement, and the files that all pages share. */
export function siteOutputs(
  items: readonly Item[],
  house: House,
  store: Store,
  assets: ReadonlyMap<string, Uint8Array>,
  more: Pick<Site, 'cards' | 'draft'>,
): Output[] {
  const put = (bytes: Uint8Array) => ({ sha256: store.putBlob(bytes), bytes: bytes.length })
  const words = [...house.locales.values()].map((locale) =>
    createWords(locale.language, locale.resources, locale.profile),
  )
  const pages = sitePages({ items: newestFirst(items), words, office: house.office, ...more })
  return [
    ...pages.map(({ text, ...file }) => ({ ...file, ...put(new TextEncoder().encode(text)) })),
    ...[...assets].map(([path, bytes]) => ({
      path: `assets/${path}`,
      mediaType: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      ...put(bytes),
    })),
  ]
}
