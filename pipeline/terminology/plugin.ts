import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { addMessageTo } from '../model/add-message.ts'
import type { Finding, RuleMessage } from '../model/finding.ts'
import { ignoresOf } from '../model/ignore-comments.ts'
import {
  checkIgnoredConcepts,
  checkIgnores,
  ignoreReasonRule,
  isIgnored,
  type Ignorable,
} from '../model/ignore.ts'
import type { Language } from '../model/language.ts'
import { findingOf, ruleUrl } from '../model/rule.ts'
import { inEnglish, say } from '../model/wording.ts'
import type { Termbase } from './compile.ts'
import { findInTexts, type TermMatch } from './find.ts'
import { flatten, type Block } from './flatten.ts'
import { frontMatterOf, isSafeInYaml, type FrontMatter } from './front-matter.ts'
import { locator, pointsIn, sourceOf, type Located } from './locate.ts'
import type { Heard } from './heard.ts'
import { incompleteTitleRule, inconsistentRule, terminologyRules } from './rules.ts'

export type TerminologyOptions = {
  readonly termbase: Termbase
  readonly language: Language
  /** false leaves ignoring, and the findings about it, to someone else; default: it is honoured here. */
  readonly ignores?: boolean
  /** Is told the words of the text. */
  readonly heard?: Heard
}

/** What to do where no word can be put in without a person. */
const byHand = say(
  'Choose by hand: more than one form may fit, or the term is split over markup or quoted.',
)

/** Rules whose remedy is a person’s anyway. */
const own: ReadonlySet<string> = new Set([inconsistentRule.id, incompleteTitleRule.id])

const fatalOf = { error: true, warning: false, info: undefined } as const

type Place = RuleMessage['place']

function tell(file: VFile, match: TermMatch, place: Place, located: Located | undefined): void {
  const { rule } = match
  const message = addMessageTo(file, inEnglish(match.message), {
    ...(place && { place }),
    ruleId: rule,
    source: 'kozlony',
  })
  message.fatal = fatalOf[match.severity]
  message.actual = match.actual
  message.expected = [...match.expected]
  message.edits = located?.edits ?? []
  message.concept = match.concept
  const note =
    message.edits.length || own.has(rule)
      ? say(terminologyRules.find(({ id }) => id === rule)?.remedy ?? '')
      : byHand
  message.note = inEnglish(note)
  message.words = { message: match.message, note }
  message.url = ruleUrl(rule)
}

/** A finding about an ignore as a message. */
function tellFinding(file: VFile, finding: Finding): void {
  const { place } = finding
  const start = place && { line: place.line, column: place.column }
  const end =
    place?.endLine !== undefined && place.endColumn !== undefined
      ? { line: place.endLine, column: place.endColumn }
      : start
  const message = addMessageTo(file, finding.message, {
    ...(start && end && { place: { start, end } }),
    ruleId: finding.rule,
    source: 'kozlony',
  })
  message.fatal = fatalOf[finding.severity]
  if (finding.note !== undefined) message.note = finding.note
  if (finding.url !== undefined) message.url = finding.url
  if (finding.words) message.words = finding.words
}

/** The blocks of prose: what the parser took for a heading is none where it is front matter. */
function blocksOf(tree: Root, front: FrontMatter): Block[] {
  const blocks = flatten(tree)
  if (!front.end) return blocks
  const isBehind = ({ node }: Block) => (node.position?.start.offset ?? front.end) >= front.end
  return [...front.blocks, ...blocks.filter(isBehind)]
}

/** What is wrong with the ignores of our own rules; those of others are not ours to judge. */
function ignoreFaults(
  tree: Root,
  front: FrontMatter,
  found: readonly Ignorable[],
  pointAt: ReturnType<typeof pointsIn>,
): Finding[] {
  const own = ignoresOf(tree).filter(({ rule }) => rule.startsWith('terminology/') || rule === '')
  const placeAt = (offset: number) => {
    const { line, column } = pointAt(offset)
    return { line, column }
  }
  const places = Object.fromEntries(
    front.ignored.map(({ concept, offset }) => [concept, placeAt(offset)]),
  )
  return [
    ...checkIgnores(own, found, ''),
    ...checkIgnoredConcepts(places, found, ''),
    ...front.ignored
      .filter(({ reason }) => !reason)
      .map(({ concept, offset }) =>
        findingOf(
          ignoreReasonRule,
          '',
          say('Unexpected ignore of “{{named}}” without a reason', { named: concept }),
          placeAt(offset),
        ),
      ),
  ]
}

/**
 * Finds terms that the termbase does not want. The tree stays as it is; each finding is a message on the file:
 * `source` "kozlony", `ruleId`, `place`, `actual`, `expected`, `edits` (offsets in UTF-16 code units of the
 * file's text, a byte order mark included), `concept`, `note`, `url`. What a comment or the front matter sets aside
 * is left out; an ignore without a reason or without use is a message too.
 */
export const remarkTerminology: Plugin<[TerminologyOptions], Root> = (options) => {
  const { termbase, language } = options
  const honours = options.ignores !== false
  return (tree, file) => {
    const source = sourceOf(String(file), file.data.offset)
    const front = frontMatterOf(source.text)
    const blocks = blocksOf(tree, front)
    const texts = blocks.map(({ text }) => text)
    const found = findInTexts(texts, termbase, language, options.heard)
    const isSaid = honours && (source.text.includes('kozlony-ignore') || front.ignored.length > 0)
    if (!isSaid && !found.some((list) => list.length)) return
    const ignores = isSaid ? ignoresOf(tree) : []
    const setAside = new Set(isSaid ? front.ignored.map(({ concept }) => concept) : [])
    const pointAt = pointsIn(source.text)
    const all: Ignorable[] = []
    blocks.forEach((block, index) => {
      const locate = locator(block, source)
      const isYaml = front.blocks.includes(block)
      for (const match of found[index] ?? []) {
        const isSafe = !isYaml || match.edits.every(({ text }) => isSafeInYaml(text))
        const located = locate(match.start, match.end, isSafe ? match.edits : [])
        const place = located
          ? { start: pointAt(located.start), end: pointAt(located.end) }
          : block.node.position
        const { concept, rule } = match
        const ignorable = { rule, concept, ...(place && { place: place.start }) }
        all.push(ignorable)
        if (!setAside.has(concept) && !isIgnored(ignores, ignorable))
          tell(file, match, place, located)
      }
    })
    if (isSaid)
      for (const fault of ignoreFaults(tree, front, all, pointAt)) tellFinding(file, fault)
  }
}
