import type { Entry } from '../host/files.ts'
import { listSources, type Listing, type ListingHost } from './listing.ts'
import { isAlike } from './seal.ts'
import { isSettled } from './snapshot.ts'

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

/**
 * A listing in which each entry that is as it was is the very same, so that what is known of it is found again; one that was
 * so new that it may be another for all its stamp says is not.
 * @param moment when the last one was begun (ms)
 */
export function asBefore(last: Listing, moment: number, now: Listing): Listing {
  const known = new Map(last.entries.map((entry) => [entry.path, entry]))
  return {
    ...now,
    entries: now.entries.map((entry) => {
      const was = known.get(entry.path)
      return was && isAlike(was, entry) && isSettled(was.stamp, moment) ? was : entry
    }),
  }
}
