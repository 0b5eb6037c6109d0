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

/** Letters of Latin by a table, as every letter of every text is asked for; what lies behind them is rare. */
const letters = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0,
)
const isLetter = (code: number): boolean =>
  code < letters.length ? letters[code] === 1 : /\p{L}/u.test(String.fromCharCode(code))

/** By first letter, small or capital: how long the common words are, a bit for each length. Most words are seen not to be common by that. */
function lengthsOf(words: ReadonlySet<string>): Uint32Array {
  const lengths = new Uint32Array(0x250)
  for (const word of words)
    for (const first of [word, word.toUpperCase()]) {
      const code = first.charCodeAt(0)
      lengths[code] = (lengths[code] ?? 0) | (1 << word.length)
    }
  return lengths
}

const lengths = { hu: lengthsOf(common.hu), en: lengthsOf(common.en) }

const longest = Math.max(
  ...Object.values(common).flatMap((words) => [...words].map(({ length }) => length)),
)

/** How many common words of a language stand in a text. */
function countIn(text: string, language: Language): number {
  const [words, own] = [common[language], lengths[language]]
  let found = 0
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    if (isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    const length = at - start
    if (
      length <= longest &&
      (own[text.charCodeAt(start)] ?? 0) & (1 << length) &&
      words.has(text.slice(start, at).toLowerCase())
    )
      found++
    start = -1
  }
  return found
}

/** So many common words make a language certain, where the other has a quarter of them at most. */
const enough = 4

const textual = ['blockquote', 'p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']

/** No text is shorter that has so many. */
const shortest = enough * 3 - 1

/** Whether a text is certainly in `other` and not in `own`: short or mixed texts are taken for the edition's. */
function isIn(other: Language, own: Language, text: string): boolean {
  if (text.length < shortest) return false
  const found = countIn(text, other)
  return found >= enough && found >= countIn(text, own) * 4
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
