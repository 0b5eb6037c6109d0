/** What was made anew and what was reused, by kind. */
export type Tally = ReadonlyMap<string, { readonly run: number; readonly reused: number }>

export type Counter = {
  readonly tally: Tally
  readonly count: (kind: string, how: 'run' | 'reused') => void
}

export function createCounter(): Counter {
  const tally = new Map<string, { run: number; reused: number }>()
  return {
    tally,
    count(kind, how) {
      const entry = tally.get(kind) ?? { run: 0, reused: 0 }
      entry[how]++
      tally.set(kind, entry)
    },
  }
}
