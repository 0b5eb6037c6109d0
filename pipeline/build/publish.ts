import type { Files } from '../host/files.ts'
import type { Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'
import { atEase } from './at-ease.ts'
import {
  forgetRelease,
  isIntact,
  isToldAlike,
  sealOfRelease,
  writeRelease,
  type Entry,
  type Lying,
  type Recorded,
  type Release,
} from './release.ts'
import { siteManifestOf } from './site-manifest.ts'
import { stageFiles, syncStage, type Staged } from './stage.ts'
import { assertWritten, type Store } from './store.ts'

/** What a release is made of. */
export type Contents = {
  readonly outputs: readonly Entry[]
  readonly items: readonly Item[]
  readonly sources?: NonNullable<Release['sources']>
}

export type Publishing = {
  readonly files: Files
  /** The output folder. */
  readonly folder: string
  readonly store: Store
  readonly current: Recorded | undefined
  /** What is known of a release. */
  readonly read: (name: string) => Recorded | undefined
  /** Whether an older release need not be looked at: what lies in its folder is as its record says. */
  readonly isTrusted: (name: string) => boolean
  /** How many releases stay for going back; at least the new one and the one before. */
  readonly keep: number
  /** Whether it must outlast a fall of power; what is only looked at need not. */
  readonly isLasting: boolean
}

export type Published = {
  readonly release: Recorded
  /** How many files are new, or other than in the release before. */
  readonly written: number
  /** Paths of those, and of those that are gone. */
  readonly changed: readonly string[]
  /** Takes away the releases that are too many. */
  readonly prune: () => void
}

/**
 * Stages a release beside the old one, verifies what is new, writes the manifest last, syncs files before
 * folders, and swaps `site` by one rename (order after ALICE, OSDI 2014). It is laid into the folder of the oldest
 * release where that is one too many: then only what differs is laid. Unchanged files are hard links.
 * With nothing new it touches nothing and gives back the current release.
 */
export function publish(
  { files: disk, folder, store, current, read, isTrusted, keep, isLasting }: Publishing,
  { outputs, items, sources = {} }: Contents,
): Published {
  const files = isLasting ? disk : withoutSync(disk)
  const entries = [...outputs].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = new TextEncoder().encode(siteManifestOf(entries))
  const manifestDigest = sha256(manifest)
  const digest = manifestDigest.slice(0, 32)
  if (current?.digest === digest && isIntact(files, folder, current.name, sealOfRelease(current))) {
    const release: Release = { ...current, items, sources }
    const isSame = isToldAlike(release, current)
    return {
      release: isSame ? current : writeRelease(files, folder, release, current),
      written: 0,
      changed: [],
      prune: () => undefined,
    }
  }

  const releases = `${folder}/.releases`
  sweep(files, releases)
  const stage = `${releases}/.stage-${digest}`
  const link = `${folder}/site`
  const before = files.pointer(link)
  let name = ''
  try {
    const given = giveUp(
      files,
      folder,
      stage,
      tooMany(files, folder, current?.name, keep).map(read),
    )
    name = freeName(files, releases, digest)
    if (!given) files.folder(stage)
    const currentFolder = `${releases}/${current?.name ?? ''}`
    const staged = stageFiles(
      {
        files,
        store,
        stage,
        current,
        currentFolder,
        given,
        isTrusted: given !== undefined && isTrusted(given.name),
      },
      entries,
    )
    files.write(`${stage}/manifest.json`, manifest, 0o444)
    assertWritten(files, `${stage}/manifest.json`, manifest)
    syncStage(files, stage, staged)
    files.rename(stage, `${releases}/${name}`)
    const lying = lyingIn(files, `${releases}/${name}`, staged, [
      ...entries,
      { path: 'manifest.json', sha256: manifestDigest },
    ])
    const show = () => {
      files.sync(releases)
      files.point(link, `.releases/${name}`)
      files.sync(folder)
    }
    // What is known of a release is down before it counts; of one that is only looked at, nobody waits for it.
    if (!isLasting) show()
    const laid = { digest, name, entries, items, sources, lying }
    const release = writeRelease(files, folder, laid, current)
    if (isLasting) show()
    const changed = changedPaths(current, release)
    const written = changed.filter((path) => lying.has(path)).length
    const prune = () => {
      for (const one of tooMany(files, folder, name, keep, current?.name)) {
        files.remove(`${releases}/${one}`)
        forgetRelease(files, folder, one)
      }
    }
    return { release, written, changed, prune }
  } catch (error) {
    atEase(() => goBack(files, link, `.releases/${name}`, before))
    atEase(() => {
      files.remove(stage)
      if (!name || files.pointer(link) === `.releases/${name}`) return
      files.remove(`${releases}/${name}`)
      forgetRelease(files, folder, name)
    })
    throw error
  }
}

/** Paths of what is new, gone, or other than in the release before. */
function changedPaths(before: Recorded | undefined, { entries }: Recorded): string[] {
  const was = new Map(before?.entries.map((entry) => [entry.path, entry.sha256]))
  const changed: string[] = []
  for (const { path, sha256: own } of entries) {
    if (was.get(path) !== own) changed.push(path)
    was.delete(path)
  }
  return [...changed, ...was.keys()]
}

/** A disk that may put things down when it likes. */
const withoutSync = (files: Files): Files => ({
  ...files,
  sync: () => undefined,
  syncAll: () => true,
})

/** A link that may not last through a fall of power is undone, so that what is said is true. */
function goBack(files: Files, link: string, wrong: string, before: string | undefined): void {
  if (files.pointer(link) !== wrong) return
  if (before === undefined) files.remove(link)
  else files.point(link, before)
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

/**
 * Releases that are not kept beside the current one, newest first.
 * @param keep how many there may be; `last`, if it is another than the current one, is among them
 */
function tooMany(
  files: Files,
  folder: string,
  current: string | undefined,
  keep: number,
  last?: string,
): string[] {
  const releases = `${folder}/.releases`
  const age = (one: string) => files.stamp(`${releases}/${one}.json`)?.mtime ?? 0
  const names = files
    .names(releases)
    .filter((one) => /^[0-9a-f]{32}(?:-\d+)?$/u.test(one))
    .sort((a, b) => age(b) - age(a))
  const spare = names.filter((one) => one !== current && one !== last)
  return spare.slice(Math.max(0, keep - 2))
}

/**
 * Gives up a release so that its folder becomes the stage of the next one; what is known of it goes first.
 * @returns what it held; undefined where no folder is to be had
 */
function giveUp(
  files: Files,
  folder: string,
  stage: string,
  candidates: readonly (Recorded | undefined)[],
): Recorded | undefined {
  const given = candidates.find((one) => one && files.exists(`${folder}/.releases/${one.name}`))
  if (!given) return undefined
  forgetRelease(files, folder, given.name)
  files.rename(`${folder}/.releases/${given.name}`, stage)
  return given
}
