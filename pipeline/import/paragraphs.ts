import type { Line } from './lines.ts'

/** Whether a line was broken by a program at a width, and goes on in the next. */
const isBroken = (line: string, next: string): boolean =>
  line.length >= 50 &&
  line.length <= 120 &&
  !/[.!?:;…”"»)]$/u.test(line) &&
  /^[\p{Ll}\d]/u.test(next)

/** Lines to paragraphs: parted by blank lines, or by every line end, as old pages have both. */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const { text, isBlank } of lines) {
    const last = paragraphs.at(-1)
    if (isBlank) isOpen = false
    else if (isOpen && last !== undefined && isBroken(last.split('\n').at(-1) ?? '', text))
      paragraphs[paragraphs.length - 1] = `${last}\n${text}`
    else {
      paragraphs.push(text)
      isOpen = true
    }
  }
  return paragraphs.map((paragraph) => paragraph.replaceAll('\n', ' '))
}
