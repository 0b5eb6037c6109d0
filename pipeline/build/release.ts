import type { Files } from '../host/files.ts'
import { canonicalJson, sha256 } from '../model/digest.ts'
import type { Item } from '../model/announcement.ts'
import { Told } from '../model/told.ts'
import { say } from '../model/wording.ts'
import type { Output } from './output.ts'
import { sameStamp, type Recorded } from './snapshot.ts'
import type { Store } from './store.ts'

export type Entry = Output & { readonly stale?: true }

/** What is known of a release: its files as they were laid down, and what its listings were made of. */
export type Release = {
  readonly digest: string
  /** Name of its folder below `.releases/`. */
  readonly name: string
  readonly entries: readonly Entry[]
  readonly items: readonly Item[]
  /** Digest of the own sources of each announcement, by id, that its editions were made of. */
  readonly sources?: Readonly<Record<string, string>>
  readonly stamps: Readonly<Record<string, Recorded>>
}

const recordPath = (folder: string, name: string) => `${folder}/.releases/${name}.json`

/** A release by its name; undefined where there is none or its record is damaged. */
export function readRelease(files: Files, folder: string, name: string): Release | undefined {
  try {
    const record = JSON.parse(
      new TextDecoder().decode(files.read(recordPath(folder, name))),
    ) as Release
    return record.name === name ? record : undefined
  } catch {
    return undefined
  }
}

/** The release that `site` points at; undefined where there is none or its record is damaged. */
export function currentRelease(files: Files, folder: string): Release | undefined {
  const name = files.pointer(`${folder}/site`)?.replace(/^\.releases\//u, '')
  return name === undefined ? undefined : readRelease(files, folder, name)
}

/** Whether every file of a release lies there as it was laid down. */
export const isIntact = (files: Files, folder: string, release: Release): boolean =>
  Object.entries(release.stamps).every(([path, recorded]) => {
    const stamp = files.stamp(`${folder}/.releases/${release.name}/${path}`)
    return (
      stamp !== undefined &&
      stamp.size === recorded[0] &&
      stamp.mtime === recorded[1] &&
      stamp.inode === recorded[3]
    )
  })

const manifestOf = (entries: readonly Entry[]): string =>
  `${JSON.stringify(
    entries.map(
      ({ path, sha256: digest, bytes, mediaType, announcement, language, format, stale }) => ({
        path,
        sha256: digest,
        bytes,
        mediaType,
        ...(announcement !== undefined && { announcement }),
        ...(language !== undefined && { language }),
        ...(format !== undefined && { format }),
        ...(stale && { stale }),
      }),
    ),
    null,
    1,
  )}\n`

/** Folders of a path, outermost last. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
}

/**
 * Stages a release beside the old one, verifies what is new, writes the manifest last, syncs files before
 * folders, and swaps `site` by one rename (order after ALICE, OSDI 2014). Unchanged files are hard links.
 * With nothing new it touches nothing and gives back the current release.
 */
export function publish(
  files: Files,
  folder: string,
  store: Store,
  outputs: readonly Entry[],
  items: readonly Item[],
  sources: NonNullable<Release['sources']> = {},
  keep = 5,
): { release: Release; written: number } {
  const entries = [...outputs].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = manifestOf(entries)
  const digest = sha256(canonicalJson([manifest, items])).slice(0, 32)
  const current = currentRelease(files, folder)
  if (current?.digest === digest && isIntact(files, folder, current)) {
    const release: Release = { ...current, sources }
    // Sources may change and give the same editions.
    if (canonicalJson(current.sources) !== canonicalJson(sources))
      files.write(recordPath(folder, current.name), JSON.stringify(release))
    return { release, written: 0 }
  }

  const releases = `${folder}/.releases`
  sweep(files, releases)
  const stage = `${releases}/.stage-${digest}`
  const name = freeName(files, releases, digest)
  files.remove(stage)
  files.folder(stage)
  const old = new Map(current?.entries.map((entry) => [entry.path, entry]))
  const fresh: string[] = []
  const folders = new Set<string>([''])
  try {
    for (const { path, sha256: wanted } of entries) {
      const target = `${stage}/${path}`
      const [parent = ''] = foldersOf(path)
      if (!folders.has(parent)) files.folder(`${stage}/${parent}`)
      for (const one of foldersOf(path)) folders.add(one)
      const source = `${releases}/${current?.name ?? ''}/${path}`
      const recorded = current?.stamps[path]
      const stamp = recorded && files.stamp(source)
      const isSame =
        old.get(path)?.sha256 === wanted &&
        stamp &&
        recorded &&
        sameStamp([recorded[0], recorded[1], stamp.ctime, recorded[3], ''], stamp)
      if (isSame && files.link(source, target)) continue
      const bytes = store.blob(wanted)
      if (!bytes)
        throw new Told(say('The kept file for {{path}} is damaged; build again', { path }))
      files.write(target, bytes, 0o444)
      if (sha256(files.read(target)) !== wanted)
        throw new Told(say('{{path}} was not written whole', { path }))
      fresh.push(target)
    }
    files.write(`${stage}/manifest.json`, manifest, 0o444)
    for (const path of [...fresh, `${stage}/manifest.json`]) files.sync(path)
    for (const one of folders) files.sync(one ? `${stage}/${one}` : stage)
    files.rename(stage, `${releases}/${name}`)
  } catch (error) {
    files.remove(stage)
    throw error
  }
  const stamps = Object.fromEntries(
    [...entries, { path: 'manifest.json', sha256: sha256(manifest) }].map(
      ({ path, sha256: own }): [string, Recorded] => {
        const stamp = files.stamp(`${releases}/${name}/${path}`)
        return [
          path,
          [stamp?.size ?? 0, stamp?.mtime ?? 0, stamp?.ctime ?? 0, stamp?.inode ?? 0, own],
        ]
      },
    ),
  )
  const release: Release = { digest, name, entries, items, sources, stamps }
  files.write(recordPath(folder, name), JSON.stringify(release))
  files.sync(releases)
  files.point(`${folder}/site`, `.releases/${name}`)
  files.sync(folder)
  prune(files, releases, name, current?.name, keep)
  return { release, written: fresh.length }
}

/** A release that was tampered with is laid down anew beside it: what is visible is never half made. */
function freeName(files: Files, releases: string, digest: string): string {
  let name = digest
  for (let n = 2; files.exists(`${releases}/${name}`); n++) name = `${digest}-${n}`
  return name
}

/** Takes away what a stopped build left. */
function sweep(files: Files, releases: string): void {
  files.folder(releases)
  for (const name of files.names(releases))
    if (name.startsWith('.')) files.remove(`${releases}/${name}`)
}

/** Keeps the newest releases for going back; `name` and `last` always. */
function prune(
  files: Files,
  releases: string,
  name: string,
  last: string | undefined,
  keep: number,
): void {
  const age = (one: string) => files.stamp(`${releases}/${one}.json`)?.mtime ?? 0
  const names = files
    .names(releases)
    .filter((one) => /^[0-9a-f]{32}(?:-\d+)?$/u.test(one))
    .sort((a, b) => age(b) - age(a))
  const spare = names.filter((one) => one !== name && one !== last)
  for (const one of spare.slice(Math.max(0, keep - 2))) {
    files.remove(`${releases}/${one}`)
    files.remove(`${releases}/${one}.json`)
  }
}
