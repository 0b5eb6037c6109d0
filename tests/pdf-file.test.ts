import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { PdfFile } from '../pipeline/print/pdf/file.ts'
import {
  dictOf,
  isDict,
  nameOf,
  plainString,
  Ref,
  Stream,
  textOfName,
  textOfString,
  textString,
} from '../pipeline/print/pdf/values.ts'
import { deflated, writeFile } from '../pipeline/print/pdf/write.ts'

/** A file as Chromium writes one: objects by number from 1, the catalog first. */
function fileOf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'
  let rows = '0000000000 65535 f \n'
  for (const [index, object] of objects.entries()) {
    rows += `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const count = objects.length + 1
  const end = `trailer\n<</Size ${count}\n${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${count}\n${rows}${end}`, 'latin1')
}

const fileWith = (value: string, ...more: readonly string[]): PdfFile =>
  new PdfFile(fileOf([`<</Type /Catalog /V ${value}>>`, ...more]))

test.each([
  ['12', '12'],
  ['-.5', '-.5'],
  ['true', 'true'],
  ['null', undefined],
  ['/A#20b', '/A#20b'],
  ['(a (b) \\) <<)', '(a (b) \\) <<)'],
  ['<FEFF 0041>', '<FEFF 0041>'],
  ['[1 0 3 0 0]', ['1', '0', '3', '0', '0']],
  ['[ /A(b)<63>/D ]', ['/A', '(b)', '<63>', '/D']],
  ['<</A<</B[1]>>/C/D>>', dictOf({ A: dictOf({ B: ['1'] }), C: '/D' })],
  ['[1 % 2 ]\n3]', ['1', '3']],
  ['2 0 R', ['7']],
  ['99 0 R', undefined],
])('a value is read as it is written: %s', (written, value) => {
  const file = fileWith(written, '[7]')
  expect(file.valueAt(file.catalog, 'V')).toEqual(value)
})

test('of each number there is one reference', () => {
  const file = fileWith('[2 0 R 2 0 R 3 0 R]')
  const [one, same, other] = file.arrayAt(file.catalog, 'V')
  expect(one).toBeInstanceOf(Ref)
  expect(one).toBe(same)
  expect(one).not.toBe(other)
})

test('streams keep their bytes, whatever they look like', () => {
  const data = 'endobj 4 0 obj << endstream\xff\0'
  const packed = deflateSync(data).toString('latin1')
  const file = fileWith(
    '2 0 R',
    `<</Length 4 0 R /W 3 0 R>> stream\n${data}\nendstream`,
    `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`,
    String(data.length),
  )
  const stream = file.valueAt(file.catalog, 'V')
  expect(file.dataAt(file.catalog, 'V')).toBe(data)
  expect(stream instanceof Stream && file.dataAt(stream.dict, 'W')).toBe(
    Buffer.from(data).toString('latin1'),
  )
})

test('pages come in their order, and have the size of what holds them', () => {
  const file = new PdfFile(
    fileOf([
      '<</Pages 2 0 R>>',
      '<</Kids [3 0 R 5 0 R] /MediaBox [0 10 100 210]>>',
      '<</Kids [4 0 R] /MediaBox [0 0 100 300]>>',
      '<</Type /Page /N 1>>',
      '<</Type /Page /N 2>>',
    ]),
  )
  expect(file.pages().map(({ dict, height }) => [file.numberAt(dict, 'N'), height])).toEqual([
    [1, 300],
    [2, 200],
  ])
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a table that is elsewhere', Buffer.from('%PDF-1.4\nstartxref\n5\n%%EOF\n')],
  ['no catalog', fileOf(['[]'])],
  ['a value without end', fileOf(['<</A [1 2'])],
  ['a key that is no name', fileOf(['<<(A) 1>>'])],
  ['a stream that is shorter', fileOf(['<</Length 5>> stream\nab\nendstream'])],
])('what is no file of Chromium’s is refused: %s', (_, bytes) => {
  expect(() => new PdfFile(bytes)).toThrow()
})

describe('strings and names', () => {
  test.each([
    ['(a\\(\\051\\\\)', 'a()\\'],
    ['(a\\\nb\\n)', 'ab\n'],
    ['(\\376\\377\\001\\121)', 'ő'],
    ['<FEFF0151D83DDE00>', 'ő😀'],
    ['<4142>', 'AB'],
    ['/A', undefined],
    ['12', undefined],
  ])('%s says %s', (written, text) => expect(textOfString(written)).toBe(text))

  test('whatever is written is read again', () =>
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(textOfString(plainString(text))).toBe(text)
        expect(textOfString(textString(text))).toBe(text)
      }),
    ))

  test('a name keeps what may not stand in one', () => {
    expect(nameOf('text/markdown x#')).toBe('/text#2Fmarkdown#20x#23')
    expect(textOfName('/text#2Fmarkdown#20x#23')).toBe('text/markdown x#')
  })
})

describe('what is written', () => {
  const source = fileOf(
    [
      '<</Type /Catalog /Pages 3 0 R /Own (x) /Twice [5 0 R 5 0 R]>>',
      '(nothing leads here)',
      '<</Type /Pages /Kids [4 0 R] /Count 1>>',
      '<</Type /Page /Parent 3 0 R /MediaBox [0 0 9 9]>>',
      '<</Length 3>> stream\nabc\nendstream',
    ],
    '/Root 1 0 R /Info 2 0 R',
  )
  const written = (change?: (file: PdfFile) => void): Uint8Array => {
    const file = new PdfFile(source)
    file.information = undefined
    change?.(file)
    return writeFile(file)
  }
  const identifierOf = (bytes: Uint8Array): string[] =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/<([0-9A-F]{32})>/gu),
    ].map(([, id = '']) => id)

  test('another reader finds what the catalog leads to, once, and nothing else', async () => {
    const document = await PDFDocument.load(
      written((file) =>
        file.catalog.set('New', [file.add(deflated(new Map(), Buffer.from('large'.repeat(99))))]),
      ),
      { updateMetadata: false, throwOnInvalidObject: true },
    )
    const { context, catalog } = document
    const objects = context.enumerateIndirectObjects().map(([, object]) => object)
    const own = objects.filter(
      (object) =>
        !(object instanceof PDFRawStream) ||
        !/XRef|ObjStm/u.test(String(object.dict.get(PDFName.of('Type')))),
    )
    expect(own).toHaveLength(5)
    expect(document.getPages()).toHaveLength(1)
    expect(String(catalog.get(PDFName.of('Own')))).toBe('(x)')
    const said = own.flatMap((object) =>
      object instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(object).decode()).toString()
        : [],
    )
    expect(said.sort()).toEqual(['abc', 'large'.repeat(99)])
  })

  test('equal content has equal bytes, and any change another identifier', () => {
    const [one, same, other] = [
      written(),
      written(),
      written((file) => file.catalog.set('Own', '(y)')),
    ]
    expect(Buffer.from(one).equals(same)).toBe(true)
    const [first, second] = identifierOf(one)
    expect(first).toBe(second)
    expect(first).toHaveLength(32)
    expect(identifierOf(other)[0]).not.toBe(first)
  })

  test('a value of a dictionary cannot be a stream', () => {
    expect(isDict(new PdfFile(source).catalog)).toBe(true)
    const inline = new Stream(new Map(), Buffer.from('x'))
    expect(() => written((file) => file.catalog.set('Own', inline))).toThrow()
  })
})
