import type { Needs } from './rule.ts'

/** What a text may hold, a bit for each: one look at its characters tells all of them. */
const signs = {
  figure: 1,
  /** Four figures in a row. */
  year: 2,
  figureThenBlank: 4,
  blankThenFigure: 8,
  /** A figure, and a point, comma or colon behind it. */
  figureThenPoint: 16,
  figureThenLetter: 32,
  dash: 64,
  blankThenDash: 128,
  percent: 256,
  bracketThenBlank: 512,
  romanThenPoint: 1024,
  points: 2048,
  /** Two blanks, a tabulator or the end of a line. */
  wide: 4096,
  /** A mark that may be a quotation mark or an apostrophe. */
  mark: 8192,
} as const

export type Sign = keyof typeof signs

/** Marks that may be quotation marks, on both sides of a text or in a word. */
export const doubles = '"“”„‟«»'
export const singles = "'‘’‚‛‹›"

const kinds = {
  other: 0,
  letter: 1,
  roman: 2,
  figure: 3,
  blank: 4,
  dash: 5,
  point: 6,
  comma: 7,
  percent: 8,
  mark: 9,
  bracket: 10,
  control: 11,
} as const

/** The kind of each character up to the punctuation of print; what lies behind it has none. */
const kindOf = new Uint8Array(0x2040)
for (const [kind, characters] of [
  [kinds.letter, 'abcdefghijklmnopqrstuvwxyzABEFGHJKNOPQRSTUWYZ'],
  [kinds.roman, 'IVXLCDM'],
  [kinds.figure, '0123456789'],
  [kinds.blank, ' \u00a0'],
  [kinds.dash, '-–—'],
  [kinds.point, '.'],
  [kinds.comma, ',:'],
  [kinds.percent, '%'],
  [kinds.mark, doubles + singles],
  [kinds.bracket, ')'],
  [kinds.control, '\t\r\n'],
] as const)
  for (const character of characters) kindOf[character.charCodeAt(0)] = kind

/** What one kind behind another is. */
const pairs = new Uint16Array(16 * 16)
for (const [before, after, sign] of [
  ['figure', 'blank', 'figureThenBlank'],
  ['blank', 'figure', 'blankThenFigure'],
  ['figure', 'point', 'figureThenPoint'],
  ['figure', 'comma', 'figureThenPoint'],
  ['figure', 'letter', 'figureThenLetter'],
  ['figure', 'roman', 'figureThenLetter'],
  ['blank', 'dash', 'blankThenDash'],
  ['bracket', 'blank', 'bracketThenBlank'],
  ['roman', 'point', 'romanThenPoint'],
  ['point', 'point', 'points'],
  ['blank', 'blank', 'wide'],
] as const)
  pairs[kinds[before] * 16 + kinds[after]] = signs[sign]

/** What one kind alone is. */
const alone = new Uint16Array(16)
alone[kinds.figure] = signs.figure
alone[kinds.dash] = signs.dash
alone[kinds.percent] = signs.percent
alone[kinds.mark] = signs.mark
alone[kinds.control] = signs.wide

function look(text: string): number {
  let [found, before, figures] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)] ?? 0
    // Most characters are letters behind letters.
    if (kind <= kinds.roman && before <= kinds.roman) {
      before = kind
      continue
    }
    found |= (alone[kind] ?? 0) | (pairs[before * 16 + kind] ?? 0)
    figures = kind === kinds.figure ? figures + 1 : 0
    if (figures === 4) found |= signs.year
    before = kind
  }
  return found
}

/** The signs of a text; rules ask for those of the same text, one after the other. */
const signsOf = (() => {
  let [last, found] = ['', 0]
  return (text: string): number => {
    if (text !== last) [last, found] = [text, look(text)]
    return found
  }
})()

const maskOf = (names: readonly Sign[]): number =>
  names.reduce((mask, name) => mask | signs[name], 0)

/** A text that holds any of these. */
export function any(...names: readonly Sign[]): Needs {
  const mask = maskOf(names)
  return { test: (text) => (signsOf(text) & mask) !== 0 }
}

/** A text that holds all of these. */
export function all(...names: readonly Sign[]): Needs {
  const mask = maskOf(names)
  return { test: (text) => (signsOf(text) & mask) === mask }
}
