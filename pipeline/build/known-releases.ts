import type { Files } from '../host/files.ts'
import { currentName, readRelease, type Recorded } from './release.ts'

/** What a session knows of the releases of its output folders: none is read twice. */
export type KnownReleases = {
  /** The release that `site` points at; undefined where there is none or its record is damaged. */
  readonly current: (folder: string) => Recorded | undefined
  readonly named: (folder: string, name: string) => Recorded | undefined
  /** Whether the session laid it down itself. */
  readonly isOwn: (folder: string, name: string) => boolean
  /** Makes known what was just laid down. */
  readonly put: (folder: string, release: Recorded) => void
}

/** The current one, and the one before, whose folder becomes that of the next. */
const most = 2

export function createKnownReleases(files: Files): KnownReleases {
  const known = new Map<string, readonly Recorded[]>()
  const put = (folder: string, release: Recorded): void => {
    const others = (known.get(folder) ?? []).filter(({ name }) => name !== release.name)
    known.set(folder, [release, ...others].slice(0, most))
  }
  const own = (folder: string, name: string) => known.get(folder)?.find((one) => one.name === name)
  const named = (folder: string, name: string): Recorded | undefined =>
    own(folder, name) ?? readRelease(files, folder, name)
  return {
    named,
    isOwn: (folder, name) => own(folder, name) !== undefined,
    put,
    current(folder) {
      const name = currentName(files, folder)
      return name === undefined ? undefined : named(folder, name)
    },
  }
}
