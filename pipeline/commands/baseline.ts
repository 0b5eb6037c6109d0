import path from 'node:path'
import type { Options } from '../build/options.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { UsageError } from './usage.ts'

/** The file that --baseline names, relative to the root; undefined where it names none. */
export function namedBaseline(context: Context): string | undefined {
  const { values } = context.arguments
  const word = values.baseline
  return typeof word === 'string'
    ? path
        .relative(context.settings.root, path.resolve(context.here, word))
        .split(path.sep)
        .join('/')
    : undefined
}

/** What --baseline and --no-baseline say. A file that is named must be there. */
export function baselineOption(context: Context): Pick<Options, 'baseline'> {
  const { values } = context.arguments
  const { settings } = context
  const name = namedBaseline(context)
  if (values['no-baseline'] === true) {
    if (name !== undefined) throw new UsageError(say('Use --baseline or --no-baseline, not both.'))
    return { baseline: false }
  }
  if (name === undefined) return {}
  if (!context.host(settings).files.exists(path.join(settings.root, name)))
    throw new UsageError(
      say('There is no file “{{word}}”; write it with: kozlony check --update-baseline', {
        word: String(values.baseline),
      }),
    )
  return { baseline: name }
}
