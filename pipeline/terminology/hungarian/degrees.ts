import { lengthen, pick } from './endings.ts'
import { harmonyOf } from './harmony.ts'
import { wordsOf } from './lexicon/words.ts'
import { endsInVowel } from './sounds.ts'

/** Adjectives with a comparative of their own (Keszler (ed.), Magyar grammatika: degrees of adjectives). */
const irregular: ReadonlyMap<string, string> = new Map(
  wordsOf(
    `szép:szebb jó:jobb sok:több kicsi:kisebb kis:kisebb nagy:nagyobb könnyű:könnyebb hosszú:hosszabb bő:bővebb
ifjú:ifjabb nehéz:nehezebb kevés:kevesebb bátor:bátrabb lassú:lassabb szörnyű:szörnyebb hű:hívebb gyakori:gyakoribb
régi:régebbi`,
  ).map(({ word, stems: [comparative = word] }) => [word, comparative]),
)

/** „gyorsabb, olcsóbb”; „leggyorsabb”. */
export function degreesOf(adjective: string): {
  readonly comparative: string
  readonly superlative: string
} {
  const link = endsInVowel(adjective) ? '' : pick('a/e', harmonyOf(adjective))
  const comparative = irregular.get(adjective.toLowerCase()) ?? `${lengthen(adjective)}${link}bb`
  return { comparative, superlative: `leg${comparative}` }
}
