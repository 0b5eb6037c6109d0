import type { Files } from '../host/files.ts'
import { once } from './once.ts'
import type { Output } from './output.ts'

/** What came of a page, under the digest of what it was made of. */
export type KeptPage = { readonly key: string; readonly sha256: string; readonly bytes: number }

/** All pages of a site that belong to no single announcement, under the digest of what they were made of. */
export type KeptSite = { readonly key: string; readonly outputs: readonly Output[] }

/** What was made last for the site as a whole. */
export type KeptPages = {
  readonly site: () => KeptSite | undefined
  readonly page: (path: string) => KeptPage | undefined
  readonly save: (site: KeptSite, pages: ReadonlyMap<string, KeptPage>) => void
}

type Written = { readonly site?: KeptSite; readonly pages: Readonly<Record<string, KeptPage>> }

/**
 * Safe to delete, safe against a torn write; read when it is first asked for.
 * @param folder of what is kept of a release
 */
export function openKeptPages(files: Files, folder: string): KeptPages {
  const path = `${folder}/site.json`
  const before = once((): Written => {
    try {
      const text = new TextDecoder().decode(files.read(path))
      // Another version may have written it.
      const { site, pages = {} } = JSON.parse(text) as Partial<Written>
      return { ...(site && { site }), pages }
    } catch {
      return { pages: {} }
    }
  })
  return {
    site: () => before().site,
    page: (name) => (Object.hasOwn(before().pages, name) ? before().pages[name] : undefined),
    save(site, pages) {
      files.folder(folder)
      const written: Written = { site, pages: Object.fromEntries(pages) }
      files.write(path, JSON.stringify(written))
    },
  }
}
