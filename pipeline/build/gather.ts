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

/**
 * Reads all that is not an announcement's text.
 * @param readAll reads the facts of the folders, in their order
 */
export async function gather(
  snapshot: Snapshot,
  at: number,
  readAll: (folders: readonly SourceFolder[], house: House) => Promise<readonly ReadFacts[]> = (
    folders,
    house,
  ) => Promise.resolve(folders.map((one) => readFolder(one, factsFile(one, snapshot), house))),
): Promise<Gathered> {
  const house = readHouse(snapshot)
  const { folders, findings } = discover(snapshot.entries, snapshot.unreadable)
  return {
    house,
    planned: plan(folders, await readAll(folders, house), snapshot, house, at),
    findings: [...house.findings, ...findings],
  }
}
