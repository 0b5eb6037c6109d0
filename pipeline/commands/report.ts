import path from 'node:path'
import { matchesGlob } from 'node:path'
import type { Options, Result } from '../build/gather.ts'
import type { Finding } from '../model/finding.ts'
import { say, sayCount } from '../model/wording.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { junit } from '../report/junit.ts'
import { pretty } from '../report/pretty.ts'
import { sarif } from '../report/sarif.ts'
import type { Tell } from '../report/speak.ts'
import { packageFolder, versionOf } from '../host/program.ts'
import type { Context } from './command.ts'
import type { Settings } from './options.ts'
import { rules } from './rules.ts'
import { exit } from './usage.ts'

export const buildOptions = (settings: Settings): Options => {
  const { only } = settings
  return {
    root: settings.root,
    out: settings.out,
    at: settings.at,
    strict: settings.strict,
    pdf: settings.pdf,
    jobs: settings.jobs,
    ...(only !== undefined && { only: (id: string) => matchesGlob(id, only) }),
  }
}

/** Paths as they are called from where the user stands. */
export const nameFrom =
  (context: Context) =>
  (file: string): string =>
    path.relative(context.here, path.join(context.settings.root, file)) || file

/** Findings on stdout, in the form asked for. */
export function printFindings(
  context: Context,
  findings: readonly Finding[],
  summary: Result['summary'],
): void {
  const { settings } = context
  const nameOf = nameFrom(context)
  if (settings.format !== 'pretty') {
    const { format } = settings
    context.print(
      format === 'json'
        ? json(findings, summary, nameOf)
        : format === 'junit'
          ? junit(findings, summary, nameOf)
          : format === 'sarif'
            ? sarif(findings, rules, versionOf(packageFolder), nameOf)
            : github(findings, nameOf),
    )
    return
  }
  printPretty(context, findings)
}

/** Findings on stdout for people, each with its line. */
export function printPretty(context: Context, findings: readonly Finding[]): void {
  const { settings } = context
  const nameOf = nameFrom(context)
  const host = context.host(settings)
  const texts = new Map<string, string[]>()
  const lineOf = (file: string, line: number): string | undefined => {
    let lines = texts.get(file)
    if (!lines) {
      try {
        lines = new TextDecoder()
          .decode(host.files.read(path.join(settings.root, file)))
          .split(/\r?\n/u)
      } catch {
        lines = []
      }
      texts.set(file, lines)
    }
    return lines[line - 1]
  }
  const text = pretty(findings, { color: settings.color, lineOf, nameOf, tell: context.tell })
  if (text) context.print(`${text}\n`)
}

/** “2 errors, 5 warnings in 3 announcements”. */
export function countLine(
  { errors, warnings, infos, announcements }: Result['summary'],
  tell: Tell,
): string {
  const counts = [
    ...(errors ? [sayCount('{{count}} error', '{{count}} errors', errors)] : []),
    ...(warnings ? [sayCount('{{count}} warning', '{{count}} warnings', warnings)] : []),
    ...(infos ? [sayCount('{{count}} note', '{{count}} notes', infos)] : []),
  ]
  return tell(
    sayCount(
      '{{findings}} in {{count}} announcement',
      '{{findings}} in {{count}} announcements',
      announcements,
      { findings: counts.length ? counts : say('No findings') },
    ),
  )
}

export const statusOf = ({ errors }: Result['summary']): number =>
  errors ? exit.findings : exit.well
