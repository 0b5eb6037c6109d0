import type { Files } from '../host/files.ts'
import type { Facts, Item } from '../model/announcement.ts'
import type { Output } from './output.ts'
import type { Recorded } from './snapshot.ts'

export type Entry = Output & { readonly stale?: true }

/** What is known of a release: its files as they were laid down, and what its listings were made of. */
export type Release = {
  readonly digest: string
  /** Name of its folder below `.releases/`. */
  readonly name: string
  readonly entries: readonly Entry[]
  readonly items: readonly Item[]
  /** Digest of the own sources of each announcement, by id, that its editions were made of. */
  readonly sources?: Readonly<Record<string, string>>
  readonly stamps: Readonly<Record<string, Recorded>>
}

const recordPath = (folder: string, name: string) => `${folder}/.releases/${name}.json`
const itemsPath = (folder: string, name: string) => `${folder}/.releases/${name}.items.json`

/** Items as they are kept: the facts of an announcement stand once for all its languages. */
type KeptItems = {
  readonly facts: Readonly<Record<string, Facts>>
  readonly items: readonly Omit<Item, 'facts'>[]
}

/** Puts down what is known of a release, onto the disk; it counts from when `site` points at it. */
export function writeRelease(files: Files, folder: string, { items, ...record }: Release): void {
  const kept: KeptItems = {
    facts: Object.fromEntries(items.map(({ id, facts }) => [id, facts])),
    items: items.map(({ facts: _once, ...item }) => item),
  }
  for (const [path, value] of [
    [itemsPath(folder, record.name), kept],
    [recordPath(folder, record.name), record],
  ] as const) {
    files.write(path, JSON.stringify(value))
    files.sync(path)
  }
}

/** Takes away all that is known of a release. */
export function forgetRelease(files: Files, folder: string, name: string): void {
  files.remove(recordPath(folder, name))
  files.remove(itemsPath(folder, name))
}

function readItems(files: Files, folder: string, name: string): readonly Item[] {
  try {
    const { facts, items } = JSON.parse(
      new TextDecoder().decode(files.read(itemsPath(folder, name))),
    ) as KeptItems
    return items.flatMap((item) => {
      const own = facts[item.id]
      return own ? { ...item, facts: own } : []
    })
  } catch {
    return []
  }
}

/** A release by its name; undefined where there is none or its record is damaged. Its items are read when asked for. */
export function readRelease(files: Files, folder: string, name: string): Release | undefined {
  try {
    const record = JSON.parse(
      new TextDecoder().decode(files.read(recordPath(folder, name))),
    ) as Omit<Release, 'items'>
    if (record.name !== name) return undefined
    let items: readonly Item[] | undefined
    return {
      ...record,
      get items() {
        return (items ??= readItems(files, folder, name))
      },
    }
  } catch {
    return undefined
  }
}

/** The release that `site` points at; undefined where there is none or its record is damaged. */
export function currentRelease(files: Files, folder: string): Release | undefined {
  const name = files.pointer(`${folder}/site`)?.replace(/^\.releases\//u, '')
  return name === undefined ? undefined : readRelease(files, folder, name)
}

/** Whether every file of a release lies there as it was laid down. */
export const isIntact = (files: Files, folder: string, release: Release): boolean =>
  Object.entries(release.stamps).every(([path, recorded]) => {
    const stamp = files.stamp(`${folder}/.releases/${release.name}/${path}`)
    return (
      stamp !== undefined &&
      stamp.size === recorded[0] &&
      stamp.mtime === recorded[1] &&
      stamp.inode === recorded[3]
    )
  })
