import { fold, isInWord, tokenise } from './fold.ts'
import { matchTerms, type Match } from './match.ts'
import { replacementOf, type Writing } from './replace.ts'
import type { CutTitle, Titles } from './titles.ts'
import type { Concept } from '../model/termbase.ts'

/** A title cut short in a flat text, and the whole ones that may be meant. */
export type IncompleteTitle = {
  readonly start: number
  readonly end: number
  readonly concept: Concept
  readonly expected: readonly string[]
}

/** Words behind a title after which nothing of it can come. */
const closing =
  /^(?:a|an|the|and|or|but|who|whose|which|that|is|are|was|were|has|have|had|will|would|can|could|may|must|did|does|in|on|at|to|of|by|with|from|for|as|after|before|said|says|told|met|gave|took|spoke|went|came|made|held|\p{L}+ed)$/iu

const honorific = /^(?:dr|mr|mrs|ms|prof)$/iu

const begins = (word: string, missing: string): boolean => {
  const wanted = fold(missing).slice(0, 5)
  return word.startsWith(wanted)
}

/**
 * Whether a title that stops here is cut short, by what follows in the flat text. A capital letter may begin another
 * title (“Deputy State Treasurer”), a hyphen or a slash goes on; a form of the missing word completes it.
 */
function isCutBefore(rest: string, { missing, isBehindHead }: CutTitle): boolean {
  if (/^[-‐‑/\ufffc]/u.test(rest)) return false
  const blank = /^\s*/u.exec(rest)?.[0] ?? ''
  const next = rest.slice(blank.length)
  if (next === '' || !/^[\p{L}\p{N}]/u.test(next)) return !next.startsWith('\ufffc')
  if (blank === '') return false
  const word = tokenise(next)[0]
  if (!word) return false
  const written = next.slice(word.start, word.end)
  if (honorific.test(written)) return true
  if (/^[\p{Lu}\p{N}]/u.test(written) || begins(word.folded, missing)) return false
  return isBehindHead ? closing.test(written) : true
}

/** Whether a term that stands there is more than the cut title: “Deputy State Secretariat”. */
const isPartOf = (cut: Pick<Match, 'start' | 'end'>, { start, end }: Match): boolean =>
  end > cut.end ? start < cut.end : end === cut.end && start <= cut.start

/** “the Deputy State Secr…”: a title that ends in the middle of a word, before dots. */
function brokenOff(text: string, { whole }: Titles): IncompleteTitle[] {
  return [...text.matchAll(/…|\.{3}/gu)].flatMap(({ index }): IncompleteTitle[] => {
    let from = Math.max(0, index - 200)
    while (isInWord(text, from - 1)) from--
    const words = tokenise(text.slice(from, index))
    const last = words.at(-1)
    if (last === undefined || from + last.end !== index || last.folded.length < 3) return []
    for (const { concept, title } of whole) {
      const wanted = tokenise(title.term).map(({ folded }) => folded)
      const at = wanted.findIndex(
        (word, count) =>
          count > 0 &&
          word !== last.folded &&
          word.startsWith(last.folded) &&
          wanted
            .slice(0, count)
            .every((one, step) => words[words.length - 1 - count + step]?.folded === one),
      )
      const first = at < 0 ? undefined : words[words.length - 1 - at]
      if (first) return [{ start: from + first.start, end: index, concept, expected: [title.term] }]
    }
    return []
  })
}

/**
 * Known titles cut short in a flat text: “The Deputy State reaffirmed”, „a helyettes államnak”.
 * @param matches the terms that stand in it: what is part of one is no cut title
 * @param places the words that may begin a term: a cut title begins as the whole one does
 */
export function incompleteTitles(
  text: string,
  matches: readonly Match[],
  titles: Titles,
  writing: Writing,
  places?: readonly number[],
): IncompleteTitle[] {
  const cut = matchTerms(text, titles.index, places).flatMap((match): IncompleteTitle[] => {
    const { start, end } = match
    const found = titles.cuts.get(match.entry.use.term)
    if (!found || matches.some((one) => isPartOf(match, one))) return []
    if (!isCutBefore(text.slice(end), found)) return []
    const { expected } = replacementOf(match, text, writing)
    return [{ start, end, concept: found.concept, expected }]
  })
  const broken = brokenOff(text, titles).filter(
    ({ start, end }) => !cut.some((one) => one.start < end && start < one.end),
  )
  return [...cut, ...broken]
}
