import type { Node, Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { addMessageTo } from '../model/add-message.ts'
import { ruleUrl, type More, type Rule } from '../model/rule.ts'
import { inEnglish, type Wording } from '../model/wording.ts'

/** A text and what the rule says of it: documentation and test in one. */
export type Example = {
  readonly text: string
  /** `line:column-line:column: message`, one for each finding; none means the rule is silent. */
  readonly finds: readonly string[]
}

export type Report = (
  message: Wording,
  node: Pick<Node, 'position'> | undefined,
  more?: More,
) => void

export type CheckDefinition<Options> = Rule & {
  readonly examples: readonly Example[]
  /** Options under which the examples are run, where the rule needs any. */
  readonly exampleOptions?: Options
  /** `source`: the text that the tree’s offsets count in. */
  readonly check: (tree: Root, report: Report, options: Options, source: string) => void
}

/** A check as a unified plugin, with its rule beside it. It never changes the tree. */
export type Check<Options = undefined> = Plugin<[Options?], Root> & {
  readonly definition: CheckDefinition<Options>
}

const fatalOf = { error: true, warning: false, info: undefined } as const

/** Puts a finding on a vfile as a unified message: severity in `fatal`, the rest in its own fields. */
export function addMessage(
  file: VFile,
  rule: Rule,
  message: Wording,
  node: Pick<Node, 'position'> | undefined,
  more: More = {},
): void {
  const added = addMessageTo(file, inEnglish(message), {
    ...(node?.position && { place: node.position }),
    ruleId: rule.id,
    source: 'kozlony',
  })
  added.fatal = fatalOf[more.severity ?? rule.severity]
  if (more.actual !== undefined) added.actual = more.actual
  added.expected = [...(more.expected ?? [])]
  // The parser’s offsets leave a byte order mark out; those of an edit count it.
  const mark = String(file.value).startsWith('\uFEFF') ? 1 : 0
  added.edits = (more.edits ?? []).map((edit) => ({
    ...edit,
    start: edit.start + mark,
    end: edit.end + mark,
  }))
  added.note = more.note ? inEnglish(more.note) : rule.remedy
  added.words = { message, note: more.note ?? { text: rule.remedy } }
  added.url = ruleUrl(rule.id)
}

/** Wraps a rule into a unified plugin; id, severity, note and address are set here once. */
export function defineCheck<Options = undefined>(
  definition: CheckDefinition<Options>,
): Check<Options> {
  const plugin: Plugin<[Options?], Root> = (options) => (tree, file) => {
    definition.check(
      tree,
      (message, node, more) => addMessage(file, definition, message, node, more),
      options as Options,
      // The parser leaves a byte order mark out of its offsets.
      String(file).replace(/^\uFEFF/u, ''),
    )
  }
  return Object.assign(plugin, { definition })
}
