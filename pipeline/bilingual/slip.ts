import { isMeaningful } from './meaningful.ts'

const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** How many letters two words share at the beginning, and at the end of what is left. */
function shared(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { head, tail }
}

/** How much of the end is grammar: „kapta”, „kapja”; “women”, “woman”. */
const ending = 2

/** Whether two words are one edit apart (Damerau 1964): a letter too many, too few, another, or two swapped. */
function isOneEdit(a: string, b: string, isName: boolean): boolean {
  const { head, tail } = shared(a, b)
  const [inA, inB] = [a.length - head - tail, b.length - head - tail]
  if (head === 0) return false
  if (inA === 2 && inB === 2) return a[head] === b[head + 1] && a[head + 1] === b[head]
  if (isName) return false
  if (inA === 1 && inB === 1) return tail >= ending
  if (inA + inB !== 1) return false
  const longer = inA ? a : b
  return tail > 0 || longer[head] === longer[head - 1]
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word)

/**
 * Whether one word is the other with a small slip of spelling, so that nothing in the translation can hang on
 * it. Where that is in doubt it is no slip: short words, figures, negations and numbers, another first letter
 * (misspellings seldom begin there: Pollock & Zamora, CACM 27/4, 1984), another ending, and in a name all but
 * two swapped letters.
 * @param a word of a fingerprint: a capital marks a name
 */
export function isSlip(a: string, b: string): boolean {
  const isName = isUpper(a) || isUpper(b)
  const [low, other] = [a.toLowerCase(), b.toLowerCase()]
  const shorter = Math.min(low.length, other.length)
  if (shorter < (isName ? 7 : 5)) return false
  if (!/^\p{L}+$/u.test(low) || !/^\p{L}+$/u.test(other)) return false
  if (isMeaningful(low) || isMeaningful(other)) return false
  if (isOneEdit(low, other, isName)) return true
  // Written on a keyboard without accents; those of the ending are grammar („várnak”, „várnák”).
  return (
    !isName &&
    low.length === other.length &&
    low[0] === other[0] &&
    low.slice(-ending) === other.slice(-ending) &&
    withoutMarks(low) === withoutMarks(other)
  )
}
