import type { Host } from '../host/host.ts'
import { sortFindings } from '../model/finding.ts'
import { summarise } from '../model/summary.ts'
import { makeAnnouncement, type Workshop } from './announcement.ts'
import { gather, own, raise, type Options, type Result } from './gather.ts'
import { refusal, sourceOf } from './one.ts'
import { answerer } from './plan.ts'
import { takeSnapshot } from './snapshot.ts'
import { memoryStore } from './store.ts'
import { createTasks } from './task.ts'
import { checkTranslation } from './translation.ts'

/** Findings only: nothing is printed, released or kept. */
export async function runCheck(host: Host, options: Options): Promise<Result> {
  const snapshot = takeSnapshot(host, options.root)
  const { house, planned, findings } = gather(snapshot, options.at)
  const answer = answerer(planned)
  const store = memoryStore()
  const shop: Workshop = {
    house,
    snapshot,
    store,
    tasks: createTasks(store, answer, ''),
    ids: planned.map(({ id }) => id),
    draft: true,
    strict: options.strict,
    printIdentity: '',
    unprintable: await host.glyphs(),
    aborted: () => host.signal.aborted,
  }
  const all = [...findings]
  for (const one of planned) {
    host.signal.throwIfAborted()
    if (options.only && !options.only(one.id)) continue
    all.push(...own(one.id, one.findings))
    const facts = one.facts ?? one.provisional
    if (!facts) continue
    const source = sourceOf(one, facts)
    try {
      const whole = { ...source, files: one.files }
      all.push(...own(one.id, checkTranslation(whole, snapshot, house)))
      all.push(...own(one.id, (await makeAnnouncement(source, shop, answer, false)).findings))
    } catch (error) {
      all.push(...own(one.id, [refusal(one, error)]))
    }
  }
  const sorted = sortFindings(raise(all, options.strict))
  return {
    findings: sorted,
    summary: summarise(sorted, planned.length, 0),
    unchanged: false,
    written: 0,
    printed: 0,
    tally: new Map(),
  }
}
