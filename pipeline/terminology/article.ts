import type { Edit } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { englishArticle } from './article/english.ts'
import { hungarianArticle } from './article/hungarian.ts'
import { previousToken } from './fold.ts'

/**
 * The article before a text, by its first sound; undefined where spelling does not tell.
 * @param spoken how its first word is said, where the termbase knows (Hungarian)
 */
export function articleBefore(
  text: string,
  language: Language,
  spoken?: string,
): string | undefined {
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, '')
  return language === 'en' ? englishArticle(bare) : hungarianArticle(bare, spoken)
}

const isArticle = (word: string, language: Language): boolean =>
  language === 'en' ? /^an?$/u.test(word) : /^az?$/u.test(word)

/** “Annex A”, “Part A”: a letter, no article. */
const labelled =
  /^(?:annex|appendix|category|class|exhibit|grade|group|hepatitis|item|level|option|part|phase|plan|point|schedule|section|team|type|vitamin|zone|melléklet|csoport|rész|pont|vitamin|szakasz|kategória)$/u

/** What may stand between an article and its word: white space, then opening quotation marks and brackets. */
const between = /^\s+[“”„‟"»«‘’'‚‹›([{]*$/u

/**
 * The edit that makes the article before a span right for what will stand there; undefined where none directly
 * precedes or it is right already.
 */
export function articleEdit(
  text: string,
  start: number,
  fresh: string,
  language: Language,
  spoken?: string,
): Edit | undefined {
  const previous = previousToken(text, start)
  if (!previous || !isArticle(previous.folded, language)) return undefined
  if (!between.test(text.slice(previous.end, start))) return undefined
  const article = text.slice(previous.start, previous.end)
  const isLetter =
    article === 'A' && labelled.test(previousToken(text, previous.start)?.folded ?? '')
  // “l’a”, “-a”: the end of another word.
  if (isLetter || /[-‐‑'’]/u.test(text[previous.start - 1] ?? '')) return undefined
  const right = articleBefore(fresh, language, spoken)
  if (right === undefined || right === previous.folded) return undefined
  const isUpper =
    article === article.toUpperCase() && (article.length > 1 || text === text.toUpperCase())
  const put = isUpper
    ? right.toUpperCase()
    : /^\p{Lu}/u.test(article)
      ? right.charAt(0).toUpperCase() + right.slice(1)
      : right
  return { start: previous.start, end: previous.end, text: put }
}
