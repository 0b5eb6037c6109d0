import { any, doubles, singles } from './signs.ts'

/** A mark that may be a quotation mark, and what its neighbours let it be. */
export type Mark = {
  readonly at: number
  readonly sign: string
  readonly isDouble: boolean
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Letters on both sides, or a figure before and a letter after: no quotation begins or ends here. */
  readonly inWord: boolean
  readonly afterFigure: boolean
  readonly afterS: boolean
}

export const isMark = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && (doubles + singles).includes(char)

/** Nothing, a space, an opening bracket or a dash: a quotation may begin after it. */
const opens = (char: string | undefined): boolean => char === undefined || /[\s([{–—/-]/u.test(char)

/** Nothing, a space or a sign of the sentence: a quotation may have ended before it. */
const ends = (char: string | undefined): boolean =>
  char === undefined || /[\s.,;:!?)\]}–—/-]/u.test(char)

const mark = new RegExp(`[${doubles}${singles}]`, 'gu')

const marked = any('mark')

export const hasMark = (text: string): boolean => marked.test(text)

/** All marks of a text, with what they can be. Of marks side by side the outer neighbours decide. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = []
  if (!hasMark(text)) return marks
  let previousOpens: boolean = false
  for (const { 0: sign, index: at } of text.matchAll(mark)) {
    const before = text[at - 1]
    let right = at + 1
    while (isMark(text[right])) right++
    const after = text[right]
    const isSolid = (char: string | undefined) => char !== undefined && !/\s/u.test(char)
    const startsHere: boolean = isMark(before) ? previousOpens : opens(before)
    const canOpen: boolean =
      startsHere && isSolid(after) && !/[,;:!?)\]}]/u.test(after ?? '') && after !== '.'
    const canClose: boolean =
      (isMark(before) ? !previousOpens : isSolid(before) && !/[([{]/u.test(before ?? '')) &&
      (ends(after) || (doubles.includes(sign) && after === '\ufffc'))
    const isLetter = (char: string | undefined) => /[\p{L}\ufffc]/u.test(char ?? '')
    marks.push({
      at,
      sign,
      isDouble: doubles.includes(sign),
      canOpen,
      canClose,
      inWord: (isLetter(before) || /\p{N}/u.test(before ?? '')) && isLetter(text[at + 1]),
      afterFigure: /\p{N}/u.test(before ?? ''),
      afterS: before === 's',
    })
    previousOpens = canOpen && !canClose
  }
  return marks
}
