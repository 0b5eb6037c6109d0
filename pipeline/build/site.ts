import type { Site, SiteFile } from '../formats/site-pages.ts'
import { isoOf } from '../model/date.ts'
import { sha256 } from '../model/digest.ts'
import type { Item } from '../model/announcement.ts'
import type { House } from './house.ts'
import type { KeptPage, KeptPages, KeptSite } from './kept-pages.ts'
import type { Output } from './output.ts'
import { digestsOfYears } from './release-items.ts'
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

/** What the pages are made of beside what is announced. */
export type SiteOf = Pick<Site, 'cards' | 'draft'> & {
  readonly house: House
  /** The files that all pages share, by path below `assets/`. */
  readonly assets: () => ReadonlyMap<string, Uint8Array>
  /** Digest of the program. */
  readonly code: string
  /** Digest of its style sheets. */
  readonly styles: string
}

/** What a session knows of the pages that it made last; the file of them need not be read. */
export type SiteMemory = { last?: KeptSite }

/**
 * The pages that belong to no single announcement, and the files that all pages share. A list that is made of the same as
 * before is not written again; where all that is announced is the same, no list is even thought of.
 */
export async function siteOutputs(
  items: readonly Item[],
  of: SiteOf,
  store: Store,
  kept: KeptPages,
  memory: SiteMemory = {},
): Promise<readonly Output[]> {
  const { code, styles, draft, cards, house } = of
  const { office, words } = house.digests
  const key = sha256(
    JSON.stringify([code, styles, draft, [...cards], office, words, digestsOfYears(items)]),
  )
  const isStanding = (site: KeptSite | undefined): site is KeptSite =>
    site?.key === key && site.outputs.every(({ sha256: digest }) => store.hasBlob(digest))
  if (isStanding(memory.last)) return memory.last.outputs
  const last = kept.site()
  const site = isStanding(last)
    ? last
    : { key, outputs: await makeOutputs(items, of, store, kept, key) }
  memory.last = site
  return site.outputs
}

async function makeOutputs(
  items: readonly Item[],
  { house, assets, code, cards, draft }: SiteOf,
  store: Store,
  kept: KeptPages,
  siteKey: string,
): Promise<readonly Output[]> {
  const [{ sitePages }, { createWords }] = await Promise.all([
    import('../formats/site-pages.ts'),
    import('../render/words.ts'),
  ])
  const put = (bytes: Uint8Array) => ({ sha256: store.putBlob(bytes), bytes: bytes.length })
  const words = [...house.locales.values()].map((locale) =>
    createWords(locale.language, locale.resources, locale.profile),
  )
  const pages = sitePages({ items: newestFirst(items), words, office: house.office, cards, draft })
  const { office, words: spoken } = house.digests
  const now = new Map<string, KeptPage>()
  /** What a page was the last time that it was made of the same. */
  const stored = (page: SiteFile): Pick<KeptPage, 'sha256' | 'bytes'> => {
    if (page.inputs === undefined) return put(new TextEncoder().encode(page.text))
    const key = sha256(JSON.stringify([code, office, spoken, page.inputs])).slice(0, 32)
    const last = kept.page(page.path)
    const one =
      last?.key === key && store.hasBlob(last.sha256)
        ? last
        : { key, ...put(new TextEncoder().encode(page.text)) }
    now.set(page.path, one)
    return { sha256: one.sha256, bytes: one.bytes }
  }
  const outputs = [
    ...pages.map((page) => ({
      path: page.path,
      mediaType: page.mediaType,
      ...(page.language && { language: page.language }),
      ...stored(page),
    })),
    ...[...assets()].map(([path, bytes]) => ({
      path: `assets/${path}`,
      mediaType: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      ...put(bytes),
    })),
  ]
  kept.save({ key: siteKey, outputs }, now)
  return outputs
}
