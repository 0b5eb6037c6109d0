import type { Heading, Paragraph, Text } from 'mdast'
import type { Point } from 'unist'

/** A paragraph or heading of nothing but words: the parser could make but one thing of it. */
export type Plain = {
  /** Of a heading; 0 for a paragraph. */
  readonly depth: number
  readonly start: number
  /** Where its words begin, which reach to its end. */
  readonly words: number
  readonly end: number
}

/** What stands between blank lines. */
export type Block = {
  readonly start: number
  readonly text: string
  /** Where the next one begins. */
  readonly next: number
  /** What it is, where the rest of the text is parsed the same without it. */
  plain?: Plain
}

/** What is between blocks. */
const blank = /\n(?:[ \t\r]*\n)+/gu

/** What may be more than itself. */
const mark = /(?!\n)\p{Cc}|[[\]<&\\`~*_]| (?:\n|$)/u

/** What a line begins with that may be none of a paragraph. */
const opener = /^(?:[\n >+\-#=|:]|\d+[.)])/mu

const heading = /^(#{1,6}) (?! )[^#\n]+$/u

/** What does not end at a blank line: behind it nothing is certain. */
const unending = /<|`{3}|~{3}/u

/** What lists, quotes, notes, links and what is set in begin with: such blocks may belong together across a blank line. */
const container = String.raw`^[ \t\d*+\-[>]`
const isContainer = new RegExp(container, 'u')
const hasContainer = new RegExp(container, 'mu')

function plainIn(block: string, start: number): Plain | undefined {
  const own = block.endsWith('\n') ? block.slice(0, -1) : block
  if (!own || mark.test(own)) return undefined
  const end = start + own.length
  if (!opener.test(own)) return { depth: 0, start, words: start, end }
  const [, signs] = heading.exec(own) ?? []
  return signs ? { depth: signs.length, start, words: start + signs.length + 1, end } : undefined
}

/** The blocks of a text. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  const isCertain = !unending.test(text)
  let isOpen = false
  for (let start = 0; start < text.length;) {
    blank.lastIndex = start
    const gap = blank.exec(text)
    const next = gap ? gap.index + gap[0].length : text.length
    const block: Block = { start, text: text.slice(start, gap?.index), next }
    start = next
    const plain = isCertain ? plainIn(block.text, block.start) : undefined
    if (plain) block.plain = plain
    else {
      // It parts what would be one without it.
      if (isOpen && isContainer.test(block.text)) delete blocks.at(-1)?.plain
      isOpen = hasContainer.test(block.text)
    }
    blocks.push(block)
  }
  return blocks
}

/** What the parser makes of a plain block. */
export function nodeOf(
  { depth, start, words, end }: Plain,
  text: string,
  place: (offset: number) => Point,
): Heading | Paragraph {
  const position = { start: place(start), end: place(end) }
  const within: Text = {
    type: 'text',
    value: text.slice(words, end),
    position: { start: place(words), end: place(end) },
  }
  return depth
    ? { type: 'heading', depth: depth as Heading['depth'], children: [within], position }
    : { type: 'paragraph', children: [within], position }
}
