import type { Files, Stamp } from '../host/files.ts'
import type { Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'
import { atEase } from './at-ease.ts'
import {
  forgetRelease,
  isIntact,
  itemTexts,
  sealOfRelease,
  writeRelease,
  type Entry,
  type Lying,
  type Recorded,
  type Release,
} from './release.ts'
import { assertWritten, type Store } from './store.ts'

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

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** A folder and those around it, the outermost last. */
function around(folder: string): string[] {
  const parts = folder.split('/')
  return folder ? parts.map((_, index) => parts.slice(0, parts.length - index).join('/')) : []
}

/** More new files and folders than this are put onto the disk all at once: one by one each waits for the journal. */
const fewFiles = 64

/** Kept files were damaged; they are taken away, and the next build makes them again. */
export class DamagedStore extends Error {
  override name = 'DamagedStore'
}

type Staged = {
  readonly stage: string
  /** Files that were not in the release before. */
  readonly fresh: readonly string[]
  /** Stamps of those that were, by path. */
  readonly linked: ReadonlyMap<string, Lying>
}

const isLying = (known: Lying, stamp: Stamp | undefined): boolean =>
  stamp?.size === known.size && stamp.mtime === known.mtime && stamp.inode === known.inode

/** Lays all files of a release into a folder of its own: links to those of the one before, and to what the store has whole. */
function stageFiles(
  files: Files,
  stage: string,
  store: Store,
  entries: readonly Entry[],
  { current, currentFolder }: { current: Recorded | undefined; currentFolder: string },
): Staged {
  const fresh: string[] = []
  const damaged: string[] = []
  const linked = new Map<string, Lying>()
  const folders = new Set<string>([''])
  let last = ''
  for (const { path, sha256: wanted } of entries) {
    const target = `${stage}/${path}`
    const parent = parentOf(path)
    if (parent !== last && !folders.has(parent)) {
      files.folder(`${stage}/${parent}`)
      for (const one of around(parent)) folders.add(one)
    }
    last = parent
    const known = current?.lying.get(path)
    const source = `${currentFolder}/${path}`
    // A link more changes the time of the last change, and nothing else.
    if (
      known?.sha256 === wanted &&
      isLying(known, files.stamp(source)) &&
      files.link(source, target)
    ) {
      linked.set(path, known)
      continue
    }
    if (store.layBlob(wanted, target)) fresh.push(target)
    else damaged.push(path)
  }
  // All that is damaged is known now: one more build makes it again.
  if (damaged.length) throw new DamagedStore(damaged.join(', '))
  if (fresh.length + folders.size > fewFiles && files.syncAll(stage))
    return { stage, fresh, linked }
  for (const file of fresh) files.sync(file)
  for (const one of folders) files.sync(one ? `${stage}/${one}` : stage)
  return { stage, fresh, linked }
}

/**
 * Stages a release beside the old one, verifies what is new, writes the manifest last, syncs files before
 * folders, and swaps `site` by one rename (order after ALICE, OSDI 2014). Unchanged files are hard links.
 * With nothing new it touches nothing and gives back the current release.
 * @param keep how many releases stay for going back
 */
export function publish(
  files: Files,
  folder: string,
  store: Store,
  current: Recorded | undefined,
  outputs: readonly Entry[],
  items: readonly Item[],
  sources: NonNullable<Release['sources']> = {},
  keep = 5,
): { release: Release; written: number } {
  const entries = [...outputs].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = new TextEncoder().encode(manifestOf(entries))
  const manifestDigest = sha256(manifest)
  const digest = manifestDigest.slice(0, 32)
  if (current?.digest === digest && isIntact(files, folder, current.name, sealOfRelease(current))) {
    const release: Release = { ...current, items, sources }
    if (!isToldAlike(release, current)) writeRelease(files, folder, release, current)
    return { release, written: 0 }
  }

  const releases = `${folder}/.releases`
  sweep(files, releases)
  const stage = `${releases}/.stage-${digest}`
  const name = freeName(files, releases, digest)
  const link = `${folder}/site`
  const before = files.pointer(link)
  files.remove(stage)
  files.folder(stage)
  try {
    const staged = stageFiles(files, stage, store, entries, {
      current,
      currentFolder: `${releases}/${current?.name ?? ''}`,
    })
    files.write(`${stage}/manifest.json`, manifest, 0o444)
    assertWritten(files, `${stage}/manifest.json`, manifest)
    files.sync(`${stage}/manifest.json`)
    files.sync(stage)
    files.rename(stage, `${releases}/${name}`)
    const lying = lyingIn(files, `${releases}/${name}`, staged, [
      ...entries,
      { path: 'manifest.json', sha256: manifestDigest },
    ])
    const release: Release = { digest, name, entries, items, sources, lying }
    writeRelease(files, folder, release, current)
    files.sync(releases)
    files.point(link, `.releases/${name}`)
    files.sync(folder)
    atEase(() => prune(files, folder, name, current?.name, keep))
    return { release, written: staged.fresh.length }
  } catch (error) {
    atEase(() => goBack(files, link, `.releases/${name}`, before))
    atEase(() => {
      files.remove(stage)
      if (files.pointer(link) === `.releases/${name}`) return
      files.remove(`${releases}/${name}`)
      forgetRelease(files, folder, name)
    })
    throw error
  }
}

/** A link that may not last through a fall of power is undone, so that what is said is true. */
function goBack(files: Files, link: string, wrong: string, before: string | undefined): void {
  if (files.pointer(link) !== wrong) return
  if (before === undefined) files.remove(link)
  else files.point(link, before)
}

/** The same files may be made of other sources, and be listed otherwise. */
function isToldAlike({ items, sources }: Release, current: Recorded): boolean {
  const texts = itemTexts(items)
  return (
    texts.size === Object.keys(current.years).length &&
    [...texts].every(([year, text]) => current.years[year] === sha256(text)) &&
    JSON.stringify(sources) === JSON.stringify(current.sources)
  )
}

/** The files of a release as they lie there. */
function lyingIn(
  files: Files,
  folder: string,
  staged: Staged,
  entries: readonly { readonly path: string; readonly sha256: string }[],
): Map<string, Lying> {
  const lying = new Map<string, Lying>()
  for (const { path, sha256: own } of entries) {
    const linked = staged.linked.get(path)
    const stamp = linked ? undefined : files.stamp(`${folder}/${path}`)
    if (linked) lying.set(path, linked)
    else if (stamp)
      lying.set(path, { size: stamp.size, mtime: stamp.mtime, inode: stamp.inode, sha256: own })
  }
  return lying
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
  folder: string,
  name: string,
  last: string | undefined,
  keep: number,
): void {
  const releases = `${folder}/.releases`
  const age = (one: string) => files.stamp(`${releases}/${one}.json`)?.mtime ?? 0
  const names = files
    .names(releases)
    .filter((one) => /^[0-9a-f]{32}(?:-\d+)?$/u.test(one))
    .sort((a, b) => age(b) - age(a))
  const spare = names.filter((one) => one !== name && one !== last)
  for (const one of spare.slice(Math.max(0, keep - 2))) {
    files.remove(`${releases}/${one}`)
    forgetRelease(files, folder, one)
  }
}
