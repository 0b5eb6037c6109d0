import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { SaxesParser } from 'saxes'
import { pdfDate, xmpDate } from '../pipeline/print/conform/date.ts'
import { srgbProfile } from '../pipeline/print/conform/srgb.ts'
import { xmpPacket } from '../pipeline/print/conform/xmp.ts'
import { record } from './support/print-request.ts'

test.each([
  ['2021-12-10T10:00+01:00', "D:20211210100000+01'00'", '2021-12-10T10:00:00+01:00'],
  ['2021-06-10T10:00:30-05:30', "D:20210610100030-05'30'", '2021-06-10T10:00:30-05:30'],
  ['2021-12-10T10:00Z', 'D:20211210100000Z', '2021-12-10T10:00:00Z'],
  ['2021-12-10', 'D:20211210', '2021-12-10'],
])('the moment %s as PDF and as XMP', (iso, pdf, xmp) =>
  expect([pdfDate(iso), xmpDate(iso)]).toEqual([pdf, xmp]),
)

describe('XMP', () => {
  const packet = xmpPacket(record, 'hu')
  test('is well-formed XML, whatever the words are', () => {
    const errors: unknown[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => errors.push(error))
    parser.write(packet).close()
    expect(errors).toEqual([])
  })
  test.each([
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<rdf:li xml:lang="x-default">Próba – „őű”</rdf:li><rdf:li xml:lang="hu">Próba – „őű”</rdf:li><rdf:li xml:lang="en">Trial – “&amp;&lt;&gt;”</rdf:li>',
    '<rdf:li xml:lang="en">Summary</rdf:li>',
    '<dc:identifier>https://kozlony.example/hu/2021/proba.pdf</dc:identifier>',
    '<dc:language><rdf:Bag><rdf:li>hu</rdf:li></rdf:Bag></dc:language>',
    '<dc:creator><rdf:Seq><rdf:li>Szervezet</rdf:li></rdf:Seq></dc:creator>',
    '<dc:subject><rdf:Bag><rdf:li>Árvíz</rdf:li></rdf:Bag></dc:subject>',
    'Szabadon felhasználható.</rdf:li></rdf:Alt></dc:rights>',
    '<xmp:CreateDate>2021-12-10T10:00:00+01:00</xmp:CreateDate><xmp:ModifyDate>2021-12-11</xmp:ModifyDate>',
  ])('says %s', (words) => expect(packet).toContain(words))
  test('claims the other pair of standards where it is set', () =>
    expect(xmpPacket({ ...record, profile: '4f+ua2' }, 'hu')).toMatch(
      /<pdfaid:part>4<.*<pdfuaid:part>2</su,
    ))
  test('English is the default of the English edition', () =>
    expect(xmpPacket(record, 'en')).toContain('x-default">Trial'))
})

test('the sRGB profile is the same 480 bytes always', () => {
  const profile = srgbProfile()
  expect(profile.length).toBe(480)
  expect(profile.readUInt32BE(0)).toBe(480)
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  expect(createHash('sha256').update(profile).digest('hex')).toBe(
    'af1e2d31895e913b6c8c9c3abf8e5aa9b06e3e655e8e50810fed61b35fcf819e',
  )
})
