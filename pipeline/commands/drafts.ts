import path from 'node:path'
import { buildDraft, type Draft } from '../build/draft.ts'
import { Locked } from '../build/lock.ts'
import type { Options } from '../build/options.ts'
import { openSession, type Session } from '../build/session.ts'
import { saveReports } from '../build/reports.ts'
import type { Finding } from '../model/finding.ts'
import { say, sayCount } from '../model/wording.ts'
import { baselineOption } from './baseline.ts'
import type { Context } from './command.ts'
import { reportFiles } from './report-forms.ts'
import { buildOptions, countLine, printFindings } from './report.ts'

/** The folders in which a person writes. */
const written = ['sources', 'locales']

/** So long after a draft (ms) nobody waits for anything, and what is kept of it is written down. */
const atRest = 1000

export type Drafting = {
  readonly session: Session
  /** Options of a build that begins now. */
  readonly options: () => Options
  /** Runs one thing of the session after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** A session for drafts, which is closed at the end of `use`. */
export async function withDrafts<T>(
  context: Context,
  use: (drafting: Drafting) => Promise<T>,
): Promise<T> {
  const { settings } = context
  const host = context.host(settings)
  const session = openSession(host, { ...settings, pdf: true })
  const isFixed = context.arguments.values.at !== undefined
  let last: Promise<unknown> = Promise.resolve()
  try {
    return await use({
      session,
      options: () => ({
        ...buildOptions(settings),
        ...baselineOption(context),
        at: isFixed ? settings.at : host.now(),
      }),
      inTurn(work) {
        const next = last.then(work, work)
        last = next.catch(() => undefined)
        return next
      },
    })
  } finally {
    await last
    await session.close()
  }
}

/** The findings that the draft before did not have. */
function newIn(findings: readonly Finding[], before: Draft | undefined): readonly Finding[] {
  if (!before) return findings
  const very = new Set(before.result.findings)
  const others = findings.filter((one) => !very.has(one))
  if (!others.length) return []
  const known = new Set(before.result.findings.map((one) => JSON.stringify(one)))
  return others.filter((one) => !known.has(JSON.stringify(one)))
}

/** Says what is new: of hundreds of findings a person who writes wants to see those of this change. */
async function report(
  context: Context,
  draft: Draft,
  before: Draft | undefined,
  took: number,
): Promise<void> {
  const { settings, tell } = context
  const { result } = draft
  const isPretty = settings.format === 'pretty'
  await printFindings(
    context,
    isPretty ? newIn(result.findings, before) : result.findings,
    result.summary,
    result.known,
  )
  const line = sayCount(
    '{{findings}}. {{count}} page new or changed, in {{ms}} ms.',
    '{{findings}}. {{count}} pages new or changed, in {{ms}} ms.',
    draft.changed.filter((one) => one.endsWith('.html')).length,
    { findings: countLine(result.summary, tell), ms: Math.round(took) },
  )
  context.log(`${tell(line)}\n`)
  if (draft.hasOtherFindings)
    await saveReports(context.host(settings).files, `${settings.out}/draft`, () =>
      reportFiles(result),
    )
}

/**
 * Builds the draft, and again whenever something in sources/ or locales/ changes, until it is interrupted. A build
 * that cannot be made is told, and tried again with the next change.
 * @param built called after each build
 */
export async function keepDrafting(
  context: Context,
  { session, options, inTurn }: Drafting,
  built: (draft: Draft) => void,
): Promise<void> {
  const { host } = session
  const { settings, tell } = context
  let last: Draft | undefined
  let isDue = true
  let wake: () => void = () => undefined
  let resting: NodeJS.Timeout | undefined
  const stop = host.watch(settings.root, written, () => {
    isDue = true
    wake()
  })
  host.signal.addEventListener('abort', () => wake(), { once: true })
  try {
    while (!host.signal.aborted) {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      isDue = false
      const began = performance.now()
      try {
        const before = last
        last = await inTurn(() => buildDraft(session, options(), before))
        if (last.isNews) {
          const took = performance.now() - began
          const now = last
          const told = () => report(context, now, before, took)
          // The first time all is said before the address; later, who waits for a page comes first.
          if (!before) await told()
          built(now)
          await new Promise(setImmediate)
          if (before) await told()
        }
        clearTimeout(resting)
        resting = setTimeout(() => session.states.flush(), atRest)
      } catch (error) {
        if (host.signal.aborted) return
        const { code } = error as { code?: unknown }
        if (!(error instanceof Locked) && typeof code !== 'string') throw error
        const reason = error instanceof Locked ? error.words : say(String(code))
        context.log(
          `${tell(say('This change could not be built ({{reason}}); the next one will be tried.', { reason }))}\n`,
        )
      }
    }
  } finally {
    stop()
    clearTimeout(resting)
  }
}

/** A path as it is called from where the user stands. */
export const called = (context: Context, file: string): string =>
  path.relative(context.here, file) || '.'
