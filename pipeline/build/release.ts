import type { Files } from '../host/files.ts'
import type { Item } from '../model/announcement.ts'
import type { Output } from './output.ts'
import { digestsOfYears, readItems, writeItems } from './release-items.ts'
import { createSeal } from './seal.ts'

export type Entry = Output & { readonly stale?: true }

/** How a file lies in a release. */
export type Lying = {
  readonly size: number
  readonly mtime: number
  readonly inode: number
  /** SHA-256 of what was laid down. */
  readonly sha256: string
}

/** What is known of a release: its files as they were laid down, and what its listings were made of. */
export type Release = {
  readonly digest: string
  /** Name of its folder below `.releases/`. */
  readonly name: string
  /** Sorted by path. */
  readonly entries: readonly Entry[]
  readonly items: readonly Item[]
  /** Digest of the own sources of each announcement, by id, that its editions were made of. */
  readonly sources?: Readonly<Record<string, string>>
  /** Of all its files, and its manifest, by path. */
  readonly lying: ReadonlyMap<string, Lying>
}

/** A release whose items are on the disk: digests of their texts by year, so that only what differs is written again. */
export type Recorded = Release & { readonly years: Readonly<Record<string, string>> }

const recordPath = (folder: string, name: string) => `${folder}/.releases/${name}.json`
const itemsPath = (folder: string, name: string) => `${folder}/.releases/${name}.items`

type Row = readonly [
  path: string,
  sha256: string,
  bytes: number,
  mtime: number,
  inode: number,
  mediaType: number,
  announcement?: string | null,
  language?: Output['language'] | null,
  format?: Output['format'] | null,
  stale?: true,
]

/** A record as it stands on the disk: a row a file, as names of keys would be the most of it. */
type Written = {
  readonly digest: string
  readonly name: string
  readonly years: Readonly<Record<string, string>>
  readonly sources: Readonly<Record<string, string>>
  readonly manifest: Lying | undefined
  readonly types: readonly string[]
  readonly rows: readonly Row[]
}

const manifestName = 'manifest.json'

function rowsOf({ entries, lying }: Release): Pick<Written, 'types' | 'rows'> {
  const types = new Map<string, number>()
  const rows = entries.map((entry): Row => {
    const { path, announcement, language, format, stale } = entry
    const type = types.get(entry.mediaType) ?? types.size
    types.set(entry.mediaType, type)
    const { mtime = 0, inode = 0 } = lying.get(path) ?? {}
    const row = [path, entry.sha256, entry.bytes, mtime, inode, type] as const
    if (announcement === undefined && language === undefined) return row
    const more = [...row, announcement ?? null, language ?? null, format ?? null] as const
    return stale ? [...more, stale] : more
  })
  return { types: [...types.keys()], rows }
}

/**
 * Puts down what is known of a release, onto the disk; it counts from when `site` points at it.
 * @param last the release before, or this one as it was: years of its items that are the same are linked
 */
export function writeRelease(
  files: Files,
  folder: string,
  release: Release,
  last: Recorded | undefined,
): Recorded {
  const { digest, name, sources = {} } = release
  const years = digestsOfYears(release.items)
  const was = last && { folder: itemsPath(folder, last.name), years: last.years }
  writeItems(files, itemsPath(folder, name), release.items, years, was)
  const written: Written = {
    digest,
    name,
    years,
    sources,
    manifest: release.lying.get(manifestName),
    ...rowsOf(release),
  }
  const path = recordPath(folder, name)
  files.write(path, JSON.stringify(written))
  files.sync(path)
  return { ...release, years }
}

/** Whether a release of the same files is made of the same sources, and listed alike. */
export function isToldAlike(
  { items, sources }: Pick<Release, 'items' | 'sources'>,
  current: Recorded,
): boolean {
  return (
    JSON.stringify(digestsOfYears(items)) === JSON.stringify(current.years) &&
    JSON.stringify(sources) === JSON.stringify(current.sources)
  )
}

/** Takes away all that is known of a release. */
export function forgetRelease(files: Files, folder: string, name: string): void {
  files.remove(recordPath(folder, name))
  files.remove(itemsPath(folder, name))
}

const jsonAt = (files: Files, path: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.read(path)))

function readFiles({ types, rows, manifest }: Written): Pick<Release, 'entries' | 'lying'> {
  const lying = new Map<string, Lying>(manifest && [[manifestName, manifest]])
  const entries = rows.map(
    ([path, digest, bytes, mtime, inode, type, announcement, language, format, stale]): Entry => {
      lying.set(path, { size: bytes, mtime, inode, sha256: digest })
      return {
        path,
        sha256: digest,
        bytes,
        mediaType: types[type] ?? '',
        ...(announcement != null && { announcement }),
        ...(language && { language }),
        ...(format && { format }),
        ...(stale && { stale }),
      }
    },
  )
  return { entries, lying }
}

/** A release by its name; undefined where there is none or its record is damaged. Its items are read when asked for. */
export function readRelease(files: Files, folder: string, name: string): Recorded | undefined {
  try {
    const written = jsonAt(files, recordPath(folder, name)) as Written
    if (written.name !== name) return undefined
    const { digest, years, sources } = written
    let items: readonly Item[] | undefined
    return {
      digest,
      name,
      years,
      sources,
      ...readFiles(written),
      get items() {
        return (items ??= readItems(files, itemsPath(folder, name), years))
      },
    }
  } catch {
    return undefined
  }
}

/** Name of the release that `site` points at. */
export const currentName = (files: Files, folder: string): string | undefined =>
  files.pointer(`${folder}/site`)?.replace(/^\.releases\//u, '')

/** The release that `site` points at; undefined where there is none or its record is damaged. */
export function currentRelease(files: Files, folder: string): Recorded | undefined {
  const name = currentName(files, folder)
  return name === undefined ? undefined : readRelease(files, folder, name)
}

/** The seal of all files of a release as they were laid down. */
export function sealOfRelease({ lying }: Pick<Release, 'lying'>): string {
  const seal = createSeal()
  for (const [path, one] of [...lying].sort(([a], [b]) => (a < b ? -1 : 1)))
    seal.add(path, 'file', one)
  return seal.digest()
}

/** Whether every file of a release lies there as it was laid down, and nothing else. */
export function isIntact(files: Files, folder: string, name: string, sealed: string): boolean {
  const seal = createSeal()
  const { entries, unreadable } = files.list(`${folder}/.releases/${name}`, ['**'])
  for (const { path, kind, stamp } of entries)
    if (kind !== 'folder') seal.add(path, kind === 'huge' ? 'file' : kind, stamp)
  return !unreadable.length && seal.digest() === sealed
}
