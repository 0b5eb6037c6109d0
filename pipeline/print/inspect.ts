import { say, type Wording } from '../model/wording.ts'
import { readText } from './read-text.ts'

const squeeze = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00ad\u200b\u2011\u2010-]+/gu, '')

/** What a print must hold to be one of ours. */
export type Expected = {
  readonly title: string
  readonly lastWords: string
  /** PostScript names of the faces of the editions. */
  readonly faces: ReadonlySet<string>
}

/** Why a PDF cannot be released, in words; null when it is whole. */
export function inspect(pdf: Uint8Array, expected: Expected): Wording | null {
  const { pages, title, fonts, hasType3 } = readText(pdf)
  if (!pages.length) return say('the file has no page')
  const foreign = fonts.filter((name) => !expected.faces.has(name))
  if (foreign.length)
    return say('a font that is not ours was used ({{fonts}})', { fonts: foreign.join(', ') })
  if (hasType3) return say('letters were drawn as pictures (a Type 3 font)')
  if (squeeze(title) !== squeeze(expected.title)) return say('the file carries another title')
  const last = squeeze(expected.lastWords)
  if (!squeeze(pages.join('')).includes(last))
    return say('the end of the text is missing in the file')
  return null
}
