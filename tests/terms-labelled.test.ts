import { describe, expect, test } from '@jest/globals'
import { compileTermbase, type TermbaseData } from '../pipeline/terminology.ts'
import { judge, labelledTermbase, labelledTexts, scoreOf } from './support/labelled.ts'

const termbase = compileTermbase(labelledTermbase as TermbaseData)

describe.each(['en', 'hu'] as const)('the labelled texts (%s)', (language) => {
  const texts = labelledTexts(language)
  test('precision, recall and exact fixes stay above the floor', () => {
    const { precision, recall, exact, misses } = scoreOf(texts, termbase, language)
    expect({ misses, precision, recall, exact }).toEqual({
      misses: expect.any(Array),
      precision: expect.closeTo(1, 2),
      recall: expect.closeTo(1, 2),
      exact: expect.any(Number),
    })
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.99)
    expect(exact).toBeGreaterThanOrEqual(0.98)
  })
  test.each(texts.map(({ trap, text }) => [trap, text] as const))(
    'a second run finds nothing more to fix: %s',
    (_, text) => {
      const once = judge(text, termbase, language)
      expect(judge(once.fixed, termbase, language).fixed).toBe(once.fixed)
    },
  )
})

test('there are at least 150 of them', () =>
  expect(labelledTexts('en').length + labelledTexts('hu').length).toBeGreaterThanOrEqual(150))
