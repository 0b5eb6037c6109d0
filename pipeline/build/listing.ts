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

type ListingHost = Pick<Host, 'files' | 'ownLocales'>

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

/** The folder of an announcement that a path lies in; undefined for all else. */
const folderOf = (path: string): string | undefined =>
  /^(sources\/[^/]+\/[^/]+)\/./u.exec(path)?.[1]

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : 1)

/** Two lists in the order of their paths as one. */
function merged(list: readonly Entry[], more: readonly Entry[]): Entry[] {
  const all: Entry[] = []
  let next = 0
  for (const one of list) {
    for (let other = more[next]; other && other.path < one.path; other = more[++next])
      all.push(other)
    all.push(one)
  }
  return all.concat(more.slice(next))
}

/**
 * A listing as it is now, if nothing but these paths has changed since: only the folders of those announcements are looked
 * at, and all other entries stay the very same. Where another file may have changed, or a folder come or gone, all is.
 */
export function listAgain(
  host: ListingHost,
  root: string,
  last: Listing,
  changed: readonly string[],
): Listing {
  const folders = new Set(changed.map(folderOf))
  const known = new Set(
    last.entries.flatMap(({ path, kind }) => (kind === 'folder' && folders.has(path) ? path : [])),
  )
  const fresh: Entry[] = []
  for (const folder of folders) {
    if (folder === undefined || !known.has(folder)) return listSources(host, root)
    const { entries, unreadable } = host.files.list(`${root}/${folder}`, ['**'])
    if (unreadable.length || last.unreadable.length) return listSources(host, root)
    for (const entry of entries) fresh.push({ ...entry, path: `${folder}/${entry.path}` })
  }
  if (!folders.size) return last
  const inside = [...known].map((folder) => `${folder}/`)
  const kept = last.entries.filter(({ path }) => !inside.some((start) => path.startsWith(start)))
  const lent = kept.length - last.lent.size
  return {
    ...last,
    entries: [...merged(kept.slice(0, lent), fresh.sort(byPath)), ...kept.slice(lent)],
  }
}
