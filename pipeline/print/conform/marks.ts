import type { Font } from './fonts.ts'
import { operatorsIn, type Operator } from './operators.ts'

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

const matrixOf = ({ operands }: Operator): Matrix =>
  operands.map(Number) as unknown as [number, number, number, number, number, number]

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
  const show = (operands: readonly string[]) => {
    paint('text')
    if (block) block.isPainted = true
    for (const codes of operands.filter((operand) => operand.startsWith('<')))
      for (const [code] of codes.matchAll(/[0-9A-F]{4}/giu)) {
        const glyph = Number.parseInt(code, 16)
        if (glyph === 0) lacksGlyph = true
        text += font?.text.get(glyph) ?? ''
      }
  }
  const place = (matrix: Matrix) => {
    const [, , , , x, y] = times([1, 0, 0, 1, 0, size], times(matrix, ctm))
    if (open) at ??= { x, y }
    if (block) block.top = y
  }

  for (const operator of operatorsIn(source)) {
    const { name, operands, start, end } = operator
    if (shows.has(name)) show(operands)
    else if (name === 'BDC' || name === 'BMC') {
      if (depth++ > 0) continue
      open = { id: identifier(operands[1] ?? ''), tag: operands[0] ?? '', opens: { start, end } }
      text = ''
      paints = 'nothing'
      at = undefined
    } else if (name === 'EMC') {
      if (--depth > 0 || !open) continue
      marks.push({ page, ...open, text, paints, at, closes: { start, end } })
      open = undefined
    } else if (name === 'Tf') {
      font = fonts.get((operands[0] ?? '').slice(1))
      size = Number(operands[1])
    } else if (name === 'BT') block = { start, top: 0, isPainted: false }
    else if (name === 'Tm') place(matrixOf(operator))
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
    else if (name === 'cm') ctm = times(matrixOf(operator), ctm)
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
