import type { Gap } from '../check/locale-gaps.ts'
import type { Host } from '../host/host.ts'
import type { Finding } from '../model/finding.ts'
import { summarise } from '../model/summary.ts'
import { makeAnnouncement, type Workshop } from './announcement.ts'
import { createGate, lineReader, openBaseline, settle } from './baseline.ts'
import { gather, own, type Options, type Result } from './gather.ts'
import { refusal, sourceOf } from './one.ts'
import { answerer, type Planned } from './plan.ts'
import { takeSnapshot } from './snapshot.ts'
import { memoryStore } from './store.ts'
import { createTasks, type Ask } from './task.ts'
import { checkTranslation } from './translation.ts'

async function checkOne(one: Planned, shop: Workshop, ask: Ask): Promise<readonly Finding[]> {
  const facts = one.facts ?? one.provisional
  if (!facts) return []
  const source = sourceOf(one, facts)
  try {
    const translation = await checkTranslation({ ...source, files: one.files }, shop)
    return [...translation, ...(await makeAnnouncement(source, shop, ask, false)).findings]
  } catch (error) {
    return [refusal(one, error)]
  }
}

/** Findings, and, for who asks, the keys that a language lacks, in the order of its files. */
export type Checked = Result & { readonly gaps: () => readonly Gap[] }

/** Findings only: nothing is printed, released or kept. */
export async function runCheck(host: Host, options: Options): Promise<Checked> {
  const snapshot = takeSnapshot(host, options.root)
  const parser = host.parser()
  const { house, planned, findings } = gather(snapshot, options.at)
  const answer = answerer(planned)
  const store = memoryStore()
  const baseline = openBaseline(host.files, options)
  const lineOf = lineReader(snapshot)
  const shop: Workshop = {
    house,
    snapshot,
    store,
    tasks: createTasks(store, answer, ''),
    ids: planned.map(({ id }) => id),
    draft: true,
    gate: createGate(options.strict, baseline, lineOf),
    printIdentity: '',
    cards: new Set(),
    unprintable: await host.glyphs(),
    parse: parser.read,
    aborted: () => host.signal.aborted,
  }
  const all = [...findings]
  try {
    for (const one of planned) {
      host.signal.throwIfAborted()
      if (options.only && !options.only(one.id)) continue
      all.push(...own(one.id, [...one.findings, ...(await checkOne(one, shop, answer))]))
    }
  } finally {
    await parser.close()
  }
  const settled = settle(all, options, baseline, lineOf)
  return {
    ...settled,
    summary: summarise(settled.findings, planned.length, 0, settled.known),
    unchanged: false,
    written: 0,
    printed: 0,
    tally: new Map(),
    gaps: house.gaps,
  }
}
