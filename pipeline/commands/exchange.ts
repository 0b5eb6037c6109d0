import path from 'node:path'
import { termsFormats, type TermsFormat } from '../exchange/formats.ts'
import { nearest } from '../model/nearest.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { exportTerms } from './exchange-export.ts'
import { importTerms } from './exchange-import.ts'
import type { Exchange } from './exchange-job.ts'
import { UsageError } from './usage.ts'

const names = Object.keys(termsFormats)

function formatOf(word: string): TermsFormat {
  const format = Object.entries<TermsFormat>(termsFormats).find(([name]) => name === word)?.[1]
  if (format) return format
  const near = nearest(word, names)
  throw new UsageError(
    near
      ? say('The format {{word}} is unknown; did you mean {{near}}?', { word, near })
      : say('The format {{word}} is unknown; use {{known}}.', { word, known: names.join(', ') }),
  )
}

export function run(context: Context): Promise<number> {
  const [, direction, name, word, ...more] = context.arguments.words
  if ((direction !== 'export' && direction !== 'import') || name === undefined)
    throw new UsageError(
      say('Say what to do: kozlony exchange export tbx FILE, or import instead of export.'),
    )
  const format = formatOf(name)
  if (word === undefined || more.length) throw new UsageError(say('Name one file.'))
  const job: Exchange = { context, format, word, full: path.resolve(context.here, word) }
  return direction === 'export' ? exportTerms(job) : importTerms(job)
}
