import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { disk } from './disk.ts'

/** Results that belong to no office: what the same words and terms come to, whoever has them. JSON by key. */
export type KeptResults = {
  /** Undefined where nothing is kept, or it is damaged. */
  readonly get: (key: string) => unknown
  readonly put: (key: string, value: unknown) => void
}

/** So many results are kept; the oldest go. A termbase comes to three, of a megabyte at most. */
const most = 60

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function prune(folder: string): void {
  const files = fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, time: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of files.slice(most)) fs.rmSync(file, { force: true })
}

/**
 * Keeps results as files of a folder, each with the digest of its text in its first line. A folder that cannot be
 * written keeps nothing: what is wanted is worked out again.
 */
export function keepIn(folder: string): KeptResults {
  const pathOf = (key: string) => path.join(folder, digestOf(key))
  return {
    get(key) {
      try {
        const text = new TextDecoder().decode(disk.read(pathOf(key)))
        const cut = text.indexOf('\n')
        const body = text.slice(cut + 1)
        return text.slice(0, cut) === digestOf(body) ? JSON.parse(body) : undefined
      } catch {
        return undefined
      }
    },
    put(key, value) {
      const body = JSON.stringify(value)
      try {
        fs.mkdirSync(folder, { recursive: true })
        disk.write(pathOf(key), `${digestOf(body)}\n${body}`)
        prune(folder)
      } catch {
        return
      }
    },
  }
}
