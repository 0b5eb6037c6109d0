import { PDFDict, type PDFPage } from '@cantoo/pdf-lib'
import { arrayAt, dataOf, dictAt, nameAt, valueAt } from './objects.ts'
import { readToUnicode } from './to-unicode.ts'

/** A font of a page: its PostScript name without the subset's prefix, and what its glyphs say. */
export type Font = {
  readonly face: string
  readonly isType3: boolean
  readonly text: ReadonlyMap<number, string>
}

function readFont(font: PDFDict): Font {
  const [descendant] = arrayAt(font, 'DescendantFonts')
  const inner = descendant && font.context.lookup(descendant)
  const base = nameAt(font, 'BaseFont') ?? (inner instanceof PDFDict && nameAt(inner, 'BaseFont'))
  return {
    face: (base || '').replace(/^[A-Z]{6}\+/u, ''),
    isType3: nameAt(font, 'Subtype') === 'Type3',
    text: readToUnicode(dataOf(valueAt(font, 'ToUnicode'))),
  }
}

/** Reads the fonts of pages by the names under which their content asks for them; each font once. */
export function createFontReader(): (page: PDFPage) => ReadonlyMap<string, Font> {
  const known = new Map<PDFDict, Font>()
  return (page) => {
    const resources = dictAt(page.node, 'Resources')
    const fonts = resources && dictAt(resources, 'Font')
    return new Map(
      (fonts?.keys() ?? []).flatMap((key): [string, Font][] => {
        const dict = fonts && dictAt(fonts, key.decodeText())
        if (!dict) return []
        const font = known.get(dict) ?? readFont(dict)
        known.set(dict, font)
        return [[key.decodeText(), font]]
      }),
    )
  }
}
