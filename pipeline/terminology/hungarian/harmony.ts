import { antiharmonic, back, both, front } from './lexicon/harmony.ts'
import { wordsOf } from './lexicon/words.ts'
import { lastMember } from './member.ts'

/** Which vowels a suffix takes: -hoz, -hez or -höz. */
export type Harmony = 'back' | 'front' | 'front-rounded'

const listed: ReadonlyMap<string, { readonly side: 'back' | 'front'; readonly alone: boolean }> =
  new Map(
    (
      [
        ['front', front],
        ['back', back],
        ['back', antiharmonic],
      ] as const
    ).flatMap(([side, list]) =>
      wordsOf(list).map(({ word, alone }) => [word, { side, alone }] as const),
    ),
  )

const vacillating = new RegExp(`(?:${both.split(' ').join('|')})$`, 'u')

const lastWord = (text: string): string => (text.split(/[\s-]+/u).at(-1) ?? text).toLowerCase()

/** Front suffixes behind a vowel: rounded after ö, ő, ü, ű. */
export function frontHarmony(text: string): Harmony {
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text.charAt(at)
    if ('öőüűÖŐÜŰ'.includes(letter)) return 'front-rounded'
    if ('aáeéiíoóuúAÁEÉIÍOÓUÚ'.includes(letter)) return 'front'
  }
  return 'front'
}

/** The vowel that decides: the last one, except that i, í, é, e let one before them be heard. */
function byVowels(word: string): { readonly side: 'back' | 'front'; readonly isMixed: boolean } {
  let last = ''
  for (let at = word.length - 1; at >= 0; at--) {
    const letter = word.charAt(at)
    if ('aáoóuú'.includes(letter)) {
      // A last e is front by default („októberben”), i, í, é are not heard („papírban”).
      return { side: last === 'e' ? 'front' : 'back', isMixed: last !== '' }
    }
    if ('öőüű'.includes(letter)) return { side: 'front', isMixed: false }
    if ('eéií'.includes(letter)) last ||= letter
    // Of an e before others the next vowel is not heard: „érem, személy”.
    if (letter === 'e' && last !== 'e') return { side: 'front', isMixed: hasBack(word, at) }
  }
  return { side: 'front', isMixed: false }
}

const hasBack = (word: string, before: number): boolean => /[aáoóuú]/u.test(word.slice(0, before))

/**
 * Vowel harmony by the last member of a compound: the last vowel decides, except that i, í, é let a back vowel
 * before them be heard; a last e after back vowels is front (Siptár–Törkenczy, The Phonology of Hungarian, 3.2;
 * exceptions by list or by the term’s `harmony` hint).
 */
export function harmonyOf(word: string): Harmony {
  const low = lastWord(word)
  const known = lastMember(low, listed)
  const side = known?.isSure ? known.entry.side : byVowels(low).side
  return side === 'back' ? 'back' : frontHarmony(low)
}

/** The other harmony, where speakers vacillate or no rule tells: „fotelban, fotelben”. */
export function otherHarmony(word: string): Harmony | undefined {
  const low = lastWord(word)
  if (vacillating.test(low)) return frontHarmony(low)
  if (lastMember(low, listed)?.isSure || !byVowels(low).isMixed) return undefined
  return harmonyOf(word) === 'back' ? frontHarmony(low) : 'back'
}
