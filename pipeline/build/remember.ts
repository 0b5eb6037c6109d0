import type { Addresses } from '../make/addresses.ts'
import { discover, type SourceFolder } from '../read/discover.ts'
import { addressesOf, type Planned } from './plan.ts'

type Entries = Parameters<typeof discover>[0]

const areOfOneKind = (a: Entries, b: Entries): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]
    return one === other || (one.path === other?.path && one.kind === other.kind)
  })

/** What a session knows of the folders of announcements, whatever is made of them. */
export type FolderMemory = {
  last?: { entries: Entries; readonly unreadable: string; readonly found: Found }
}

/** What a session knows of the plan of the last build of an output folder. */
export type PlanMemory = {
  last?: { planned: readonly Planned[]; readonly addresses: Addresses }
}

type Found = ReturnType<typeof discover>

/** `discover`, which gives the very same folders again where files of the same names lie there. */
export const discoverAgain =
  (memory: FolderMemory): typeof discover =>
  (entries, unreadable) => {
    const key = unreadable.join('\0')
    const { last } = memory
    if (last?.unreadable === key && areOfOneKind(last.entries, entries)) {
      last.entries = entries
      return last.found
    }
    const found = discover(entries, unreadable)
    memory.last = { entries, unreadable: key, found }
    return found
  }

const areAddressedAlike = (a: readonly Planned[], b: readonly Planned[]): boolean =>
  a.length === b.length &&
  a.every(({ id, facts, due }, at) => {
    const other = b[at]
    return id === other?.id && facts === other.facts && due === other.due
  })

/** `addressesOf`, which gives the very same ones again where the facts are the very same. */
export function addressesAgain(memory: PlanMemory, planned: readonly Planned[]): Addresses {
  const { last } = memory
  if (last && areAddressedAlike(last.planned, planned)) {
    last.planned = planned
    return last.addresses
  }
  const addresses = addressesOf(planned)
  memory.last = { planned, addresses }
  return addresses
}

const paths = new WeakMap<readonly string[], readonly string[]>()

/** The paths of the files of a folder: a folder that is found again has the very same. */
export function pathsIn({
  folder,
  files,
}: Pick<SourceFolder, 'folder' | 'files'>): readonly string[] {
  const known = paths.get(files)
  if (known) return known
  const own = files.map((name) => `${folder}/${name}`)
  paths.set(files, own)
  return own
}
