import type { Files } from '../host/files.ts'
import { sha256 } from '../model/digest.ts'

/** Kept results: safe to delete, safe against a torn write. */
export type Store = {
  /** Bytes by their own digest; undefined where absent or damaged. */
  blob(digest: string): Uint8Array | undefined
  hasBlob(digest: string): boolean
  putBlob(bytes: Uint8Array): string
  /** Takes away what is damaged, so that it is made again. */
  dropBlob(digest: string): void
  /** The JSON kept under a task's key; undefined where absent or damaged. */
  get(key: string): unknown
  put(key: string, value: unknown): void
  /** Bytes that were put since it was opened. */
  readonly grown: () => number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Content-addressed files below `folder`: `objects/ab/<sha256>` for bytes, `tasks/ab/<key>` for results.
 * A result's first line is the digest of the rest.
 */
export function openStore(files: Files, folder: string): Store {
  const made = new Set<string>()
  const place = (kind: string, name: string): string => {
    const parent = `${folder}/${kind}/${name.slice(0, 2)}`
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
  let grown = 0
  return {
    blob(digest) {
      const bytes = readOrNothing(place('objects', digest))
      return bytes && sha256(bytes) === digest ? bytes : undefined
    },
    hasBlob: (digest) => known.has(digest) || files.exists(place('objects', digest)),
    putBlob(bytes) {
      const digest = sha256(bytes)
      const path = place('objects', digest)
      const kept = files.stamp(path)
      if (!kept || kept.size !== bytes.length) {
        files.write(path, bytes)
        grown += bytes.length
      }
      known.add(digest)
      return digest
    },
    dropBlob(digest) {
      files.remove(place('objects', digest))
      known.delete(digest)
    },
    get(key) {
      const bytes = readOrNothing(place('tasks', key))
      if (!bytes) return undefined
      const text = decoder.decode(bytes)
      const cut = text.indexOf('\n')
      const body = text.slice(cut + 1)
      return sha256(body) === text.slice(0, cut) ? JSON.parse(body) : undefined
    },
    put(key, value) {
      const body = JSON.stringify(value)
      files.write(place('tasks', key), encoder.encode(`${sha256(body)}\n${body}`))
    },
    grown: () => grown,
  }
}

/** A store that keeps nothing beyond the run. */
export function memoryStore(): Store {
  const blobs = new Map<string, Uint8Array>()
  const results = new Map<string, unknown>()
  return {
    blob: (digest) => blobs.get(digest),
    hasBlob: (digest) => blobs.has(digest),
    putBlob(bytes) {
      const digest = sha256(bytes)
      blobs.set(digest, bytes)
      return digest
    },
    dropBlob: (digest) => void blobs.delete(digest),
    get: (key) => results.get(key),
    put: (key, value) => void results.set(key, value),
    grown: () => 0,
  }
}
