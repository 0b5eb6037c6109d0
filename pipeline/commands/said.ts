import path from 'node:path'
import { atEase } from '../build/at-ease.ts'
import { packageFolder } from '../host/program.ts'
import { sha256 } from '../model/digest.ts'
import type { Context } from './command.ts'
import { prettyText, printFindings, type Reported } from './report.ts'

/** The file that holds all that is said of a build, and whether it is as it was. */
export type Told = { readonly path: string; readonly isSame: boolean }

/** What decides the words beside the findings: who reads them, from where, in which edition of the catalogue. */
function keyOf(context: Context, told: Told): string {
  const { settings, language, here } = context
  const { files } = context.host(settings)
  const catalogue = `${packageFolder}/locales/${language}/findings.json`
  return sha256(
    JSON.stringify([
      files.stamp(told.path),
      files.stamp(catalogue),
      settings.color,
      language,
      path.relative(here, settings.root),
    ]),
  )
}

/**
 * Findings on stdout; for people, as they were said last where nothing has changed: to look up the line of each of
 * thousands takes longer than all else.
 */
export async function printBuilt(
  context: Context,
  { findings, summary, known }: Reported,
  told: Told | undefined,
): Promise<void> {
  const { settings } = context
  if (!told || settings.format !== 'pretty') return printFindings(context, findings, summary, known)
  const { files } = context.host(settings)
  const said = `${path.dirname(told.path)}/said.txt`
  const key = keyOf(context, told)
  let text: string | undefined
  if (told.isSame && files.exists(said)) {
    const kept = new TextDecoder().decode(files.read(said))
    const [head = '', digest = ''] = kept.slice(0, kept.indexOf('\n')).split(' ')
    const body = kept.slice(kept.indexOf('\n') + 1)
    if (head === key && digest === sha256(body)) text = body
  }
  if (text === undefined) {
    const fresh = prettyText(context, findings)
    atEase(() => files.write(said, `${key} ${sha256(fresh)}\n${fresh}`))
    text = fresh
  }
  if (text) context.print(text)
}
