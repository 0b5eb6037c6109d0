import type { Files } from '../host/files.ts'
import type { ReadFacts } from '../make/read-folder.ts'
import type { Facts, Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import type { Inputs } from './inputs.ts'
import type { Output } from './output.ts'

/** What is kept of an announcement: each part with the digest of all that it was made of. */
export type Kept = {
  readonly facts?: { readonly key: string; readonly read: ReadFacts }
  readonly translation?: { readonly inputs: Inputs; readonly findings: readonly Finding[] }
  readonly made?: {
    readonly inputs: Inputs
    /** Whether it was made to be seen, or only checked. */
    readonly show: boolean
    /** What it learned of other announcements: it holds while the answers are the same. */
    readonly asked: readonly (readonly [question: string, answer: string])[]
    readonly findings: readonly Finding[]
    /** The facts of all its items, which stand once. */
    readonly facts?: Facts
    readonly items: readonly Omit<Item, 'facts'>[]
    readonly outputs: readonly Output[]
  }
}

/** What is kept of all announcements between two builds; safe to delete, safe against a torn write. */
export type Keeper = {
  readonly get: (id: string) => Kept
  readonly put: (id: string, kept: Kept) => void
  /** Writes what is new; what belongs to none of these ids is forgotten. */
  readonly save: (ids: readonly string[]) => void
}

const nothing: Kept = {}
const yearOf = (id: string): string => id.slice(0, id.indexOf('/'))

/**
 * One file a year below `folder`, whose first line is the digest of the rest: few files to read, and a change
 * rewrites one of them.
 * @param under digest of the program: what another program made is never used
 */
export function openKeeper(files: Files, folder: string, under: string): Keeper {
  const years = new Map<string, Map<string, Kept>>()
  const changed = new Set<string>()
  const pathOf = (year: string) => `${folder}/announcements/${year}.json`
  const read = (year: string): Map<string, Kept> => {
    try {
      const text = new TextDecoder().decode(files.read(pathOf(year)))
      const cut = text.indexOf('\n')
      const body = text.slice(cut + 1)
      if (text.slice(0, cut) !== `${sha256(body)} ${under}`) return new Map()
      return new Map(Object.entries(JSON.parse(body) as Record<string, Kept>))
    } catch {
      return new Map()
    }
  }
  const at = (year: string): Map<string, Kept> => {
    const known = years.get(year) ?? read(year)
    years.set(year, known)
    return known
  }
  return {
    get: (id) => at(yearOf(id)).get(id) ?? nothing,
    put(id, kept) {
      at(yearOf(id)).set(id, kept)
      changed.add(yearOf(id))
    },
    save(ids) {
      const wanted = new Set(ids)
      for (const [year, known] of years)
        for (const id of known.keys())
          if (!wanted.has(id)) {
            known.delete(id)
            changed.add(year)
          }
      if (changed.size) files.folder(`${folder}/announcements`)
      for (const year of changed) {
        const body = JSON.stringify(Object.fromEntries(years.get(year) ?? []))
        files.write(pathOf(year), `${sha256(body)} ${under}\n${body}`)
      }
      changed.clear()
    },
  }
}

/** A keeper that keeps nothing. */
export const noKeeper: Keeper = {
  get: () => nothing,
  put: () => undefined,
  save: () => undefined,
}
