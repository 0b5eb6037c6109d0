import type { Text } from 'mdast'
import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml'
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

/** The prose of a scalar on one line whose characters are those of its value. */
function blockOf({ value }: Pair, text: string, shift: number): Block[] {
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return []
  const from = value.range[0] + shift
  const to = value.range[1] + shift
  const quotes = value.type?.startsWith('QUOTE') ? 1 : 0
  const start = from + quotes
  if (!value.value || text.slice(start, to - quotes) !== value.value) return []
  const point = (offset: number) => ({ line: 0, column: 0, offset })
  const node: Text = {
    type: 'text',
    value: value.value,
    position: { start: point(start), end: point(to - quotes) },
  }
  const run = { start: 0, end: value.value.length, node, field: 'value' } as const
  return [{ text: value.value, runs: [run], node }]
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
 * The front matter of a text as the parser saw it. YAML that cannot be read hides its lines and says nothing more:
 * it is no prose in any case.
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
  try {
    const { contents } = parseDocument(body, { schema: 'core', prettyErrors: false })
    const pairs: readonly Pair[] = isMap(contents) ? contents.items : []
    return {
      end,
      ignored: ignoredIn(contents, shift),
      blocks: pairs
        .filter(({ key }) => isScalar(key) && /^(?:title|description)$/u.test(String(key.value)))
        .flatMap((pair) => blockOf(pair, text, shift)),
    }
  } catch {
    return { ...none, end }
  }
}

/** Characters that would end or change a YAML value: such words are put in by hand. */
export const isSafeInYaml = (text: string): boolean => /^[\p{L}\p{M}\p{N} ’.-]*$/u.test(text)
