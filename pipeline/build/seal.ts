import { createHash } from 'node:crypto'
import type { Entry, Stamp } from '../host/files.ts'

/** What stands for all that lies in a folder: where it is the same, no single file need be looked up. */
export type Seal = {
  /** Adds what is next by path. */
  readonly add: (
    path: string,
    kind: Entry['kind'],
    stamp: Pick<Stamp, 'size' | 'mtime' | 'inode'>,
    ctime?: number,
  ) => void
  readonly digest: () => string
}

/** Hashes a few hundred lines at a time: one by one costs more than their bytes. */
const perPiece = 500

export function createSeal(): Seal {
  const hash = createHash('sha256')
  let piece = ''
  let lines = 0
  return {
    add(path, kind, { size, mtime, inode }, ctime = 0) {
      // When a folder was written says nothing of what it holds.
      piece +=
        kind === 'folder'
          ? `${path}\0${kind}\n`
          : `${path}\0${kind} ${size} ${mtime} ${ctime} ${inode}\n`
      if (++lines % perPiece) return
      hash.update(piece)
      piece = ''
    },
    digest: () => hash.update(piece).digest('hex'),
  }
}

/** The seal of sources, with the time of the last change of each. */
export function sealOf(entries: readonly Entry[]): string {
  const seal = createSeal()
  for (const { path, kind, stamp } of entries) seal.add(path, kind, stamp, stamp.ctime)
  return seal.digest()
}

/** Whether two entries add the same to a seal. */
export const isAlike = (a: Entry, b: Entry | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.path === b.path &&
    a.kind === b.kind &&
    (a.kind === 'folder' ||
      (a.stamp.size === b.stamp.size &&
        a.stamp.mtime === b.stamp.mtime &&
        a.stamp.ctime === b.stamp.ctime &&
        a.stamp.inode === b.stamp.inode)))

/** Whether two lists of sources have the same seal, without making one. */
export const haveOneSeal = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, at) => isAlike(entry, b[at]))
