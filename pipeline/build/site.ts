import { choicePage } from '../formats/choice-page.ts'
import { listingPage } from '../formats/listing-page.ts'
import { isoOf } from '../model/date.ts'
import type { Item } from '../model/announcement.ts'
import { listingPath } from '../model/address.ts'
import type { Language } from '../model/language.ts'
import { createWords } from '../render/words.ts'
import type { Output } from './announcement.ts'
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
  [...items].sort((a, b) => {
    const [x, y] = [isoOf(a.facts.published), isoOf(b.facts.published)]
    return x < y ? 1 : x > y ? -1 : a.id < b.id ? -1 : 1
  })

/** The pages that belong to no single announcement, and the files that all pages share. */
export function sitePages(
  items: readonly Item[],
  house: House,
  store: Store,
  assets: ReadonlyMap<string, Uint8Array>,
): Output[] {
  const words = [...house.locales.values()].map((locale) =>
    createWords(locale.language, locale.resources, locale.profile),
  )
  const nameOf = (language: Language) =>
    words.find((own) => own.language === language)?.('page:own-name') ?? language
  const output = (
    path: string,
    bytes: Uint8Array,
    mediaType: string,
    more: Partial<Output> = {},
  ): Output => ({
    path,
    sha256: store.putBlob(bytes),
    bytes: bytes.length,
    mediaType,
    ...more,
  })
  const encode = (text: string) => new TextEncoder().encode(text)
  return [
    ...words.map((own) => {
      const listed = newestFirst(items.filter((item) => item.language === own.language))
      return output(
        listingPath(own.language),
        encode(listingPage(listed, own, house.office, nameOf)),
        'text/html',
        { language: own.language },
      )
    }),
    output('index.html', encode(choicePage(words, house.office)), 'text/html'),
    ...[...assets].map(([path, bytes]) =>
      output(
        `assets/${path}`,
        bytes,
        mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      ),
    ),
  ]
}
