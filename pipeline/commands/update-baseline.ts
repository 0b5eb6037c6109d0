import path from 'node:path'
import { baselineFile, openBaseline } from '../build/open-baseline.ts'
import { isWholeIn, wasAsked } from '../build/settle.ts'
import { baselineText, updated } from '../model/baseline.ts'
import { summarise } from '../model/summary.ts'
import { say, sayCount } from '../model/wording.ts'
import { namedBaseline } from './baseline.ts'
import { findFor, namesCover } from './find.ts'
import type { Context } from './command.ts'
import { buildOptions, type Reported } from './report.ts'
import { UsageError } from './usage.ts'

/**
 * `check --update-baseline`: takes all warnings and notes of now as known. Errors are not taken; they are what is
 * left to report. Of files that are not named, or not asked for, the baseline stays as it is.
 */
export async function updateBaseline(context: Context): Promise<Reported> {
  const { settings } = context
  if (context.arguments.values['no-baseline'] === true)
    throw new UsageError(say('Use --update-baseline or --no-baseline, not both.'))
  const { files } = context.host(settings)
  const name = namedBaseline(context) ?? baselineFile
  const target = path.join(settings.root, name)
  const options = buildOptions(settings)
  const isAsked = wasAsked(options.only)
  const isNamed = namesCover(context)

  const { findings, summary } = await findFor(context, { baseline: false, strict: false })
  const taken = findings.filter(({ file }) => isAsked(file))
  const isWhole = isWholeIn(findings)
  const old = files.exists(target)
    ? await openBaseline(files, { ...options, baseline: name })
    : undefined
  const entries = updated(
    old?.entries ?? [],
    taken,
    (file) => isAsked(file) && isNamed(file) && isWhole(file),
  )
  const text = baselineText(entries)
  if (!files.exists(target) || new TextDecoder().decode(files.read(target)) !== text) {
    files.folder(path.dirname(target))
    files.write(target, text)
  }

  const errors = findings.filter(({ severity }) => severity === 'error')
  const known = taken.filter(({ severity }) => severity !== 'error')
  if (!settings.quiet) {
    const count = entries.reduce((sum, entry) => sum + entry.count, 0)
    const file = path.relative(context.here, target)
    const lines = [
      sayCount(
        '{{file}}: {{count}} finding is known from now on.',
        '{{file}}: {{count}} findings are known from now on.',
        count,
        { file },
      ),
      ...(errors.length
        ? [
            sayCount(
              '{{count}} error was not taken: it withholds its announcement until it is put right.',
              '{{count}} errors were not taken: they withhold their announcements until they are put right.',
              errors.length,
            ),
          ]
        : []),
    ]
    context.log(`${lines.map(context.tell).join('\n')}\n`)
  }
  return { findings: errors, known, summary: summarise(errors, summary.announcements, 0, known) }
}
