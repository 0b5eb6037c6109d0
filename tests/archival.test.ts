import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import { entriesIn } from './support/outline.ts'
import { htmlBlocks } from './support/html-blocks.ts'
import { nasty, nastyFiles } from './support/nasty/office.ts'
import { makeOffice, type Office } from './support/office.ts'
import { printedIn, type PrintedEdition } from './support/printed.ts'
import { blocksOf, readTags, tagsOf, type Tag } from './support/read-pdf.ts'

const inHungarian = nasty.map((one) => ({
  ...one,
  facts: one.facts?.includes('languages:')
    ? one.facts
    : `${one.facts ?? ''}\nlanguages: [hu]\nwaiver: { language: en, reason: "Próba.", date: 2024-01-02 }`,
}))

let office: Office
let editions: Map<string, PrintedEdition>
beforeAll(async () => {
  office = makeOffice(nastyFiles('3a+ua1', inHungarian))
  const all = await printedIn(office.root)
  editions = new Map(all.map((one) => [one.request.title, one]))
}, 400_000)
afterAll(() => office.remove())

const editionOf = (name: string): PrintedEdition => {
  const found = editions.get(name)
  if (!found) throw new Error(`“${name}” was not printed`)
  return found
}
const names = nasty.map(({ name }) => name)

describe('the text of the structure tree is that of the page, block by block', () => {
  test.each(names)('%s', async (name) => {
    const { request, pdf } = editionOf(name)
    expect(blocksOf(await readTags(pdf))).toEqual(htmlBlocks(request.body))
  })
})

describe('the tags are what the standards and readers want', () => {
  const faultsOf = (tag: Tag): string[] => {
    const kids = tag.kids.filter((kid): kid is Tag => typeof kid !== 'string')
    const types = kids.map(({ type }) => type)
    return [
      ...(tag.type === 'NonStruct' ? ['a box without a meaning'] : []),
      ...(tag.type === 'Figure' && !tag.alternative ? ['a picture without words'] : []),
      ...(tag.type === 'LI' && types.join(' ').replace('Lbl ', '') !== 'LBody'
        ? [`an item of ${types.join(' ')}`]
        : []),
      ...(tag.type === 'L' && types.some((type) => type !== 'LI')
        ? [`a list of ${types.join(' ')}`]
        : []),
      ...(tag.type === 'TR' && types.some((type) => type !== 'TH' && type !== 'TD')
        ? [`a row of ${types.join(' ')}`]
        : []),
      ...(tag.type === 'TH' && !/\/Scope \/(?:Row|Column)/u.test(tag.attributes)
        ? ['a head without a scope']
        : []),
    ]
  }
  test.each(names)('%s', async (name) => {
    const root = await readTags(editionOf(name).pdf)
    expect(root).toMatchObject({ type: 'Document', language: 'hu' })
    expect([...tagsOf(root)].flatMap(faultsOf)).toEqual([])
  })

  test('a head that is repeated on the next page is text once', async () => {
    const root = await readTags(editionOf('a table over four pages').pdf)
    const heads = [...tagsOf(root)].filter(({ type }) => type === 'TH')
    expect(heads.map((head) => blocksOf(head).join()).slice(0, 5)).toEqual([
      'Oszlop 1',
      'Oszlop 2',
      'Oszlop 3',
      'Oszlop 4',
      '1.1',
    ])
  })
  test('a quotation in the other language says so', async () => {
    const root = await readTags(
      editionOf('quotations in the other language, nested and over a page').pdf,
    )
    const quotes = [...tagsOf(root)].filter(({ type }) => type === 'BlockQuote')
    expect(quotes.map(({ language }) => language)).toEqual(['en', undefined, undefined, undefined])
  })
  test('a picture and its caption are one figure', async () => {
    const root = await readTags(editionOf('pictures with a credit, drawings with layers').pdf)
    const [figure] = [...tagsOf(root)].filter(({ type }) => type === 'Figure')
    expect(figure?.alternative).toBe('Rajz rétegekkel')
    expect(figure && blocksOf(figure)).toEqual(['Aláírás OVF & társai'])
  })
})

test('the outline is made of the headings, nested, each once', async () => {
  const { pdf } = editionOf('headings with links, code, emphasis and equal words')
  expect(entriesIn(await PDFDocument.load(pdf)).slice(0, 9)).toEqual([
    '1 headings with links, code, emphasis and equal words',
    '2 A kód és a dőlt',
    '2 Hivatkozás',
    '3 Azonos',
    '3 Azonos',
    '4 Negyedik',
    '5 Ötödik',
    '6 Hatodik',
    '2 Erről a kiadásról',
  ])
})

test('a link says where it leads, a note that it is one', async () => {
  const { pdf } = editionOf('cells full of words, links, code and notes')
  const document = await PDFDocument.load(pdf)
  const said = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return []
    if (object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return []
    const words = object.lookup(PDFName.of('Contents'))
    return words && 'decodeText' in words ? [(words as { decodeText(): string }).decodeText()] : []
  })
  expect([...new Set(said)]).toEqual(['hivatkozás', '1. jegyzet'])
})

test('the file carries its text and its facts', async () => {
  const document = await PDFDocument.load(editionOf('every fact there is').pdf)
  const files = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('EF'))) return []
    const stream = object.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'))
    if (!(stream instanceof PDFRawStream)) return []
    const text = new TextDecoder().decode(decodePDFRawStream(stream).decode())
    return [{ relation: String(object.get(PDFName.of('AFRelationship'))), text }]
  })
  expect(files.map(({ relation }) => relation)).toEqual(['/Source', '/Source'])
  const [facts = '', text = ''] = files.map((file) => file.text)
  expect(facts).toContain('reference: BM/2024/1 (A & B)\n')
  expect(facts).toContain('updated: 2024-03-02T08:15+01:00\n')
  expect(facts).not.toContain('embargo')
  expect(text).toMatch(/^# every fact there is\n\nÖsszefoglaló\.\n/u)
})

test('the newer pair of standards: PDF 2.0, no information, links lead to elements', async () => {
  const chosen = inHungarian.filter(({ name }) => /many notes|places within/u.test(name))
  const newer = makeOffice(nastyFiles('4f+ua2', chosen))
  const printed = await printedIn(newer.root)
  newer.remove()
  expect(printed).toHaveLength(chosen.length)
  for (const { pdf } of printed) {
    const source = Buffer.from(pdf).toString('latin1')
    expect(source).toMatch(/^%PDF-2\.0\n/u)
    expect(source).toContain('<pdfaid:part>4</pdfaid:part>')
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    expect(document.context.trailerInfo.Info).toBeUndefined()
    const links = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link')
          ? [object.lookup(PDFName.of('A'), PDFDict)]
          : [],
      )
    const within = links.filter((action) => action.get(PDFName.of('S')) === PDFName.of('GoTo'))
    expect(within.length).toBeGreaterThan(1)
    expect(within.every((action) => action.has(PDFName.of('SD')))).toBe(true)
  }
}, 120_000)
