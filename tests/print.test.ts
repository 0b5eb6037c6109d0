import { describe, expect, test } from '@jest/globals'
import { say } from '../pipeline/model/wording.ts'
import { codes } from '../pipeline/print/codes.ts'
import { missingFrom } from '../pipeline/print/coverage.ts'
import { inspect } from '../pipeline/print/inspect.ts'
import { facesIn, shellPage } from '../pipeline/print/shell.ts'

describe('characters without a glyph', () => {
  const missing = missingFrom(new Set(codes))
  test.each([
    ['Belügyminisztérium – „őű”, 1 234 €\n', []],
    ['Great news 🎉 and 🎉', ['🎉']],
    ['zero\u200Bwidth', ['\u200B']],
    ['Київ', 'Київ'.split('')],
  ])('%j', (text, expected) => expect(missing(text)).toEqual(expected))
})

describe('the page that a tab keeps', () => {
  const css = "@font-face { src: url('fonts/A-Regular.ttf.woff2') format('woff2'); }"
  test('names its faces', () => expect(facesIn(css)).toEqual(['A-Regular.ttf.woff2']))
  test('holds them itself, and asks for nothing', () => {
    const page = shellPage([css], (name) => `BASE64-${name}`)
    expect(page).toContain(
      "url('data:font/ttf;base64,BASE64-A-Regular.ttf.woff2') format('truetype')",
    )
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/https?:|file:|<script/u)
  })
})

describe('a print that is not one of ours is thrown away', () => {
  const whole = {
    title: 'Title',
    pages: ['The last', 'words.'],
    faces: new Set(['Ours']),
    hasType3: false,
    lacksGlyph: false,
  }
  const expected = { title: 'Title', lastWords: 'last words.', faces: new Set(['Ours']) }
  test('a whole one is not', () => expect(inspect(whole, expected)).toBeNull())
  test.each([
    ['no page', { pages: [] }, say('the file has no page')],
    ['no end', { pages: ['The last'] }, say('the end of the text is missing in the file')],
    ['another title', { title: 'Other' }, say('the file carries another title')],
    [
      'a font of the machine',
      { faces: new Set(['Ours', 'DejaVuSans']) },
      say('a font that is not ours was used ({{fonts}})', { fonts: 'DejaVuSans' }),
    ],
    ['drawn letters', { hasType3: true }, say('letters were drawn as pictures (a Type 3 font)')],
    [
      'an empty box',
      { lacksGlyph: true },
      say('a character has no glyph in the fonts of the editions'),
    ],
  ])('%s', (_, fault, reason) => expect(inspect({ ...whole, ...fault }, expected)).toEqual(reason))
})
