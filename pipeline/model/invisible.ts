import { isOrdinary } from './ordinary.ts'
import { say, type Wording } from './wording.ts'

/** Characters nobody sees that change what is read, copied, found or printed. */
export type Invisible = {
  /** Offset of the first one, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** “U+202E”, or the first and the number of those that follow. */
  readonly code: string
  readonly kind: Wording
  /** What belongs in their place: nothing, or a space where they parted words. */
  readonly instead: string
}

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const tag = /[\u{e0000}-\u{e007f}]|\p{Variation_Selector}/u
const lost = /\ufffd|\p{Cs}/u
const control = /[\p{Cc}\u2028\u2029]/u

/**
 * Direction marks (Unicode TR 36; CVE-2021-42574), zero-width characters, tags, controls, and the sign for a
 * letter that was lost. A byte order mark at the start, tabulators and line ends are what they should be; soft
 * hyphens may stand in a source and never reach an edition.
 */
const invisible =
  /(?:(?![\t\n\r\u00ad])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0\ufffd]|\p{Variation_Selector}|\u034f|[\u{e0000}-\u{e0fff}]))+/gu

function kindOf(text: string): Wording {
  if (direction.test(text)) return say('direction mark')
  if (lost.test(text)) return say('sign of a lost letter')
  if (tag.test(text)) return say('tag character')
  if (control.test(text)) return say('control character')
  return say('invisible character')
}

const codeOf = (text: string): string => {
  const codes = Array.from(
    text,
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return codes.length > 1 ? `${codes[0]} +${codes.length - 1}` : (codes[0] ?? '')
}

/** What is said of a run, wherever it was found. */
export const invisibleWords = ({ kind, code }: Invisible): Wording =>
  say('Unexpected {{kind}} {{code}}, expected visible text only', { kind, code })

/** All runs of invisible characters in a text, in order. */
export function findInvisible(text: string): Invisible[] {
  if (isOrdinary(text)) return []
  return [...text.matchAll(invisible)].flatMap(({ 0: found, index }) => {
    if (index === 0 && found === '\ufeff') return []
    return {
      start: index,
      end: index + found.length,
      code: codeOf(found),
      kind: kindOf(found),
      instead: /[\u2028\u2029\u0085\v\f]/u.test(found) ? ' ' : '',
    }
  })
}
