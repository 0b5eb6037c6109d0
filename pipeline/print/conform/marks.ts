import type { Font } from './fonts.ts'
import { OperatorReader } from './operators.ts'

/** What does not belong to the text: it is kept for the eye and left out of the tree (PDF 32000-1, 14.8.2.2). */
export type Artifact = 'Layout' | 'Pagination' | 'Header' | 'Footer'

/** A marked-content sequence of a page. */
export type Mark = {
  readonly page: number
  /** The identifier under which the structure tree of the print knows it; several sequences may share one. */
  readonly id: number
  readonly tag: string
  readonly text: string
  readonly paints: 'nothing' | 'paths' | 'picture' | 'text'
  /** Where its first text stands, in the default user space, top of the letters. */
  readonly at: { readonly x: number; readonly y: number } | undefined
  readonly opens: Range
  readonly closes: Range
}

export type Range = { readonly start: number; readonly end: number }

/** Painting that no mark holds: rules, grounds, running heads. */
export type Loose = Range & { readonly artifact: Artifact }

export type PageMarks = {
  readonly marks: readonly Mark[]
  readonly loose: readonly Loose[]
  /** Whether some glyph is the font's box for what it lacks. */
  readonly lacksGlyph: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

const unit: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

const matrixOf = (read: OperatorReader): Matrix => [
  read.number(0),
  read.number(1),
  read.number(2),
  read.number(3),
  read.number(4),
  read.number(5),
]

const fills = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const shows = new Set(['Tj', 'TJ', "'", '"'])
const rank = { nothing: 0, paths: 1, picture: 2, text: 3 }

const identifier = (properties: string): number => {
  const id = /\/MCID\s+(\d+)/u.exec(properties)?.[1]
  return id === undefined ? -1 : Number(id)
}

/**
 * Reads the content of a page as Chromium writes it: its marked-content sequences, and what is painted outside
 * of them. Texts are hexadecimal codes of two bytes.
 * @param height of the page, in points
 */
export function readMarks(
  source: string,
  page: number,
  height: number,
  fonts: ReadonlyMap<string, Font>,
): PageMarks {
  const marks: Mark[] = []
  const loose: Loose[] = []
  const saved: Matrix[] = []
  let ctm = unit
  let font: Font | undefined
  let size = 0
  let depth = 0
  let open: { id: number; tag: string; opens: Range } | undefined
  let text = ''
  let paints: Mark['paints'] = 'nothing'
  let at: Mark['at']
  let block: { start: number; top: number; isPainted: boolean } | undefined
  let path = -1
  let lacksGlyph = false

  const paint = (what: Mark['paints']) => void (rank[what] > rank[paints] && (paints = what))
  const show = (read: OperatorReader) => {
    paint('text')
    if (block) block.isPainted = true
    for (let index = 0; index < read.count; index++) {
      const codes = read.operand(index)
      if (!codes.startsWith('<')) continue
      for (let from = 1; from + 4 < codes.length; from += 4) {
        const glyph = Number.parseInt(codes.slice(from, from + 4), 16)
        if (glyph === 0) lacksGlyph = true
        text += font?.text.get(glyph) ?? ''
      }
    }
  }
  const place = (matrix: Matrix) => {
    const [, , , , x, y] = times([1, 0, 0, 1, 0, size], times(matrix, ctm))
    if (open) at ??= { x, y }
    if (block) block.top = y
  }

  const read = new OperatorReader(source)
  while (read.next()) {
    const { name, start, end } = read
    if (name === 'Td') continue
    if (shows.has(name)) show(read)
    else if (name === 'BDC' || name === 'BMC') {
      if (depth++ > 0) continue
      open = { id: identifier(read.operand(1)), tag: read.operand(0), opens: { start, end } }
      text = ''
      paints = 'nothing'
      at = undefined
    } else if (name === 'EMC') {
      if (--depth > 0 || !open) continue
      marks.push({ page, ...open, text, paints, at, closes: { start, end } })
      open = undefined
    } else if (name === 'Tf') {
      font = fonts.get(read.operand(0).slice(1))
      size = read.number(1)
    } else if (name === 'BT') block = { start, top: 0, isPainted: false }
    else if (name === 'Tm') place(matrixOf(read))
    else if (name === 'ET') {
      if (!open && block?.isPainted)
        loose.push({
          start: block.start,
          end,
          artifact: block.top > height / 2 ? 'Header' : 'Footer',
        })
      block = undefined
    } else if (name === 'q') saved.push(ctm)
    else if (name === 'Q') ctm = saved.pop() ?? unit
    else if (name === 'cm') ctm = times(matrixOf(read), ctm)
    else if ((name === 'm' || name === 're') && path < 0) path = start
    else if (name === 'n') path = -1
    else if (name === 'Do' || name === 'sh') {
      paint('picture')
      if (!open) loose.push({ start, end, artifact: 'Layout' })
    } else if (fills.has(name)) {
      paint('paths')
      if (!open) loose.push({ start: path < 0 ? start : path, end, artifact: 'Layout' })
      path = -1
    }
  }
  return { marks, loose, lacksGlyph }
}
