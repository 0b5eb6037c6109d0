import { phrase, say } from '../model/wording.ts'
import type { Command } from './command.ts'
import { called, keepDrafting, withDrafts } from './drafts.ts'
import { common } from './option-table.ts'
import { exit } from './usage.ts'

export const watch: Command = {
  name: 'watch',
  words: '',
  help: phrase('make a draft of all announcements anew whenever a text, a word or a term changes'),
  example: 'kozlony watch',
  options: [...common.filter((name) => name !== 'only'), 'baseline', 'no-baseline'],
  run: (context) =>
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
    }),
}
