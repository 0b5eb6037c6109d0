import { diffArrays } from 'diff'
import { isSameWord, wordsOf, type Fingerprint } from './fingerprint.ts'

export type Difference = { readonly kind: 'same' | 'gone' | 'new'; readonly words: string }

/** Beyond this many words there is no saying what changed: it is another text. */
const most = 200

/** The words that went and came between two fingerprints, with those that stayed; slips are no difference. */
export function differences(before: Fingerprint, after: Fingerprint): Difference[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: isSameWord,
    maxEditLength: most,
  })
  if (!parts)
    return [
      { kind: 'gone', words: before },
      { kind: 'new', words: after },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    words: value.join(' '),
  }))
}
