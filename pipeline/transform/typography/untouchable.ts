/**
 * Parts of a text that are names, not words: references, paths, decrees with their day, numbers with parts,
 * ISO dates, telephone numbers. No rule changes a character of them.
 */
const patterns = [
  // 5/2021. (II. 3.) BM rendelet: number, year and day of a Hungarian decree
  String.raw`(?<![\p{L}\p{N}])\d+/\d{4}\.\s?\([IVX]+\.\s?\d{1,2}\.\)`,
  // BM/2021/214, 12-3/2021, VTM-S/2026/214, 2024/1689, files/a_b, a\b
  String.raw`(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]*[/\\_](?=[^\s"'“”„»«‘’]*\d)[^\s"'“”„»«‘’,;:!?)]*[\p{L}\p{N}]`,
  // 2026-11-19, 2026-11-19T10:00
  String.raw`(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\p{N}-])`,
  // +36 1 441-1000, 06 1 441 1000, (62) 123-456; the end of 4 001 916 is none
  String.raw`(?:\+|(?<![\p{L}\p{N}.,:]|\p{N}[ \u00a0])0[06][ \u00a0/(-]{0,2}(?=\d))\(?\d[\d \u00a0()/-]*\d`,
  String.raw`\(\d{1,2}\)[ \u00a0]?\d{3}[ \u00a0-]\d{3,4}(?:[ \u00a0-]\d{2,4})?`,
  // 1.2.3, v1.2.3-4, 192.168.0.1, 978-963-05-1234-5, 11773016-11111018-00000000
  String.raw`(?<![\p{L}\p{N}.])[vV]?\d+\.\d+\.\d+(?:[.-]\d+)*(?![\p{N}])`,
  String.raw`(?<![\p{N}-])\d+-\d+-\d+(?:-\d+)*(?![\p{N}])`,
]

const untouchable = new RegExp(patterns.join('|'), 'gu')

/** What each of them holds: most texts with a figure have none of it. */
const sign = /[/\\_+]|0[06]|\(\d|\d[.-]\d/u

/** The text with its untouchable parts as U+FFFC, sign for sign: offsets stay. */
export const mask = (text: string): string =>
  sign.test(text) ? text.replace(untouchable, (found) => '\ufffc'.repeat(found.length)) : text
