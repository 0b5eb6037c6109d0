import type { Files } from '../host/files.ts'
import { sha256 } from '../model/digest.ts'
import { seal } from '../model/sealed.ts'
import { readSealed } from './read-sealed.ts'

/** Kept results: safe to delete, safe against a torn write. */
export type Store = {
  hasBlob(digest: string): boolean
  /** Keeps bytes by their own digest, and reads them back; throws an error as Node's where the disk did not keep them. */
  putBlob(bytes: Uint8Array): string
  /**
   * Lays a blob at a path where there is nothing yet: a link, or a copy where the file system has none.
   * @returns false where it is absent, or damaged: then it is taken away, so that it is made again
   */
  layBlob(digest: string, path: string): boolean
  /** The JSON kept under a task's key; undefined where absent or damaged. */
  get(key: string): unknown
  put(key: string, value: unknown): void
  /** Bytes that were put since it was opened. */
  readonly grown: () => number
}

/** Nobody writes into what releases share. */
const readOnly = 0o444

const notWhole = (path: string): Error =>
  Object.assign(new Error(`EIO: ${path} was not written whole`), { code: 'EIO', path })

/** Reads a file back that was just written. */
export function assertWritten(files: Files, path: string, bytes: Uint8Array): void {
  if (Buffer.compare(files.read(path), bytes) !== 0) throw notWhole(path)
}

/**
 * Content-addressed files below `folder`: `objects/a/<sha256>` for bytes, `tasks/a/<key>` for results: sixteen folders
 * each, as a folder costs a hundred files. Results are sealed. What another run has put is verified before it is laid
 * anywhere.
 * @param held digests of what a release holds: they count as kept, and are not looked for
 */
export function openStore(
  files: Files,
  folder: string,
  held: ReadonlySet<string> = new Set(),
): Store {
  const made = new Set<string>()
  const place = (kind: string, name: string): string => {
    const parent = `${folder}/${kind}/${name.slice(0, 1)}`
    if (!made.has(parent)) {
      files.folder(parent)
      made.add(parent)
    }
    return `${parent}/${name}`
  }
  const readOrNothing = (path: string): Uint8Array | undefined => {
    try {
      return files.read(path)
    } catch {
      return undefined
    }
  }
  const known = new Set<string>()
  /** Names in a folder of objects: thousands are asked for, and one look at the folder tells of all. */
  const listed = new Map<string, Set<string>>()
  const there = (start: string): Set<string> => {
    const names = listed.get(start) ?? new Set(files.names(`${folder}/objects/${start}`))
    listed.set(start, names)
    return names
  }
  const verified = new Set<string>()
  let grown = 0
  const isWhole = (digest: string): boolean => {
    if (verified.has(digest)) return true
    const path = place('objects', digest)
    const bytes = readOrNothing(path)
    if (bytes && sha256(bytes) === digest) {
      verified.add(digest)
      return true
    }
    files.remove(path)
    known.delete(digest)
    there(digest.slice(0, 1)).delete(digest)
    return false
  }
  return {
    hasBlob: (digest) =>
      known.has(digest) || held.has(digest) || there(digest.slice(0, 1)).has(digest),
    putBlob(bytes) {
      const digest = sha256(bytes)
      if (verified.has(digest)) return digest
      const path = place('objects', digest)
      if (!files.writeNew(path, bytes, readOnly)) {
        known.add(digest)
        if (files.stamp(path)?.size === bytes.length) return digest
        files.write(path, bytes, readOnly)
      }
      try {
        assertWritten(files, path, bytes)
      } catch (error) {
        files.remove(path)
        throw error
      }
      grown += bytes.length
      known.add(digest)
      verified.add(digest)
      return digest
    },
    layBlob(digest, path) {
      if (!isWhole(digest)) return false
      const object = place('objects', digest)
      if (files.link(object, path)) return true
      const bytes = files.read(object)
      files.write(path, bytes, readOnly)
      assertWritten(files, path, bytes)
      return true
    },
    get: (key) => readSealed(files, place('tasks', key)),
    put: (key, value) => files.write(place('tasks', key), seal(value)),
    grown: () => grown,
  }
}

/** A store that keeps nothing beyond the run, and lays nothing anywhere. */
export function memoryStore(): Store {
  const blobs = new Set<string>()
  const results = new Map<string, unknown>()
  return {
    hasBlob: (digest) => blobs.has(digest),
    putBlob(bytes) {
      const digest = sha256(bytes)
      blobs.add(digest)
      return digest
    },
    layBlob: () => false,
    get: (key) => results.get(key),
    put: (key, value) => void results.set(key, value),
    grown: () => 0,
  }
}
