import path from 'node:path'
import { atEase } from '../build/at-ease.ts'
import { readSealed } from '../build/read-sealed.ts'
import type { Files } from '../host/files.ts'
import { packageFolder } from '../host/program.ts'
import { sha256 } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import { seal } from '../model/sealed.ts'
import { prettyGroups } from '../report/pretty.ts'
import type { Context } from './command.ts'
import { prettyTexts, printFindings, type Reported } from './report.ts'

/** The file that holds all that is said of a build, and whether it is as it was. */
export type Told = { readonly path: string; readonly isSame: boolean }

/** What was said of each group, after what it was said of. */
type Said = {
  /** Digest of all that is not a group's own. */
  readonly under: string
  /** Stamp of the file that holds the findings. */
  readonly of: string
  readonly groups: Readonly<Record<string, readonly [key: string, text: string]>>
}

/** What decides the words beside the findings: who reads them, from where, in which edition of the catalogue. */
function underOf({ settings, language, here }: Context, files: Files): string {
  const catalogue = `${packageFolder}/locales/${language}/findings.json`
  return sha256(
    JSON.stringify([
      files.stamp(catalogue),
      settings.color,
      language,
      path.relative(here, settings.root),
    ]),
  )
}

/** What a group's words were made of: its findings, and the files that their lines are of. */
function keyOf(findings: readonly Finding[], files: Files, root: string): string {
  const own = new Set(findings.map(({ file }) => file))
  const stamps = [...own].map((file) => files.stamp(`${root}/${file}`))
  return sha256(JSON.stringify([findings, stamps])).slice(0, 32)
}

/** What was said last; nothing where that is torn, or somebody else is told. */
function saidIn(files: Files, file: string, under: string): Said | undefined {
  const said = readSealed(files, file) as Said | undefined
  return said?.under === under ? said : undefined
}

/**
 * Findings on stdout; for people, each announcement's as they were said last where they and their files are the same: to
 * look up the line of each of thousands takes longer than all else.
 */
export async function printBuilt(
  context: Context,
  reported: Reported,
  told: Told | undefined,
): Promise<void> {
  const { settings } = context
  if (!told || settings.format !== 'pretty')
    return printFindings(context, reported.findings, reported.summary, reported.known)
  const { files } = context.host(settings)
  const file = `${path.dirname(told.path)}/said.json`
  const under = underOf(context, files)
  const of = JSON.stringify(files.stamp(told.path))
  const last = saidIn(files, file, under)
  if (told.isSame && last?.of === of) return print(context, last)
  const textOf = prettyTexts(context)
  const groups = [...prettyGroups(reported.findings)].map(([group, own]) => {
    const key = keyOf(own, files, settings.root)
    const known = last?.groups[group]
    return [group, known?.[0] === key ? known : ([key, textOf(group, own)] as const)] as const
  })
  const said: Said = { under, of, groups: Object.fromEntries(groups) }
  atEase(() => files.write(file, seal(said)))
  print(context, said)
}

function print(context: Context, { groups }: Said): void {
  const text = Object.values(groups)
    .map(([, own]) => own)
    .join('')
  if (text) context.print(text)
}
