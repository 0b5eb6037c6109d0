import { buildDraft, type Draft } from '../build/draft.ts'
import { Locked } from '../build/lock.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { reportDraft, type Drafting } from './drafts.ts'

/** The folders in which a person writes. */
const written = ['sources', 'locales']

/** So long after a draft (ms) nobody waits for anything: what is kept is written down, and all files are looked at. */
const atRest = 1000

/** What may have changed: these paths, or anything; `isCheck` where nobody has told of a change. */
type Due = { readonly paths: readonly string[] | undefined; readonly isCheck?: true }
const anything: Due = { paths: undefined }

const both = (a: Due | undefined, b: Due): Due =>
  a ? { paths: a.paths && b.paths && [...a.paths, ...b.paths] } : b

/**
 * Builds the draft, and again whenever something in sources/ or locales/ changes, until it is interrupted. Only what the
 * system tells of is looked at, and once all is quiet everything, as it may have told of less. A build that cannot be made
 * is told, and tried again with the next change.
 * @param built called after each build
 */
export async function keepDrafting(
  context: Context,
  { session, options, inTurn }: Drafting,
  built: (draft: Draft) => void,
  rest = atRest,
): Promise<void> {
  const { host } = session
  const { settings, tell } = context
  let last: Draft | undefined
  let due: Due | undefined = anything
  let wake: () => void = () => undefined
  let resting: NodeJS.Timeout | undefined
  const add = (more: Due): void => {
    due = both(due, more)
    wake()
  }
  const later = (work: () => void): void => {
    clearTimeout(resting)
    resting = setTimeout(work, rest)
  }
  const check = () => add({ ...anything, isCheck: true })
  const draft = async ({ paths }: Due): Promise<void> => {
    const began = performance.now()
    const before = last
    const now = (last = await inTurn(() => buildDraft(session, options(), before, paths)))
    if (!now.isNews) return
    const took = performance.now() - began
    // The first time all is said before the address; later, who waits for a page comes first.
    if (!before) await reportDraft(context, now, before, took)
    built(now)
    await new Promise(setImmediate)
    if (before) await reportDraft(context, now, before, took)
  }
  const stop = host.watch(settings.root, written, (paths) => add({ paths }))
  host.signal.addEventListener('abort', () => wake(), { once: true })
  let hasFailed = false
  try {
    while (!host.signal.aborted) {
      if (!due) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      const now: Due = due
      due = undefined
      // Whoever has written something waits for it, and for nothing else.
      clearTimeout(resting)
      try {
        await draft(hasFailed ? anything : now)
        hasFailed = false
        later(() => {
          session.states.flush()
          if (now.paths) check()
        })
      } catch (error) {
        if (host.signal.aborted) return
        const { code } = error as { code?: unknown }
        const isOfTheMachine = typeof code === 'string' && !code.startsWith('ERR_')
        if (!(error instanceof Locked) && !isOfTheMachine) throw error
        hasFailed = true
        if (now.isCheck && error instanceof Locked) {
          later(check)
          continue
        }
        later(() => session.states.flush())
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
