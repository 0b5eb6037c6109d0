import { describe, expect, test } from '@jest/globals'
import { say } from '../pipeline/model/wording.ts'
import { codes } from '../pipeline/print/codes.ts'
import { missingFrom } from '../pipeline/print/coverage.ts'
import { inspect } from '../pipeline/print/inspect.ts'
import { normalise, pdfDate } from '../pipeline/print/normalise.ts'
import { facesIn, shellPage } from '../pipeline/print/shell.ts'

describe('PDF dates are the announcement’s', () => {
  test.each([
    ['2021-12-10T10:00:00+01:00', "D:20211210100000+01'00'"],
    ['2021-06-10T10:00:30-05:30', "D:20210610100030-05'30'"],
    ['2021-12-10', "D:20211210000000+00'00'"],
  ])('%s', (iso, expected) => expect(pdfDate(iso)).toBe(expected))
})

describe('the same bytes', () => {
  const raw = (date: string, a: string, b: string) =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nendobj\n` +
        `2 0 obj\n<</ID (node${a}) /Limits [(node${a}) (node${b})]>>\nendobj\nő`,
    )
  const one = normalise(raw('20261124030000', '00000012', '00000040'), '2021-12-10T10:00:00+01:00')
  const other = normalise(
    raw('20270101120000', '00000112', '00000999'),
    '2021-12-10T10:00:00+01:00',
  )
  test('two runs give one file', () => expect(Buffer.from(one).equals(other)).toBe(true))
  test('the length stays, so that the cross-reference table stays true', () =>
    expect(one.length).toBe(raw('20261124030000', '00000012', '00000040').length))
  test('ids count from 1 in their order', () =>
    expect(Buffer.from(one).toString()).toContain('[(node00000001) (node00000002)]'))
  test('other bytes stay', () => expect(Buffer.from(one).toString()).toContain('ő'))
})

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

describe('a PDF that is not one of ours is thrown away', () => {
  test('no page', () =>
    expect(
      inspect(Buffer.from('%PDF-1.4'), { title: '', lastWords: '', faces: new Set() }),
    ).toEqual(say('the file has no page')))
})
