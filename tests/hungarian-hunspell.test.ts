import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hungarianSpeller } from '../pipeline/host/speller.ts'
import { formsOf } from '../pipeline/terminology/forms.ts'
import { nouns } from '../pipeline/terminology/hungarian/lexicon/nouns.ts'
import { withJ, withoutJ } from '../pipeline/terminology/hungarian/lexicon/possessive.ts'
import { wordsOf } from '../pipeline/terminology/hungarian/lexicon/words.ts'
import { nounRows, nounTable } from './support/hungarian-nouns.ts'

let speller: Awaited<ReturnType<typeof hungarianSpeller>>
beforeAll(async () => (speller = await hungarianSpeller()))
afterAll(() => speller.close())

/** One form of each kind that is made in a way of its own. */
const judgedTags =
  /^(?:sg\.(?:acc|sup|ins|dat|all)|pl\.(?:nom|acc)|[123]sg\.nom|1pl\.acc|3pl\.ine|3sg\.pl\.nom)$/u

function rejected(words: readonly string[], pos: 'noun' | 'verb', tags: RegExp) {
  const judged = words
    .filter((word) => speller.accepts(word))
    .flatMap((term) =>
      formsOf({ term, status: 'preferred', pos }, 'hu')
        .filter((form) => !form.variant && form.tags.some((tag) => tags.test(tag)))
        .map(({ text }) => text),
    )
  return { judged: judged.length, refused: judged.filter((text) => !speller.accepts(text)) }
}

describe('a spell checker that is none of ours accepts what would be written', () => {
  test('nouns of the closed classes, and those whose possessive is listed', () => {
    const words = new Set([
      ...nouns.keys(),
      ...Object.values(nounTable).flatMap((lines) => nounRows(lines).map(([noun]) => noun)),
      ...[...wordsOf(withJ), ...wordsOf(withoutJ)].map(({ word }) => word),
    ])
    const { judged, refused } = rejected([...words], 'noun', judgedTags)
    expect(judged).toBeGreaterThan(5000)
    expect(refused.length / judged).toBeLessThan(0.03)
  })

  test('verbs of all kinds, in all their finite forms', () => {
    const words =
      'közzétesz visz vesz hisz iszik tanít segít indít szeret fut lát tart mond küld kezd hagy áll fest kér néz hoz mos mutat biztosít dolgozik vonatkozik bocsát publikál ellenőriz támogat üldöz fejleszt köt hirdet javasol közöl végez nő'
    const { judged, refused } = rejected(
      words.split(' '),
      'verb',
      /^(?:prs|pst|cond|imp|pot\.prs)/u,
    )
    expect(judged).toBeGreaterThan(2000)
    expect(refused.length / judged).toBeLessThan(0.02)
  })
})
