import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Language } from '../model/language.ts'
import { isElement } from './body.ts'

/** Words that stand in almost every sentence of a language, and hardly in one of the other. */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  hu: new Set(
    'az és hogy nem egy meg van volt ezt azt ez ezek vagy szerint mint csak már el még ha de akkor kell lehet minden ami amely aki itt ott'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in that for on with was are by at from which has have had this their we our it they will not be or who when'.split(
      ' ',
    ),
  ),
}

const longest = Math.max(
  ...Object.values(common).flatMap((words) => [...words].map(({ length }) => length)),
)

/** Letters of Latin by a table, as every letter of every text is asked for; what lies behind them is rare. */
const letters = Array.from({ length: 0x250 }, (_, code) => /\p{L}/u.test(String.fromCharCode(code)))
const isLetter = (code: number): boolean =>
  code < letters.length ? letters[code] === true : /\p{L}/u.test(String.fromCharCode(code))

/** How long the common words with a first letter are, a bit for each length: most words are seen not to be common by that. */
const lengths = new Uint32Array(0x250)
for (const words of Object.values(common))
  for (const word of words) {
    const first = word.charCodeAt(0)
    lengths[first] = (lengths[first] ?? 0) | (1 << word.length)
  }
const mayBeCommon = (first: number, length: number): boolean =>
  length <= longest && ((lengths[first] ?? 0) & (1 << length)) !== 0

/** So many common words make a language certain, where the other has a quarter of them at most. */
const enough = 4

const textual = ['blockquote', 'p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Whether a text is certainly in `other` and not in `own`: short or mixed texts are taken for the edition's. */
function isIn(other: Language, own: Language, text: string): boolean {
  let [found, ownFound] = [0, 0]
  const low = text.toLowerCase()
  let start = -1
  for (let at = 0; at <= low.length; at++) {
    if (isLetter(low.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start >= 0 && mayBeCommon(low.charCodeAt(start), at - start)) {
      const word = low.slice(start, at)
      if (common[other].has(word)) found++
      if (common[own].has(word)) ownFound++
    }
    start = -1
  }
  return found >= enough && found >= ownFound * 4
}

/**
 * Says of each part of a text that is certainly in the office's other language, a quotation above all, that it is:
 * screen readers then speak it as it is to be spoken (WCAG 2.2, 3.1.2; PDF/UA). In place.
 */
export function markTongues(nodes: readonly ElementContent[], own: Language): void {
  const other = own === 'hu' ? 'en' : 'hu'
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (isElement(node, ...textual) && isIn(other, own, toString(node)))
      node.properties['lang'] = other
    else markTongues(node.children, own)
  }
}
