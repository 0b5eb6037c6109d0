import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Edit } from '../model/finding.ts'
import { ignoresOf } from '../model/ignore-comments.ts'
import { isIgnored } from '../model/ignore.ts'
import type { Language } from '../model/language.ts'
import type { Termbase } from '../terminology/compile.ts'
import { findInTexts, splice } from '../terminology/find.ts'
import type { Heard } from '../terminology/heard.ts'
import { flatten, runOf, type Run } from '../terminology/flatten.ts'

export type PreferTermsOptions = {
  readonly termbase: Termbase
  readonly language: Language
  /** Concepts whose terms stay as they are in this text. */
  readonly ignoredConcepts?: readonly string[]
  /** Is told the words of the text. */
  readonly heard?: Heard
}

function put(run: Run, edits: readonly Edit[]): void {
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - run.start,
    end: edit.end - run.start,
  }))
  const { node, field } = run
  if (node.type === 'text') node.value = splice(node.value, moved)
  else if (field === 'alt') node.alt = splice(node.alt ?? '', moved)
  else if (node.type === 'image') node.title = splice(node.title ?? '', moved)
}

/** Puts the preferred terms into the tree, wherever no person has to choose. What is ignored stays as it is. */
export const remarkPreferTerms: Plugin<[PreferTermsOptions], Root> =
  ({ termbase, language, ignoredConcepts = [], heard }) =>
  (tree) => {
    const blocks = flatten(tree)
    const found = findInTexts(
      blocks.map(({ text }) => text),
      termbase,
      language,
      heard,
    )
    const ignores = ignoresOf(tree)
    blocks.forEach((block, index) => {
      const byRun = new Map<Run, Edit[]>()
      for (const { start, end, edits, rule, concept } of found[index] ?? []) {
        const run = runOf(block, start, end)
        const runs = edits.map((edit) => runOf(block, edit.start, edit.end))
        if (!run || runs.some((one) => one === undefined) || ignoredConcepts.includes(concept))
          continue
        const place = run.node.position?.start
        if (isIgnored(ignores, { rule, concept, ...(place && { place }) })) continue
        edits.forEach((edit, at) => {
          const own = runs[at]
          if (own) byRun.set(own, [...(byRun.get(own) ?? []), edit])
        })
      }
      for (const [run, edits] of byRun) put(run, edits)
    })
  }
