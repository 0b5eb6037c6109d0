import { baselineOption } from './baseline.ts'
import type { Context } from './command.ts'
import { findFor } from './find.ts'
import { countLine, printFindings, statusOf } from './report.ts'
import { updateBaseline } from './update-baseline.ts'

export async function run(context: Context): Promise<number> {
  const isUpdate = context.arguments.values['update-baseline'] === true
  const result = isUpdate
    ? await updateBaseline(context)
    : await findFor(context, baselineOption(context))
  const { findings, summary, known } = result
  await printFindings(context, findings, summary, known)
  if (!context.settings.quiet && context.settings.format === 'pretty')
    context.log(`${countLine(summary, context.tell)}.\n`)
  return statusOf(summary)
}
