import { previousToken, nextToken } from '../fold.ts'

/** Forms of be, have and get: a participle follows. */
const auxiliary =
  /^(?:be|am|is|are|was|were|been|being|have|has|had|having|get|gets|got|gotten|getting|ve|re|m)$/u
/** A base form follows. */
const modal =
  /^(?:to|will|would|shall|should|can|could|may|might|must|do|does|did|let|lets|cannot|ll|don|doesn|didn|won|please)$/u
/** A past follows, unless an auxiliary stands before. */
const subject = /^(?:i|you|he|she|it|we|they|who|which|that)$/u
/** What may stand between an auxiliary and its verb. */
const adverb =
  /^(?:not|n|t|also|never|ever|already|just|only|still|often|always|first|newly|recently|since|then|now|soon|well|jointly|.{3,}ly)$/u

/**
 * Which of several tags of an English verb form is meant, by the words before and behind it: “was put” is a
 * participle, “they put” a past, “to put” a base form. All of them where that cannot be told.
 */
export function readingOf(
  tags: readonly string[],
  text: string,
  start: number,
  end: number,
): readonly string[] {
  if (tags.length < 2 || (!tags.includes('participle') && !tags.includes('past'))) return tags
  let token = previousToken(text, start)
  while (token && adverb.test(token.folded)) token = previousToken(text, token.start)
  const before = token?.folded ?? ''
  const parted = token ? /[.!?;:]/u.test(text.slice(token.end, start)) : true
  const only = (tag: string) => (tags.includes(tag) ? [tag] : tags)
  if (!parted && auxiliary.test(before)) return only('participle')
  if (!parted && modal.test(before)) return only('base')
  const isSubject = !parted && subject.test(before)
  if (isSubject && !tags.includes('base')) return only('past')
  return nextToken(text, end)?.folded === 'by' && !isSubject ? only('participle') : tags
}
