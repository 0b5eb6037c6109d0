import type { Files } from '../host/files.ts'

export type SweepOptions = {
  /** Digests of blobs that are in use. */
  readonly live: ReadonlySet<string>
  /** Bytes that the store may hold beside what is in use; default: 512 MB, or twice what is in use. */
  readonly spare?: number
}

const usualSpare = 512 * 1000 * 1000

type Blob = {
  readonly path: string
  readonly digest: string
  readonly size: number
  readonly time: number
}

function* blobsIn(files: Files, folder: string): Generator<Blob> {
  for (const start of files.names(`${folder}/objects`))
    for (const digest of files.names(`${folder}/objects/${start}`)) {
      const path = `${folder}/objects/${start}/${digest}`
      const stamp = files.stamp(path)
      if (stamp) yield { path, digest, size: stamp.size, time: stamp.mtime }
    }
}

/** Results whose file is gone are of no use. */
function sweepTasks(files: Files, folder: string, gone: ReadonlySet<string>): void {
  if (!gone.size) return
  for (const start of files.names(`${folder}/tasks`))
    for (const name of files.names(`${folder}/tasks/${start}`)) {
      const path = `${folder}/tasks/${start}/${name}`
      try {
        const [, digest = ''] =
          /"sha256":"([0-9a-f]{64})"/u.exec(new TextDecoder().decode(files.read(path))) ?? []
        if (gone.has(digest)) files.remove(path)
      } catch {
        continue
      }
    }
}

/**
 * Keeps a store within bounds: of what is not in use the oldest goes first. What was taken away is made again when
 * it is wanted, so nothing is lost at any moment.
 * @returns how many bytes were freed
 */
export function sweepStore(files: Files, folder: string, { live, spare }: SweepOptions): number {
  const blobs = [...blobsIn(files, folder)]
  const used = blobs.reduce((sum, { digest, size }) => sum + (live.has(digest) ? size : 0), 0)
  const unused = blobs.filter(({ digest }) => !live.has(digest)).sort((a, b) => b.time - a.time)
  const room = spare ?? Math.max(usualSpare, 2 * used)
  const gone = new Set<string>()
  let held = 0
  let freed = 0
  for (const { path, digest, size } of unused) {
    held += size
    if (held <= room) continue
    files.remove(path)
    gone.add(digest)
    freed += size
  }
  sweepTasks(files, folder, gone)
  return freed
}

const notePath = (folder: string) => `${folder}/grown`

/** Whether a store has grown so much (bytes) since it was swept that it is worth looking at again. */
export function hasGrown(
  files: Files,
  folder: string,
  by: number,
  enough = usualSpare / 4,
): boolean {
  let before = 0
  try {
    before = Number(new TextDecoder().decode(files.read(notePath(folder)))) || 0
  } catch {
    before = 0
  }
  const grown = before + by
  if (by > 0) files.write(notePath(folder), String(grown >= enough ? 0 : grown))
  return grown >= enough
}
