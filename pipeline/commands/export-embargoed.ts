import { printEditions } from '../build/draft.ts'
import { gather } from '../build/gather.ts'
import { takeSnapshot } from '../build/snapshot.ts'
import { nearest } from '../model/nearest.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { called, type Drafting } from './drafts.ts'
import { printFindings, statusOf } from './report.ts'
import { exit, UsageError } from './usage.ts'

/** Refuses an id that is unknown, or under no embargo. */
async function expectHeld(context: Context, { session, options }: Drafting, id: string) {
  const { at } = options()
  const { planned } = await gather(takeSnapshot(session.host, context.settings.root), at)
  const one = planned.find((other) => other.id === id)
  if (!one) {
    const near = nearest(
      id,
      planned.map((other) => other.id),
    )
    throw new UsageError(
      near
        ? say('There is no announcement “{{id}}”; did you mean “{{near}}”?', { id, near })
        : say('There is no announcement “{{id}}”.', { id }),
    )
  }
  if (one.due)
    throw new UsageError(
      say('“{{id}}” is under no embargo: take its PDFs from the release.', { id }),
    )
}

/** Writes the PDFs of an announcement under embargo, stamped at their head and on each sheet, into output/draft/. */
export async function exportEmbargoed(
  context: Context,
  drafting: Drafting,
  id: string,
): Promise<number> {
  const { session, options } = drafting
  const { settings } = context
  await expectHeld(context, drafting, id)
  const { pdfs, result } = await printEditions(session, options(), id, 'embargoed')
  await printFindings(context, result.findings, result.summary, result.known)
  const { files } = session.host
  files.folder(`${settings.out}/draft`)
  for (const [path, bytes] of pdfs) {
    const [language] = path.split('/')
    const file = `${settings.out}/draft/${id.replace('/', '-')}.${language}.embargo.pdf`
    files.write(file, bytes)
    context.print(`${called(context, file)}\n`)
  }
  if (pdfs.size) return exit.well
  return statusOf(result.summary) || exit.findings
}
