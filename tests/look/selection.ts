/**
 * The pictures whose references are committed: each part of a page once or twice, in both languages, small enough
 * to be kept (about 2 MB in all). The others are made and shown, and not compared.
 */
const kept: readonly RegExp[] = [
  // language choice, not found, a year’s listing
  /^index\.(?:wide|dark)$/u,
  /^404\.narrow$/u,
  /^en-2022-index\.(?:wide|dark)$/u,
  /^hu-2022-index\.narrow$/u,
  // chart, table, nested lists, quotation, note
  /^en-2026-flood-warning-exercise\.(?:wide|dark|sheet-\d)$/u,
  /^hu-2026-arvizi-riasztasi-gyakorlat\.(?:narrow|sheet-\d)$/u,
  // four sheets, headings three deep, a table over two sheets
  /^hu-2026-a-vizmercek-elso-tele\.sheet-\d$/u,
  // pictures, one of them higher than wide
  /^en-2025-kocsagos-marsh-under-water-again\.sheet-\d$/u,
  // corrected, withdrawn, in one language only
  /^en-2025-passports-on-saturdays\.(?:wide|sheet-\d)$/u,
  /^hu-2024-szirenaproba-oktober-8\.(?:narrow|dark|sheet-1)$/u,
  /^hu-2026-gatori-allasok-a-korosok-menten\.(?:wide|sheet-1)$/u,
  // totals, law, a very long title, two sentences
  /^en-2022-grants-for-retaining-rainwater\.(?:wide|sheet-\d)$/u,
  /^hu-2023-rendelet-az-arvizi-riasztas-rendjerol\.(?:narrow|sheet-\d)$/u,
  /^hu-2024-mentoszervezetek-minosito-gyakorlata\.(?:narrow|sheet-1)$/u,
  /^en-2022-press-desk-landline-unavailable\.(?:wide|sheet-1)$/u,
]

export const isKept = (name: string): boolean => kept.some((pattern) => pattern.test(name))
