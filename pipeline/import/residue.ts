import { isMenuPlace, isMenuWord } from '../model/menu-words.ts'
import { phrase } from '../model/wording.ts'

/** Buttons that stand in the middle of pages too. */
const button =
  /^(?:jump to this page|ugrás az oldalra|read more|tovább|bővebben|print|nyomtatás)\s*[»›>]*$/iu

const pager = /^(?:[«‹<]|\d{1,3}|…|\.\.\.|[»›>]|\||next|previous|következő|előző|\s)+$/iu

/** A path through the site: “Home > News”. */
const isPath = (line: string): boolean => {
  const parts = line.split(/\s*[>»›|/]\s*/u)
  return parts.length > 1 && isMenuWord(parts[0] ?? '')
}

/** A number alone may be a page of a pager, or a figure of the text. */
export const isNumber = (line: string): boolean => /^\d{1,3}$/u.test(line)

export const isPager = (line: string): boolean =>
  pager.test(line) && !isNumber(line) && /[\p{L}\d«‹<>»›]/u.test(line)

/** Whether a line belongs to a menu and tells that its neighbours may too. */
export const isMenuLine = (line: string): boolean => isMenuPlace(line) || isPath(line)

/** Why a line is no part of the announcement; undefined where it may be. */
export function residueIn(line: string, isEdge: boolean): string | undefined {
  if (button.test(line)) return phrase('button of the old page')
  if (!isEdge) return undefined
  if (isMenuWord(line)) return phrase('menu of the old page')
  if (isPath(line)) return phrase('path through the old site')
  if (isPager(line)) return phrase('pager of the old page')
  if (/^[-=_*~–—\s]{3,}$/u.test(line)) return phrase('drawn line of the old page')
  if (/^(?:null|undefined|%s|\[object Object\])$/iu.test(line))
    return phrase('hole in the old template')
  if (
    /^(?:©|copyright\b|\(c\)\s*\d|(?:all rights reserved|minden jog fenntartva)\.?$)/iu.test(line)
  )
    return phrase('footer of the old page')
  if (
    /^(?:cookies?|sütik|facebook|twitter|youtube|instagram|rss|e-mail|impress?um|imprint|privacy policy|adatvédelem)$/iu.test(
      line,
    )
  )
    return phrase('footer of the old page')
  return undefined
}
