/**
 * The code points of the faces a PDF is set in: Latin, Latin Extended, typographic punctuation, arrows, a few
 * signs. U+02BB, U+02BC and U+FB00–FB04 are left out on purpose: they share glyphs with ‘ ’ and the ligatures,
 * and Chromium writes the lowest code of a glyph into the PDF's text layer (measured: shared/look/README.md).
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x326, 0x328],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ef2, 0x1ef3],
  [0x2009, 0x200a],
  [0x2010, 0x2014],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
]

export const codes: readonly number[] = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
)

/** OpenType features the styles use. */
export const features: readonly string[] =
  'kern mark mkmk liga ccmp locl lnum onum tnum pnum case sups ordn frac numr dnom smcp c2sc'.split(
    ' ',
  )
