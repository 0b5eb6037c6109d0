import type { Gap } from '../check/locale-gaps.ts'
import type { Host } from '../host/host.ts'
import { packShared } from '../make/shared.ts'
import { summarise } from '../model/summary.ts'
import { createMaking } from './announcements.ts'
import { each } from './each.ts'
import { readAllFacts } from './facts.ts'
import { gather } from './gather.ts'
import { noKeeper } from './kept.ts'
import { lineReader, openBaseline } from './open-baseline.ts'
import { own, type Options, type Result } from './options.ts'
import { addressesOf } from './plan.ts'
import { readHouseOnce } from './read-house-once.ts'
import { settle } from './settle.ts'
import { takeSnapshot } from './snapshot.ts'
import { memoryStore } from './store.ts'
import { createCounter } from './tally.ts'

/** Findings, and, for who asks, the keys that a language lacks, in the order of its files. */
export type Checked = Result & { readonly gaps: () => readonly Gap[] }

/** Findings only: nothing is printed, released or kept. */
export async function runCheck(host: Host, options: Options): Promise<Checked> {
  const snapshot = takeSnapshot(host, options.root)
  const makers = host.makers({
    print: () => Promise.resolve({ finding: undefined }),
    threads: options.jobs,
  })
  try {
    const { house, planned, findings } = await gather(snapshot, options.at, {
      house: (now) => readHouseOnce(host, now),
      facts: (folders, settings) => readAllFacts(folders, settings, snapshot, noKeeper, makers),
    })
    const baseline = await openBaseline(host.files, options)
    const known = baseline?.entries ?? []
    const lineOf = lineReader(snapshot)
    const addresses = addressesOf(planned)
    makers.begin({
      shared: packShared(house),
      addresses,
      draft: true,
      cards: [],
      strict: options.strict,
      known,
      printing: false,
      coverage: await host.coverage(),
    })
    const make = createMaking({
      host,
      house,
      addresses,
      snapshot,
      store: memoryStore(),
      keeper: noKeeper,
      makers,
      counter: createCounter(),
      draft: true,
      strict: options.strict,
      known,
      lineOf,
      printIdentity: '',
      cards: [],
      checkOnly: true,
    })
    const asked = planned.filter(({ id }) => options.only?.(id) ?? true)
    const made = await each(asked, makers.width, (one) => {
      host.signal.throwIfAborted()
      return make(one)
    })
    const all = [
      ...findings,
      ...asked.flatMap((one, index) =>
        own(one.id, [...one.findings, ...(made[index]?.findings ?? [])]),
      ),
    ]
    const settled = settle(all, options, baseline, lineOf)
    return {
      ...settled,
      summary: summarise(settled.findings, planned.length, 0, settled.known),
      unchanged: false,
      written: 0,
      changed: [],
      printed: 0,
      tally: new Map(),
      gaps: house.gaps,
    }
  } finally {
    await makers.close()
  }
}
