/** Seconds of the clock and of the processor that some work took. */
export type Cost = { readonly wall: number; readonly cpu: number }

export async function costOf(work: () => unknown): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/**
 * The least cost of each work over some rounds, interleaved: neighbours on the machine only ever slow down.
 * @param prepare runs before each, unmeasured
 */
export async function best(
  rounds: number,
  prepare: () => void,
  ...works: (() => unknown)[]
): Promise<Cost[]> {
  const costs = works.map((): Cost => ({ wall: Infinity, cpu: Infinity }))
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      prepare()
      const { wall, cpu } = await costOf(work)
      const known = costs[index]
      costs[index] = {
        wall: Math.min(known?.wall ?? Infinity, wall),
        cpu: Math.min(known?.cpu ?? Infinity, cpu),
      }
    }
  return costs
}

/** A table in Markdown; all columns but the first are figures. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
