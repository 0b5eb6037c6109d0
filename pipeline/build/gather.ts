import type { Finding } from '../model/finding.ts'
import type { ReadFacts } from '../make/read-folder.ts'
import { discover, type SourceFolder } from '../read/discover.ts'
import { factsFile, readFactsHere } from './facts.ts'
import type { House } from './house.ts'
import { plan, type Planned } from './plan.ts'
import type { Snapshot } from './snapshot.ts'

/** What there is to make: all but the texts of the announcements. */
export type Gathered = {
  readonly house: House
  readonly planned: readonly Planned[]
  readonly findings: readonly Finding[]
}

/** How what is gathered is read; where nothing is said, here and now. */
export type Readers = {
  readonly house?: (snapshot: Snapshot) => Promise<House> | House
  /** Reads the facts of the folders, in their order. */
  readonly facts?: (
    folders: readonly SourceFolder[],
    house: House,
  ) => Promise<readonly ReadFacts[]> | readonly ReadFacts[]
  /** Finds the folders of announcements. */
  readonly folders?: typeof discover
  /** Whether also what is not due is to be seen. */
  readonly preview?: boolean
}

const readHouse = async (snapshot: Snapshot): Promise<House> =>
  (await import('./house.ts')).readHouse(snapshot)

/** Reads all that is not an announcement's text. */
export async function gather(
  snapshot: Snapshot,
  at: number,
  readers: Readers = {},
): Promise<Gathered> {
  const house = await (readers.house ?? readHouse)(snapshot)
  const find = readers.folders ?? discover
  const { folders, findings } = find(snapshot.entries, snapshot.unreadable)
  const here = () =>
    readFactsHere(
      folders.map((one) => [one, factsFile(one, snapshot)] as const),
      house,
    )
  const read = await (readers.facts?.(folders, house) ?? here())
  return {
    house,
    planned: await plan(folders, read, snapshot, house, at, readers.preview),
    findings: [...house.findings, ...findings],
  }
}
