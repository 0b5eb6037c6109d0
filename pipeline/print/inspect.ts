import { say, type Wording } from '../model/wording.ts'

const squeeze = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00ad\u200b\u2011\u2010-]+/gu, '')

/** What was read in a print. */
export type Found = {
  /** The title in the document’s information. */
  readonly title: string
  /** The text of each page, in the order in which it was painted, mostly without spaces at line ends. */
  readonly pages: readonly string[]
  /** PostScript names of the fonts. */
  readonly faces: ReadonlySet<string>
  readonly hasType3: boolean
  readonly lacksGlyph: boolean
}

/** What a print must hold to be one of ours. */
export type Expected = {
  readonly title: string
  readonly lastWords: string
  /** PostScript names of the faces of the editions. */
  readonly faces: ReadonlySet<string>
}

/** Why a print cannot be released, in words; null when it is whole. */
export function inspect(found: Found, expected: Expected): Wording | null {
  const { pages, title, faces, hasType3, lacksGlyph } = found
  if (!pages.length) return say('the file has no page')
  if (hasType3) return say('letters were drawn as pictures (a Type 3 font)')
  const foreign = [...faces].filter((name) => !expected.faces.has(name)).sort()
  if (foreign.length)
    return say('a font that is not ours was used ({{fonts}})', { fonts: foreign.join(', ') })
  if (lacksGlyph) return say('a character has no glyph in the fonts of the editions')
  if (squeeze(title) !== squeeze(expected.title)) return say('the file carries another title')
  const last = squeeze(expected.lastWords)
  if (!squeeze(pages.join('')).includes(last))
    return say('the end of the text is missing in the file')
  return null
}
