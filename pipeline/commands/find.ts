import path from 'node:path'
import { runCheck, type Checked } from '../build/check.ts'
import type { Options } from '../build/options.ts'
import { summarise } from '../model/summary.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { buildOptions, type Reported } from './report.ts'
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

/** Whether a file is among those named on the command line: a folder stands for all in it, nothing for all. */
export function namesCover(context: Context): (file: string) => boolean {
  const names = namedFiles(context)
  return (file) =>
    !names.length ||
    names.some((name) => file === name || file.startsWith(`${name}/`) || name === '')
}

/**
 * The findings of all files, or of those named.
 * @param more options that the command line does not say
 */
export async function findFor(
  context: Context,
  more: Partial<Pick<Options, 'baseline' | 'strict'>> = {},
): Promise<Reported & Pick<Checked, 'gaps'>> {
  const covers = namesCover(context)
  const options = { ...buildOptions(context.settings), ...more }
  const result = await runCheck(context.host(context.settings), options)
  const findings = result.findings.filter(({ file }) => covers(file))
  const known = result.known?.filter(({ file }) => covers(file))
  const summary = summarise(findings, result.summary.announcements, 0, known)
  const gaps = () => result.gaps().filter(({ file }) => covers(file))
  return { findings, ...(known && { known }), summary, gaps }
}
