/**
 * Characters that show nothing and can hide or turn a text: controls (but the tabulator), soft hyphens, marks of
 * direction, characters without width, tags, placeholders of objects, halves of surrogate pairs. A joiner between
 * two parts of an emoji stays.
 */
const hidden =
  /(?!\t)\p{Cc}|\p{Cs}|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu

export const withoutHidden = (text: string): string => text.replace(hidden, '')

/** Hidden characters of a line, as `U+202E`, each with its offset. */
export const hiddenIn = (line: string): { readonly code: string; readonly index: number }[] =>
  [...line.matchAll(hidden)].map(({ 0: char, index }) => ({
    code: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    index,
  }))
