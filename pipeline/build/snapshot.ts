import type { Entry, Stamp } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { sha256 } from '../model/digest.ts'
import { languages } from '../model/language.ts'
import { isSpoken, namespaceOf } from '../model/locale.ts'
import { SourceChanged } from '../make/refusal.ts'

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
  readonly size: (path: string) => number
  /** Bytes of a file; throws Node's error. */
  readonly bytes: (path: string) => Uint8Array
  /** Lets go of bytes that nobody will ask for again; should somebody, they are read anew and must be the same. */
  readonly forget: (paths: readonly string[]) => void
  /** SHA-256 of a file, "" where it cannot be read. Known without reading where its stamp is as recorded. */
  readonly digest: (path: string) => string
  /** Whether a file that was still new at a moment (ms) is not now as it was listed: it may have been read half written. */
  readonly hasMoved: (path: string, moment: number) => boolean
  /** Stamps and digests for the next build. */
  readonly record: () => Map<string, Recorded>
}

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

/** What the last build saw, by path. */
export type Seen = {
  /** When that build began (ms): a file not older than that is read again, as it may have changed within the clock's grain. */
  readonly began: number
  readonly recorded: ReadonlyMap<string, Recorded>
}

/** Whether a file was so old when a build began (ms) that every change since shows in its stamp. */
export const isSettled = ({ mtime }: Pick<Stamp, 'mtime'>, began: number): boolean =>
  mtime < began - 10

/**
 * Words that an office does not have in its locales/ are those that come with the program.
 * @param seen what the last build saw; asked for with the first digest
 */
export function takeSnapshot(
  { files, ownLocales }: Pick<Host, 'files' | 'ownLocales'>,
  root: string,
  seen: () => Seen | undefined = () => undefined,
): Snapshot {
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
  const borrowed = new Set(lent.map(({ path }) => path))
  const entries = [...sources.entries, ...lent]
  const { unreadable } = sources
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const kept = new Map<string, Uint8Array>()
  const digests = new Map<string, string>()
  let last: { readonly of: Seen | undefined } | undefined
  const placeOf = (path: string) => `${borrowed.has(path) ? ownLocales : root}/${path}`
  const isAsListed = (path: string): boolean => {
    const listed = byPath.get(path)?.stamp
    const now = files.stamp(placeOf(path))
    return listed === undefined || (now !== undefined && sameStamp(recordOf(listed, ''), now))
  }
  const bytes = (path: string): Uint8Array => {
    const known = kept.get(path)
    if (known) return known
    const read = files.read(placeOf(path))
    const recorded = digests.get(path)
    if (!isAsListed(path) || (recorded !== undefined && recorded !== sha256(read)))
      throw new SourceChanged(path)
    kept.set(path, read)
    return read
  }
  const digest = (path: string): string => {
    const once = digests.get(path)
    if (once !== undefined) return once
    const entry = byPath.get(path)
    last ??= { of: seen() }
    const known = last.of?.recorded.get(path)
    let value = ''
    if (
      entry &&
      known &&
      sameStamp(known, entry.stamp) &&
      isSettled(entry.stamp, last.of?.began ?? 0)
    )
      value = known[4]
    else if (entry?.kind === 'file')
      try {
        value = sha256(bytes(path))
      } catch {
        value = ''
      }
    digests.set(path, value)
    return value
  }
  return {
    entries,
    unreadable,
    has: (path) => byPath.has(path),
    kind: (path) => byPath.get(path)?.kind,
    size: (path) => byPath.get(path)?.stamp.size ?? 0,
    bytes,
    forget(paths) {
      for (const path of paths) if (digests.has(path)) kept.delete(path)
    },
    digest,
    hasMoved: (path, moment) => (byPath.get(path)?.stamp.mtime ?? 0) > moment && !isAsListed(path),
    record: () =>
      new Map(
        entries.map(({ path, kind, stamp }) => [
          path,
          kind === 'file' ? recordOf(stamp, digest(path)) : [0, 0, 0, 0, `${kind} `],
        ]),
      ),
  }
}

/** Whether nothing at all has changed since the recorded build. */
export const isUnchanged = (
  { entries, digest }: Pick<Snapshot, 'entries' | 'digest'>,
  recorded: ReadonlyMap<string, Recorded>,
): boolean =>
  entries.length === recorded.size &&
  entries.every(({ path, kind }) => {
    const last = recorded.get(path)?.[4]
    return kind === 'file' ? last !== '' && last === digest(path) : last === `${kind} `
  })
