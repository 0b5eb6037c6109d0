import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified, type Plugin } from 'unified'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { condense, restore } from './condense.ts'
import { readFrontMatter } from './front-matter.ts'
import { checkDepth, checkNesting } from './nesting.ts'
import { limitRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

/** Tables of GFM alone: the whole of remark-gfm doubles the cost of a build. */
export const remarkTable: Plugin<[], Root> = function remarkTable() {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push([gfmTableFromMarkdown()])
}

/** Footnotes of GFM alone. */
export const remarkFootnote: Plugin<[], Root> = function remarkFootnote() {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmFootnote())
  ;(data.fromMarkdownExtensions ??= []).push([gfmFootnoteFromMarkdown()])
}

const plain = unified().use(remarkParse).freeze()
const withTable = unified().use(remarkParse).use(remarkTable).freeze()
const withFootnote = unified().use(remarkParse).use(remarkFootnote).freeze()
const withBoth = unified().use(remarkParse).use(remarkTable).use(remarkFootnote).freeze()

/** The leanest frozen processor that reads a text right: extensions only where a text can need them. */
export function processorFor(text: string) {
  const table =
    /^[ \t>]*(?:[*+-][ \t]+)?\|?[ \t]*:?-+:?[ \t]*(?:\||$)/mu.test(text) && text.includes('|')
  const footnote = text.includes('[^')
  if (table) return footnote ? withBoth : withTable
  return footnote ? withFootnote : plain
}

/** What a processor for the text makes of it, in half the time that this takes in prose. */
export function parseMarkdown(text: string): Root {
  const processor = processorFor(text)
  const condensed = condense(text)
  if (condensed) {
    const tree = processor.parse(condensed.text)
    if (restore(tree, condensed)) return tree
  }
  return processor.parse(text)
}

/** Plain data: a worker can send it. */
export type Markdown = {
  /** The text that the parser saw: front matter blanked, so that all offsets are those of the file. */
  readonly text: string
  readonly tree: Root
  readonly ignoredConcepts: Readonly<Record<string, string>>
  readonly ignoredPlaces: Readonly<Record<string, Place>>
  readonly findings: readonly Finding[]
}

export type ReadMarkdown = Markdown | { readonly findings: readonly Finding[] }

const givenUp = (path: string): Finding =>
  findingOf(limitRule, path, say('Unexpected nesting that the Markdown parser gave up on'), {
    line: 1,
    column: 1,
  })

/** What is known of a text whose reading had to be ended. */
export const unreadInTime = (path: string): ReadMarkdown => ({
  findings: [
    findingOf(
      limitRule,
      path,
      say('Unexpected text that the Markdown parser cannot read in reasonable time'),
      { line: 1, column: 1 },
    ),
  ],
})

/** Text → mdast; offsets and places are those of the whole file, front matter included. Never throws. */
export function readMarkdown(text: string, path: string): ReadMarkdown {
  const front = readFrontMatter(text, path)
  const nesting = checkNesting(front.text, path)
  if (nesting) return { findings: [...front.findings, nesting] }
  let tree: Root
  try {
    tree = parseMarkdown(front.text)
  } catch {
    return { findings: [...front.findings, givenUp(path)] }
  }
  const deep = checkDepth(tree, path)
  if (deep) return { findings: [...front.findings, deep] }
  const { ignoredConcepts, ignoredPlaces, findings } = front
  return { text: front.text, tree, ignoredConcepts, ignoredPlaces, findings }
}
