import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { RuleMessage } from '../../pipeline/model/finding.ts'
import type { Language } from '../../pipeline/model/language.ts'
import { processorFor } from '../../pipeline/read/markdown.ts'
import { applyFixes, remarkTerminology, type Termbase } from '../../pipeline/terminology.ts'

/** A text, the terms that must be found in it (“line:column words”), and the text that `fix` must leave. */
export type Labelled = {
  readonly trap: string
  readonly text: string
  readonly find?: readonly string[]
  /** Default: the text as it is. */
  readonly fixed?: string
}

const folder = path.resolve(import.meta.dirname, '../labelled')

export const labelledTermbase: unknown = JSON.parse(
  fs.readFileSync(path.join(folder, 'termbase.json'), 'utf8'),
)

/** The labelled texts of a language: one JSON object a line. */
export const labelledTexts = (language: Language): Labelled[] =>
  fs
    .readFileSync(path.join(folder, `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled)

/** What the plugin says of a text: its messages, and the text with their fixes. */
export function judge(
  text: string,
  termbase: Termbase,
  language: Language,
): { readonly messages: readonly RuleMessage[]; readonly fixed: string } {
  const file = new VFile(text)
  const tree = processorFor(text).parse(text) as Root
  unified().use(remarkTerminology, { termbase, language }).runSync(tree, file)
  const messages = file.messages as RuleMessage[]
  return { messages, fixed: applyFixes(text, messages) }
}

export type Score = {
  readonly precision: number
  readonly recall: number
  /** The part of the texts that came out exactly as labelled. */
  readonly exact: number
  /** What differs, in words. */
  readonly misses: readonly string[]
}

/** Finds and fixes all texts, and compares with their labels. A finding counts only at its own line and column. */
export function scoreOf(texts: readonly Labelled[], termbase: Termbase, language: Language): Score {
  let [right, found, wanted, exact] = [0, 0, 0, 0]
  const misses: string[] = []
  for (const { trap, text, find = [], fixed = text } of texts) {
    const result = judge(text, termbase, language)
    const said = result.messages.map(
      ({ line, column, actual }) => `${line}:${column} ${(actual ?? '').replace(/\r?\n/gu, ' ')}`,
    )
    const hits = find.filter((label) => said.includes(label))
    right += hits.length
    found += said.length
    wanted += find.length
    exact += result.fixed === fixed ? 1 : 0
    const [missed, extra] = [
      find.filter((label) => !said.includes(label)),
      said.filter((label) => !find.includes(label)),
    ]
    if (missed.length) misses.push(`${trap}: missed ${missed.join(', ')}`)
    if (extra.length) misses.push(`${trap}: found ${extra.join(', ')}`)
    if (result.fixed !== fixed)
      misses.push(
        `${trap}: wrote ${JSON.stringify(result.fixed)}, expected ${JSON.stringify(fixed)}`,
      )
  }
  return { precision: right / found, recall: right / wanted, exact: exact / texts.length, misses }
}
