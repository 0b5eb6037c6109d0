import { writableInXml } from '../model/xml-characters.ts'

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
  writableInXml(text).replace(/[&<>\r]/gu, (char) => escapes[char] ?? char)

/** The value of an attribute, without its quotation marks. */
export const xmlAttribute = (text: string): string =>
  writableInXml(text).replace(/[&<>"\r\n\t]/gu, (char) => escapes[char] ?? char)
