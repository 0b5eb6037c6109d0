import type { Files } from '../host/files.ts'
import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'
import type { Recorded } from './snapshot.ts'

/** What the last build saw and said, so that the next one can see that nothing changed. */
export type State = {
  /** Digest of program and options. */
  readonly under: string
  readonly began: number
  readonly inputs: Readonly<Record<string, Recorded>>
  readonly release: string
  readonly findings: readonly Finding[]
  readonly known?: readonly Finding[]
  readonly summary: Summary
  readonly at: number
  /** Moments at which something becomes due, in ms. */
  readonly due: readonly number[]
}

/** The file that holds what the last build in a folder saw and said. */
export const statePath = (out: string): string => `${out}/.cache/state.json`

export function loadState(files: Files, out: string): State | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(statePath(out)))) as State
  } catch {
    return undefined
  }
}

export function saveState(files: Files, out: string, state: State): void {
  files.folder(`${out}/.cache`)
  files.write(statePath(out), JSON.stringify(state))
}

/** Whether the same announcements are due at both moments. */
export const sameDue = (due: readonly number[], a: number, b: number): boolean =>
  due.every((moment) => moment <= a === moment <= b)
