import { digestOf } from '../model/digest.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'

/**
 * Runs `run`, or gives what it gave for the same key.
 * @param key holds all that the result depends on; JSON
 * @param isWhole whether a result, a JSON value, may be kept and used again
 */
export async function task<T>(
  { store, counter }: { readonly store: Store; readonly counter: Counter },
  kind: string,
  key: unknown,
  run: () => Promise<T>,
  isWhole: (value: T) => boolean,
): Promise<T> {
  const name = digestOf([kind, key])
  const kept = store.get(name) as T | undefined
  if (kept !== undefined && isWhole(kept)) {
    counter.count(kind, 'reused')
    return kept
  }
  const value = await run()
  counter.count(kind, 'run')
  if (isWhole(value)) store.put(name, value)
  return value
}
