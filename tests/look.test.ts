import { describe, expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import { compare, shrink } from './look/compare.ts'

/** White paper with dark lines of text, each so many pixels apart, the first at `top`. */
function page(top: number, options: { height?: number; ink?: number } = {}): Uint8Array {
  const { height = 600, ink = 30 } = options
  const png = new PNG({ width: 300, height })
  png.data.fill(255)
  for (let y = top; y < height - 40; y += 28)
    for (let line = y; line < y + 9; line++)
      for (let x = 30; x < 270; x++) png.data.set([ink, ink, ink], (line * 300 + x) * 4)
  return PNG.sync.write(png)
}

const verdict = (now: Uint8Array, reference: Uint8Array) => compare(shrink(now), shrink(reference))

describe('a picture and its reference', () => {
  test('the same page is the same', () =>
    expect(verdict(page(40), page(40))).toEqual({ same: true }))
  test.each([
    ['lines three pixels lower', page(43)],
    ['a line less', page(68)],
    ['another ink', page(40, { ink: 120 })],
  ])('%s', (_, now) => {
    const found = verdict(now, page(40))
    expect(found).toMatchObject({ same: false, why: expect.stringMatching(/^\d+\.\d+ % of it/u) })
  })
  test('a page that grew', () =>
    expect(verdict(page(40, { height: 660 }), page(40))).toEqual({
      same: false,
      why: '100 × 200 became 100 × 220',
    }))
  test('a reference is a third of the picture', () => {
    const { width, height } = PNG.sync.read(Buffer.from(shrink(page(40))))
    expect({ width, height }).toEqual({ width: 100, height: 200 })
  })
})
