import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import type { Imported } from '../exchange/imported.ts'
import { entryFrom, merge, type Merged, type Told } from '../exchange/merge.ts'
import { exchangeRule } from '../exchange/rules.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { summarise } from '../model/summary.ts'
import { say, sayCount, type Wording } from '../model/wording.ts'
import { checkConcepts, readTermbase } from '../read/termbase.ts'
import { decode } from '../read/text.ts'
import { printable } from '../report/printable.ts'
import { jsonText } from '../write/json-text.ts'
import { writeJson } from '../write/json-writer.ts'
import type { Exchange } from './exchange-job.ts'
import { nameFrom, printFindings } from './report.ts'
import { readTermbases, termsLimit, type TermbaseText } from './termbase-files.ts'
import { exit, UsageError } from './usage.ts'

/** What the schema of the termbase refuses, at its line of the imported file. */
function checked(imported: Imported, file: string): readonly Finding[] {
  const { concepts } = imported
  return checkConcepts(
    concepts.map((concept) => entryFrom(concept)),
    ([index, , language, at]) => {
      const concept = concepts[Number(index)]
      const term = concept?.terms.filter((one) => one.language === language)[Number(at)]
      return (term ?? concept)?.place ?? { line: 1, column: 1 }
    },
    file,
  )
}

/** The files of the termbase as they would be. */
function writtenTexts(bases: readonly TermbaseText[], merged: Merged): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { file, text } of bases) {
    const changes = merged.changes.get(file)
    const changed = changes ? writeJson(text, changes) : text
    if (changed !== text) texts.set(file, changed)
  }
  for (const [file, data] of merged.created)
    texts.set(file, `${jsonText(data, { unit: '  ', lineEnd: '\n' })}\n`)
  return texts
}

const told = ({ change, concept, file, what }: Told): Wording =>
  change === 'new'
    ? say('new      {{concept}} ({{file}}): {{what}}', { concept, file, what })
    : say('changed  {{concept}} ({{file}}): {{what}}', { concept, file, what })

function summaryOf({ told: list, same }: Merged, dry: boolean): Wording {
  const fresh = list.filter(({ change }) => change === 'new').length
  const counts = {
    fresh: sayCount('{{count}} concept new', '{{count}} concepts new', fresh),
    changed: sayCount('{{count}} changed', '{{count}} changed', list.length - fresh),
    same: sayCount('{{count}} as before', '{{count}} as before', same),
  }
  return dry
    ? say('Would be: {{fresh}}, {{changed}}, {{same}}.', counts)
    : say('Imported: {{fresh}}, {{changed}}, {{same}}.', counts)
}

async function refuse({ context }: Exchange, findings: readonly Finding[]): Promise<number> {
  await printFindings(context, findings, summarise(findings, 0, 0))
  if (!context.settings.quiet) context.log(`${context.tell(say('Nothing was imported.'))}\n`)
  return exit.findings
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

/**
 * Merges a file of terms into the office’s termbase, all of it or nothing. What is refused is named with its line in
 * the imported file; with `--dry-run` the changes are shown as a diff.
 */
export async function importTerms(job: Exchange): Promise<number> {
  const { context, format, word, full } = job
  const { settings } = context
  const { files, ownLocales } = context.host(settings)
  if (!files.exists(full)) throw new UsageError(say('There is no file “{{word}}”.', { word }))
  const file = path.relative(settings.root, full).split(path.sep).join('/')
  const { bases, findings: faults } = readTermbases({ files, ownLocales }, settings.root, true)
  if (hasError(faults)) return refuse(job, faults)
  // Programs write XML in one line: its length has no limit but that of the file.
  const decoded = decode(files.read(full), file, termsLimit, termsLimit)
  if ('finding' in decoded) return refuse(job, [decoded.finding])
  const imported = format.read(decoded.text)
  const merged = merge(bases, imported)
  const findings = [
    ...merged.refusals.map(({ message, place }) => findingOf(exchangeRule, file, message, place)),
    ...checked(imported, file),
  ]
  if (hasError(findings)) return refuse(job, findings)
  const texts = writtenTexts(bases, merged)
  const broken = [...texts].flatMap(([name, text]) => readTermbase(text, name).findings)
  if (hasError(broken)) return refuse(job, broken)
  const dry = context.arguments.values['dry-run'] === true
  const nameOf = nameFrom(context)
  const before = new Map(bases.map((base) => [base.file, base.text]))
  await printFindings(context, findings, summarise(findings, 0, 0))
  if (dry)
    for (const [name, text] of texts)
      context.print(
        createTwoFilesPatch(nameOf(name), nameOf(name), before.get(name) ?? '', text, '', '', {
          context: 2,
        }),
      )
  else {
    for (const one of merged.told) context.print(`${printable(context.tell(told(one)))}\n`)
    for (const [name, text] of texts) {
      const target = path.join(settings.root, name)
      files.folder(path.dirname(target))
      files.write(target, new TextEncoder().encode(text))
    }
  }
  if (!settings.quiet) context.log(`${context.tell(summaryOf(merged, dry))}\n`)
  return exit.well
}
