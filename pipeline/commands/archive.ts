import path from 'node:path'
import { matchesGlob } from 'node:path'
import { runDeposit, type Deposited, type DepositResult } from '../build/deposit.ts'
import { packageFolder, versionOf } from '../host/program.ts'
import { summarise } from '../model/summary.ts'
import { say, sayCount } from '../model/wording.ts'
import { json } from '../report/json.ts'
import type { Context } from './command.ts'
import { nameFrom, printPretty, statusOf } from './report.ts'
import { UsageError } from './usage.ts'

/** The archive that `--to` names; never within what a build or a person writes. */
export function archiveFolder(context: Context): string {
  const { settings, here, arguments: args } = context
  const { to } = args.values
  const folder = path.resolve(
    here,
    typeof to === 'string' ? to : path.join(settings.out, 'archive'),
  )
  const taken = ['site', '.releases', '.cache', 'draft', 'reports']
    .map((name) => path.join(settings.out, name))
    .concat(path.join(settings.root, 'sources'), path.join(settings.root, 'locales'))
  const inside = taken.find((one) => folder === one || folder.startsWith(`${one}${path.sep}`))
  if (inside !== undefined)
    throw new UsageError(
      say('An archive cannot be in {{folder}}; name another folder with --to.', { folder: inside }),
    )
  return folder
}

/** “420.1 KB” as other programs of the shell write it. */
const size = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`

function printBags(context: Context, folder: string, deposited: readonly Deposited[]): void {
  for (const bag of deposited) {
    const line = sayCount(
      '{{path}}: {{count}} file, {{size}}',
      '{{path}}: {{count}} files, {{size}}',
      bag.files,
      { path: path.relative(context.here, path.join(folder, bag.path)), size: size(bag.bytes) },
    )
    const more =
      bag.supersedes === undefined
        ? ''
        : `, ${context.tell(say('supersedes {{bag}}', { bag: bag.supersedes }))}`
    context.print(`${context.tell(line)}${more}\n`)
  }
}

/** What was done, and where to look. */
function closing(context: Context, folder: string, result: DepositResult, dry: boolean): string {
  const { deposited, refreshed, recovered, unchanged } = result
  const standing = sayCount('{{count}} stands as it is', '{{count}} stand as they are', unchanged)
  const lines = [
    dry
      ? sayCount(
          '{{count}} bag would be deposited, {{unchanged}}.',
          '{{count}} bags would be deposited, {{unchanged}}.',
          deposited.length,
          { unchanged: standing },
        )
      : sayCount(
          '{{count}} bag deposited, {{unchanged}}.',
          '{{count}} bags deposited, {{unchanged}}.',
          deposited.length,
          { unchanged: standing },
        ),
    ...(refreshed.length
      ? [
          sayCount(
            'Editions made anew are recorded beside {{count}} bag.',
            'Editions made anew are recorded beside {{count}} bags.',
            refreshed.length,
          ),
        ]
      : []),
    ...(recovered.length
      ? [
          say('A deposit had been stopped; the ledger now names {{bags}}.', {
            bags: [...recovered],
          }),
        ]
      : []),
    ...(dry || result.findings.some(({ rule }) => rule === 'archive/build-first')
      ? []
      : [
          say('Open {{file}}', {
            file: path.relative(context.here, path.join(folder, 'index.csv')),
          }),
        ]),
  ]
  return `${lines.map(context.tell).join('\n')}\n`
}

export async function run(context: Context): Promise<number> {
  const { settings, arguments: args } = context
  if (settings.format !== 'pretty' && settings.format !== 'json')
    throw new UsageError(
      say('--format {{format}} is not for “{{command}}”; use pretty or json.', {
        format: settings.format,
        command: 'archive',
      }),
    )
  const folder = archiveFolder(context)
  const dry = args.values['dry-run'] === true
  const { only } = settings
  const result = await runDeposit(context.host(settings), {
    root: settings.root,
    out: settings.out,
    to: folder,
    at: settings.at,
    ...(only !== undefined && { only: (id: string) => matchesGlob(id, only) }),
    refresh: args.values.refresh === true,
    dryRun: dry,
    software: { name: 'Közlöny', version: versionOf(packageFolder) },
  })
  const { findings, deposited, refreshed, recovered, unchanged } = result
  const summary = summarise(findings, deposited.length + unchanged, 0)
  if (settings.format === 'json') {
    const more = { deposited, refreshed, recovered, unchanged }
    context.print(json(findings, summary, nameFrom(context), more))
  } else {
    printPretty(context, findings)
    printBags(context, folder, deposited)
    if (!settings.quiet) context.log(closing(context, folder, result, dry))
  }
  return statusOf(summary)
}
