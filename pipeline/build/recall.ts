import type { Entry } from '../host/files.ts'
import type { Result } from './announcements.ts'
import type { House } from './house.ts'
import type { Kept } from './kept.ts'
import type { Planned } from './plan.ts'

/** What a result was taken for; where all of it is the very same again, the result holds and nothing is compared. */
export type Circumstances = {
  readonly one: Planned
  /** The files of its folder, as they were listed. */
  readonly entries: readonly (Entry | undefined)[]
  readonly kept: Kept
  readonly house: House
  /** Whatever else decides what is made. */
  readonly under: string
}

/** What a session remembers of announcements whose kept result held in its last build. */
export type Recall = {
  readonly get: (now: Circumstances) => Known | undefined
  readonly put: (then: Circumstances, result: Result) => void
}

type Known = Circumstances & { readonly result: Result }

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** Facts are the same object as long as they are kept; findings are worked out each time. */
const isPlannedAlike = (a: Planned, b: Planned): boolean =>
  a.facts === b.facts &&
  a.due === b.due &&
  a.hold === b.hold &&
  !a.findings.length &&
  !b.findings.length

export function createRecall(): Recall {
  const known = new Map<string, Known>()
  return {
    get(now) {
      const last = known.get(now.one.id)
      return last &&
        last.kept === now.kept &&
        last.house === now.house &&
        last.under === now.under &&
        isPlannedAlike(last.one, now.one) &&
        areSame(last.entries, now.entries)
        ? last
        : undefined
    },
    put: (then, result) => void known.set(then.one.id, { ...then, result }),
  }
}
