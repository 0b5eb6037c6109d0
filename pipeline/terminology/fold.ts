/** A word of a text: where it stands, and what it is compared by. */
export type Token = { readonly start: number; readonly end: number; readonly folded: string }

/**
 * Letters with their marks, digits, soft hyphens inside, and an apostrophe between letters (“office’s”). Never
 * `\b` or `\w`: they end a word at á. U+200B and U+00AD take no room in print, so they part no word.
 */
const word = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\u00ad\u200b]|['’](?=\p{L}))*/gu

/** What words are compared by: NFC, lower case, without soft hyphens, one kind of apostrophe. */
export function fold(text: string): string {
  const low = text.toLowerCase()
  // Most words of most texts: nothing more to do.
  if (/^[a-z0-9áéíóöőúüű]*$/u.test(low)) return low
  return low
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/gu, '')
    .replaceAll('’', "'")
}

/** The words of a text, in order; offsets in UTF-16 code units. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word))
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      folded: fold(match[0]),
    })
  return tokens
}

/**
 * What stands between two words, as it is compared: white space of any kind is one space, all hyphens are one.
 * Everything else must be as the term has it (“U.S.”, „Külgazdasági- és”).
 */
export const gapOf = (between: string): string =>
  between === ' ' ? between : between.replace(/\s+/gu, ' ').replace(/[\u2010\u2011]/gu, '-')
