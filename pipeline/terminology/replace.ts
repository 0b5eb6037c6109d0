import type { Edit } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Term } from '../model/termbase.ts'
import { articleEdit } from './article.ts'
import { counterparts } from './counterpart.ts'
import { genitiveBehind } from './english/genitive.ts'
import { readingOf } from './english/reading.ts'
import type { Spelling } from './english/spelling.ts'
import type { Entry } from './entry.ts'
import { fold, gapOf, tokenise } from './fold.ts'
import { beginsSentence, inCaseOf } from './letter-case.ts'
import type { Match } from './match.ts'
import { isInOriginalTitle } from './original-title.ts'

/** What should stand in place of a match. */
export type Replacement = {
  /** The forms of the preferred terms, in the letter case of the match. */
  readonly expected: readonly string[]
  /** In the flat text, sorted; empty where a person has to choose. */
  readonly edits: readonly Edit[]
}

/** How a language is written. */
export type Writing = { readonly language: Language; readonly spelling?: Spelling }

/** Whether the term may be replaced without a person: forbidden ones are, unless their entry says otherwise. */
const isAutomatic = ({ fix, status }: Term): boolean =>
  (fix ?? (status === 'forbidden' ? 'auto' : 'suggest')) === 'auto'

type Candidate = {
  readonly term: Term
  /** As the termbase writes it, and in the letter case of the match. */
  readonly form: string
  readonly text: string
}

/** The forms that can stand for one entry’s form where it stands. */
function candidatesFor(entry: Entry, match: Match, text: string, writing: Writing): Candidate[] {
  const { language, spelling } = writing
  const { term, concept } = entry.use
  const tags = language === 'en' ? readingOf(entry.tags, text, match.start, match.end) : entry.tags
  const isWritten = fold(entry.text) === fold(term.term)
  const actual = text.slice(match.start, match.end)
  const isFirst = beginsSentence(text, match.start)
  return (concept.terms[language] ?? [])
    .filter(({ status }) => status === 'preferred')
    .flatMap((one) =>
      counterparts(one, language, tags, isWritten, spelling).map((form) => ({
        term: one,
        form,
        text:
          term.case === 'keep-preferred' || one.case === 'keep-preferred'
            ? form
            : inCaseOf({ actual, form: entry.text, isFirst, language }, form),
      })),
    )
}

/**
 * Word by word where both have as many, so that what stands between the words stays as it is (a line break, the
 * mark of a quotation); else all of it.
 */
function termEdits({ words, start, end }: Match, text: string, replacement: string): Edit[] {
  const whole = [{ start, end, text: replacement }]
  const fresh = tokenise(replacement)
  const gaps = fresh.slice(1).map((token, at) => replacement.slice(fresh[at]?.end, token.start))
  const isAlike =
    fresh.length === words.length &&
    words.length > 1 &&
    gaps.every(
      (gap, at) =>
        /^\s+$/u.test(gap) && gapOf(text.slice(words[at]?.end, words[at + 1]?.start)) === ' ',
    )
  if (!isAlike) return whole
  return words.flatMap((word, index): Edit[] => {
    const next = fresh[index]
    if (!next) return []
    const from = index ? word.start : start
    const to = index === words.length - 1 ? end : word.end
    const put = replacement.slice(
      index ? next.start : 0,
      index === words.length - 1 ? replacement.length : next.end,
    )
    return text.slice(from, to) === put ? [] : [{ start: from, end: to, text: put }]
  })
}

/** The edits behind the word that an English genitive needs, joined to the last edit of the term. */
function withGenitive(edits: readonly Edit[], match: Match, text: string, put: string): Edit[] {
  const genitive = genitiveBehind(text, match.end, put)
  const last = edits.at(-1)
  if (!genitive || last?.end !== match.end) return [...edits]
  return [
    ...edits.slice(0, -1),
    { ...last, end: last.end + genitive.length, text: last.text + genitive.put },
  ]
}

/** A member of a compound is written small and without a space. */
const canBeMember = (text: string): boolean => /^\p{L}+$/u.test(text)

/** The replacement of a match of a deprecated or forbidden term in a flat text. */
export function replacementOf(match: Match, text: string, writing: Writing): Replacement {
  const { entry, rivals, start, end } = match
  const { term, isAmbiguous } = entry.use
  if (term.fix === 'never') return { expected: [], edits: [] }
  const actual = text.slice(start, end)
  const candidates = [entry, ...rivals.filter(({ use }) => !use.isApproved)].flatMap((one) =>
    candidatesFor(one, match, text, writing),
  )
  const expected = [...new Set(candidates.map((one) => one.text))].filter((one) => one !== actual)
  const [only] = expected
  const isSure =
    only !== undefined &&
    expected.length === 1 &&
    !rivals.length &&
    match.isJoined !== true &&
    isAutomatic(term) &&
    !isAmbiguous?.(fold(actual)) &&
    (match.isMember !== true || canBeMember(only)) &&
    !isInOriginalTitle(text, start, end)
  if (!isSure) return { expected, edits: [] }
  const { language } = writing
  const chosen = candidates.find((one) => one.text === only)
  const article =
    match.isMember === true && /[\p{L}\p{M}]/u.test(text[start - 1] ?? '')
      ? undefined
      : articleEdit(
          text,
          start,
          (chosen?.form ?? only) + text.slice(end, end + 12),
          language,
          chosen?.term.spoken,
        )
  const own = termEdits(match, text, only)
  return {
    expected,
    edits: [
      ...(article ? [article] : []),
      ...(language === 'en' ? withGenitive(own, match, text, only) : own),
    ],
  }
}
