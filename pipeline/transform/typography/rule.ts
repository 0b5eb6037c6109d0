import type { Edit } from '../../model/finding.ts'
import type { Profile } from '../../model/locale.ts'

/**
 * A rule of typography: the edits of a flat text, in order and apart from each other. What no rule may touch
 * stands in the text as U+FFFC.
 */
export type Rule = (text: string) => readonly Edit[]

/** What a language asks for; no rule where its profile says nothing. */
export type RuleOf = (profile: Profile) => readonly Rule[]

/** Spaces that a rule may find between two words: one that breaks, one that does not. */
export const space = '[ \\u00a0]'

/** The space that never ends a line. */
export const noBreak = '\u00a0'

/** Words as alternatives of a pattern, the longest first; one that never matches where there are none. */
export const anyOf = (words: readonly string[]): string =>
  words.length
    ? `(?:${[...words]
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
        .join('|')})`
    : '(?!)'

/** Tells quickly that a text holds nothing for a rule. */
export type Needs = { readonly test: (text: string) => boolean }

const none: readonly Edit[] = []

/**
 * A rule that replaces what a pattern finds; what it replaces by the same is no edit.
 * @param needs what stands in every text in which the pattern finds anything: quickly seen, as most texts do not hold it
 */
export function replacing(
  pattern: string,
  by: string | ((match: RegExpExecArray) => string),
  needs?: Needs,
): Rule {
  // Many are never asked for in a build of few texts, and to compile them takes longer than to read one.
  let compiled: RegExp | undefined
  return (text) => {
    if (needs && !needs.test(text)) return none
    const expression = (compiled ??= new RegExp(pattern, 'gu'))
    const edits: Edit[] = []
    expression.lastIndex = 0
    // Not matchAll, which copies the expression for each of the many short texts.
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const put = typeof by === 'string' ? by : by(match)
      const [found] = match
      if (put !== found)
        edits.push({ start: match.index, end: match.index + found.length, text: put })
    }
    return edits
  }
}
