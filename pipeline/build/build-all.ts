import { summarise } from '../model/summary.ts'
import { isPassing } from './announcements.ts'
import { atEase } from './at-ease.ts'
import { makeSite, type Order } from './make-site.ts'
import { isDraft, nextDueAfter, type Result } from './options.ts'
import { publish } from './publish.ts'
import { endedBuild } from './state.ts'
import { hasGrown, sweepStore } from './sweep-store.ts'

/** A build in which something is to be done: what has not changed is taken from what is kept. */
export async function buildAll(order: Order): Promise<Result> {
  const { session, options, out, snapshot, current } = order
  const storeFolder = `${options.out}/.cache`
  const { files } = session.host
  const { store, counter, planned, settled, outputs, pages, items, sources, why, prints } =
    await makeSite(order)
  const due = planned.map(({ dueAt }) => dueAt).filter(Number.isFinite)
  const {
    release: now,
    written,
    changed,
    prune,
  } = publish(
    {
      files,
      folder: out,
      store,
      current,
      keep: isDraft(options) ? 2 : 5,
      isLasting: options.preview === undefined,
      // Only what this session has laid, to be looked at, a moment ago.
      isTrusted: (name) => options.preview !== undefined && session.releases.isOwn(out, name),
      read: (name) => session.releases.named(out, name),
    },
    { outputs: [...outputs, ...pages], items, sources },
  )
  // From here on the release stands, whatever becomes of what is kept.
  session.releases.put(out, now)
  atEase(prune)
  atEase(() => {
    if (hasGrown(files, storeFolder, store.grown()))
      sweepStore(files, storeFolder, {
        live: new Set([...outputs, ...pages].map(({ sha256 }) => sha256)),
      })
  })
  const editions = outputs.filter(({ format }) => format).length
  const summary = summarise(settled.findings, planned.length, editions, settled.known)
  snapshot.complete()
  session.states.save(
    out,
    endedBuild({
      settled,
      listed: snapshot.entries,
      release: now,
      sources: order.sources,
      rest: {
        // What another try may mend, or was not asked for, must not count as seen.
        under: options.only || settled.findings.some(isPassing) ? '' : order.under,
        began: order.began,
        hasBaseline: settled.known !== undefined,
        summary,
        at: options.at,
        due: [...new Set(due)],
      },
    }),
  )
  return {
    ...settled,
    summary,
    open: `${out}/site/index.html`,
    unchanged: written === 0 && current?.name === now.name,
    written,
    changed,
    printed: counter.tally.get('print')?.run ?? 0,
    tally: counter.tally,
    ...(options.explain !== undefined && {
      explanation: { id: options.explain, ...why, prints },
    }),
    ...nextDueAfter(options.at, due),
  }
}
