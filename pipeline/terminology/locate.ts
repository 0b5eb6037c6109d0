import type { Edit } from '../model/finding.ts'
import { runOf, type Block, type Run } from './flatten.ts'
import { mapSource, type SourceMap } from './source-map.ts'

/** A source text as the parser saw it, and what stood before it. */
export type Source = {
  readonly text: string
  /** Added to the tree's offsets to give those of the file: 1 for a byte order mark, which the parser leaves out. */
  readonly shift: number
}

export const sourceOf = (value: string, shift?: number): Source => {
  const mark = value.startsWith('\uFEFF')
  return { text: mark ? value.slice(1) : value, shift: shift ?? (mark ? 1 : 0) }
}

type Point = { line: number; column: number; offset: number }

/** Offsets of the parser's text as points; lines are found once. */
export function pointsIn(text: string): (offset: number) => Point {
  const lines = [0]
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) lines.push(at + 1)
  }
  return (offset) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset }
  }
}

type Mapped = { readonly base: number; readonly map: SourceMap }

/** The title of a picture stands last in it, in quotation marks or brackets. */
function mapTitle(slice: string, value: string, from: number): Mapped | undefined {
  const close = /["')](?=\s*\)$)/u.exec(slice)
  if (!close) return undefined
  const open = close[0] === ')' ? '(' : close[0]
  const inside = slice.slice(0, close.index)
  for (let at = inside.lastIndexOf(open); at > 0; at = inside.lastIndexOf(open, at - 1)) {
    const map = /\s/u.test(inside[at - 1] ?? '') && mapSource(inside.slice(at + 1), value)
    if (map) return { base: from + at + 1, map }
  }
  return undefined
}

/** Where the value of a run begins in the source, and its map; undefined where that cannot be proven. */
function mapRun(run: Run, source: Source): Mapped | undefined {
  const { node, field } = run
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return undefined
  if (field === 'title')
    return mapTitle(source.text.slice(from, to), (node.type === 'image' && node.title) || '', from)
  const base = field === 'alt' ? from + 2 : from
  const value = node.type === 'text' ? node.value : (node.alt ?? '')
  const map = mapSource(source.text.slice(base, to), value, field === 'alt')
  return map && { base, map }
}

/** A span of the flat text in the source. */
export type Located = {
  /** Offsets of the parser's text. */
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}

/** Finds spans of one block in the source; maps each run once. */
export function locator(block: Block, source: Source) {
  const maps = new Map<Run, Mapped | undefined>()
  const mapOf = (run: Run) => {
    if (!maps.has(run)) maps.set(run, mapRun(run, source))
    return maps.get(run)
  }
  const span = (start: number, end: number): { start: number; end: number } | undefined => {
    const run = runOf(block, start, end)
    const mapped = run && mapOf(run)
    if (!run || !mapped) return undefined
    const first = mapped.map.starts[start - run.start]
    const last = mapped.map.ends[end - run.start - 1]
    return first === undefined || last === undefined
      ? undefined
      : { start: mapped.base + first, end: mapped.base + last }
  }
  const isName = (edit: Edit): boolean => runOf(block, edit.start, edit.end)?.isName === true
  /** The place of a match, and its edits where every one of them can be proven. */
  return (start: number, end: number, edits: readonly Edit[]): Located | undefined => {
    const place = span(start, end) ?? split(start, end)
    if (!place) return undefined
    const put = edits.map((edit) => {
      const at = span(edit.start, edit.end)
      return at && { start: at.start + source.shift, end: at.end + source.shift, text: edit.text }
    })
    const safe =
      span(start, end) !== undefined &&
      put.every((edit) => edit !== undefined) &&
      !edits.some(isName)
    return { ...place, edits: safe ? put.filter((edit) => edit !== undefined) : [] }
  }
  /** A match that is split over markup still has a first and a last character. */
  function split(start: number, end: number): { start: number; end: number } | undefined {
    const first = span(start, start + 1)
    const last = span(end - 1, end)
    return first && last && { start: first.start, end: last.end }
  }
}
