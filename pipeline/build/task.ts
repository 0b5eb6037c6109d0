import { digestOf } from '../model/digest.ts'
import type { Store } from './store.ts'

/** A question to the rest of the office whose answer a result depends on, such as the address of another announcement. */
export type Ask = (question: string) => string

type Kept<T> = { readonly asked: readonly (readonly [string, string])[]; readonly value: T }

/** What was run and what was reused, by kind. */
export type Tally = Map<string, { run: number; reused: number }>

export type Tasks = {
  /**
   * Runs `run` or gives back what it gave for the same key. The key holds all arguments; what `run` learns
   * beyond them it must learn by `ask`: a kept result counts only while all its answers are the same
   * (recorded reads, as in typst/comemo). Values are JSON; findings in them are replayed with them.
   */
  task<T>(
    kind: string,
    key: unknown,
    run: (ask: Ask) => Promise<T> | T,
    isWhole?: (value: T) => boolean,
  ): Promise<T>
  readonly tally: Tally
}

/** @param under digest of the program: results of another program are never reused */
export function createTasks(store: Store, answer: Ask, under: string): Tasks {
  const tally: Tally = new Map()
  const count = (kind: string, how: 'run' | 'reused') => {
    const entry = tally.get(kind) ?? { run: 0, reused: 0 }
    entry[how]++
    tally.set(kind, entry)
  }
  return {
    tally,
    async task(kind, key, run, isWhole = () => true) {
      const name = digestOf([under, kind, key])
      type Value = Awaited<ReturnType<typeof run>>
      const kept = store.get(name) as Kept<Value> | undefined
      if (
        kept &&
        kept.asked.every(([question, was]) => answer(question) === was) &&
        isWhole(kept.value)
      ) {
        count(kind, 'reused')
        return kept.value
      }
      const asked = new Map<string, string>()
      const value = await run((question) => {
        const reply = answer(question)
        asked.set(question, reply)
        return reply
      })
      store.put(name, { asked: [...asked], value } satisfies Kept<Value>)
      count(kind, 'run')
      return value
    },
  }
}
