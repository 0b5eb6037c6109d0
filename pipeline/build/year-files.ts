import type { Files } from '../host/files.ts'
import { seal } from '../model/sealed.ts'
import { readSealed } from './read-sealed.ts'

/** Values by the ids of announcements, kept between two builds; safe to delete, safe against a torn write. */
export type Years<Value> = {
  readonly get: (id: string) => Value | undefined
  readonly put: (id: string, value: Value) => void
  /** All that was asked for or put. */
  readonly values: () => Iterable<Value>
  /** Writes what is new; what belongs to none of these ids is forgotten. */
  readonly save: (ids: ReadonlySet<string>) => void
}

const yearOf = (id: string): string => id.slice(0, id.indexOf('/'))

/**
 * One sealed file a year in `folder`: few files to read, and a change rewrites one of them. A year that nobody asks for is
 * not read.
 * @param under digest of the program: what another program made is never used
 */
export function openYears<Value>(files: Files, folder: string, under: string): Years<Value> {
  const years = new Map<string, Map<string, Value>>()
  const changed = new Set<string>()
  const pathOf = (year: string) => `${folder}/${year}.json`
  const at = (year: string): Map<string, Value> => {
    const known = years.get(year)
    if (known) return known
    const kept = readSealed(files, pathOf(year), under) as Record<string, Value> | undefined
    const read = new Map(Object.entries(kept ?? {}))
    years.set(year, read)
    return read
  }
  return {
    get: (id) => at(yearOf(id)).get(id),
    put(id, value) {
      at(yearOf(id)).set(id, value)
      changed.add(yearOf(id))
    },
    values: () => [...years.values()].flatMap((known) => [...known.values()]),
    save(ids) {
      for (const [year, known] of years)
        for (const id of known.keys())
          if (!ids.has(id)) {
            known.delete(id)
            changed.add(year)
          }
      if (changed.size) files.folder(folder)
      for (const year of changed)
        files.write(pathOf(year), seal(Object.fromEntries(years.get(year) ?? []), under))
      changed.clear()
    },
  }
}
