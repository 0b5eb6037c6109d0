import path from 'node:path'
import { runCheck } from '../build/check.ts'
import { summarise } from '../model/summary.ts'
import { phrase, say } from '../model/wording.ts'
import type { Command, Context } from './command.ts'
import { common } from './options.ts'
import { buildOptions, countLine, printFindings, statusOf } from './report.ts'
import { UsageError } from './usage.ts'

/** The files named on the command line, relative to the root; each must exist. */
export function namedFiles(context: Context): string[] {
  const { settings } = context
  const { files } = context.host(settings)
  return context.arguments.words.slice(1).map((word) => {
    const full = path.resolve(context.here, word)
    if (!files.exists(full)) throw new UsageError(say('There is no file “{{word}}”.', { word }))
    const inside = path.relative(settings.root, full).split(path.sep).join('/')
    if (inside.startsWith('..'))
      throw new UsageError(
        say('“{{word}}” is not below {{root}}; name its office with --root.', {
          word,
          root: settings.root,
        }),
      )
    return inside
  })
}

/** The findings of all files, or of those named (a folder stands for all in it). */
export async function findFor(context: Context) {
  const names = namedFiles(context)
  const covers = (file: string) =>
    !names.length ||
    names.some((name) => file === name || file.startsWith(`${name}/`) || name === '')
  const result = await runCheck(context.host(context.settings), buildOptions(context.settings))
  const findings = result.findings.filter((finding) => covers(finding.file))
  const gaps = result.gaps.filter((gap) => covers(gap.file))
  return {
    ...result,
    findings,
    gaps,
    summary: summarise(findings, result.summary.announcements, 0),
  }
}

export const check: Command = {
  name: 'check',
  words: '[FILE…]',
  help: phrase('list what is wrong in sources/ and locales/, make nothing'),
  example: 'kozlony check sources/2026 --format json',
  options: common,
  async run(context) {
    const { findings, summary } = await findFor(context)
    printFindings(context, findings, summary)
    if (!context.settings.quiet && context.settings.format === 'pretty')
      context.log(`${countLine(summary, context.tell)}.\n`)
    return statusOf(summary)
  },
}
