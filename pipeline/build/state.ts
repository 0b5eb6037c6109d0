import type { Entry, Files } from '../host/files.ts'
import { sha256 } from '../model/digest.ts'
import type { Summary } from '../model/summary.ts'
import { atEase } from './at-ease.ts'
import type { Settled } from './settle.ts'
import { once } from './once.ts'
import { sealOfRelease, type Recorded } from './release.ts'
import { recordedAs, type Recorded as RecordedSource, type Seen } from './snapshot.ts'

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
  /** Whether there was a baseline, so that some findings may be known. */
  readonly hasBaseline: boolean
  readonly summary: Summary
  readonly at: number
  /** Moments at which something becomes due, in ms. */
  readonly due: readonly number[]
}

/** A state, and the findings, which few need: they are many, and are not even parsed where they were said before. */
export type Known = {
  readonly state: State
  /** Undefined where they are gone or damaged; read and verified at once, parsed when they are asked for. */
  readonly said: () => (() => Settled) | undefined
  /** The sources as they were listed, where this session has built last. */
  readonly listed?: readonly Entry[]
}

/** What the sources were when the last build began, and their seal. */
export type LastSeen = Seen & { readonly sources: string }

/** The file that holds what the last build in a folder found. */
export const findingsPath = (out: string): string => `${out}/.cache/findings.json`
const statePath = (out: string): string => `${out}/.cache/state.json`
const seenPath = (out: string) => `${out}/.cache/seen`

/** As a state stands on the disk: with the digest of its findings, which stand beside. */
type Written = State & { readonly found: string }

const textIn = (files: Files, path: string): string => new TextDecoder().decode(files.read(path))

function loadState(files: Files, out: string): Known | undefined {
  try {
    const { found, ...state } = JSON.parse(textIn(files, statePath(out))) as Written
    return {
      state,
      said() {
        const text = files.exists(findingsPath(out)) ? textIn(files, findingsPath(out)) : ''
        return sha256(text) === found ? () => JSON.parse(text) as Settled : undefined
      },
    }
  } catch {
    return undefined
  }
}

/** Digest of the findings that lie there; undefined where there are none. */
function foundIn(files: Files, out: string): string | undefined {
  const path = findingsPath(out)
  return files.exists(path) ? files.digests(path, ['sha256'])[0] : undefined
}

function saveState(files: Files, out: string, { state, settled, listed }: Ended): void {
  files.folder(`${out}/.cache`)
  // No name holds a zero: so many files need a form that is quick to read.
  const fields: (string | number)[] = [state.sources, state.began]
  for (const entry of listed) fields.push(entry.path, ...recordedAs(entry))
  files.write(seenPath(out), fields.join('\0'))
  const text = JSON.stringify({ ...settled, summary: state.summary })
  const found = sha256(text)
  // Where it is the same it stays the very file, by which others see that they have said it already.
  if (foundIn(files, out) !== found) files.write(findingsPath(out), text)
  const written: Written = { ...state, found }
  files.write(statePath(out), JSON.stringify(written))
}

/** What the sources were when the last build began, and the seal they had; undefined where that is not known, or torn. */
function loadSeen(files: Files, out: string): LastSeen | undefined {
  try {
    const fields = new TextDecoder().decode(files.read(seenPath(out))).split('\0')
    const [sources = '', began = ''] = fields
    const recorded = new Map<string, RecordedSource>()
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
  readonly load: (out: string) => Known | undefined
  readonly seen: (out: string) => LastSeen | undefined
  /** Keeps what a build saw and said; it is on the disk after `flush`. */
  readonly save: (out: string, ended: Ended) => void
  /** Writes down what was saved; what cannot be written, a later build finds out again. */
  readonly flush: () => void
}

/** A build that has ended. Its state may be worked out when somebody asks for it: while a person waits, nobody does. */
export type Ended = {
  readonly state: State
  readonly settled: Settled
  /** All sources, as far as their digests are known. */
  readonly listed: readonly Entry[]
}

/** What little of a build such a state is worked out of: it outlives the build, and all else must not. */
type Ending = Pick<Ended, 'settled' | 'listed'> & {
  readonly release: Recorded
  /** Makes the seal of all sources. */
  readonly sources: () => string
  readonly rest: Omit<State, 'sources' | 'site' | 'release'>
}

export function endedBuild({ settled, listed, release, sources, rest }: Ending): Ended {
  const seal = once(() => (listed.every((entry) => recordedAs(entry)[4] !== '') ? sources() : ''))
  const site = once(() => sealOfRelease(release))
  return {
    settled,
    listed,
    state: {
      ...rest,
      release: release.name,
      get sources() {
        return seal()
      },
      get site() {
        return site()
      },
    },
  }
}

type Own = Ended & { readonly seen: () => LastSeen; stamp: string; isWritten: boolean }

/** What the sources of a build were. */
function seenBy({ state, listed }: Ended): LastSeen {
  const byPath = new Map(listed.map((entry) => [entry.path, entry]))
  return {
    get sources() {
      return state.sources
    },
    began: state.began,
    recorded: {
      size: listed.length,
      get(path) {
        const entry = byPath.get(path)
        return entry && recordedAs(entry)
      },
    },
  }
}

export function openStates(files: Files): States {
  const own = new Map<string, Own>()
  const stampOf = (out: string) => JSON.stringify(files.stamp(statePath(out)))
  // Another process may have built since.
  const mine = (out: string): Own | undefined => {
    const last = own.get(out)
    return last?.stamp === stampOf(out) ? last : undefined
  }
  return {
    load(out) {
      const last = mine(out)
      if (!last) return loadState(files, out)
      const { state, settled, listed } = last
      return { state, said: () => () => settled, listed }
    },
    seen(out) {
      const last = mine(out)
      return last ? last.seen() : loadSeen(files, out)
    },
    save(out, ended) {
      const seen = once(() => seenBy(ended))
      own.set(out, { ...ended, seen, stamp: stampOf(out), isWritten: false })
    },
    flush() {
      for (const [out, one] of own) {
        if (one.isWritten || one.stamp !== stampOf(out)) continue
        atEase(() => {
          saveState(files, out, one)
          one.isWritten = true
          one.stamp = stampOf(out)
        })
      }
    },
  }
}
