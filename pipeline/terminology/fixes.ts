import type { Edit } from '../model/finding.ts'
import { splice } from './find.ts'

/** What `applyFixes` needs of a finding or of a unified message. */
export type Fixable = {
  readonly actual?: string | null | undefined
  readonly edits?: readonly Edit[] | undefined
}

/** Without white space, quotation marks of Markdown and soft hyphens, which may stand between the words. */
const bare = (text: string): string => text.replace(/[\s>\\\u00ad\u200b]+/gu, '')

/**
 * Whether the edits still meet what was found: the text from the first edit of the term (an article may be
 * changed before it) to the last one is `actual`, or part of it where only some words change.
 */
function isCurrent(text: string, { actual, edits = [] }: Fixable): boolean {
  if (typeof actual !== 'string' || !edits.length) return false
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const end = sorted.at(-1)?.end ?? 0
  if (end > text.length) return false
  const wanted = bare(actual)
  const isWhole = sorted.some((edit) => bare(text.slice(edit.start, end)) === wanted)
  if (isWhole) return true
  return (
    sorted.length > 0 &&
    sorted.every((edit) => wanted.includes(bare(text.slice(edit.start, edit.end))))
  )
}

/**
 * The text with the edits of all messages spliced in. One whose slice is no longer its `actual` is skipped, so
 * applying the same messages twice changes nothing more. Nothing but the edits' spans is touched.
 * @param text the file's text as it was read, a byte order mark included
 */
export function applyFixes(text: string, messages: Iterable<Fixable>): string {
  const taken: Edit[] = []
  const overlaps = (edit: Edit) => taken.some((one) => edit.start < one.end && one.start < edit.end)
  for (const message of messages) {
    const edits = message.edits ?? []
    if (isCurrent(text, message) && !edits.some(overlaps)) taken.push(...edits)
  }
  return splice(text, taken)
}
