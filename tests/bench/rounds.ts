import { spawnSync } from 'node:child_process'
import type { Run } from './tree.ts'

/** Work that is measured in each round, or the reason why it cannot be. */
export type Work = {
  readonly name: string
  readonly run: (round: number) => Promise<Run>
  /** In so many rounds only, the first ones. */
  readonly rounds?: number
}

/** Work that was measured. */
export type Measured = { readonly name: string } & (
  | { readonly run: Run; readonly failed?: never }
  | { readonly failed: string; readonly run?: never }
)

/** The median of some figures; 0 of none. */
export const medianBy = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The median of each figure over several runs of the same. */
export const medianOf = (runs: readonly Run[]): Run => ({
  wall: medianBy(runs.map(({ wall }) => wall)),
  cpu: medianBy(runs.map(({ cpu }) => cpu)),
  memory: medianBy(runs.map(({ memory }) => memory)),
  out: runs.at(-1)?.out ?? '',
})

/**
 * Measures works in turn, A B C, A B C, so that what else the machine does meets all of them alike; the median of
 * each. A work that fails is named and left out from then on.
 * @param tell is told what runs
 */
export async function inTurn(
  rounds: number,
  works: readonly Work[],
  tell: (line: string) => void,
): Promise<Measured[]> {
  const runs = works.map((): Run[] => [])
  const failed = new Map<Work, string>()
  for (let round = 0; round < rounds; round++)
    for (const [at, work] of works.entries()) {
      if (failed.has(work) || round >= (work.rounds ?? rounds)) continue
      // What the one before has written is on the disk: the next one's own sync does not pay for it.
      spawnSync('sync')
      try {
        const run = await work.run(round)
        runs[at]?.push(run)
        tell(`${work.name}: ${run.wall.toFixed(2)} s`)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        failed.set(work, reason)
        tell(`${work.name}: ${reason}`)
      }
    }
  return works.map((work, at): Measured => {
    const reason = failed.get(work)
    return reason === undefined
      ? { name: work.name, run: medianOf(runs[at] ?? []) }
      : { name: work.name, failed: reason }
  })
}

/** What did not end well, a sentence each: name and the first thing that tells why. */
export const failuresIn = (measured: readonly Measured[]): string[] =>
  measured.flatMap(({ name, failed }) =>
    failed === undefined
      ? []
      : [`${name} did not end well: ${(failed.split('\n').at(-1) || failed).slice(0, 200)}`],
  )
