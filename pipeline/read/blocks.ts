import type { Blockquote, Heading, List, ListItem, Paragraph } from 'mdast'
import type { Point, Position } from 'unist'

/** What stands between blank lines. */
export type Block = {
  readonly start: number
  readonly text: string
  /** Where the next one begins. */
  readonly next: number
  /** What the parser makes of it, where the rest of the text is parsed the same without it. */
  node?: Blockquote | Heading | List | Paragraph
}

/** Line and column of an offset. */
export type Place = (offset: number) => Point

/** What is between blocks. */
const blank = /\n(?:[ \t\r]*\n)+/gu

/** What may be more than itself. */
const mark = /[^\P{Cc}\n]|[[\]<&\\`~*_]| \n|[ \n]$/u

/** What a line begins with that may be none of a paragraph. */
const opener = /^(?:[\n >+\-#=|:]|\d+[.)])/mu

const heading = /^(#{1,6}) (?! )([^#\n]+)$/u
const item = /^(?:([*+-])|(\d{1,9})([.)])) (?=\S)/u
const quote = '> '

/** What does not end at a blank line: behind it nothing is certain. */
const unending = /<|`{3}|~{3}/u

/** What lists, quotes, notes, links and what is set in begin with: such blocks may belong together across a blank line. */
const container = String.raw`^[ \t\d*+\-[>]`
const isContainer = new RegExp(container, 'u')
const hasContainer = new RegExp(container, 'mu')

const span = (from: number, to: number, place: Place): Position => ({
  start: place(from),
  end: place(to),
})

/** @param to where the value ends in the text; it is shorter than it lies there by what quotes begin their lines with */
function paragraphOf(value: string, from: number, to: number, place: Place): Paragraph | undefined {
  if (!value || mark.test(value) || opener.test(value)) return undefined
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: span(from, to, place) }],
    position: span(from, to, place),
  }
}

function headingOf(own: string, start: number, place: Place): Heading | undefined {
  const [, signs, value = ''] = heading.exec(own) ?? []
  if (!signs || mark.test(value)) return undefined
  const end = start + own.length
  const position = span(start + signs.length + 1, end, place)
  return {
    type: 'heading',
    depth: signs.length as Heading['depth'],
    children: [{ type: 'text', value, position }],
    position: span(start, end, place),
  }
}

function quoteOf(own: string, start: number, place: Place): Blockquote | undefined {
  const lines = own.split('\n')
  if (!lines.every((line) => line.startsWith(quote))) return undefined
  const value = lines.map((line) => line.slice(quote.length)).join('\n')
  const end = start + own.length
  const words = paragraphOf(value, start + quote.length, end, place)
  return words && { type: 'blockquote', children: [words], position: span(start, end, place) }
}

function listOf(own: string, start: number, place: Place): List | undefined {
  const [, bullet, number, delimiter] = item.exec(own) ?? []
  const children: ListItem[] = []
  let from = start
  for (const line of own.split('\n')) {
    const [before, ownBullet, , ownDelimiter] = item.exec(line) ?? []
    if (!before || ownBullet !== bullet || ownDelimiter !== delimiter) return undefined
    const to = from + line.length
    const words = paragraphOf(line.slice(before.length), from + before.length, to, place)
    if (!words) return undefined
    const position = span(from, to, place)
    children.push({ type: 'listItem', spread: false, checked: null, children: [words], position })
    from = to + 1
  }
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children,
    position: span(start, start + own.length, place),
  }
}

/** What is made of a block of nothing but words: the parser could make but one thing of it. */
function nodeOf(block: string, start: number, place: Place): Block['node'] {
  const own = block.endsWith('\n') ? block.slice(0, -1) : block
  return (
    paragraphOf(own, start, start + own.length, place) ??
    headingOf(own, start, place) ??
    quoteOf(own, start, place) ??
    listOf(own, start, place)
  )
}

/** The blocks of a text. */
export function blocksOf(text: string, place: Place): readonly Block[] {
  const blocks: Block[] = []
  const isCertain = !unending.test(text)
  for (let start = 0; start < text.length;) {
    blank.lastIndex = start
    const gap = blank.exec(text)
    const next = gap ? gap.index + gap[0].length : text.length
    const own = text.slice(start, gap?.index)
    const node = isCertain ? nodeOf(own, start, place) : undefined
    blocks.push({ start, text: own, next, ...(node && { node }) })
    start = next
  }
  for (const [index, block] of blocks.entries()) {
    if (block.node?.type !== 'list' && block.node?.type !== 'blockquote') continue
    const [before, behind] = [blocks[index - 1], blocks[index + 1]]
    if ((before && hasContainer.test(before.text)) || (behind && isContainer.test(behind.text)))
      delete block.node
  }
  let isOpen = false
  for (const [index, block] of blocks.entries()) {
    if (block.node) continue
    // What stands between parts what would be one without it.
    if (isOpen && isContainer.test(block.text)) delete blocks[index - 1]?.node
    isOpen = hasContainer.test(block.text)
  }
  return blocks
}
