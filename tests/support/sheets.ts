import { getDocumentProxy } from 'unpdf'

/** A line of a sheet; positions in points from the lower left corner. */
export type Line = {
  readonly text: string
  readonly y: number
  readonly left: number
  readonly right: number
  /** The largest type of the line, in points. */
  readonly size: number
}

/** What stands between the running heads and the foot, from top to bottom. */
export type Sheet = {
  readonly lines: readonly Line[]
  readonly furniture: readonly Line[]
  /** All words in the order in which they were painted. */
  readonly painted: string
}

type Item = { str: string; transform: number[]; width: number }

/** Texts on one height are one line; a gap that is no letter’s is a space. */
function linesOf(items: readonly Item[]): Line[] {
  const rows = Map.groupBy(
    items.filter(({ str }) => str.trim()),
    ({ transform }) => Math.round(transform[5] ?? 0),
  )
  return [...rows]
    .sort(([a], [b]) => b - a)
    .map(([y, row]) => {
      const parts = row.sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))
      const lefts = parts.map(({ transform }) => transform[4] ?? 0)
      return {
        text: parts.map(({ str }) => str).join(' '),
        y,
        left: Math.min(...lefts),
        right: Math.max(...parts.map(({ width }, index) => (lefts[index] ?? 0) + width)),
        size: Math.max(...parts.map(({ transform }) => Math.abs(transform[3] ?? 0))),
      }
    })
}

/** The sheets of a PDF as a reader’s program sees them. */
export async function readSheets(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const lines = linesOf(items as Item[])
    const isFurniture = ({ y, size }: Line) => size < 9 && (y > 788 || y < 45)
    sheets.push({
      lines: lines.filter((line) => !isFurniture(line)),
      furniture: lines.filter(isFurniture),
      painted: (items as Item[]).map(({ str }) => str).join(' '),
    })
  }
  return sheets
}

/** A text without any white space, to be found whatever the lines. */
export const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')
