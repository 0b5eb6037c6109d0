import type { Artifact, Loose, Mark, PageMarks, Range } from './marks.ts'

/** What becomes of a mark: its number in the tree, what it is instead, or nothing at all. */
export type Fate = number | Artifact | 'drop'

const opening = (artifact: Artifact): string =>
  artifact === 'Header' || artifact === 'Footer'
    ? `/Artifact <</Type /Pagination /Subtype /${artifact}>>BDC`
    : `/Artifact <</Type /${artifact}>>BDC`

/**
 * The content of a page with its marks renumbered, all else that is painted marked as artifacts, and empty marks
 * gone; every other byte stays.
 * @param source a character a byte
 */
export function rewrite(
  source: string,
  { marks, loose }: Pick<PageMarks, 'marks' | 'loose'>,
  fateOf: (mark: Mark) => Fate,
): string {
  const edits: (Range & { readonly text: string })[] = []
  for (const mark of marks) {
    const fate = fateOf(mark)
    edits.push({
      ...mark.opens,
      text:
        fate === 'drop'
          ? ''
          : typeof fate === 'number'
            ? `${mark.tag} <</MCID ${fate}>>BDC`
            : opening(fate),
    })
    if (fate === 'drop') edits.push({ ...mark.closes, text: '' })
  }
  for (const { start, end, artifact } of loose satisfies readonly Loose[])
    edits.push(
      { start, end: start, text: `${opening(artifact)}\n` },
      { start: end, end, text: '\nEMC' },
    )
  const parts: string[] = []
  let from = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(from, start), text)
    from = end
  }
  return [...parts, source.slice(from)].join('')
}
