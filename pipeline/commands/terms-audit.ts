import { hungarianSpeller } from '../host/speller.ts'
import { say } from '../model/wording.ts'
import { auditCounts, auditTable } from '../report/audit.ts'
import { auditTerms } from '../terminology.ts'
import type { Context } from './command.ts'
import { printPretty } from './report.ts'
import { readTermbases } from './termbase-files.ts'
import { exit, UsageError } from './usage.ts'

/** `kozlony terms audit [CONCEPT|TERM…]`: all forms of Hungarian terms, judged by a spell checker. */
export async function auditOfTerms(context: Context): Promise<number> {
  const { settings, tell } = context
  const { bases, findings } = readTermbases(context.host(settings), settings.root)
  const named = context.arguments.words.slice(2)
  const concepts = bases
    .flatMap((base) => base.concepts)
    .filter(
      ({ id, terms }) =>
        !named.length ||
        named.some((word) => word === id || terms.hu?.some(({ term }) => term === word)),
    )
  if (!concepts.length)
    throw new UsageError(
      say('No concept and no Hungarian term is called so; leave the names out to judge all.'),
    )
  const speller = await hungarianSpeller()
  const audits = auditTerms(concepts, speller)
  speller.close()
  const summary = auditCounts(audits)
  if (settings.format === 'json') {
    const terms = audits.filter(
      ({ rejected, homographs, judged }) => rejected.length + homographs.length > 0 || judged === 0,
    )
    context.print(`${JSON.stringify({ terms, summary }, null, 2)}\n`)
  } else {
    context.print(auditTable(audits, tell))
    if (findings.length) printPretty(context, findings)
    if (!settings.quiet)
      context.log(
        `${tell(
          say(
            '{{judged}} forms of {{terms}} terms judged: {{rejected}} rejected, {{homographs}} are forms of other words too.',
            summary,
          ),
        )}\n`,
      )
  }
  return exit.well
}
