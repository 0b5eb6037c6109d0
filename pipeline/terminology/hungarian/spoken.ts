const names: Readonly<Record<string, string>> = {
  a: 'a',
  á: 'á',
  b: 'bé',
  c: 'cé',
  d: 'dé',
  e: 'e',
  é: 'é',
  f: 'ef',
  g: 'gé',
  h: 'há',
  i: 'i',
  í: 'í',
  j: 'jé',
  k: 'ká',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'ó',
  ó: 'ó',
  ö: 'ö',
  ő: 'ő',
  p: 'pé',
  q: 'kú',
  r: 'er',
  s: 'es',
  t: 'té',
  u: 'ú',
  ú: 'ú',
  ü: 'ü',
  ű: 'ű',
  v: 'vé',
  w: 'duplavé',
  x: 'iksz',
  y: 'ipszilon',
  z: 'zé',
}

/** Acronyms that are read as words, not letter by letter. */
const read = new Set(
  'ENSZ NATO UNESCO UNICEF FIFA UEFA MÁV OKIT NAV NÉBIH TEK EMPACT GRETA'.split(' '),
)

/** BM, EU, ENSZ: capitals only; suffixes are joined by a hyphen (AkH 12, 283–284). */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,}\d*$/u.test(word)

/** How an acronym is said: „bé-em”; by the term’s own hint, as a word, or letter by letter. */
export function spokenForm(acronym: string, hint?: string): string {
  if (hint !== undefined) return hint
  if (read.has(acronym)) return acronym.toLowerCase()
  return acronym.toLowerCase().replace(/\p{L}/gu, (letter) => names[letter] ?? letter)
}
