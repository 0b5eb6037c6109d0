import type { Entry } from '../host/files.ts'
import type { Makers } from '../host/host.ts'
import type { FactsFile, ReadFacts } from '../make/read-folder.ts'
import { packSettings } from '../make/shared.ts'
import { sha256 } from '../model/digest.ts'
import type { SourceFolder } from '../read/discover.ts'
import type { House } from './house.ts'
import type { Keeper } from './kept.ts'
import type { Snapshot } from './snapshot.ts'

/** Bytes of a folder's announcement.yaml; a code of Node's where it cannot be read. */
export function factsFile(folder: SourceFolder, snapshot: Snapshot): FactsFile {
  try {
    return snapshot.bytes(`${folder.folder}/announcement.yaml`)
  } catch (error) {
    const { code } = error as { code?: string }
    return { refused: code ?? (error instanceof Error ? error.name : '') }
  }
}

/** So many are read in this thread: to send them elsewhere takes as long. */
const fewFolders = 40
const perOrder = 50

const known = new WeakMap<SourceFolder, { entry: Entry; house: House; key: string }>()

/** What decides the facts of a folder; "" where what the folder itself is blamed for depends on more than its files. */
function keyOf(one: SourceFolder, house: House, snapshot: Snapshot): string {
  if (one.findings.length) return ''
  const path = `${one.folder}/announcement.yaml`
  const entry = snapshot.entry(path)
  const last = known.get(one)
  if (last && last.entry === entry && last.house === house) return last.key
  const { office, names } = house.digests
  const key = sha256([office, names, ...one.files, snapshot.digest(path)].join('\n'))
  if (entry) known.set(one, { entry, house, key })
  return key
}

/** Folders, each with its announcement.yaml. */
type Ordered = Parameters<Makers['facts']>[0]['folders']

/** Reads facts here and now; who has none to read loads no code for it. */
export async function readFactsHere(ordered: Ordered, house: House): Promise<ReadFacts[]> {
  if (!ordered.length) return []
  const { readFolder } = await import('../make/read-folder.ts')
  return ordered.map(([folder, file]) => readFolder(folder, file, house))
}

async function readFactsIn(
  makers: Pick<Makers, 'facts'>,
  ordered: Ordered,
  house: House,
): Promise<ReadFacts[]> {
  const settings = packSettings(house)
  const orders = Array.from({ length: Math.ceil(ordered.length / perOrder) }, (_, n) =>
    makers.facts({ settings, folders: ordered.slice(n * perOrder, (n + 1) * perOrder) }),
  )
  return (await Promise.all(orders)).flat()
}

/**
 * Reads the facts of all folders, or takes those that are kept.
 * @returns in the order of the folders
 */
export async function readAllFacts(
  folders: readonly SourceFolder[],
  house: House,
  snapshot: Snapshot,
  keeper: Keeper,
  makers: Pick<Makers, 'facts' | 'expect'>,
): Promise<readonly ReadFacts[]> {
  const keys = folders.map((one) => keyOf(one, house, snapshot))
  const results = folders.map((one, index) => {
    const kept = keeper.get(one.id).facts
    return kept && kept.key === keys[index] ? kept.read : undefined
  })
  const missing = folders.flatMap((_, index) => (results[index] ? [] : index))
  if (missing.length) makers.expect(missing.length)
  const ordered = missing.map((index) => {
    const folder = folders[index] as SourceFolder
    return [folder, factsFile(folder, snapshot)] as const
  })
  const read = await (ordered.length > fewFolders
    ? readFactsIn(makers, ordered, house)
    : readFactsHere(ordered, house))
  for (const [at, index] of missing.entries()) {
    const [one, result, key] = [folders[index], read[at], keys[index]]
    if (!one || !result || key === undefined) continue
    results[index] = result
    const isPassing = result.findings.some(({ rule }) => rule === 'source/unreadable')
    if (key && !isPassing)
      keeper.put(one.id, { ...keeper.get(one.id), facts: { key, read: result } })
  }
  return results.map((one) => one ?? { findings: [] })
}
