import type { Print } from '../make/announcement.ts'
import { digestOf } from '../model/digest.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { FailedPrints } from './failed-prints.ts'
import { printFailure, type Press } from './press.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'
import { task } from './task.ts'

type Means = {
  readonly press: Press
  readonly store: Store
  readonly counter: Counter
  readonly failed: FailedPrints
  readonly note?: (file: string, printed: boolean) => void
}

/**
 * Prints a page into the store, or takes what was printed of the very same page by the same printer. A page that
 * is itself at fault is not tried again while it stays as it is.
 */
export const createPrints =
  ({ press, store, counter, failed, note = () => undefined }: Means) =>
  async (page: PrintRequest, file: string): Promise<Print> => {
    const key = digestOf([press.identity, page])
    const known = failed.get(key)
    if (known) return { finding: printFailure(file, known) }
    let printed = false
    const print = await task<Print>(
      { store, counter },
      'print',
      key,
      async () => {
        printed = true
        const result = await press.print(page)
        if ('pdf' in result) return { sha256: store.putBlob(result.pdf), bytes: result.pdf.length }
        if (result.poison) failed.put(key, result.failed)
        return { finding: printFailure(file, result.failed) }
      },
      ({ sha256 }) => sha256 !== undefined && store.hasBlob(sha256),
    )
    note(file, printed)
    return print
  }
