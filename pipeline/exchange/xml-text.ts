/** What XML 1.0 (2.2, Char) has no room for: most control characters, halves of pairs, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Character data of an element; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>\r]/gu, (char) => escapes[char] ?? char)

/** The value of an attribute, without its quotation marks. */
export const xmlAttribute = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"\r\n\t]/gu, (char) => escapes[char] ?? char)
