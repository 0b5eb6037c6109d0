import path from 'node:path'
import type { Result } from '../build/options.ts'
import { runBuild } from '../build/run.ts'
import { saveReports } from '../build/reports.ts'
import { phrase, say, sayCount } from '../model/wording.ts'
import type { Command, Context } from './command.ts'
import { baselineOption } from './baseline.ts'
import { common } from './options.ts'
import { buildOptions, countLine, printFindings, reportFiles, statusOf } from './report.ts'

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

export const build: Command = {
  name: 'build',
  words: '',
  help: phrase('check, transform, render, print and release all announcements'),
  example: 'kozlony build --strict',
  options: [...common, 'no-pdf', 'locale', 'baseline', 'no-baseline'],
  async run(context) {
    const { settings } = context
    const host = context.host(settings)
    const result = await runBuild(host, {
      ...buildOptions(settings),
      ...baselineOption(context),
    })
    printFindings(context, result.findings, result.summary, result.known)
    saveReports(host.files, settings.out, reportFiles(result))
    if (!settings.quiet) context.log(closing(result, context))
    return statusOf(result.summary)
  },
}
