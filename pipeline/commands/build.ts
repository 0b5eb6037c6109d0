import path from 'node:path'
import type { Result } from '../build/gather.ts'
import { runBuild } from '../build/run.ts'
import { saveReports } from '../build/reports.ts'
import { json } from '../report/json.ts'
import type { Command, Context } from './command.ts'
import { common } from './options.ts'
import { buildOptions, countLine, printFindings, statusOf } from './report.ts'

function closing(result: Result, context: Context): string {
  const { editions } = result.summary
  const open = result.open === undefined ? '' : path.relative(context.here, result.open)
  const made = result.unchanged
    ? `Nothing has changed; ${editions} editions stand`
    : `${editions} editions released (${result.printed} PDF${result.printed === 1 ? '' : 's'} printed, ${result.written} files new)`
  const due =
    result.nextDue === undefined
      ? ''
      : `\nNext due: ${new Date(result.nextDue).toISOString().replace('.000Z', 'Z')}; build again then.`
  return `${countLine(result.summary)}. ${made}.${due}\nOpen ${open}\n`
}

export const build: Command = {
  name: 'build',
  words: '',
  help: 'check, transform, render, print and release all announcements',
  example: 'kozlony build --strict',
  options: [...common, 'no-pdf'],
  async run(context) {
    const { settings } = context
    const host = context.host(settings)
    const result = await runBuild(host, buildOptions(settings))
    printFindings(context, result.findings, result.summary)
    saveReports(
      host.files,
      settings.out,
      json(result.findings, result.summary, (file) => file),
    )
    if (!settings.quiet) context.log(closing(result, context))
    return statusOf(result.summary)
  },
}
