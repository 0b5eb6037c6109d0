import type { Term } from '../../model/termbase.ts'
import { lengthen } from './endings.ts'
import { lastConsonant } from './sounds.ts'

/** The names of the letters. */
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
  `ENSZ EBESZ NATO UNESCO UNICEF FIFA UEFA MÁV OKIT NAV NÉBIH TEK EMPACT GRETA ELTE EMMI MAVIR FRONTEX CEPOL NISZ
ÁSZ TIP SARS HIV FÁK GYIK EKF KEHOP TOP EASO ECRI OLAF INTERPOL`.split(/\s+/u),
)

/** BM, EU, ENSZ, G20, PNyME: suffixes are joined by a hyphen (AkH 12, 283–285). */
export const isAcronym = (word: string): boolean => /^\p{Lu}(?:\p{L}*\p{Lu}\d*|\d+)$/u.test(word)

const spelled = (acronym: string): string =>
  acronym.toLowerCase().replace(/\p{L}/gu, (letter) => names[letter] ?? letter)

/** What endings are put on, and how it sounds. */
export type Reading = {
  /** With a hyphen where the spelling does not show the sound: „BM-”, „Voltaire-”. */
  readonly text: string
  readonly sound: string
  /** Said otherwise than it is written, so that no list of words knows it. */
  readonly isSpelled: boolean
}

/** Letters and their groups that no Hungarian word has. */
const foreign = /[qwxàâäçèêëîïñôûÿ]|[^gltn]y|ee|oo|ou|ea|ck|sh|ch|th|ph/iu

const plain = (text: string): Reading => ({ text, sound: text, isSpelled: false })
const hyphened = (text: string, sound: string): Reading => ({
  text: `${text}-`,
  sound,
  isSpelled: true,
})

/**
 * How a term is said. An acronym: letter by letter („bé-em”) or as a word; a foreign name whose last letter is silent
 * takes a hyphen („Voltaire-rel, deadline-nal”), one whose last letter is heard does not („Reeddel”; AkH 12, 214–217).
 * The first is written, the others are looked for.
 */
export function readingsOf({ term, spoken, pos }: Term): readonly [Reading, ...Reading[]] {
  const last = term.split(/[\s-]+/u).at(-1) ?? term
  if (isAcronym(last)) {
    if (spoken !== undefined) return [hyphened(term, spoken)]
    const word = hyphened(term, last.toLowerCase())
    const letters = hyphened(term, spelled(last))
    if (read.has(last)) return [word]
    return /^[^aáeéiíoóöőuúüű]?[aáeéiíoóöőuúüű].?[^aáeéiíoóöőuúüű]/iu.test(last) && last.length > 3
      ? [letters, word]
      : [letters]
  }
  if (spoken !== undefined) {
    const end = lastConsonant(spoken)
    const isHeard = end
      ? lastConsonant(term) === end
      : lengthen(term).slice(-1) === lengthen(spoken).slice(-1)
    return isHeard
      ? [{ text: term, sound: spoken, isSpelled: true }, hyphened(term, spoken)]
      : [hyphened(term, spoken)]
  }
  return pos === 'name' && foreign.test(last) ? [plain(term), hyphened(term, last)] : [plain(term)]
}
