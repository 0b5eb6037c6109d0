import type { Host, Makers } from '../host/host.ts'
import type { Print } from '../make/announcement.ts'
import type { PrintRequest } from '../model/print-request.ts'
import { digestOf, sha256 } from '../model/digest.ts'
import type { Keep } from '../terminology.ts'
import { readHouse, type House, type Remember } from './house.ts'
import { openKeeper, type Keeper } from './kept.ts'
import { createPress, type Press } from './press.ts'
import type { Snapshot } from './snapshot.ts'
import type { Store } from './store.ts'

/**
 * What stays warm between the builds of one process: threads that have loaded their code, a browser, what is known
 * of the words and terms. A single build opens one and closes it; `watch` keeps it.
 */
export type Session = {
  readonly host: Host
  readonly press: Press
  /** Threads; what they want printed goes to the build that took them last. */
  readonly makers: (print: (page: PrintRequest, file: string) => Promise<Print>) => Makers
  /** Office, words and terms; read again only where a file of them differs. */
  readonly house: (snapshot: Snapshot, store: Store) => House
  readonly keeper: (folder: string) => Keeper
  readonly close: () => Promise<void>
}

/** Whether the house is read from a file. */
const isOfHouse = (path: string): boolean =>
  path.startsWith('locales/') || path === 'sources/office.yaml'

/** The forms of terms are kept under the digest of the termbase and of the program that makes them. */
const keepForms = (store: Store, code: string): Keep => ({
  get: (digest) => store.get(digestOf([code, 'forms', digest])),
  put: (digest, forms) => store.put(digestOf([code, 'forms', digest]), forms),
})

export function openSession(
  host: Host,
  options: { readonly pdf: boolean; readonly jobs: number },
): Session {
  const press = createPress(host, options)
  let makers: Makers | undefined
  let printing: ((page: PrintRequest, file: string) => Promise<Print>) | undefined
  let house: { readonly key: string; readonly value: House } | undefined
  const keepers = new Map<string, Keeper>()
  return {
    host,
    press,
    makers(print) {
      printing = print
      makers ??= host.makers({
        print: (page, file) => printing?.(page, file) ?? Promise.resolve({ finding: undefined }),
        threads: options.jobs,
      })
      return makers
    },
    house(snapshot, store) {
      const files = snapshot.entries.filter(({ path }) => isOfHouse(path))
      const key = sha256(
        files.map(({ path, kind }) => `${path} ${kind} ${snapshot.digest(path)}`).join('\n'),
      )
      // One that cannot be read may be readable the next time, with the same stamp.
      const isWhole = files.every(({ path, kind }) => kind !== 'file' || snapshot.digest(path))
      if (house?.key === key && isWhole) return house.value
      const remember: Remember = (name, run) => {
        const own = digestOf([host.code(), 'house', key, name])
        const kept = store.get(own) as ReturnType<typeof run> | undefined
        if (kept !== undefined) return kept
        const made = run()
        store.put(own, made)
        return made
      }
      const keep = keepForms(store, host.code())
      const value = isWhole ? readHouse(snapshot, keep, remember) : readHouse(snapshot, keep)
      house = { key, value }
      return value
    },
    keeper(folder) {
      const keeper = keepers.get(folder) ?? openKeeper(host.files, folder, host.code())
      keepers.set(folder, keeper)
      return keeper
    },
    async close() {
      await Promise.all([press.close(), makers?.close()])
    },
  }
}
