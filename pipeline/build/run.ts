import type { Entry } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { digestOf } from '../model/digest.ts'
import { once } from './once.ts'
import { atEase } from './at-ease.ts'
import { openBaseline } from './open-baseline.ts'
import { takeLock } from './lock.ts'
import { nextDueAfter, type Options, type Result } from './options.ts'
import { currentName, isIntact } from './release.ts'
import { haveOneSeal, sealOf } from './seal.ts'
import type { Settled } from './settle.ts'
import { isSettled, isUnchanged, snapshotOf, type Snapshot } from './snapshot.ts'
import { openSession, type Session } from './session.ts'
import { sameDue, type Known, type LastSeen } from './state.ts'

/** Where a build's release lies: a draft is never the release. */
export const folderFor = (options: Options): string =>
  options.pseudo
    ? `${options.out}/draft/pseudo`
    : options.preview === undefined
      ? options.pdf
        ? options.out
        : `${options.out}/draft`
      : `${options.out}/draft/${options.pdf ? options.preview : 'preview'}`

/**
 * check, transform, render, print, release: the main job. Errors of content are findings; only the machine's
 * faults throw. Where nothing has changed it loads none of the stages.
 */
export async function runBuild(host: Host, options: Options): Promise<Result> {
  const session = openSession(host, { ...options, isSingle: true })
  try {
    return await buildIn(session, options)
  } finally {
    await session.close()
  }
}

/** Whether the sources are what the last build saw: by one seal for all, else each by its digest. */
function isAsSeen(
  snapshot: Snapshot,
  sources: () => string,
  { state, listed }: Known,
  seen: () => LastSeen | undefined,
): boolean {
  const hasOneSeal = listed
    ? haveOneSeal(listed, snapshot.entries)
    : state.sources !== '' && sources() === state.sources
  if (
    hasOneSeal &&
    snapshot.entries.every(({ kind, stamp }) => kind !== 'file' || isSettled(stamp, state.began))
  )
    return state.sources !== ''
  // Where the session knows of another file, the build finds out what has become of it.
  if ((listed && !hasOneSeal) || state.sources === '') return false
  const last = seen()
  return last?.sources === state.sources && isUnchanged(snapshot, last.recorded)
}

const announcementsIn = ({ entries }: Snapshot): number =>
  entries.filter(({ path }) => path.endsWith('/announcement.yaml')).length

/** Apart, so that it holds nothing else of a build. */
const sealLater = (entries: readonly Entry[]): (() => string) => once(() => sealOf(entries))

/** A result with what was said last; findings without a baseline are parsed only when somebody asks for them. */
function again(
  said: () => Settled,
  hasBaseline: boolean,
  rest: Omit<Result, 'findings' | 'known'>,
): Result {
  if (hasBaseline) return { ...said(), ...rest }
  const findings = once(() => said().findings)
  return {
    ...rest,
    get findings() {
      return findings()
    },
  }
}

/**
 * One build of a session that stays open.
 * @param changed paths that alone may have changed since its last build; undefined where that is not known
 */
export async function buildIn(
  session: Session,
  options: Options,
  changed?: readonly string[],
): Promise<Result> {
  const { host, press } = session
  const { files } = host
  const out = folderFor(options)
  const release = await takeLock(host, options.out)
  try {
    const began = host.now()
    const baseline = await openBaseline(files, options)
    const under = digestOf([
      host.code(),
      host.styles(),
      options.strict,
      options.pdf,
      options.pseudo ?? false,
      options.preview ?? '',
      press.identity,
      baseline,
    ])
    const last = session.states.load(out)
    const known = last?.state.under === under ? last : undefined
    if (!known) session.allAnew()
    const seen = once(() => session.states.seen(out))
    const snapshot = snapshotOf(host, options.root, session.listing(options.root, changed), seen)
    const sources = sealLater(snapshot.entries)
    const state = known?.state
    const said =
      known &&
      state &&
      !options.only &&
      state.release === currentName(files, out) &&
      !snapshot.unreadable.length &&
      sameDue(state.due, state.at, options.at) &&
      isAsSeen(snapshot, sources, known, seen) &&
      isIntact(files, out, state.release, state.site) &&
      known.said()
    if (state && said)
      return again(said, state.hasBaseline, {
        summary: state.summary,
        open: `${out}/site/index.html`,
        unchanged: true,
        written: 0,
        changed: [],
        printed: 0,
        tally: new Map(),
        ...(options.explain !== undefined && {
          explanation: { id: options.explain, prints: [], unchanged: true },
        }),
        ...nextDueAfter(options.at, state.due),
      })
    session.warm(known ? 1 : announcementsIn(snapshot))
    // All stages are loaded only where there is something to do.
    const [{ buildAll }, { DamagedStore }] = await Promise.all([
      import('./build-all.ts'),
      import('./stage.ts'),
    ])
    const current = session.releases.current(out)
    const order = { session, options, out, under, began, snapshot, sources, baseline, current }
    try {
      return await buildAll(order)
    } catch (error) {
      if (error instanceof DamagedStore) return await buildAll({ ...order, isDamaged: true })
      throw error
    } finally {
      // What an interrupted build has made is not made again; who waits for a page does not wait for this.
      atEase(session.keeper(`${out}/.cache`).save)
    }
  } finally {
    host.progress(null)
    release()
  }
}
