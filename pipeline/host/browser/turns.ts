/** Lets work run side by side, or alone. */
export type Turns = {
  readonly beside: <T>(work: () => Promise<T>) => Promise<T>
  /** Waits until what has begun is over; nothing else begins meanwhile. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

export function createTurns(): Turns {
  const begun = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    async beside(work) {
      // Whoever wants to be alone may have come while this one waited.
      for (let seen: unknown; seen !== last;) await (seen = last)
      const run = work()
      begun.add(run)
      return run.finally(() => begun.delete(run))
    },
    alone(work) {
      const before = last
      const run = (async () => {
        await before
        await Promise.allSettled(begun)
        return work()
      })()
      last = run.catch(() => undefined)
      return run
    },
  }
}
