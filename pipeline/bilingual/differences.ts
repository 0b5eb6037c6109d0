import { diffArrays } from 'diff'
import type { Language } from '../model/language.ts'
import { isSameWord, tokensOf, wordsOf, type Fingerprint } from './fingerprint.ts'

/** A piece of a text; the pieces that are not gone are the text, one behind the other. */
export type Difference = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Beyond this many words there is no saying what changed: it is another text. */
const most = 200

/** What went and came between the words of a record and a text that stands now; slips are no difference. */
export function differences(before: Fingerprint, text: string, language: Language): Difference[] {
  const { source, tokens } = tokensOf(text, language)
  const parts = diffArrays(
    wordsOf(before),
    tokens.map(({ word }) => word),
    { comparator: isSameWord, maxEditLength: most },
  )
  if (!parts)
    return [
      { kind: 'gone', text: `${before} ` },
      { kind: 'new', text: source },
    ]
  const pieces: Difference[] = []
  let [token, offset] = [0, 0]
  const upTo = (end: number, kind: 'same' | 'new'): void => {
    if (end > offset) pieces.push({ kind, text: source.slice(offset, end) })
    offset = Math.max(offset, end)
  }
  for (const { added, removed, value } of parts) {
    const [first, last] = [tokens[token], tokens[token + value.length - 1]]
    if (removed) {
      upTo(first?.start ?? source.length, 'same')
      pieces.push({ kind: 'gone', text: `${value.join(' ')} ` })
      continue
    }
    upTo(first?.start ?? offset, 'same')
    upTo(last?.end ?? offset, added ? 'new' : 'same')
    token += value.length
  }
  upTo(source.length, 'same')
  return joinAlike(pieces)
}

/** Neighbours of one kind as one piece. */
function joinAlike(pieces: readonly Difference[]): Difference[] {
  const joined: Difference[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind)
      joined.splice(-1, 1, { kind: last.kind, text: last.text + piece.text })
    else joined.push(piece)
  }
  return joined
}
