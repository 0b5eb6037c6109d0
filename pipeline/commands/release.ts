import path from 'node:path'
import { takeLock } from '../build/lock.ts'
import { listReleases, rollBack, type Laid } from '../build/releases.ts'
import { summarise } from '../model/summary.ts'
import { say, sayCount } from '../model/wording.ts'
import type { Context } from './command.ts'
import { printFindings, statusOf } from './report.ts'
import { exit, UsageError } from './usage.ts'

const shortName = (name: string): string => name.slice(0, 8)

/** “3f2a91c0  2026-11-24 10:02  15 announcements, 58 editions  ← current” */
function line(laid: Laid, context: Context): string {
  const when = new Date(laid.at).toISOString().slice(0, 16).replace('T', ' ')
  const words = sayCount(
    '{{count}} announcement, {{editions}} editions',
    '{{count}} announcements, {{editions}} editions',
    laid.announcements,
    { editions: laid.editions },
  )
  const current = laid.isCurrent ? `  ← ${context.tell(say('current'))}` : ''
  return `${shortName(laid.name)}  ${when} UTC  ${context.tell(words)}${current}\n`
}

function list(context: Context): number {
  const { settings } = context
  const laid = listReleases(context.host(settings).files, settings.out)
  if (settings.format === 'json') {
    const releases = laid.map(({ at, ...one }) => ({ ...one, at: new Date(at).toISOString() }))
    context.print(`${JSON.stringify({ releases }, null, 2)}\n`)
  } else if (laid.length) for (const one of laid) context.print(line(one, context))
  else context.log(`${context.tell(say('There is no release yet. Type: kozlony build'))}\n`)
  return exit.well
}

async function back(context: Context): Promise<number> {
  const { settings } = context
  const [, wanted] = context.arguments.words
  const host = context.host(settings)
  const unlock = await takeLock(host, settings.out)
  try {
    const done = rollBack(host.files, settings.out, wanted)
    if (!done)
      throw new UsageError(
        wanted === undefined
          ? say('There is no earlier release to go back to. See: kozlony release --list')
          : say(
              'There is no one release whose name begins with “{{name}}”. See: kozlony release --list',
              {
                name: wanted,
              },
            ),
      )
    const { target, findings } = done
    const words = {
      site: path.relative(context.here, `${settings.out}/site`),
      name: shortName(target.name),
    }
    if (findings.length) {
      const folder = path.relative(settings.root, `${settings.out}/.releases/${target.name}`)
      const placed = findings.map((one) => ({ ...one, file: path.join(folder, one.file) }))
      const summary = summarise(placed, 1, 0)
      await printFindings(context, placed, summary)
      const told = say(
        'Release {{name}} is not as it was made; {{site}} stays as it is. Choose another one: kozlony release --list',
        words,
      )
      context.log(`${context.tell(told)}\n`)
      return statusOf(summary)
    }
    const told = say(
      '{{site}} is release {{name}} again. The next build releases what the sources say then: mend them first.',
      words,
    )
    context.log(`${context.tell(told)}\n`)
    return exit.well
  } finally {
    unlock()
  }
}

export const run = async (context: Context): Promise<number> => {
  const { values } = context.arguments
  if (values.list === true && values.rollback === true)
    throw new UsageError(say('--list and --rollback do not go together.'))
  return values.rollback === true ? back(context) : list(context)
}
