import type { Files } from '../host/files.ts'
import type { Finding } from '../model/finding.ts'
import { currentRelease, readRelease } from './release.ts'
import { verifyFolder } from './verify.ts'

/** A release that lies in the output folder. */
export type Laid = {
  /** Name of its folder below `.releases/`. */
  readonly name: string
  /** When it was laid down, ms since 1970. */
  readonly at: number
  readonly announcements: number
  readonly editions: number
  readonly isCurrent: boolean
}

/** All releases that can be gone back to, newest first. */
export function listReleases(files: Files, folder: string): Laid[] {
  const current = currentRelease(files, folder)?.name
  return files
    .names(`${folder}/.releases`)
    .flatMap((file): Laid[] => {
      const [, name] = /^([0-9a-f]{32}(?:-\d+)?)\.json$/u.exec(file) ?? []
      const release = name === undefined ? undefined : readRelease(files, folder, name)
      const stamp = files.stamp(`${folder}/.releases/${file}`)
      if (!release || !stamp || !files.exists(`${folder}/.releases/${release.name}`)) return []
      const editions = release.entries.filter(({ format }) => format !== undefined)
      return [
        {
          name: release.name,
          at: stamp.mtime,
          announcements: new Set(editions.map(({ announcement }) => announcement)).size,
          editions: editions.length,
          isCurrent: release.name === current,
        },
      ]
    })
    .sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1))
}

/** What came of going back: the release that is current now, or what is wrong with the one that should be. */
export type RolledBack = { readonly target: Laid; readonly findings: readonly Finding[] }

/**
 * Makes an earlier release the current one, by one rename; one that is not whole as it was made stays where it is:
 * releases share the files that are the same in them, and damage with them.
 * @param wanted beginning of its name; without it the newest that is older than the current one
 * @returns undefined where there is none such, or more than one; findings where it is damaged, and nothing is changed
 */
export function rollBack(files: Files, folder: string, wanted?: string): RolledBack | undefined {
  const laid = listReleases(files, folder)
  const at = laid.findIndex(({ isCurrent }) => isCurrent)
  const named = laid.filter(({ name }) => wanted !== undefined && name.startsWith(wanted))
  const target = wanted === undefined ? laid[at + 1] : named.length === 1 ? named[0] : undefined
  if (!target) return undefined
  const { findings } = verifyFolder(files, `${folder}/.releases/${target.name}`, 'site')
  if (!findings.length) {
    files.point(`${folder}/site`, `.releases/${target.name}`)
    files.sync(folder)
  }
  return { target, findings }
}
