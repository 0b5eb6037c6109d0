import type { Files } from '../host/files.ts'
import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'
import { atEase } from './at-ease.ts'
import type { Recorded, Seen } from './snapshot.ts'

/** What the last build said, so that the next one can say it again where nothing has changed. */
export type State = {
  /** Digest of program and options. */
  readonly under: string
  readonly began: number
  /** Of all sources. */
  readonly sources: string
  readonly release: string
  /** Of all files of the release. */
  readonly site: string
  readonly findings: readonly Finding[]
  readonly known?: readonly Finding[]
  readonly summary: Summary
  readonly at: number
  /** Moments at which something becomes due, in ms. */
  readonly due: readonly number[]
}

/** What the sources were when the last build began, and their seal. */
export type LastSeen = Seen & { readonly sources: string }

/** The file that holds what the last build in a folder said. */
export const statePath = (out: string): string => `${out}/.cache/state.json`
const seenPath = (out: string) => `${out}/.cache/seen`

export function loadState(files: Files, out: string): State | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(statePath(out)))) as State
  } catch {
    return undefined
  }
}

/** @param seen what the sources were */
export function saveState(
  files: Files,
  out: string,
  state: State,
  seen: ReadonlyMap<string, Recorded>,
): void {
  files.folder(`${out}/.cache`)
  // No name holds a zero: so many files need a form that is quick to read.
  const fields: (string | number)[] = [state.sources, state.began]
  for (const [path, recorded] of seen) fields.push(path, ...recorded)
  files.write(seenPath(out), fields.join('\0'))
  files.write(statePath(out), JSON.stringify(state))
}

/** What the sources were when the last build began, and the seal they had; undefined where that is not known, or torn. */
export function loadSeen(files: Files, out: string): LastSeen | undefined {
  try {
    const fields = new TextDecoder().decode(files.read(seenPath(out))).split('\0')
    const [sources = '', began = ''] = fields
    const recorded = new Map<string, Recorded>()
    for (let at = 2; at + 5 < fields.length; at += 6) {
      const [path = '', size, mtime, ctime, inode, digest = ''] = fields.slice(at, at + 6)
      // A fall of power may have torn it.
      if (digest.length !== 64 && digest !== '' && !digest.endsWith(' ')) break
      recorded.set(path, [Number(size), Number(mtime), Number(ctime), Number(inode), digest])
    }
    return { sources, began: Number(began), recorded }
  } catch {
    return undefined
  }
}

/** Whether the same announcements are due at both moments. */
export const sameDue = (due: readonly number[], a: number, b: number): boolean =>
  due.every((moment) => moment <= a === moment <= b)

/** What a session knows of the states of its output folders: what it saved itself it does not read again. */
export type States = {
  readonly load: (out: string) => State | undefined
  readonly seen: (out: string) => LastSeen | undefined
  /** Keeps a state; it is on the disk after `flush`. */
  readonly save: (out: string, state: State, seen: ReadonlyMap<string, Recorded>) => void
  /** Writes down what was saved; what cannot be written, a later build finds out again. */
  readonly flush: () => void
}

type Own = { readonly state: State; readonly seen: LastSeen; stamp: string; isWritten: boolean }

export function openStates(files: Files): States {
  const own = new Map<string, Own>()
  const stampOf = (out: string) => JSON.stringify(files.stamp(statePath(out)))
  // Another process may have built since.
  const mine = (out: string): Own | undefined => {
    const last = own.get(out)
    return last?.stamp === stampOf(out) ? last : undefined
  }
  return {
    load: (out) => mine(out)?.state ?? loadState(files, out),
    seen: (out) => mine(out)?.seen ?? loadSeen(files, out),
    save(out, state, recorded) {
      const { sources, began } = state
      const seen = { sources, began, recorded }
      own.set(out, { state, seen, stamp: stampOf(out), isWritten: false })
    },
    flush() {
      for (const [out, one] of own) {
        if (one.isWritten || one.stamp !== stampOf(out)) continue
        atEase(() => {
          saveState(files, out, one.state, one.seen.recorded)
          one.isWritten = true
          one.stamp = stampOf(out)
        })
      }
    },
  }
}
