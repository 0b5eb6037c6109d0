/** A word of a text: where it stands, and what it is compared by. Offsets in UTF-16 code units. */
export type Token = { readonly start: number; readonly end: number; readonly folded: string }

/** What takes no room in print, so that it parts no word: soft hyphen, zero-width characters, a stray mark of order. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** What words are compared by: NFC, lower case, without what is not seen. */
export function fold(text: string): string {
  const low = text.toLowerCase()
  // Latin letters up to here are whole, and marks stand far behind: most words of most texts need no more.
  for (let at = 0; at < low.length; at++) {
    const code = low.charCodeAt(at)
    if (code > 0x24f || code === 0xad) return low.replace(unseen, '').normalize('NFC')
  }
  return low
}

/** Classes of characters: no part of a word; part of one, but not seen or a mark on a letter; else the bare letter. */
const none = 1
const silent = 2
/** 0 where nobody has asked yet. */
const classes = new Uint16Array(0x10000)

/** Superscript digits are marks of notes, no part of the word before them. */
function classify(code: number): number {
  const char = String.fromCharCode(code)
  const found = /[\u00ad\u200b-\u200d\u2060\ufeff]|\p{M}/u.test(char)
    ? silent
    : /[\p{L}\p{Nd}\p{Nl}_]/u.test(char)
      ? char.toLowerCase().normalize('NFD').charCodeAt(0)
      : none
  classes[code] = found
  return found
}

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return classes[code] || classify(code)
}

/** Whether a character is part of a word: a letter, a mark, a digit, _. Never `\w`, which ends a word at á. */
export const isInWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) !== none

/** The first word at or behind an offset. */
export function nextToken(text: string, from: number): Token | undefined {
  let start = from
  while (start < text.length && classAt(text, start) <= silent) start++
  if (start >= text.length) return undefined
  let end = start + 1
  while (end < text.length && classAt(text, end) !== none) end++
  return { start, end, folded: fold(text.slice(start, end)) }
}

/** The last word that ends at or before an offset. */
export function previousToken(text: string, to: number): Token | undefined {
  let end = to
  while (end > 0 && classAt(text, end - 1) === none) end--
  if (!end) return undefined
  let start = end
  while (start > 0 && classAt(text, start - 1) !== none) start--
  while (start < end && classAt(text, start) === silent) start++
  return start === end
    ? previousToken(text, start - 1)
    : { start, end, folded: fold(text.slice(start, end)) }
}

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (let token = nextToken(text, 0); token; token = nextToken(text, token.end)) tokens.push(token)
  return tokens
}

/**
 * What stands between two words, as it is compared: white space of any kind is one space, all hyphens and all
 * apostrophes are one. Everything else must be as the term has it (“U.S.”, „Külgazdasági- és”).
 */
export const gapOf = (between: string): string =>
  between === ' '
    ? between
    : between
        .replace(unseen, '')
        .replace(/\s+/gu, ' ')
        .replace(/[\u2010\u2011]/gu, '-')
        .replace(/[\u2018\u2019\u02bc]/gu, "'")

const mix = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)
const seed = 0x811c9dc5 | 0

/**
 * A hash of a word’s bare letters (FNV-1a): the same whatever its case, its accents, its normal form and what is
 * not seen in it.
 * @param most how many letters count
 */
export function hashOf(word: string, most = Infinity): number {
  let hash = seed
  let letters = 0
  for (let at = 0; at < word.length && letters < most; at++) {
    const kind = classAt(word, at)
    if (kind <= silent) continue
    hash = mix(hash, kind)
    letters++
  }
  return hash
}

/** Hashes as bits: a set that may hold more than it was given. */
export const bitSet = (bits: number): Uint32Array => new Uint32Array(1 << (bits - 5))

const spread = (hash: number): number => hash ^ (hash >>> 15)

export function addBit(set: Uint32Array, hash: number): void {
  const bit = spread(hash)
  const at = (bit >>> 5) & (set.length - 1)
  set[at] = (set[at] ?? 0) | (1 << (bit & 31))
}

export function hasBit(set: Uint32Array, hash: number): boolean {
  const bit = spread(hash)
  return ((set[(bit >>> 5) & (set.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0
}

export function addAll(set: Uint32Array, others: Uint32Array): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) | (others[at] ?? 0)
}

/** Which words of a text are worth a look. */
export type Sieve = {
  /** Hashes of whole words. */
  readonly known: Uint32Array
  /** Hashes of the first 1, 2 or 4 letters of words. */
  readonly begun: Uint32Array
}

/** How many letters of a word’s beginning a sieve is asked by. */
export const beginnings: readonly number[] = [1, 2, 4]

/**
 * So many of a word’s first letters are noted where it is heard: the forms of a Hungarian term, some hundreds, begin in
 * a few ways, and few words of a text begin as another does.
 */
export const heardLetters = 8

/**
 * The words of a text that a sieve lets through: start, end, and 1 where its beginning is in the sieve, for each. One
 * pass over the characters; nothing is made of any other word.
 * @param heard all words, let through or not, by the hash of their first letters
 */
export function sift(text: string, { known, begun }: Sieve, heard?: Uint32Array): number[] {
  const found: number[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    let kind = classAt(text, at)
    if (kind <= silent) {
      at++
      continue
    }
    const start = at
    let hash = seed
    let head = seed
    let letters = 0
    let begins = 0
    while (kind !== none) {
      if (kind !== silent) {
        hash = mix(hash, kind)
        letters++
        if ((letters < 3 || letters === 4) && hasBit(begun, hash)) begins = 1
        if (letters <= heardLetters) head = hash
      }
      at++
      if (at >= length) break
      kind = classAt(text, at)
    }
    if (heard) addBit(heard, head)
    if (begins || hasBit(known, hash)) found.push(start, at, begins)
  }
  return found
}

/** A text as it is compared: its folded words and what stands between them. */
export function keyOf(text: string): string {
  if (/^\p{L}+$/u.test(text)) return fold(text)
  const tokens = tokenise(text)
  return tokens
    .map(({ folded, start }, index) => {
      const before = tokens[index - 1]
      return (before ? gapOf(text.slice(before.end, start)) : '') + folded
    })
    .join('')
}
