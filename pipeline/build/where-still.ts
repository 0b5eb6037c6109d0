import { refusal, SourceChanged } from '../make/refusal.ts'
import type { Result } from './announcements.ts'
import type { Planned } from './plan.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What was made, unless a text of it was being written when it was read: then the last good editions stay.
 * @param made in the order of `asked`
 * @param began when the build began (ms)
 */
export function whereStill(
  asked: readonly Planned[],
  made: readonly Result[],
  snapshot: Snapshot,
  began: number,
): Result[] {
  const moved = new Map(
    snapshot.moved(began - 1000).map((path) => [path.slice(0, path.lastIndexOf('/')), path]),
  )
  return made.map((result, index) => {
    const one = asked[index]
    const path = one && moved.get(one.folder)
    return one && path !== undefined
      ? { items: [], outputs: [], findings: [refusal(one, new SourceChanged(path))] }
      : result
  })
}
