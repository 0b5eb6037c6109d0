import type { Page, PdfFile } from '../pdf/file.ts'
import { isDict, textOfName, type Dict } from '../pdf/values.ts'
import { readToUnicode } from './to-unicode.ts'

/** A font of a page: its PostScript name without the subset's prefix, and what its glyphs say. */
export type Font = {
  readonly face: string
  readonly isType3: boolean
  readonly text: ReadonlyMap<number, string>
}

function readFont(file: PdfFile, font: Dict): Font {
  const inner = file.lookup(file.arrayAt(font, 'DescendantFonts')[0])
  const base = file.nameAt(font, 'BaseFont') ?? (isDict(inner) && file.nameAt(inner, 'BaseFont'))
  return {
    face: (base || '').replace(/^[A-Z]{6}\+/u, ''),
    isType3: file.nameAt(font, 'Subtype') === 'Type3',
    text: readToUnicode(file.dataAt(font, 'ToUnicode')),
  }
}

/** Reads the fonts of pages by the names under which their content asks for them; each font once. */
export function createFontReader(file: PdfFile): (page: Page) => ReadonlyMap<string, Font> {
  const known = new Map<Dict, Font>()
  return ({ dict: page }) => {
    const resources = file.dictAt(page, 'Resources')
    const fonts = resources && file.dictAt(resources, 'Font')
    const named = new Map<string, Font>()
    for (const key of fonts?.keys() ?? []) {
      const dict = fonts && file.dictAt(fonts, key)
      if (!dict) continue
      const font = known.get(dict) ?? readFont(file, dict)
      known.set(dict, font)
      named.set(textOfName(`/${key}`) ?? key, font)
    }
    return named
  }
}
