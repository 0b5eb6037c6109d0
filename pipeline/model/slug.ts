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
}

const longest = 60

/** A name for web addresses and folders made of a title: “Őrült árvíz: 3. nap” → `orult-arviz-3-nap`. */
export function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u0080-\u{10ffff}]/gu, (char) => letters[char] ?? ' ')
    .replace(/['’]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
  let slug = ''
  for (const [index, word] of words.entries()) {
    const next = slug ? `${slug}-${word}` : word.slice(0, longest)
    if (next.length > longest || index > 13) break
    slug = next
  }
  return isSlug(slug) ? slug : slug ? `${slug}-page` : 'announcement'
}
