import { nearest } from '../model/nearest.ts'
import { say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { auditOfTerms } from './terms-audit.ts'
import { formsOfTerm } from './terms-forms.ts'
import { UsageError } from './usage.ts'

const parts = { forms: formsOfTerm, audit: auditOfTerms } as const

export function run(context: Context): Promise<number> {
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
}
