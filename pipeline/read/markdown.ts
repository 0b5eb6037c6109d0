import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified, type Plugin } from 'unified'
import { VFile } from 'vfile'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { readFrontMatter } from './front-matter.ts'
import { checkNesting } from './nesting.ts'
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

export type Markdown = {
  readonly file: VFile
  readonly tree: Root
  readonly ignoredConcepts: Readonly<Record<string, string>>
  readonly ignoredPlaces: Readonly<Record<string, Place>>
  readonly findings: readonly Finding[]
}

/** Text → mdast; offsets and places are those of the whole file, front matter included. */
export function readMarkdown(
  text: string,
  path: string,
): Markdown | { readonly findings: readonly Finding[] } {
  const front = readFrontMatter(text, path)
  const nesting = checkNesting(front.text, path)
  if (nesting) return { findings: [...front.findings, nesting] }
  const file = new VFile({ value: front.text, path })
  try {
    const tree = processorFor(front.text).parse(file)
    const { ignoredConcepts, ignoredPlaces, findings } = front
    return { file, tree, ignoredConcepts, ignoredPlaces, findings }
  } catch {
    return {
      findings: [
        findingOf(limitRule, path, say('Unexpected nesting that the Markdown parser gave up on'), {
          line: 1,
          column: 1,
        }),
      ],
    }
  }
}
