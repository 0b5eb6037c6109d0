import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { called, withDrafts } from './drafts.ts'
import { keepDrafting } from './keep-drafting.ts'
import { exit } from './usage.ts'

export const run = (context: Context): Promise<number> =>
  withDrafts(context, async (drafting) => {
    let isFirst = true
    await keepDrafting(context, drafting, ({ folder }) => {
      if (isFirst)
        context.log(
          `${context.tell(say('Open {{file}}', { file: called(context, `${folder}/site/index.html`) }))}\n${context.tell(say('Waiting for changes; Ctrl-C ends it.'))}\n`,
        )
      isFirst = false
    })
    return exit.well
  })
