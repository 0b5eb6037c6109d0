import path from 'node:path'
import { kindOf, verifyFolder, type Kind, type Verified } from '../build/verify.ts'
import { summarise } from '../model/summary.ts'
import { say, sayCount, type Wording } from '../model/wording.ts'
import { json } from '../report/json.ts'
import type { Context } from './command.ts'
import { nameFrom, printFindings, statusOf } from './report.ts'
import { UsageError } from './usage.ts'

/** The folders to verify: the one that is named, else the office's site and archive as far as they are there. */
function foldersOf(context: Context): { folder: string; kind: Kind }[] {
  const { settings, here, arguments: args } = context
  const { files } = context.host(settings)
  const words = args.words.slice(1)
  const named = words.map((word) => path.resolve(here, word))
  const own = ['site', 'archive'].map((name) => path.join(settings.out, name))
  const found = (words.length ? named : own).map((folder) => ({
    folder,
    kind: kindOf(files, folder),
  }))
  const strange = found.findIndex(({ kind }) => kind === undefined)
  if (words.length && strange >= 0)
    throw new UsageError(
      say('“{{shown}}” is neither a site, nor a bag, nor an archive.', {
        shown: words[strange] ?? '',
      }),
    )
  const known = found.flatMap(({ folder, kind }) => (kind ? [{ folder, kind }] : []))
  if (!known.length)
    throw new UsageError(
      say('There is neither a site nor an archive in {{folder}}. Type: kozlony build', {
        folder: settings.out,
      }),
    )
  return known
}

/** One line for what is as it was made. */
function verdict({ kind, folder, files, bags, findings }: Verified, here: string): Wording {
  const values = {
    folder: path.relative(here, folder) || '.',
    bags: sayCount('{{count}} bag', '{{count}} bags', bags),
  }
  const wrong = findings.filter(({ severity }) => severity === 'error').length
  if (wrong)
    return sayCount(
      '{{folder}}: {{count}} thing is wrong.',
      '{{folder}}: {{count}} things are wrong.',
      wrong,
      values,
    )
  return kind === 'archive'
    ? sayCount(
        '{{folder}}: {{bags}}, {{count}} file, all as it was deposited.',
        '{{folder}}: {{bags}}, {{count}} files, all as they were deposited.',
        files,
        values,
      )
    : sayCount(
        '{{folder}}: {{count}} file, all as it was made.',
        '{{folder}}: {{count}} files, all as they were made.',
        files,
        values,
      )
}

export async function run(context: Context): Promise<number> {
  const { settings } = context
  const { files } = context.host(settings)
  const verified = foldersOf(context).map(({ folder, kind }) => verifyFolder(files, folder, kind))
  const findings = verified.flatMap(({ folder, findings: found }) =>
    found.map((finding) => ({
      ...finding,
      file: path.relative(settings.root, path.join(folder, finding.file)),
    })),
  )
  const summary = summarise(
    findings,
    verified.reduce((sum, { bags }) => sum + bags, 0),
    0,
  )
  if (settings.format === 'json') {
    const more = {
      verified: verified.map(({ kind, folder, files: count, bags }) => ({
        kind,
        folder: path.relative(context.here, folder) || '.',
        files: count,
        bags,
      })),
    }
    context.print(json(findings, summary, nameFrom(context), more))
  } else {
    await printFindings(context, findings, summary)
    if (!settings.quiet)
      for (const one of verified) context.log(`${context.tell(verdict(one, context.here))}\n`)
  }
  return statusOf(summary)
}
