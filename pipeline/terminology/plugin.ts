import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { RuleMessage } from '../model/finding.ts'
import { ignoresOf } from '../model/ignore-comments.ts'
import { isIgnored } from '../model/ignore.ts'
import type { Language } from '../model/language.ts'
import { ruleUrl } from '../model/rule.ts'
import { inEnglish, say } from '../model/wording.ts'
import type { Termbase } from './compile.ts'
import { findInTexts } from './find.ts'
import { flatten } from './flatten.ts'
import { locator, pointsIn, sourceOf } from './locate.ts'
import { inconsistentRule, terminologyRules } from './rules.ts'

export type TerminologyOptions = {
  readonly termbase: Termbase
  readonly language: Language
  /** false leaves `kozlony-ignore` comments to someone who counts their use; default: they are honoured. */
  readonly ignores?: boolean
}

/** What to do where no word can be put in without a person. */
const byHand = say(
  'Choose by hand: more than one form may fit, or the term is split over markup or quoted.',
)

const fatalOf = { error: true, warning: false, info: undefined } as const

/**
 * Finds terms that the termbase does not want. The tree stays as it is; each finding is a message on the file:
 * `source` "kozlony", `ruleId`, `place`, `actual`, `expected`, `edits` (offsets in UTF-16 code units of the
 * file's text, a byte order mark included), `concept`, `note`, `url`.
 */
export const remarkTerminology: Plugin<[TerminologyOptions], Root> = (options) => {
  const { termbase, language } = options
  return (tree, file) => {
    const source = sourceOf(String(file), file.data.offset)
    const blocks = flatten(tree)
    const found = findInTexts(
      blocks.map(({ text }) => text),
      termbase,
      language,
    )
    if (!found.some((list) => list.length)) return
    const ignores = options.ignores === false ? [] : ignoresOf(tree)
    const pointAt = pointsIn(source.text)
    blocks.forEach((block, index) => {
      const locate = locator(block, source)
      for (const match of found[index] ?? []) {
        const located = locate(match.start, match.end, match.edits)
        const place = located
          ? { start: pointAt(located.start), end: pointAt(located.end) }
          : block.node.position
        const { concept, rule } = match
        if (isIgnored(ignores, { rule, concept, ...(place && { place: place.start }) })) continue
        const message: RuleMessage = file.message(inEnglish(match.message), {
          ...(place && { place }),
          ruleId: rule,
          source: 'kozlony',
        })
        message.fatal = fatalOf[match.severity]
        message.actual = match.actual
        message.expected = [...match.expected]
        message.edits = located?.edits ?? []
        message.concept = concept
        const note =
          message.edits.length || rule === inconsistentRule.id
            ? say(terminologyRules.find(({ id }) => id === rule)?.remedy ?? '')
            : byHand
        message.note = inEnglish(note)
        message.words = { message: match.message, note }
        message.url = ruleUrl(rule)
      }
    })
  }
}
