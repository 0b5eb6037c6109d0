import { LineCounter } from 'yaml'

/** Counts the lines of a text, which end in a line feed: tells the line and column of an offset in it. */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lines.addNewLine(at + 1)
  return lines
}
