import { isMenuWord } from '../model/menu-words.ts'
import { phrase } from '../model/wording.ts'

/** Buttons that stand in the middle of pages too. */
const button =
  /^(?:jump to this page|ugrás az oldalra|read more|tovább|bővebben|print|nyomtatás)\s*[»›>]*$/iu

const pager = /^(?:[«‹<]|\d{1,3}|…|\.\.\.|[»›>]|\||next|previous|következő|előző|\s)+$/iu

/** Why a line is no part of the announcement; undefined where it may be. */
export function residueIn(line: string, isEdge: boolean): string | undefined {
  if (button.test(line)) return phrase('button of the old page')
  if (!isEdge) return undefined
  if (isMenuWord(line)) return phrase('menu of the old page')
  const parts = line.split(/\s*[>»›|/]\s*/u)
  if (parts.length > 1 && isMenuWord(parts[0] ?? '')) return phrase('path through the old site')
  if (pager.test(line)) return phrase('pager of the old page')
  if (/^(?:null|undefined|%s|\[object Object\])$/iu.test(line))
    return phrase('hole in the old template')
  if (/^(?:©|copyright\b|\(c\)\s*\d)/iu.test(line)) return phrase('footer of the old page')
  if (/^(?:cookie|sütik|facebook|twitter|youtube|instagram|rss|e-mail)$/iu.test(line))
    return phrase('footer of the old page')
  return undefined
}
