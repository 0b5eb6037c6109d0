import type { Finding } from '../model/finding.ts'
import { readFolder, type ReadFacts } from '../make/read-folder.ts'
import { discover, type SourceFolder } from '../read/discover.ts'
import { factsFile } from './facts.ts'
import { readHouse, type House } from './house.ts'
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

/** Reads all that is not an announcement's text. */
export async function gather(
  snapshot: Snapshot,
  at: number,
  readers: Readers = {},
): Promise<Gathered> {
  const house = await (readers.house ?? readHouse)(snapshot)
  const find = readers.folders ?? discover
  const { folders, findings } = find(snapshot.entries, snapshot.unreadable)
  const read = await (readers.facts?.(folders, house) ??
    folders.map((one) => readFolder(one, factsFile(one, snapshot), house)))
  return {
    house,
    planned: plan(folders, read, snapshot, house, at, readers.preview),
    findings: [...house.findings, ...findings],
  }
}
