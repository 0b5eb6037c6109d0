import type { Host } from '../host/host.ts'
import { digestOf } from '../model/digest.ts'
import { summarise } from '../model/summary.ts'
import type { Workshop } from './announcement.ts'
import { makeCards } from './cards.ts'
import { each } from './each.ts'
import { createGate, lineReader, openBaseline, settle } from './baseline.ts'
import { gather, own, type Options, type Result } from './gather.ts'
import { lastGood, vanished } from './last-good.ts'
import { takeLock } from './lock.ts'
import { isPassing, makeOne } from './one.ts'
import { ownSources } from './own-sources.ts'
import { answerer } from './plan.ts'
import { createPress } from './press.ts'
import { inPseudo } from './pseudo.ts'
import { currentRelease, isIntact, publish } from './release.ts'
import { siteOutputs } from './site.ts'
import { isUnchanged, takeSnapshot } from './snapshot.ts'
import { loadState, sameDue, saveState } from './state.ts'
import { openStore } from './store.ts'
import { createTasks } from './task.ts'

/** check, transform, render, print, release: the main job. Errors of content are findings; only the machine's faults throw. */
export async function runBuild(host: Host, options: Options): Promise<Result> {
  const { files } = host
  const { pseudo = false } = options
  const isDraft = pseudo || !options.pdf
  const out = pseudo
    ? `${options.out}/draft/pseudo`
    : isDraft
      ? `${options.out}/draft`
      : options.out
  const release = await takeLock(host, options.out)
  const press = createPress(host, options)
  const parser = host.parser()
  try {
    const began = host.now()
    const baseline = openBaseline(files, options)
    const under = digestOf([
      host.code(),
      options.strict,
      options.pdf,
      pseudo,
      press.identity,
      baseline,
    ])
    const state = loadState(files, out)
    const known = state?.under === under ? state : undefined
    const snapshot = takeSnapshot(host, options.root, state?.inputs, state?.began)
    const current = currentRelease(files, out)
    const nextDue = (due: readonly number[]) => {
      const next = Math.min(...due.filter((moment) => moment > options.at))
      return Number.isFinite(next) ? { nextDue: next } : {}
    }
    if (
      known &&
      current &&
      !options.only &&
      known.release === current.name &&
      !snapshot.unreadable.length &&
      sameDue(known.due, known.at, options.at) &&
      isUnchanged(snapshot, known.inputs) &&
      isIntact(files, out, current)
    )
      return {
        findings: known.findings,
        ...(known.known && { known: known.known }),
        summary: known.summary,
        open: `${out}/site/index.html`,
        unchanged: true,
        written: 0,
        printed: 0,
        tally: new Map(),
        ...nextDue(known.due),
      }

    const { house: plain, planned, findings } = gather(snapshot, options.at)
    const house = pseudo ? inPseudo(plain) : plain
    const lineOf = lineReader(snapshot)
    const store = openStore(files, `${options.out}/.cache`)
    const tasks = createTasks(store, answerer(planned), host.code())
    const cards = options.pdf
      ? await makeCards(house, press, tasks, store)
      : { outputs: [], findings: [] }
    const asked = planned.filter((one) => options.only?.(one.id) ?? true)
    const shop: Workshop = {
      house,
      snapshot,
      store,
      tasks,
      ids: planned.map(({ id }) => id),
      draft: isDraft,
      gate: createGate(options.strict, baseline, lineOf),
      ...(options.pdf && { print: press.print }),
      printIdentity: press.identity,
      cards: new Set(cards.outputs.map(({ path }) => path)),
      unprintable: await host.glyphs(),
      parse: parser.read,
      aborted: () => host.signal.aborted,
    }
    let done = 0
    const made = await each(asked, options.jobs, async (one) => {
      host.signal.throwIfAborted()
      const result = await makeOne(one, shop, house.blocked)
      host.progress({ step: 'print', done: ++done, total: asked.length })
      return result
    })
    host.signal.throwIfAborted()
    host.progress(null)

    const all = [
      ...findings,
      ...cards.findings,
      ...asked.flatMap((one, index) =>
        own(one.id, [...one.findings, ...(made[index]?.findings ?? [])]),
      ),
    ]
    const failed = new Set(
      asked
        .filter((one, index) => !made[index]?.outputs.length && (!one.facts || one.due))
        .map(({ id }) => id),
    )
    const stay = planned.filter((one) => failed.has(one.id) || !asked.includes(one))
    const kept = lastGood(current, stay, (id) => failed.has(id))
    const outputs = [...made.flatMap((one) => one.outputs), ...kept.entries]
    const items = [...made.flatMap((one) => one.items), ...kept.items]
    all.push(...vanished(current, outputs, planned))
    const settled = settle(all, options, baseline, lineOf)
    const due = planned.map(({ dueAt }) => dueAt).filter(Number.isFinite)
    const blockedAll = house.blocked.size > 0 && current !== undefined
    const pages = blockedAll
      ? current.entries.filter(({ announcement }) => announcement === undefined)
      : [
          ...cards.outputs,
          ...siteOutputs(items, house, store, host.assets(), { cards: shop.cards, draft: isDraft }),
        ]
    const sources = Object.fromEntries(
      asked.flatMap((one, index) =>
        made[index]?.outputs.length ? [[one.id, ownSources(one, snapshot)]] : [],
      ),
    )
    const { release: now, written } = publish(files, out, store, [...outputs, ...pages], items, {
      ...kept.sources,
      ...sources,
    })
    const editions = outputs.filter(({ format }) => format).length
    const summary = summarise(settled.findings, planned.length, editions, settled.known)
    saveState(files, out, {
      // What another try may mend, or was not asked for, must not count as seen.
      under: options.only || settled.findings.some(isPassing) ? '' : under,
      began,
      inputs: snapshot.record(),
      release: now.name,
      ...settled,
      summary,
      at: options.at,
      due,
    })
    return {
      ...settled,
      summary,
      open: `${out}/site/index.html`,
      unchanged: written === 0 && current?.name === now.name,
      written,
      printed: tasks.tally.get('print')?.run ?? 0,
      tally: tasks.tally,
      ...nextDue(due),
    }
  } finally {
    host.progress(null)
    await Promise.all([press.close(), parser.close()])
    release()
  }
}
