import path from 'node:path'
import type { Draft } from '../build/draft.ts'
import type { Options } from '../build/options.ts'
import { openSession, type Session } from '../build/session.ts'
import { saveReports } from '../build/reports.ts'
import type { Finding } from '../model/finding.ts'
import { sayCount } from '../model/wording.ts'
import { baselineOption } from './baseline.ts'
import type { Context } from './command.ts'
import { reportFiles } from './report-forms.ts'
import { buildOptions, countLine, printFindings } from './report.ts'

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
  // Most are the very same in both.
  const [very, now] = [new Set(before.result.findings), new Set(findings)]
  const gone = before.result.findings.filter((one) => !now.has(one))
  const known = new Set(gone.map((one) => JSON.stringify(one)))
  return findings.filter((one) => !very.has(one) && !known.has(JSON.stringify(one)))
}

/** Says what is new in a draft that took so many ms: of hundreds of findings a person who writes wants to see those of this change. */
export async function reportDraft(
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

/** A path as it is called from where the user stands. */
export const called = (context: Context, file: string): string =>
  path.relative(context.here, file) || '.'
