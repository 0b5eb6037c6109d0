import path from 'node:path'
import { matchesGlob } from 'node:path'
import type { Options, Result } from '../build/gather.ts'
import type { Finding } from '../model/finding.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { junit } from '../report/junit.ts'
import { pretty } from '../report/pretty.ts'
import { sarif } from '../report/sarif.ts'
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
  const text = pretty(findings, { color: settings.color, lineOf, nameOf })
  if (text) context.print(`${text}\n`)
}

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`

/** “2 errors, 5 warnings in 3 announcements”. */
export function countLine({ errors, warnings, infos, announcements }: Result['summary']): string {
  const counts = [
    ...(errors ? [many(errors, 'error')] : []),
    ...(warnings ? [many(warnings, 'warning')] : []),
    ...(infos ? [many(infos, 'note')] : []),
  ]
  return `${counts.length ? counts.join(', ') : 'No findings'} in ${many(announcements, 'announcement')}`
}

export const statusOf = ({ errors }: Result['summary']): number =>
  errors ? exit.findings : exit.well
