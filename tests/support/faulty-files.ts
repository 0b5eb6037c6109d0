import { disk } from '../../pipeline/host/disk.ts'
import type { Files } from '../../pipeline/host/files.ts'

/** What changes the disk. */
const changes = [
  'write',
  'writeNew',
  'create',
  'folder',
  'link',
  'point',
  'rename',
  'remove',
  'sync',
  'syncAll',
] as const

export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EMFILE' | 'EROFS' | 'torn'
export const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'torn']

/** The disk, with a record of what was done to it, and a fault at one change of it. */
export type FaultyFiles = {
  readonly files: Files
  /** Fails at the n-th change from now. */
  readonly arm: (n: number, fault: Fault) => void
  /** No fault any more; what was done since the last time, as “write path”, in order. */
  readonly disarm: () => string[]
}

export function faultyFiles(): FaultyFiles {
  let done: string[] = []
  let at = Infinity
  let fault: Fault = 'EIO'
  const change =
    (name: (typeof changes)[number]) =>
    (...words: unknown[]): unknown => {
      const path = String(words[name === 'rename' || name === 'link' ? 1 : 0])
      done.push(`${name} ${path}`)
      const act = disk[name] as (...all: unknown[]) => unknown
      if (done.length !== at) return act(...words)
      if (fault !== 'torn') {
        if (name === 'syncAll') return false
        throw Object.assign(new Error(`${fault}: ${name} ${path}`), { code: fault, path })
      }
      // The disk says that it is well, and keeps one half.
      const [file, data, mode] = words
      if (name !== 'write' && name !== 'writeNew') return act(...words)
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : (data as Uint8Array)
      return act(file, bytes.subarray(0, bytes.length / 2), mode)
    }
  return {
    files: { ...disk, ...Object.fromEntries(changes.map((name) => [name, change(name)])) },
    arm(n, kind) {
      done = []
      at = n
      fault = kind
    },
    disarm() {
      at = Infinity
      return done.splice(0)
    },
  }
}
