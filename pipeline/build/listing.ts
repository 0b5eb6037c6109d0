import type { Entry } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { languages } from '../model/language.ts'
import { isSpoken, namespaceOf } from '../model/locale.ts'

/** The sources and locale files of an office as they lay there at one moment. */
export type Listing = {
  /** Sorted by path, those that are lent last. */
  readonly entries: readonly Entry[]
  readonly unreadable: readonly string[]
  /** Paths of the files that come with the program, as the office has none of their kind. */
  readonly lent: ReadonlySet<string>
}

export type ListingHost = Pick<Host, 'files' | 'ownLocales'>

const sourcePatterns = ['sources/*', 'sources/*/*/**'] as const
const localePatterns = ['locales/**'] as const

/**
 * What is lent as a whole: the words of a language, the profiles; all else (the termbase) only to an office
 * without any locales/.
 */
const shelves = ['locales/hu/', 'locales/en/', 'locales/profiles/', 'locales/'] as const
const shelfOf = (path: string) => shelves.find((shelf) => path.startsWith(shelf))

/** The program's own sentences are not the office's to check: the command itself reads them. */
const isOwnSpeech = (path: string): boolean =>
  languages.some((language) => isSpoken(namespaceOf(path, language)))

/** Looks at all files. Words that an office does not have in its locales/ are those that come with the program. */
export function listSources({ files, ownLocales }: ListingHost, root: string): Listing {
  const sources = files.list(root, [...sourcePatterns, ...localePatterns])
  const present = new Set(sources.entries.map(({ path }) => shelfOf(path)))
  const bare = !sources.entries.some(({ path }) => path.startsWith('locales/'))
  const isMissing = (shelf: string | undefined) =>
    shelf === 'locales/' ? bare : !present.has(shelf as (typeof shelves)[number])
  const lent = shelves.some(isMissing)
    ? files
        .list(ownLocales, localePatterns)
        .entries.filter(({ path }) => isMissing(shelfOf(path)) && !isOwnSpeech(path))
    : []
  return {
    entries: [...sources.entries, ...lent],
    unreadable: sources.unreadable,
    lent: new Set(lent.map(({ path }) => path)),
  }
}
