import type { Entry, Stamp } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { sha256 } from '../model/digest.ts'
import { SourceChanged } from '../make/refusal.ts'
import { listSources, type Listing } from './listing.ts'

/** A stamp and the digest of the bytes it was taken of. */
export type Recorded = readonly [
  size: number,
  mtime: number,
  ctime: number,
  inode: number,
  digest: string,
]

export const sameStamp = (recorded: Recorded | undefined, stamp: Stamp): boolean =>
  recorded !== undefined &&
  recorded[0] === stamp.size &&
  recorded[1] === stamp.mtime &&
  recorded[2] === stamp.ctime &&
  recorded[3] === stamp.inode

const recordOf = ({ size, mtime, ctime, inode }: Stamp, digest: string): Recorded => [
  size,
  mtime,
  ctime,
  inode,
  digest,
]

/** The sources and locale files as they were when the build began. Each is read once, as long as its bytes are held. */
export type Snapshot = {
  readonly entries: readonly Entry[]
  readonly unreadable: readonly string[]
  readonly has: (path: string) => boolean
  readonly kind: (path: string) => Entry['kind'] | undefined
  /** What was listed; the very same as in the snapshot before where nothing was told of it. */
  readonly entry: (path: string) => Entry | undefined
  readonly size: (path: string) => number
  /** Bytes of a file; throws Node's error. */
  readonly bytes: (path: string) => Uint8Array
  /** Lets go of bytes that nobody will ask for again; should somebody, they are read anew and must be the same. */
  readonly forget: (paths: readonly string[]) => void
  /** SHA-256 of a file, "" where it cannot be read. Known without reading where its stamp is as recorded. */
  readonly digest: (path: string) => string
  /** Files that were still new at a moment (ms) and are not now as they were listed: they may have been read half written. */
  readonly moved: (moment: number) => string[]
  /** Makes sure that what each file held is known, as far as it can be read. */
  readonly complete: () => void
}

/** What the last build saw. */
export type Seen = {
  /** When that build began (ms): a file not older than that is read again, as it may have changed within the clock's grain. */
  readonly began: number
  /** By path. */
  readonly recorded: Pick<ReadonlyMap<string, Recorded>, 'get' | 'size'>
}

/** Whether a file was so old when a build began (ms) that every change since shows in its stamp. */
export const isSettled = ({ mtime }: Pick<Stamp, 'mtime'>, began: number): boolean =>
  mtime < began - 10

/** What each entry was found to hold: a later listing may have the very same. */
const recordedOf = new WeakMap<Entry, Recorded>()

/** What is written down of an entry for the next build: without a digest where it could not be read. */
export const recordedAs = (entry: Entry): Recorded =>
  entry.kind === 'file'
    ? (recordedOf.get(entry) ?? recordOf(entry.stamp, ''))
    : [0, 0, 0, 0, `${entry.kind} `]

/** All files as they are now. */
export const takeSnapshot = (host: Pick<Host, 'files' | 'ownLocales'>, root: string): Snapshot =>
  snapshotOf(host, root, listSources(host, root))

/** @param seen what the last build saw; asked for with the first digest that is not known */
export function snapshotOf(
  { files, ownLocales }: Pick<Host, 'files' | 'ownLocales'>,
  root: string,
  { entries, unreadable, lent }: Listing,
  seen: () => Seen | undefined = () => undefined,
): Snapshot {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const kept = new Map<string, Uint8Array>()
  const refused = new Set<string>()
  let last: { readonly of: Seen | undefined } | undefined
  const placeOf = (path: string) => `${lent.has(path) ? ownLocales : root}/${path}`
  const isAsListed = (path: string): boolean => {
    const listed = byPath.get(path)?.stamp
    const now = files.stamp(placeOf(path))
    return listed === undefined || (now !== undefined && sameStamp(recordOf(listed, ''), now))
  }
  const bytes = (path: string): Uint8Array => {
    const known = kept.get(path)
    if (known) return known
    const read = files.read(placeOf(path))
    const entry = byPath.get(path)
    const recorded = entry && recordedOf.get(entry)
    if (!isAsListed(path) || (recorded && recorded[4] !== sha256(read)))
      throw new SourceChanged(path)
    kept.set(path, read)
    return read
  }
  const digestNow = ({ path, stamp }: Entry): string => {
    last ??= { of: seen() }
    const known = last.of?.recorded.get(path)
    if (known && sameStamp(known, stamp) && isSettled(stamp, last.of?.began ?? 0)) return known[4]
    try {
      return sha256(bytes(path))
    } catch {
      return ''
    }
  }
  const digestOf = (entry: Entry): string => {
    const { path } = entry
    if (entry.kind !== 'file' || refused.has(path)) return ''
    const known = recordedOf.get(entry)
    if (known) return known[4]
    const value = digestNow(entry)
    if (value) recordedOf.set(entry, recordOf(entry.stamp, value))
    else refused.add(path)
    return value
  }
  const digest = (path: string): string => {
    const entry = byPath.get(path)
    return entry ? digestOf(entry) : ''
  }
  return {
    entries,
    unreadable,
    has: (path) => byPath.has(path),
    kind: (path) => byPath.get(path)?.kind,
    entry: (path) => byPath.get(path),
    size: (path) => byPath.get(path)?.stamp.size ?? 0,
    bytes,
    forget(paths) {
      for (const path of paths) if (digest(path)) kept.delete(path)
    },
    digest,
    moved: (moment) =>
      entries.flatMap(({ path, stamp }) => (stamp.mtime > moment && !isAsListed(path) ? path : [])),
    complete() {
      for (const entry of entries) digestOf(entry)
    },
  }
}

/** Whether nothing at all has changed since the recorded build. */
export const isUnchanged = (
  { entries, digest }: Pick<Snapshot, 'entries' | 'digest'>,
  recorded: Seen['recorded'],
): boolean =>
  entries.length === recorded.size &&
  entries.every(({ path, kind }) => {
    const last = recorded.get(path)?.[4]
    return kind === 'file' ? last !== '' && last === digest(path) : last === `${kind} `
  })
