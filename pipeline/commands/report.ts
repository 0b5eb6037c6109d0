import path from 'node:path'
import { matchesGlob } from 'node:path'
import type { Options, Result } from '../build/options.ts'
import type { Finding } from '../model/finding.ts'
import { knownWords } from '../model/summary.ts'
import { say, sayCount } from '../model/wording.ts'
import { pretty, prettyGroup, type PrettyOptions } from '../report/pretty.ts'
import type { Tell } from '../report/speak.ts'
import type { Context } from './command.ts'
import type { Settings } from './options.ts'
import { exit } from './usage.ts'

export const buildOptions = (settings: Settings): Options => {
  const { only } = settings
  return {
    root: settings.root,
    out: settings.out,
    at: settings.at,
    strict: settings.strict,
    pdf: settings.pdf,
    pseudo: settings.pseudo,
    jobs: settings.jobs,
    ...(only !== undefined && { only: (id: string) => matchesGlob(id, only) }),
  }
}

/** Paths as they are called from where the user stands. */
export const nameFrom =
  (context: Context) =>
  (file: string): string =>
    path.relative(context.here, path.join(context.settings.root, file)) || file

/** What a report is made of. */
export type Reported = Pick<Result, 'findings' | 'known' | 'summary'>

/**
 * Findings on stdout, in the form asked for.
 * @param known those that the baseline knows, where there is one
 */
export async function printFindings(
  context: Context,
  findings: Reported['findings'],
  summary: Reported['summary'],
  known?: Reported['known'],
): Promise<void> {
  const { settings } = context
  const nameOf = nameFrom(context)
  if (settings.format !== 'pretty') {
    const result = { findings, summary, ...(known && { known }) }
    const { forms } = await import('./report-forms.ts')
    context.print(forms[settings.format](result, nameOf))
    return
  }
  printPretty(context, findings)
}

/** The lines of the office's files as they are now; a file is read once for all lines that are asked one after the other. */
export function lineReaderOf(context: Context): (file: string, line: number) => string | undefined {
  const { settings } = context
  const { files } = context.host(settings)
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined
  const linesOf = (file: string): readonly string[] => {
    try {
      return new TextDecoder().decode(files.read(path.join(settings.root, file))).split(/\r?\n/u)
    } catch {
      return []
    }
  }
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: linesOf(file) }
    return last.lines[line - 1]
  }
}

const prettyOptions = (context: Context): PrettyOptions => ({
  color: context.settings.color,
  lineOf: lineReaderOf(context),
  nameOf: nameFrom(context),
  tell: context.tell,
})

/** Findings for people, each with its line; "" where there are none. */
export function prettyText(context: Context, findings: readonly Finding[]): string {
  const text = pretty(findings, prettyOptions(context))
  return text && `${text}\n`
}

/** The same, group by group, each followed by an empty line. */
export function prettyTexts(context: Context): (group: string, own: readonly Finding[]) => string {
  const options = prettyOptions(context)
  return (group, own) => `${prettyGroup(group, own, options)}\n`
}

/** The same on stdout. */
export function printPretty(context: Context, findings: readonly Finding[]): void {
  const text = prettyText(context, findings)
  if (text) context.print(text)
}

/** “2 errors, 5 warnings in 3 announcements ; 12 findings are known from the baseline”. */
export function countLine(
  { errors, warnings, infos, announcements, known = 0 }: Result['summary'],
  tell: Tell,
): string {
  const counts = [
    ...(errors ? [sayCount('{{count}} error', '{{count}} errors', errors)] : []),
    ...(warnings ? [sayCount('{{count}} warning', '{{count}} warnings', warnings)] : []),
    ...(infos ? [sayCount('{{count}} note', '{{count}} notes', infos)] : []),
  ]
  const line = tell(
    sayCount(
      '{{findings}} in {{count}} announcement',
      '{{findings}} in {{count}} announcements',
      announcements,
      { findings: counts.length ? counts : say('No findings') },
    ),
  )
  return known ? `${line}. ${tell(knownWords(known))}` : line
}

export const statusOf = ({ errors }: Result['summary']): number =>
  errors ? exit.findings : exit.well
