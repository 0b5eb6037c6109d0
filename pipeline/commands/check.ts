import { phrase } from '../model/wording.ts'
import { baselineOption } from './baseline.ts'
import type { Command } from './command.ts'
import { findFor } from './find.ts'
import { common } from './option-table.ts'
import { countLine, printFindings, statusOf } from './report.ts'
import { updateBaseline } from './update-baseline.ts'

export const check: Command = {
  name: 'check',
  words: phrase('[FILE…]'),
  help: phrase('list what is wrong in sources/ and locales/, make nothing'),
  example: 'kozlony check sources/2026 --format json',
  options: [...common, 'baseline', 'no-baseline', 'update-baseline'],
  async run(context) {
    const isUpdate = context.arguments.values['update-baseline'] === true
    const result = isUpdate
      ? await updateBaseline(context)
      : await findFor(context, baselineOption(context))
    const { findings, summary, known } = result
    printFindings(context, findings, summary, known)
    if (!context.settings.quiet && context.settings.format === 'pretty')
      context.log(`${countLine(summary, context.tell)}.\n`)
    return statusOf(summary)
  },
}
