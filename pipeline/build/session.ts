import type { Host, Makers } from '../host/host.ts'
import type { Print } from '../make/announcement.ts'
import type { PrintRequest } from '../model/print-request.ts'
import { houseKey } from './house-key.ts'
import type { House } from './house.ts'
import { openKeeper, type Keeper } from './kept.ts'
import { createKnownReleases, type KnownReleases } from './known-releases.ts'
import { asBefore, listAgain } from './list-again.ts'
import { listSources, type Listing } from './listing.ts'
import { createPress, type Press } from './press.ts'
import { createRecall, type Recall } from './recall.ts'
import type { FolderMemory, PlanMemory } from './remember.ts'
import type { SiteMemory } from './site.ts'
import type { Snapshot } from './snapshot.ts'
import { openStates, type States } from './state.ts'

/**
 * What stays warm between the builds of one process: threads that have loaded their code, a browser, what is known
 * of the words and terms. A single build opens one and closes it; `watch` keeps it.
 */
export type Session = {
  readonly host: Host
  readonly press: Press
  /** Threads; what they want printed goes to the build that took them last. */
  readonly makers: (print: (page: PrintRequest, file: string) => Promise<Print>) => Makers
  /** Starts the threads that so many announcements are worth; they load their code while all else is read. */
  readonly warm: (announcements: number) => void
  /** Tells that all is to be made: browser and a thread start; where no other build follows, memory matters more than how quickly this thread works. */
  readonly allAnew: () => void
  /** Tells that a build has made all it makes: where no other follows, threads and browser and their memory are let go. */
  readonly made: () => void
  /** Office, words and terms; read again only where a file of them differs. */
  readonly house: (snapshot: Snapshot) => Promise<House>
  readonly keeper: (folder: string) => Keeper
  /**
   * The files of an office as they are now.
   * @param changed paths that alone may have changed since this was asked for last; undefined where that is not known
   */
  readonly listing: (root: string, changed: readonly string[] | undefined) => Listing
  /** What is known of the folders of announcements. */
  readonly folders: FolderMemory
  /** What is known of the plan of an output folder. */
  readonly plan: (folder: string) => PlanMemory
  readonly releases: KnownReleases
  readonly states: States
  /** What is known of the pages of an output folder. */
  readonly site: (folder: string) => SiteMemory
  /** What was taken of what is kept in an output folder; nothing is remembered where no other build follows. */
  readonly recall: (folder: string) => Recall | undefined
  readonly close: () => Promise<void>
}

export function openSession(
  host: Host,
  options: { readonly pdf: boolean; readonly jobs: number; readonly isSingle?: boolean },
): Session {
  const press = createPress(host, options)
  let makers: Makers | undefined
  let printing: ((page: PrintRequest, file: string) => Promise<Print>) | undefined
  let house: { readonly key: string; readonly value: House } | undefined
  const open = (): Makers =>
    (makers ??= host.makers({
      print: (page, file) => printing?.(page, file) ?? Promise.resolve({ finding: undefined }),
      threads: options.jobs,
    }))
  let ended: Promise<unknown> = Promise.resolve()
  const endMakers = () => {
    ended = Promise.all([ended, makers?.close()])
    makers = undefined
  }
  const listings = new Map<string, { readonly listing: Listing; readonly moment: number }>()
  const sites = new Map<string, SiteMemory>()
  const states = openStates(host.files)
  const recalls = new Map<string, Recall>()
  const plans = new Map<string, PlanMemory>()
  const keepers = new Map<string, Keeper>()
  return {
    host,
    press,
    makers(print) {
      printing = print
      return open()
    },
    warm: (announcements) => open().expect(announcements),
    allAnew() {
      if (options.pdf) press.expect()
      if (options.isSingle) host.spareMemory()
      open().expect(1)
    },
    made() {
      if (!options.isSingle) return
      endMakers()
      // The browser ends while the release is written.
      ended = Promise.all([ended, press.close()])
      ended.catch(() => undefined)
    },
    async house(snapshot) {
      const key = houseKey(snapshot)
      if (house && house.key === key) return house.value
      const { readHouseOnce } = await import('./read-house-once.ts')
      const value = await readHouseOnce(host, snapshot)
      house = key === undefined ? undefined : { key, value }
      return value
    },
    keeper(folder) {
      const keeper = keepers.get(folder) ?? openKeeper(host.files, folder, host.code())
      keepers.set(folder, keeper)
      return keeper
    },
    listing(root, changed) {
      const last = listings.get(root)
      if (last && changed) {
        const listing = listAgain(host, root, last.listing, changed)
        // Most of it was looked at then.
        listings.set(root, { listing, moment: last.moment })
        return listing
      }
      const moment = host.now()
      const now = listSources(host, root)
      const listing = last ? asBefore(last.listing, last.moment, now) : now
      listings.set(root, { listing, moment })
      return listing
    },
    folders: {},
    plan(folder) {
      const plan = plans.get(folder) ?? {}
      plans.set(folder, plan)
      return plan
    },
    releases: createKnownReleases(host.files),
    states,
    site(folder) {
      const site = sites.get(folder) ?? {}
      sites.set(folder, site)
      return site
    },
    recall(folder) {
      if (options.isSingle) return undefined
      const recall = recalls.get(folder) ?? createRecall()
      recalls.set(folder, recall)
      return recall
    },
    async close() {
      states.flush()
      endMakers()
      await Promise.all([press.close(), ended])
    },
  }
}
