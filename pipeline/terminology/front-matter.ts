import type { Text } from 'mdast'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Block } from './flatten.ts'

/** A concept that a text sets aside as a whole, why, and at which offset it says so. */
export type IgnoredConcept = {
  readonly concept: string
  readonly reason: string
  readonly offset: number
}

/** The block between two lines `---` at the very top of a text. */
export type FrontMatter = {
  /** Where the text behind it begins. */
  readonly end: number
  /** `terms.ignore`: concept → reason. */
  readonly ignored: readonly IgnoredConcept[]
  /** `title` and `description`, the only keys that hold prose. */
  readonly blocks: readonly Block[]
}

const none: FrontMatter = { end: 0, ignored: [], blocks: [] }

/** Longer ones are no head of a text. */
const longest = 20_000
const longestValue = 1000

/** A value on the line of its key: in quotation marks without escapes, or plain. */
const value =
  /^(?:"([^"\\]*)"|'([^']*)'|([^\s"'|>&*!%@`{[#-](?:[^#\n\r]|(?<! )#)*?))[ \t]*(?:#.*)?\r?$/u

/** `title` and `description` as blocks, where their characters in the source are those of the value. */
function blocksIn(body: string, shift: number): Block[] {
  return [...body.matchAll(/^(?:title|description)[ \t]*:[ \t]+/gmu)].flatMap((key): Block[] => {
    const from = key.index + key[0].length
    const end = body.indexOf('\n', from)
    const line = body.slice(from, Math.min(end < 0 ? body.length : end, from + longestValue + 1))
    if (line.length > longestValue) return []
    const [, double, single, plain] = value.exec(line) ?? []
    const text = double ?? single ?? plain ?? ''
    if (!text) return []
    const start = shift + from + (plain === undefined ? 1 : 0)
    const point = (offset: number) => ({ line: 0, column: 0, offset })
    const node: Text = {
      type: 'text',
      value: text,
      position: { start: point(start), end: point(start + text.length) },
    }
    return [{ text, runs: [{ start: 0, end: text.length, node, field: 'value' }], node }]
  })
}

/** What cannot be read sets nothing aside. */
function contentsOf(body: string): unknown {
  try {
    return parseDocument(body, { schema: 'core', prettyErrors: false }).contents
  } catch {
    return undefined
  }
}

function ignoredIn(contents: unknown, shift: number): IgnoredConcept[] {
  const terms = isMap(contents) ? contents.get('terms', true) : undefined
  const ignore = isMap(terms) ? terms.get('ignore', true) : undefined
  const at = (node: unknown): number => (isScalar(node) ? (node.range?.[0] ?? 0) : 0) + shift
  if (isMap(ignore))
    return ignore.items.map(({ key, value }) => ({
      concept: isScalar(key) ? String(key.value) : '',
      reason: isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '',
      offset: at(key),
    }))
  if (isSeq(ignore))
    return ignore.items.map((item) => ({
      concept: isScalar(item) ? String(item.value) : '',
      reason: '',
      offset: at(item),
    }))
  return []
}

/**
 * The front matter of a text as the parser saw it. Its lines are no prose in any case; only those that may set
 * concepts aside are read as YAML, as that takes as long as the Markdown.
 */
export function frontMatterOf(text: string): FrontMatter {
  const open = /^---[ \t]*\r?\n/u.exec(text)
  if (!open) return none
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(text.slice(open[0].length, longest))
  if (!close) return none
  const shift = open[0].length
  const body = text.slice(shift, shift + close.index)
  // A line and a heading, no front matter.
  if (!/^(?:[\p{L}\p{N}_"'-]+\s*:|#)/u.test(body)) return none
  const end = shift + close.index + close[0].length
  return {
    end,
    ignored: /^terms[ \t]*:/mu.test(body) ? ignoredIn(contentsOf(body), shift) : [],
    blocks: blocksIn(body, shift),
  }
}

/** Characters that would end or change a YAML value: such words are put in by hand. */
export const isSafeInYaml = (text: string): boolean => /^[\p{L}\p{M}\p{N} ’.-]*$/u.test(text)
