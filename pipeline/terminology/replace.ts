import type { Edit } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Term } from '../model/termbase.ts'
import { articleBefore, isArticle } from './article.ts'
import { tokenise } from './fold.ts'
import { formsWithTags } from './forms.ts'
import { inCaseOf } from './letter-case.ts'
import type { Match } from './match.ts'

/** What should stand in place of a match. */
export type Replacement = {
  /** The forms of the preferred terms, in the letter case of the match. */
  readonly expected: readonly string[]
  /** In the flat text, sorted; empty where a person has to choose. */
  readonly edits: readonly Edit[]
}

const preferredIn = (match: Match, language: Language): readonly Term[] =>
  (match.entry.concept.terms[language] ?? []).filter(({ status }) => status === 'preferred')

/** Whether the term may be replaced without a person: forbidden ones are, unless their entry says otherwise. */
const isAutomatic = ({ fix, status }: Term): boolean =>
  (fix ?? (status === 'forbidden' ? 'auto' : 'suggest')) === 'auto'

/**
 * Word by word where both have as many, so that what stands between the words stays as it is (a line break, the
 * mark of a quotation); else all of it.
 */
function termEdits(match: Match, text: string, replacement: string): Edit[] {
  const { words, start, end } = match
  const fresh = tokenise(replacement)
  if (fresh.length !== words.length || fresh.length === 1 || !/\s/u.test(text.slice(start, end)))
    return [{ start, end, text: replacement }]
  return words.flatMap((word, index): Edit[] => {
    const next = fresh[index]
    if (!next) return []
    const last = index === words.length - 1
    const to = last ? end : word.end
    const put = replacement.slice(next.start, last ? replacement.length : next.end)
    return text.slice(word.start, to) === put ? [] : [{ start: word.start, end: to, text: put }]
  })
}

function articleEdit(match: Match, text: string, fresh: string, language: Language): Edit[] {
  const { previous, words } = match
  const old = words[0]
  if (!previous || !old) return []
  const article = text.slice(previous.start, previous.end)
  if (!isArticle(article, language)) return []
  const right = articleBefore(fresh, language)
  if (right === undefined || right === article.toLowerCase()) return []
  const cased = /^\p{Lu}/u.test(article)
    ? article.length > 1 && article === article.toUpperCase()
      ? right.toUpperCase()
      : right.charAt(0).toUpperCase() + right.slice(1)
    : right
  return [{ start: previous.start, end: previous.end, text: cased }]
}

/** The replacement of a match of a deprecated or forbidden term in a flat text. */
export function replacementOf(match: Match, text: string, language: Language): Replacement {
  const { term, tags } = match.entry
  if (term.fix === 'never') return { expected: [], edits: [] }
  const actual = text.slice(match.start, match.end)
  const preferred = preferredIn(match, language)
  const expected = [
    ...new Set(
      preferred.flatMap((one) =>
        formsWithTags(one, language, tags).map((form) =>
          term.case === 'keep-preferred' || one.case === 'keep-preferred'
            ? form
            : inCaseOf(actual, form, term.term, language),
        ),
      ),
    ),
  ]
  const [only] = expected
  if (only === undefined || expected.length > 1 || !isAutomatic(term))
    return { expected, edits: [] }
  const [first] = tokenise(only)
  return {
    expected,
    edits: [
      ...articleEdit(match, text, first ? only.slice(first.start, first.end) : only, language),
      ...termEdits(match, text, only),
    ],
  }
}
