import { isSlug } from './slug-grammar.ts'

/** Letters that have no decomposition into a Latin letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
}

/** A title in small letters a–z and digits; what cannot be written so stays as it is (NFKD of Unicode). */
const plain = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[\u0080-\u{10ffff}]/gu, (char) => letters[char] ?? char)

/** As many whole words as fit; a first word that is too long is cut. Where no system allows the name, “-page” behind it. */
function joined(words: readonly string[], longest: number, most: number): string {
  let slug = ''
  for (const word of words.slice(0, most)) {
    const next = slug ? `${slug}-${word}` : word.slice(0, longest)
    if (next.length > longest) break
    slug = next
  }
  return !slug || isSlug(slug) ? slug : `${slug}-page`
}

const wordsIn = (text: string): string[] => text.split(/[^a-z0-9]+/u).filter(Boolean)

/** A name for web addresses and folders made of a title: “Őrült árvíz: 3. nap” → `orult-arviz-3-nap`. */
export const slugOf = (title: string): string =>
  joined(wordsIn(plain(title)), 60, 14) || 'announcement'

export type SlugRead =
  | { readonly slug: string }
  /** A letter or digit of another script: the name would lose it. */
  | { readonly foreign: string }
  | { readonly empty: true }

/**
 * The name of a new announcement: up to 80 characters and 16 words of its title, cut at a word. Unlike
 * `slugOf` it loses no letter: a title that cannot be written in a–z and 0–9 gives none.
 */
export function readSlug(title: string): SlugRead {
  const text = plain(title)
  const foreign = /(?![a-z0-9])[\p{L}\p{N}]/u.exec(text)?.[0]
  if (foreign !== undefined) return { foreign }
  const slug = joined(wordsIn(text), 80, 16)
  return slug ? { slug } : { empty: true }
}

/** The first of `name-2`, `name-3`, … that is not taken; the name gives up words where it would grow too long. */
export function nextSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let number = 2; ; number++) {
    const next = `${joined(slug.split('-'), 79 - String(number).length, 15)}-${number}`
    if (!isTaken(next)) return next
  }
}
