import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Edit } from '../model/finding.ts'
import { splice } from './find.ts'

/** What `applyFixes` needs of a finding or of a unified message. */
export type Fixable = {
  readonly actual?: string | null | undefined
  readonly edits?: readonly Edit[] | undefined
}

const charOf = (code: number): string =>
  code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd'

const decoded = (all: string, hex?: string, decimal?: string, name?: string): string =>
  name !== undefined
    ? decodeNamedCharacterReference(name) || all
    : charOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))

/** References and escapes read, white space and the marks of a quotation behind it as one space, nothing unseen. */
const bare = (text: string): string =>
  text
    .replace(
      /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9A-Za-z]{2,31}));/gu,
      (all, hex?: string, decimal?: string, name?: string) => decoded(all, hex, decimal, name),
    )
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/\s*[\r\n][\s>]*|\s+/gu, ' ')

/**
 * Whether the edits still meet what was found: from the first edit of the term to the last the text is `actual`,
 * or each edit a word of it where only some of its words change. An article before the term is no part of it.
 */
function isCurrent(text: string, { actual, edits = [] }: Fixable): boolean {
  if (typeof actual !== 'string' || !edits.length) return false
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const slice = ({ start, end }: Pick<Edit, 'start' | 'end'>) => bare(text.slice(start, end))
  const [first, ...rest] = sorted
  const hasArticle = first && rest.length > 0 && /^(?:an?|az)$/iu.test(slice(first))
  const own = hasArticle ? rest : sorted
  const wanted = bare(actual)
  const start = own[0]?.start ?? 0
  const end = own.at(-1)?.end ?? 0
  if (end > text.length) return false
  const words = new Set(bare(actual).split(' '))
  return slice({ start, end }) === wanted || own.every((edit) => words.has(slice(edit)))
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
