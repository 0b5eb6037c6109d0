import type { Files, Stamp } from '../host/files.ts'
import { once } from './once.ts'
import type { Entry, Lying, Recorded } from './release.ts'
import type { Store } from './store.ts'

/** More new files and folders than this are put onto the disk all at once: one by one each waits for the journal. */
const fewFiles = 64

/** Kept files were damaged; they are taken away, and the next build makes them again. */
export class DamagedStore extends Error {
  override name = 'DamagedStore'
}

/** Where a release is laid, and what of older ones its files can be taken from. */
export type Place = {
  readonly files: Files
  readonly store: Store
  /** Folder of the new release. */
  readonly stage: string
  /** The release before, and its folder. */
  readonly current: Recorded | undefined
  readonly currentFolder: string
  /** The release that lay in the stage's folder, where one was given up for it. */
  readonly given: Recorded | undefined
  /** Whether what lies there need not be looked at: it is as its record says. */
  readonly isTrusted: boolean
}

/** A release in its folder. */
export type Staged = {
  /** Paths that neither the release before nor the one that was given up had so. */
  readonly fresh: readonly string[]
  /** Folders in which a name is new or gone; '' is the stage itself. */
  readonly touched: ReadonlySet<string>
  /** How each file lies that was not laid anew, by path. */
  readonly linked: ReadonlyMap<string, Lying>
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** A folder and those around it, the outermost last. */
function around(folder: string): string[] {
  const parts = folder.split('/')
  return folder ? parts.map((_, index) => parts.slice(0, parts.length - index).join('/')) : []
}

const isLying = (known: Lying | undefined, stamp: Stamp | undefined): known is Lying =>
  known !== undefined &&
  stamp?.size === known.size &&
  stamp.mtime === known.mtime &&
  stamp.inode === known.inode

/** The folders that these files lie in; files of one folder are mostly named one after the other. */
function parentsOf(paths: Iterable<string>): Set<string> {
  const parents = new Set<string>()
  let last: string | undefined
  for (const path of paths) {
    const length = Math.max(0, path.lastIndexOf('/'))
    if (length === last?.length && path.startsWith(last)) continue
    last = path.slice(0, length)
    parents.add(last)
  }
  return parents
}

/** All folders that hold one of these files, the innermost first. */
const foldersOf = (paths: Iterable<string>): Set<string> =>
  new Set([...parentsOf(paths)].flatMap(around))

type Found = { readonly path: string; readonly isFolder: boolean; readonly whole?: Lying }

/** What lies in a folder that was given up: as its record says, or as it is found there. */
function findIn(
  { files, stage, given, isTrusted }: Place,
  wanted: ReadonlyMap<string, Entry>,
): Found[] {
  if (!given) return []
  if (isTrusted) {
    const lying = [...given.lying].map(([path, whole]) => ({ path, isFolder: false, whole }))
    // A folder goes only where a file goes.
    return lying.every(({ path }) => wanted.has(path) || path === 'manifest.json')
      ? lying
      : [...[...foldersOf(given.lying.keys())].map((path) => ({ path, isFolder: true })), ...lying]
  }
  return files.list(stage, ['**']).entries.map(({ path, kind, stamp }) => {
    const known = given.lying.get(path)
    const isWhole = kind === 'file' && isLying(known, stamp)
    return { path, isFolder: kind === 'folder', ...(isWhole && { whole: known }) }
  })
}

/**
 * Takes from a folder that was given up what the new release has not.
 * @returns the files that stay, by path
 */
function clear(
  place: Place,
  wanted: ReadonlyMap<string, Entry>,
  touched: Set<string>,
): Map<string, Lying> {
  const stays = new Map<string, Lying>()
  const folders = once(() => foldersOf(wanted.keys()))
  const gone = new Set<string>()
  for (const { path, isFolder, whole } of findIn(place, wanted)) {
    if (isFolder && folders().has(path)) continue
    if (whole && whole.sha256 === wanted.get(path)?.sha256) {
      stays.set(path, whole)
      continue
    }
    if (gone.size && around(parentOf(path)).some((folder) => gone.has(folder))) continue
    // A file that releases share is never written into: its name goes, and another file gets it.
    place.files.remove(`${place.stage}/${path}`)
    touched.add(parentOf(path))
    if (isFolder) gone.add(path)
  }
  for (const folder of gone) touched.delete(folder)
  return stays
}

/**
 * Lays all files of a release into a folder of its own: those that lie there already stay, the others are links to those of
 * the release before, and to what the store has whole.
 * @throws DamagedStore
 */
export function stageFiles(place: Place, entries: readonly Entry[]): Staged {
  const { files, store, stage, current, currentFolder } = place
  const fresh: string[] = []
  const damaged: string[] = []
  const touched = new Set<string>()
  const linked = clear(place, new Map(entries.map((entry) => [entry.path, entry])), touched)
  const folders = parentsOf(linked.keys()).add('')
  let last = ''
  for (const { path, sha256: wanted } of entries) {
    if (linked.has(path)) continue
    const target = `${stage}/${path}`
    const parent = parentOf(path)
    if (parent !== last && !folders.has(parent)) {
      files.folder(`${stage}/${parent}`)
      for (const one of ['', ...around(parent)]) {
        folders.add(one)
        touched.add(one)
      }
    }
    last = parent
    touched.add(parent)
    const known = current?.lying.get(path)
    const source = `${currentFolder}/${path}`
    // A link more changes the time of the last change, and nothing else.
    if (
      known?.sha256 === wanted &&
      isLying(known, files.stamp(source)) &&
      files.link(source, target)
    )
      linked.set(path, known)
    else if (store.layBlob(wanted, target)) fresh.push(path)
    else damaged.push(path)
  }
  // All that is damaged is known now: one more build makes it again.
  if (damaged.length) throw new DamagedStore(damaged.join(', '))
  touched.add('')
  return { fresh, touched, linked }
}

/** Puts what is new in a stage, and its manifest, onto the disk: files before the folders that name them. */
export function syncStage(files: Files, stage: string, { fresh, touched }: Staged): void {
  if (fresh.length + touched.size > fewFiles && files.syncAll(stage)) return
  for (const path of [...fresh, 'manifest.json']) files.sync(`${stage}/${path}`)
  for (const folder of touched) files.sync(folder ? `${stage}/${folder}` : stage)
}
