import { nearest } from '../model/nearest.ts'
import { phrase, say } from '../model/wording.ts'
import type { Command } from './command.ts'
import { auditOfTerms } from './terms-audit.ts'
import { formsOfTerm } from './terms-forms.ts'
import { UsageError } from './usage.ts'

const parts = { forms: formsOfTerm, audit: auditOfTerms } as const

export const terms: Command = {
  name: 'terms',
  words: phrase('forms LEMMA|audit [CONCEPT…]'),
  help: phrase('all forms of a term; what a spell checker says of the forms of all terms'),
  example: 'kozlony terms forms cél poss=ja',
  options: ['root', 'lang', 'format', 'quiet', 'color', 'no-color', 'help'],
  run(context) {
    const [, word] = context.arguments.words
    const { format } = context.settings
    if (format !== 'pretty' && format !== 'json')
      throw new UsageError(
        say('--format {{format}} is not for “terms”; use pretty or json.', { format }),
      )
    if (word === 'forms' || word === 'audit') return parts[word](context)
    const near = word === undefined ? undefined : nearest(word, Object.keys(parts))
    throw new UsageError(
      near === undefined
        ? say('Say what to show: kozlony terms forms LEMMA, or kozlony terms audit.')
        : say('There is no “terms {{word}}”; did you mean “terms {{near}}”?', {
            word: word ?? '',
            near,
          }),
    )
  },
}
