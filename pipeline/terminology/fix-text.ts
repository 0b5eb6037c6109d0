import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { RuleMessage } from '../model/finding.ts'
import { applyFixes } from './fixes.ts'
import { remarkTerminology, type TerminologyOptions } from './plugin.ts'
import { isSameShape } from './shape.ts'

export type FixOptions = TerminologyOptions & {
  /** The parser of the texts, such as that of `unified().use(remarkParse)`. */
  readonly parse: (text: string) => Root
}

/** Why a fix was taken back: the tree would have another shape, or a second run would change it again. */
export type FixDoubt = 'shape' | 'unsettled'

export type FixedText = {
  /** The fixed text; where there is a doubt, the text as it was. */
  readonly text: string
  /** What was found in the text as it was. */
  readonly messages: readonly RuleMessage[]
  readonly doubt?: FixDoubt
}

function findIn(text: string, tree: Root, options: TerminologyOptions): readonly RuleMessage[] {
  const file = new VFile(text)
  unified().use(remarkTerminology, options).runSync(tree, file)
  return file.messages
}

/**
 * What is to be doubted about a changed text: it is parsed again, the tree must keep its shape, and a second run must
 * have nothing left to change.
 * @param before the tree of the text as it was
 */
export function doubtAbout(
  before: Root,
  fixed: string,
  { parse, ...options }: FixOptions,
): FixDoubt | undefined {
  const after = parse(fixed)
  if (!isSameShape(before, after)) return 'shape'
  const rest = findIn(fixed, after, options)
  return applyFixes(fixed, rest) === fixed ? undefined : 'unsettled'
}

/** A text with the preferred terms in place, or as it was where that cannot be proven safe. */
export function fixText(text: string, { parse, ...options }: FixOptions): FixedText {
  const before = parse(text)
  const messages = findIn(text, before, options)
  const fixed = applyFixes(text, messages)
  if (fixed === text) return { text, messages }
  const doubt = doubtAbout(before, fixed, { parse, ...options })
  return doubt === undefined ? { text: fixed, messages } : { text, messages, doubt }
}
