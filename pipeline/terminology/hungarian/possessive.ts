import type { Harmony } from './harmony.ts'
import { withJ, withoutJ } from './lexicon/possessive.ts'
import { wordsOf } from './lexicon/words.ts'
import { lastMember } from './member.ts'

const known: ReadonlyMap<string, { readonly j: boolean; readonly alone: boolean }> = new Map(
  (
    [
      [false, withoutJ],
      [true, withJ],
    ] as const
  ).flatMap(([j, list]) => wordsOf(list).map(({ word, alone }) => [word, { j, alone }] as const)),
)

/** Sounds that j would melt into, and -ság, -ség: no j for sure. */
const melting = /(?:s|z|c|gy|ny|ty|j|ly|s[áé]g)$/u

/** Suffixes that make nouns: hardly ever a j. */
const never = /(?:at|et|alom|elem|ék|n[oö]k|.ad|.ed|[^o]n[oö]k|um|ik)$/u

/** Clusters and long consonants of recent words, which take j with front vowels too. */
const always = /(?:[nkpslrfc]t|szt|[rnl]d|gramm?|.ing|ff|gg|kk|pp|bb|tt|f)$/u

/** In words with back vowels these take j: „lapja, telefonja”. */
const withBack = /(?:[bdfgkpt]|on|an|án|in|én|ín|ón|un)$/u

/**
 * What is known of the possessive of a noun in small letters that ends in a consonant.
 * @param isChanged whether the stem changes before vowels: such nouns take j by list only („útja”, but „dolga”)
 */
export function possessiveOf(
  word: string,
  harmony: Harmony,
  isChanged: boolean,
): { readonly j: boolean; readonly isSure: boolean } {
  const member = lastMember(word, known)
  if (member?.isSure) return { j: member.entry.j, isSure: false }
  if (isChanged) return { j: false, isSure: false }
  if (melting.test(word)) return { j: false, isSure: true }
  if (never.test(word)) return { j: false, isSure: false }
  return { j: always.test(word) || (harmony === 'back' && withBack.test(word)), isSure: false }
}
