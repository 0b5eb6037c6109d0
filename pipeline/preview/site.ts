import type { Language } from '../model/language.ts'

/** A file of the draft that is shown. */
export type Entry = {
  readonly path: string
  readonly mediaType: string
  readonly sha256: string
  readonly announcement?: string
  readonly language?: Language
}

/** What the preview shows: the files of the last draft, and what was found in it. */
export type PreviewSite = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly bytes: (entry: Entry) => Uint8Array
  /** The preview's own script and style, by name. */
  readonly own: ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Uint8Array }>
  /** What the bar of a page shows, as JSON; `page` is its path. */
  readonly findings: (page: string) => string
}
