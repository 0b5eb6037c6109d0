const dangerous = /(?![\n\t])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** Text of a source made safe for a terminal or a log: control and direction characters become visible escapes. */
export const printable = (text: string): string =>
  text.replace(dangerous, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
