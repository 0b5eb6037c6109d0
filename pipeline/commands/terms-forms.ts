import { languages, type Language } from '../model/language.ts'
import { nearest } from '../model/nearest.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { entryOf, termFields } from '../model/termbase-fields.ts'
import { say } from '../model/wording.ts'
import { checkConcepts } from '../read/termbase.ts'
import { paradigm } from '../report/paradigm.ts'
import { formsOf } from '../terminology.ts'
import type { Context } from './command.ts'
import { readTermbases } from './termbase-files.ts'
import { exit, UsageError } from './usage.ts'

function languageOf(value: string | boolean | undefined): Language {
  if (value === undefined) return 'hu'
  const known = languages.find((one) => one === value)
  if (known) return known
  throw new UsageError(
    say('--lang {{language}} is unknown; use hu or en.', { language: String(value) }),
  )
}

const hints = Object.keys(termFields).filter((name) => !name.includes('.') && name !== 'status')

/** `poss=ja derive=i,kor` as fields of a term, checked by the schema of the termbase. */
function hintsOf(words: readonly string[], language: Language): Partial<Term> {
  const pairs = words.map((word): [string, string[]] => {
    const [name = '', value = ''] = word.split(/=(.*)/su)
    if (!hints.includes(name)) {
      const near = nearest(name, hints)
      throw new UsageError(
        near === undefined
          ? say('There is no hint “{{name}}”; use {{known}}.', { name, known: hints.join(', ') })
          : say('There is no hint “{{name}}”; did you mean {{near}}?', { name, near }),
      )
    }
    return [name, value.split(',')]
  })
  const entry = entryOf(new Map(pairs), termFields)
  const place = { line: 1, column: 1 }
  const [fault] = checkConcepts(
    [{ id: 'hints', terms: { [language]: [{ term: 'hints', status: 'preferred', ...entry }] } }],
    () => place,
    'hints',
  )
  if (fault) throw new UsageError(fault.words?.message ?? { text: fault.message })
  return entry
}

/** The entry of a term in the office’s termbase, so that its hints count here, too. */
const entryIn = (
  concepts: readonly Concept[],
  lemma: string,
  language: Language,
): Term | undefined =>
  concepts.flatMap(({ terms }) => terms[language] ?? []).find(({ term }) => term === lemma)

/** `kozlony terms forms LEMMA [HINT=VALUE…]`: the paradigm, as the matcher looks for it and `fix` writes it. */
export function formsOfTerm(context: Context): Promise<number> {
  const { settings, tell } = context
  const words = context.arguments.words.slice(2)
  const lemma = words.filter((word) => !word.includes('=')).join(' ')
  if (!lemma) throw new UsageError(say('Name a term: kozlony terms forms LEMMA'))
  const language = languageOf(context.arguments.values.lang)
  const { bases } = readTermbases(context.host(settings), settings.root)
  const known = entryIn(
    bases.flatMap(({ concepts }) => concepts),
    lemma,
    language,
  )
  const given = hintsOf(
    words.filter((word) => word.includes('=')),
    language,
  )
  const { match: _match, ...term } = {
    ...(known ?? { term: lemma, status: 'preferred' as const, pos: 'noun' as const }),
    ...given,
  }
  const forms = formsOf(term, language)
  context.print(
    settings.format === 'json'
      ? `${JSON.stringify({ term: lemma, language, forms }, null, 2)}\n`
      : paradigm(forms, tell),
  )
  return Promise.resolve(exit.well)
}
