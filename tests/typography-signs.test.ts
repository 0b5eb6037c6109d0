import { describe, expect, test } from '@jest/globals'
import { all, any, type Sign } from '../pipeline/transform/typography/signs.ts'

const cases: readonly (readonly [sign: Sign, texts: readonly string[], not: readonly string[]])[] =
  [
    ['figure', ['a1', '1', 'é9é'], ['', 'a', 'IV', '٣']],
    ['year', ['2021', 'in 12500,'], ['202 1', '999', '12 345']],
    ['figureThenBlank', ['1 a', '5\u00a0%'], ['1', '1.', ' 1']],
    ['blankThenFigure', ['a 1', 'a\u00a01'], ['1 ', 'a1']],
    ['figureThenPoint', ['1.', '1,5', '10:30'], ['a.', '. 1', '1 .']],
    ['figureThenLetter', ['1st', '2V'], ['1 st', 'a1', '1é']],
    ['dash', ['a-b', '–', 'a — b'], ['a', '−']],
    ['blankThenDash', ['a -', ' –', '\u00a0—'], ['a-', '- a']],
    ['percent', ['5%'], ['5']],
    ['bracketThenBlank', ['(a) b'], ['(a)', '( a']],
    ['romanThenPoint', ['IV. B', 'az I.'], ['IV', 'A.', 'a.']],
    ['points', ['a..', '...'], ['.', '. .', '…']],
    ['wide', ['a  b', 'a \u00a0b', 'a\nb', '\t'], ['a b', ' ']],
    ['mark', ['"a', 'it’s', '„', '‹'], ['a', '`']],
  ]

describe('What a text holds, for rules to tell quickly that they have nothing to do', () => {
  test.each(cases)('%s', (sign, texts, not) => {
    for (const text of texts) expect([text, any(sign).test(text)]).toEqual([text, true])
    for (const text of not) expect([text, any(sign).test(text)]).toEqual([text, false])
  })

  test('any of some, or all of them', () => {
    expect(any('dash', 'figure').test('1')).toBe(true)
    expect(any('dash', 'figure').test('a')).toBe(false)
    expect(all('dash', 'figure').test('1')).toBe(false)
    expect(all('dash', 'figure').test('1-2')).toBe(true)
  })
})
