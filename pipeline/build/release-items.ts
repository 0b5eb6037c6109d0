import type { Files } from '../host/files.ts'
import { itemKey } from '../formats/item-key.ts'
import type { Facts, Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'

/** Items as they are kept: the facts of an announcement stand once for all its languages. */
type KeptItems = {
  readonly facts: Readonly<Record<string, Facts>>
  readonly items: readonly Omit<Item, 'facts'>[]
}

/** What stands for the items of each year of folders, in rising order of the years. */
export type DigestsOfYears = Readonly<Record<string, string>>

const yearOf = ({ id }: Item): string => id.slice(0, Math.max(0, id.indexOf('/')))

const digests = new WeakMap<readonly Item[], DigestsOfYears>()

/** Worked out once for a list. */
export function digestsOfYears(items: readonly Item[]): DigestsOfYears {
  const known = digests.get(items)
  if (known) return known
  const own = Object.fromEntries(
    [...Map.groupBy(items, yearOf)]
      .map(([year, those]) => [year, sha256(those.map(itemKey).join())] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  digests.set(items, own)
  return own
}

function textOf(items: readonly Item[]): string {
  const kept: KeptItems = {
    facts: Object.fromEntries(items.map(({ id, facts }) => [id, facts])),
    items: items.map(({ facts: _once, ...item }) => item),
  }
  return JSON.stringify(kept)
}

/**
 * Puts the items of a release into a folder, a file for each year of folders, and onto the disk.
 * @param was the items of the release before, or of this one as it was: years that are the same are linked
 */
export function writeItems(
  files: Files,
  folder: string,
  items: readonly Item[],
  years: DigestsOfYears,
  was: { readonly folder: string; readonly years: DigestsOfYears } | undefined,
): void {
  files.folder(folder)
  const byYear = Map.groupBy(items, yearOf)
  for (const [year, digest] of Object.entries(years)) {
    const path = `${folder}/${year}.json`
    const isSame = was?.years[year] === digest
    if (isSame && was.folder === folder) continue
    if (isSame && files.link(`${was.folder}/${year}.json`, path)) continue
    files.write(path, textOf(byYear.get(year) ?? []))
    files.sync(path)
  }
  files.sync(folder)
}

/** Items as they were written; none where they are damaged. */
export function readItems(files: Files, folder: string, years: DigestsOfYears): readonly Item[] {
  try {
    return Object.keys(years).flatMap((year) => {
      const bytes = files.read(`${folder}/${year}.json`)
      const { facts, items } = JSON.parse(new TextDecoder().decode(bytes)) as KeptItems
      return items.flatMap((item) => {
        const own = facts[item.id]
        return own ? { ...item, facts: own } : []
      })
    })
  } catch {
    return []
  }
}
