import type { Use } from './entry.ts'
import type { Match } from './match.ts'

/** “ORFK” beside the full name is no variant of it: announcements use both. */
const isAbbreviation = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(text)

/** Whether an announcement should use one variant of it: official names, and titles of offices. */
const isName = ({ term, concept }: Use): boolean =>
  (term.pos === 'name' || concept.kind !== undefined) && !isAbbreviation(term.term)

/**
 * Names of which two variants stand in the same announcement: the ones that are not preferred, each with the
 * variant it should follow.
 */
export function inconsistentNames(texts: readonly (readonly Match[])[]): Map<Match, string> {
  const variants = new Map<string, Set<string>>()
  for (const matches of texts)
    for (const { entry } of matches)
      if (isName(entry.use) && entry.use.isApproved) {
        const known = variants.get(entry.use.concept.id) ?? new Set()
        variants.set(entry.use.concept.id, known.add(entry.use.term.term))
      }
  const result = new Map<Match, string>()
  for (const matches of texts)
    for (const match of matches) {
      const { concept, term } = match.entry.use
      const used = variants.get(concept.id)
      if (!used || used.size < 2 || term.status !== 'admitted' || !isName(match.entry.use)) continue
      const [first] = [...used].filter((one) => one !== term.term)
      const preferred = [...used].find((one) =>
        Object.values(concept.terms).some((terms) =>
          terms.some((other) => other.term === one && other.status === 'preferred'),
        ),
      )
      result.set(match, preferred ?? first ?? '')
    }
  return result
}
