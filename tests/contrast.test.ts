import { describe, expect, test } from '@jest/globals'
import { styles } from '../pipeline/host/assets.ts'

type Tokens = ReadonlyMap<string, string>

const css = (styles().get('tokens.css') ?? '').replace(/\/\*.*?\*\//gsu, '')

/** The colours that a block of tokens.css sets. */
const coloursIn = (block: string): [string, string][] =>
  [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/giu)].map(([, name = '', value = '']) => [
    name,
    value,
  ])

const [light = '', ...media] = css.split(/@media /u)
const mediaOf = (query: string): string => media.find((one) => one.startsWith(query)) ?? ''
const base = coloursIn(light)
const themes: Readonly<Record<string, Tokens>> = {
  light: new Map(base),
  dark: new Map([...base, ...coloursIn(mediaOf('screen and (prefers-color-scheme: dark)'))]),
  print: new Map([...base, ...coloursIn(mediaOf('print'))]),
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: string, other: string): number => {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

/** Words need 4.5 : 1, lines that mean something 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [on: string, of: string, least: number])[] = [
  ['paper', 'ink', 4.5],
  ['paper', 'ink-2', 4.5],
  ['paper', 'accent', 4.5],
  ['paper', 'accent-2', 4.5],
  ['sheet', 'ink', 4.5],
  ['sheet', 'ink-2', 4.5],
  ['sheet', 'accent', 4.5],
  ['paper', 'correction', 4.5],
  ['correction-tint', 'ink', 4.5],
  ['correction-tint', 'correction', 4.5],
  ['paper', 'withdrawn', 4.5],
  ['withdrawn-tint', 'ink', 4.5],
  ['withdrawn-tint', 'withdrawn', 4.5],
  ['paper', 'information', 4.5],
  ['information-tint', 'ink', 4.5],
  ['information-tint', 'information', 4.5],
  ['embargo', 'on-embargo', 4.5],
  ['paper', 'edge', 3],
  ['paper', 'focus', 3],
]

describe.each(Object.entries(themes))('the colours can be told apart: %s', (_, tokens) => {
  test.each(pairs)('on --%s stands --%s, at least %d : 1', (on, of, least) => {
    const [ground, colour] = [tokens.get(on), tokens.get(of)]
    expect([ground, colour]).toEqual([expect.any(String), expect.any(String)])
    expect(contrast(ground ?? '', colour ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test('the themes are not one', () => {
  expect(themes['dark']?.get('paper')).not.toBe(themes['light']?.get('paper'))
  expect(themes['print']?.get('ink-2')).not.toBe(themes['light']?.get('ink-2'))
})
