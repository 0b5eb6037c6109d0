import type { Edit } from '../../model/finding.ts'
import type { Profile } from '../../model/locale.ts'
import { isElision } from './elision.ts'
import { readMarks, type Mark } from './marks.ts'
import type { RuleOf } from './rule.ts'

/** `6"`: inches, unless a quotation is open that this mark alone can close. */
function isInches(marks: readonly Mark[], index: number, open: readonly Mark[]): boolean {
  const mark = marks[index]
  if (mark?.sign !== '"' || !mark.afterFigure) return false
  if (!open.some(({ isDouble }) => isDouble)) return true
  const next = marks.slice(index + 1).find(({ isDouble }) => isDouble)
  return next !== undefined && next.canClose && !next.canOpen && !next.afterFigure
}

/** Whether a single mark that could open is closed again before the quotation around it ends. */
function isClosedLater(marks: readonly Mark[], index: number): boolean {
  let depth = 0
  for (const mark of marks.slice(index + 1)) {
    if (mark.isDouble) {
      if (mark.canOpen && !mark.canClose) depth++
      else if (mark.canClose && --depth < 0) return false
    } else if (mark.canClose && !mark.inWord) return true
  }
  return false
}

/** `the mayors' offices'`: the first is an apostrophe where another one closes the quotation. */
const isPossessive = (marks: readonly Mark[], index: number): boolean =>
  marks[index]?.afterS === true &&
  marks.slice(index + 1).find(({ isDouble, inWord }) => !isDouble && !inWord)?.canClose === true

type Role = 'open' | 'close' | 'apostrophe' | 'as it is'

function roleOf(
  text: string,
  marks: readonly Mark[],
  index: number,
  open: Mark[],
  profile: Profile,
): Role {
  const mark = marks[index]
  if (!mark) return 'as it is'
  if (mark.isDouble) {
    if (isInches(marks, index, open)) return 'as it is'
    const isOpen = open.some(({ isDouble }) => isDouble)
    if (mark.canOpen && mark.canClose) return isOpen ? 'close' : 'open'
    if (mark.canOpen) return 'open'
    if (mark.canClose || (mark.inWord && isOpen && !mark.afterFigure)) return 'close'
    return 'as it is'
  }
  const isOpen = open.at(-1)?.isDouble === false
  if (mark.inWord) return 'apostrophe'
  if (!mark.afterFigure && isElision(text, mark.at, profile)) return 'apostrophe'
  if (mark.canOpen && !(mark.canClose && isOpen))
    return mark.sign === '‘' || isClosedLater(marks, index) ? 'open' : 'apostrophe'
  if (!mark.canClose) return 'as it is'
  if (isOpen && !isPossessive(marks, index)) return 'close'
  return mark.afterFigure && mark.sign === "'" ? 'as it is' : 'apostrophe'
}

/**
 * Quotation marks by depth, and apostrophes. What a mark does is told by its neighbours; how it looks, by how many
 * quotations are open. A quotation that is not closed in its paragraph goes on in the next, as is the custom. What
 * may be feet, inches, minutes or seconds stays.
 */
export const quotes: RuleOf = (profile) => {
  const [outerOpen = '', outerClose = '', innerOpen = '', innerClose = ''] = profile.quotes
  const pairs = [
    [outerOpen, outerClose],
    [innerOpen, innerClose],
  ] as const
  return [
    (text) => {
      const marks = readMarks(text)
      const open: Mark[] = []
      const edits: Edit[] = []
      for (const [index, mark] of marks.entries()) {
        const role = roleOf(text, marks, index, open, profile)
        let put: string = mark.sign
        if (role === 'open') {
          put = pairs[open.length % 2]?.[0] ?? put
          open.push(mark)
        } else if (role === 'close') {
          const at = open.findLastIndex(({ isDouble }) => isDouble === mark.isDouble)
          put = pairs[Math.max(at, 0) % 2]?.[1] ?? put
          if (at >= 0) open.splice(at)
        } else if (role === 'apostrophe') put = profile.apostrophe ?? put
        if (put !== mark.sign) edits.push({ start: mark.at, end: mark.at + 1, text: put })
      }
      return edits
    },
  ]
}
