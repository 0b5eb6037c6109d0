import path from 'node:path'
import type { Options, Result } from '../build/options.ts'
import { folderFor, runBuild } from '../build/run.ts'
import { findingsPath } from '../build/state.ts'
import { saveReports } from '../build/reports.ts'
import { cacheFolder } from '../host/program.ts'
import { openValidator } from '../host/validator/verapdf.ts'
import { say, sayCount } from '../model/wording.ts'
import type { Context } from './command.ts'
import { validateRelease } from './validate.ts'
import { explanationLines } from '../build/explanation.ts'
import { whileStanding } from './standing.ts'
import { UsageError } from './usage.ts'
import { baselineOption } from './baseline.ts'
import { buildOptions, countLine, statusOf } from './report.ts'
import { printBuilt } from './said.ts'

function closing(result: Result, context: Context): string {
  const { editions } = result.summary
  const open = result.open === undefined ? '' : path.relative(context.here, result.open)
  const { tell } = context
  const made = result.unchanged
    ? sayCount(
        'Nothing has changed; {{count}} edition stands.',
        'Nothing has changed; {{count}} editions stand.',
        editions,
      )
    : sayCount(
        '{{count}} edition released ({{printed}} PDFs printed, {{written}} files new).',
        '{{count}} editions released ({{printed}} PDFs printed, {{written}} files new).',
        editions,
        { printed: result.printed, written: result.written },
      )
  const due =
    result.nextDue === undefined
      ? []
      : [
          tell(
            say('Next due: {{moment}}; build again then.', {
              moment: new Date(result.nextDue).toISOString().replace('.000Z', 'Z'),
            }),
          ),
        ]
  const pseudo = context.settings.pseudo
    ? [
        tell(
          say(
            'A draft to look at, never a release: words in ‹ › come from locales/, all others from the announcements, or are hard-coded.',
          ),
        ),
      ]
    : []
  const lines = [`${countLine(result.summary, tell)}. ${tell(made)}`, ...pseudo, ...due]
  return `${[...lines, tell(say('Open {{file}}', { file: open }))].join('\n')}\n`
}

/** The id that --explain names; there must be such a folder. */
function explainedId(context: Context): string | undefined {
  const { explain } = context.arguments.values
  if (typeof explain !== 'string') return undefined
  const id = explain.replace(/^sources\/|\/$/gu, '')
  const { files } = context.host(context.settings)
  if (!/^[^/]+\/[^/]+$/u.test(id) || !files.exists(`${context.settings.root}/sources/${id}`))
    throw new UsageError(say('There is no announcement “{{id}}”.', { id }))
  return id
}

/** The validator, where it is asked for; a build that cannot be validated does not begin. */
async function validatorOf({ arguments: { values }, settings }: Context) {
  if (values.validate !== true) return undefined
  if (!settings.pdf || settings.pseudo)
    throw new UsageError(say('--validate looks at the PDFs of a release, which a draft has not.'))
  return openValidator(cacheFolder(path.join(settings.out, '.cache', 'browser')))
}

/** True whatever becomes of what is said of it. */
const released = say('the editions are released, what is said of them is not all written')

/** Says what was found, and puts the reports down: the release stands already. */
async function tell(
  context: Context,
  options: Options,
  built: Result,
  validator: Awaited<ReturnType<typeof validatorOf>>,
): Promise<Result> {
  const { settings } = context
  const host = context.host(settings)
  const result = validator ? await validateRelease(host, validator, settings.out, built) : built
  const explained = result.explanation ? explanationLines(result.explanation) : []
  for (const line of explained) context.print(`${context.tell(line)}\n`)
  // What a validator says is in no state.
  const told = validator
    ? undefined
    : { path: findingsPath(folderFor(options)), isSame: built.unchanged }
  await printBuilt(context, result, told)
  await saveReports(
    host.files,
    settings.out,
    async () => (await import('./report-forms.ts')).reportFiles(result),
    told?.path,
  )
  return result
}

export async function run(context: Context): Promise<number> {
  const { settings } = context
  const host = context.host(settings)
  const explain = explainedId(context)
  const validator = await validatorOf(context)
  const options = {
    ...buildOptions(settings),
    ...baselineOption(context),
    ...(explain !== undefined && { explain }),
  }
  const built = await runBuild(host, options)
  const result = await whileStanding(released, () => tell(context, options, built, validator))
  if (!settings.quiet) context.log(closing(result, context))
  return statusOf(result.summary)
}
