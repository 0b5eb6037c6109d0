import type { Print } from '../make/announcement.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { Press } from './press.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'
import { task } from './task.ts'

/** Prints a page into the store, or takes what was printed of the very same page by the same printer. */
export const createPrints =
  (
    press: Press,
    store: Store,
    counter: Counter,
    note: (file: string, printed: boolean) => void = () => undefined,
  ) =>
  async (page: PrintRequest, file: string): Promise<Print> => {
    let printed = false
    const print = await task<Print>(
      { store, counter },
      'print',
      [press.identity, page],
      async () => {
        printed = true
        const result = await press.print(page)
        return 'pdf' in result
          ? { sha256: store.putBlob(result.pdf), bytes: result.pdf.length }
          : { finding: result.finding(file) }
      },
      ({ sha256 }) => sha256 !== undefined && store.hasBlob(sha256),
    )
    note(file, printed)
    return print
  }
