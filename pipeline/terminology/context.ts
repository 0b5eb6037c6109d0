import { fold, nextToken, previousToken } from './fold.ts'

/** Whether a term is meant where it stands in a text. */
export type ContextTest = (text: string, start: number, end: number) => boolean

type SideTest = (text: string, at: number) => boolean

/** Letters, and a star at the end for any ending, are words; all else is an expression. */
const isPlain = (pattern: string): boolean => /^[\p{L}\p{M}\p{N}\s'’-]+\*?$/u.test(pattern)

const wordsOf = (pattern: string): string[] => {
  const words: string[] = []
  for (let token = nextToken(pattern, 0); token; token = nextToken(pattern, token.end))
    words.push(token.folded)
  return words
}

const isSame = (wanted: string | undefined, found: string | undefined, open: boolean): boolean =>
  wanted !== undefined &&
  found !== undefined &&
  (open ? found.startsWith(wanted) : found === wanted)

function wordsBefore(pattern: string): SideTest {
  const words = wordsOf(pattern)
  const open = pattern.endsWith('*')
  return (text, start) => {
    let at = start
    for (let index = words.length - 1; index >= 0; index--) {
      const token = previousToken(text, at)
      if (!isSame(words[index], token?.folded, open && index === words.length - 1)) return false
      at = token?.start ?? 0
    }
    return true
  }
}

function wordsAfter(pattern: string): SideTest {
  const words = wordsOf(pattern)
  const open = pattern.endsWith('*')
  return (text, end) => {
    let at = end
    for (const [index, word] of words.entries()) {
      const token = nextToken(text, at)
      if (!isSame(word, token?.folded, open && index === words.length - 1)) return false
      at = token?.end ?? at
    }
    return true
  }
}

/** The rest of the sentence on one side. */
const sentenceBefore = (text: string, start: number): string =>
  text
    .slice(0, start)
    .split(/[.!?]\s+(?=\p{Lu})/u)
    .at(-1) ?? ''
const sentenceAfter = (text: string, end: number): string =>
  text.slice(end).split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? ''

/** An expression that cannot be read is a word that never stands there. */
function expressionOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu')
  } catch {
    return null
  }
}

function sideTest(
  patterns: readonly string[],
  words: (pattern: string) => SideTest,
  rest: (text: string, at: number) => string,
): SideTest | null {
  if (!patterns.length) return null
  const tests = patterns.map((pattern): SideTest => {
    if (isPlain(pattern)) return words(pattern)
    const expression = expressionOf(pattern)
    return (text, at) => expression?.test(rest(text, at).normalize('NFC')) ?? false
  })
  return (text, at) => tests.some((test) => test(text, at))
}

/**
 * The test of a term’s `context`: one of the words of `before` must stand before it and one of `after` behind it.
 * A word may be several, may end in a star (any ending), or be an expression, tried on the rest of the sentence.
 */
export function contextTest(
  before: readonly string[],
  after: readonly string[],
): ContextTest | null {
  const isBefore = sideTest(before, wordsBefore, sentenceBefore)
  const isAfter = sideTest(after, wordsAfter, sentenceAfter)
  if (!isBefore && !isAfter) return null
  return (text, start, end) => (isBefore?.(text, start) ?? true) && (isAfter?.(text, end) ?? true)
}

/** The test of a list of forms, such as `exclude`: “iroda”, “irodal*”. */
export function formTest(forms: readonly string[]): ((folded: string) => boolean) | null {
  if (!forms.length) return null
  const whole = new Set<string>()
  const begun: string[] = []
  for (const form of forms)
    if (form.endsWith('*')) begun.push(fold(form.slice(0, -1)))
    else whole.add(fold(form))
  return (folded) => whole.has(folded) || begun.some((start) => folded.startsWith(start))
}
