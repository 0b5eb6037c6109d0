import path from 'node:path'
import { summarise } from '../model/summary.ts'
import { say, sayCount } from '../model/wording.ts'
import type { Dialect } from '../exchange/tbx-words.ts'
import type { Exchange } from './exchange-job.ts'
import { printFindings } from './report.ts'
import { readTermbases } from './termbase-files.ts'
import { exit, UsageError } from './usage.ts'

function dialectOf({ context }: Exchange): Dialect {
  const { dialect } = context.arguments.values
  if (dialect === undefined || dialect === 'v2') return 'v2'
  if (dialect === 'v3') return 'v3'
  throw new UsageError(
    say('--dialect {{dialect}} is unknown; use v2 or v3.', { dialect: String(dialect) }),
  )
}

/** Writes all concepts of the office into one file; with a fault in the termbase nothing is written. */
export async function exportTerms(job: Exchange): Promise<number> {
  const { context, format, word, full } = job
  const { settings } = context
  const dialect = dialectOf(job)
  const { files, ownLocales } = context.host(settings)
  const { bases, findings } = readTermbases({ files, ownLocales }, settings.root)
  if (findings.some(({ severity }) => severity === 'error')) {
    await printFindings(context, findings, summarise(findings, 0, 0))
    return exit.findings
  }
  const concepts = bases.flatMap((base) => base.concepts)
  if (!concepts.length)
    throw new UsageError(
      say('There are no terms below {{folder}}.', {
        folder: path.join(settings.root, 'locales/termbase'),
      }),
    )
  const mark = context.arguments.values.bom === true
  const text = format.write(concepts, { dialect, mark })
  files.folder(path.dirname(full))
  files.write(full, text)
  if (!settings.quiet)
    context.log(
      `${context.tell(
        sayCount(
          '{{count}} concept in “{{file}}”.',
          '{{count}} concepts in “{{file}}”.',
          concepts.length,
          {
            file: word,
          },
        ),
      )}\n`,
    )
  return exit.well
}
