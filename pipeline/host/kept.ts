import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from '../model/digest.ts'
import { seal, unseal } from '../model/sealed.ts'
import { disk } from './disk.ts'

/** Results that belong to no office: what the same words and terms come to, whoever has them. JSON by key. */
export type KeptResults = {
  /** Undefined where nothing is kept, or it is damaged. */
  readonly get: (key: string) => unknown
  readonly put: (key: string, value: unknown) => void
}

/** So many results are kept; the oldest go. A termbase comes to three, of a megabyte at most. */
const most = 60

function prune(folder: string): void {
  const files = fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, time: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of files.slice(most)) fs.rmSync(file, { force: true })
}

/**
 * Keeps results as sealed files of a folder. A folder that cannot be written keeps nothing: what is wanted is worked out
 * again.
 */
export function keepIn(folder: string): KeptResults {
  const pathOf = (key: string) => path.join(folder, sha256(key))
  return {
    get(key) {
      try {
        return unseal(disk.read(pathOf(key)))
      } catch {
        return undefined
      }
    },
    put(key, value) {
      const sealed = seal(value)
      try {
        fs.mkdirSync(folder, { recursive: true })
        disk.write(pathOf(key), sealed)
        prune(folder)
      } catch {
        return
      }
    },
  }
}
