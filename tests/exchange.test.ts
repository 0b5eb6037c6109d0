import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { termsFormats, type TermsFormatName } from '../pipeline/exchange/formats.ts'
import { entryFrom } from '../pipeline/exchange/merge.ts'
import type { Dialect } from '../pipeline/exchange/tbx-words.ts'
import type { Imported } from '../pipeline/exchange/imported.ts'
import { conceptFields, termFields } from '../pipeline/model/termbase-fields.ts'
import type { Concept } from '../pipeline/model/termbase.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { termbaseSchema } from '../pipeline/read/termbase.ts'
import { anyConcepts } from './support/concepts.ts'

const conceptsOf = ({ concepts }: Imported): Concept[] =>
  concepts.map(
    (one) =>
      ({
        ...(one.subject !== undefined && { subject: one.subject }),
        ...entryFrom(one),
      }) as unknown as Concept,
  )

const told = ({ refusals }: Imported): string[] =>
  refusals.map(({ message, place }) => `${place.line}:${place.column} ${inEnglish(message)}`)

const forms: [TermsFormatName, Dialect, boolean][] = [
  ['tbx', 'v2', false],
  ['tbx', 'v3', false],
  ['csv', 'v2', false],
  ['csv', 'v2', true],
  ['tsv', 'v2', false],
]

describe.each(forms)('%s (%s, byte order mark: %s)', (name, dialect, mark) => {
  const { write, read } = termsFormats[name]
  test('every field of every concept comes back, and the same bytes go out again', () => {
    fc.assert(
      fc.property(anyConcepts, (concepts) => {
        const out = write(concepts, { dialect, mark })
        const back = read(out)
        expect(told(back)).toEqual([])
        expect(conceptsOf(back)).toEqual(concepts)
        expect(write(conceptsOf(back), { dialect, mark })).toBe(out)
      }),
      { numRuns: 50 },
    )
  })
  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(anyConcepts, fc.nat(), fc.string(), (concepts, at, put) => {
        const out = write(concepts, { dialect, mark })
        const place = at % (out.length + 1)
        read(out.slice(0, place) + put + out.slice(place + 1))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the tables of fields know what the schema knows', () => {
  type Shape = { readonly shape: Readonly<Record<string, Zod>> }
  type Zod = { readonly def: { readonly innerType?: Zod; readonly element?: Zod } } & Partial<Shape>
  const inner = (type: Zod): Zod => (type.def.innerType ? inner(type.def.innerType) : type)
  const names = (type: Zod | undefined): string[] =>
    Object.entries(type?.shape ?? {}).flatMap(([key, value]) => {
      const { shape } = inner(value)
      return shape ? Object.keys(shape).map((one) => `${key}.${one}`) : [key]
    })
  const concept = inner((termbaseSchema as unknown as Shape).shape['concepts'] as Zod).def.element
  const terms = concept?.shape?.['terms'] as Zod
  const term = inner(terms.shape?.['hu'] as Zod).def.element
  test('of concepts', () =>
    expect(['id', ...Object.keys(conceptFields), 'terms.en', 'terms.hu'].toSorted()).toEqual(
      names(concept).toSorted(),
    ))
  test('of terms', () =>
    expect(['term', ...Object.keys(termFields)].toSorted()).toEqual(names(term).toSorted()))
})

describe('TBX of other programs', () => {
  const { read } = termsFormats.tbx
  const entry = (text: string) => `<martif><text><body>${text}</body></text></martif>`
  test.each<[string, string, unknown]>([
    [
      'groups, indentation, languages with a country, a language that is not ours',
      `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><text><body>
<termEntry id="C_12.Press">
  <descripGrp><descrip type="definition">
    a text for
    the press
  </descrip></descripGrp>
  <langSet xml:lang="EN-gb"><ntig><termGrp>
     <term>
       press <hi>release</hi>
     </term>
     <termNote type="partOfSpeech">Noun</termNote>
     <termNoteGrp><termNote type="administrativeStatus">preferredTerm</termNote></termNoteGrp>
  </termGrp></ntig></langSet>
  <langSet xml:lang="de"><tig><term>Pressemitteilung</term></tig></langSet>
  <langSet xml:lang="hu"><tig><term>sajtóközlemény</term></tig>
    <tig><term>sajtó közlemény</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
</termEntry></body></text></martif>`,
      [
        {
          id: 'c-12-press',
          definition: 'a text for\n    the press',
          terms: {
            en: [{ term: 'press release', pos: 'noun', status: 'preferred' }],
            hu: [
              { term: 'sajtóközlemény', status: 'preferred' },
              { term: 'sajtó közlemény', status: 'forbidden' },
            ],
          },
        },
      ],
    ],
    [
      'v3 in style DCT',
      `<tbx style="dct" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
 xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1"><min:subjectField>press</min:subjectField>
<langSec xml:lang="en"><termSec><term>newsroom</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`,
      [
        {
          id: 'c1',
          subject: 'press',
          terms: { en: [{ term: 'newsroom', pos: 'noun', status: 'deprecated' }] },
        },
      ],
    ],
    [
      'no id',
      entry(
        '<termEntry><langSet xml:lang="hu"><tig><term>Közérdekű adat</term></tig></langSet></termEntry>',
      ),
      [{ id: 'kozerdeku-adat', terms: { hu: [{ term: 'Közérdekű adat', status: 'preferred' }] } }],
    ],
  ])('%s', (_, text, concepts) => {
    const back = read(text)
    expect(told(back)).toEqual([])
    expect(conceptsOf(back)).toEqual(concepts)
  })

  test.each<[string, string, string]>([
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "b">]>\n<martif/>', '1:31 Unexpected DOCTYPE'],
    [
      'an entity of a file',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<martif>&a;</martif>',
      '2:12 Unexpected “&”',
    ],
    ['not closed', '<martif>\n<text>', '2:7 Unexpected end of the file, expected a closing tag'],
    ['closed crosswise', '<martif>\n<a></b></a></martif>', '2:8 Unexpected closing tag'],
    ['no XML', 'hu,en', '1:6 Unexpected form of the file, expected XML'],
    ['nothing', '', '1:1 Unexpected form of the file, expected XML'],
    ['HTML', '<html/>', '1:1 Unexpected “html”, expected TBX (martif or tbx)'],
    ['deep', '<martif>'.repeat(40), 'Unexpected nesting 33 deep, expected at most 32'],
    [
      'a name that reaches into every object',
      '<martif><__proto__/></martif>',
      'Unexpected name “__proto__”',
    ],
    ['such a value', '<martif><a type="__proto__"/></martif>', 'Unexpected name “__proto__”'],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-2"?>\n<martif/>',
      'Unexpected encoding “ISO-8859-2”',
    ],
    [
      'a field of ours that is none',
      entry(
        '\n<termEntry id="a">\n <admin type="x-kozlony-kolor">red</admin><langSet xml:lang="hu"><tig><term>a</term></tig></langSet></termEntry>',
      ),
      '3:2 Unexpected “x-kozlony-kolor”, which is no field of ours',
    ],
    [
      'no term',
      entry(
        '<termEntry id="a"><langSet xml:lang="hu">\n <tig><term> </term></tig></langSet></termEntry>',
      ),
      '2:2 Unexpected entry without a term',
    ],
  ])('refused: %s', (_, text, expected) => expect(told(read(text)).join('\n')).toContain(expected))

  test('what XML cannot hold is left out', () => {
    const out = termsFormats.tbx.write(
      [
        {
          id: 'a',
          note: 'a\u0000b\u001bc\ud800d',
          terms: { hu: [{ term: 'a', status: 'preferred' }] },
        },
      ],
      { dialect: 'v3', mark: false },
    )
    expect(conceptsOf(read(out))[0]?.note).toBe('abcd')
  })
  test('a bomb of elements ends soon', () => {
    const text = entry('<termEntry id="a"/>'.repeat(100_000))
    expect(read(text).concepts).toEqual([])
  })
})

describe('tables of other programs', () => {
  const { read } = termsFormats.csv
  const release = {
    id: 'press-release',
    terms: {
      hu: [{ term: 'sajtóközlemény', status: 'preferred' }],
      en: [{ term: 'press release', status: 'preferred' }],
    },
  }
  test.each<[string, string, unknown]>([
    ['a glossary of two columns', 'hu,en\nsajtóközlemény,press release\n', [release]],
    [
      'in the other order, of Excel in Hungarian',
      '\uFEFFen;hu\r\npress release;sajtóközlemény\r\n;\r\n',
      [release],
    ],
    ['with tabs', 'hu\ten\tconcept\nsajtóközlemény\tpress release\tpress-release', [release]],
    [
      'rows of a concept in any order; the word for true in Hungarian',
      'concept,language,hu,en,status,lowering\nhome,en,otthon,home,,\npress,en,,press,,\nhome,hu,otthon,home,admitted,IGAZ\n',
      [
        {
          id: 'home',
          terms: {
            en: [{ term: 'home', status: 'preferred' }],
            hu: [{ term: 'otthon', status: 'admitted', lowering: true }],
          },
        },
        { id: 'press', terms: { en: [{ term: 'press', status: 'preferred' }] } },
      ],
    ],
    [
      'lists and guards',
      'en,tests.hit,note\na,"x | y \\| z",\'=1\n',
      [
        {
          id: 'a',
          terms: {
            en: [{ term: 'a', status: 'preferred', tests: { hit: ['x', 'y | z'] }, note: '=1' }],
          },
        },
      ],
    ],
  ])('%s', (_, text, concepts) => {
    const back = read(text)
    expect(told(back)).toEqual([])
    expect(conceptsOf(back)).toEqual(concepts)
  })
  test.each<[string, string, string]>([
    [
      'an unknown column',
      'hu,en,stattus\na,b,c',
      '1:7 Unexpected column “stattus”, expected “status”',
    ],
    ['a column twice', 'hu,hu\na,b', '1:4 Unexpected second column “hu”'],
    [
      'no language',
      'status,note\na,b',
      '1:1 Unexpected header, expected the columns hu, en, concept',
    ],
    [
      'an open quotation mark',
      'hu,en\n"a,b',
      '2:1 Unexpected end of the file, expected a closing “"”',
    ],
    ['text behind a quotation mark', 'hu,en\n"a"b,c', '2:4 Unexpected “b” behind a closing “"”'],
    ['another language', 'language,en\n\nde,Haus', '3:1 Unexpected language “de”, expected hu, en'],
    ['no term', 'language,hu,en\nhu,,Haus', '2:1 Unexpected entry without a term'],
    [
      'two definitions',
      'concept,en,concept.note\na,x,1\na,y,2',
      '3:1 Unexpected second value of “concept.note” for “a”',
    ],
    ['__proto__', 'en,__proto__\na,x', 'Unexpected column “__proto__”'],
  ])('refused: %s', (_, text, expected) => expect(told(read(text)).join('\n')).toContain(expected))
  test('no cell begins with what a spreadsheet would run, and each row is one line', () =>
    fc.assert(
      fc.property(anyConcepts, (concepts) => {
        const out = termsFormats.tsv.write(concepts, { dialect: 'v2', mark: false })
        const rows = out.split('\r\n')
        const terms = concepts.flatMap(({ terms: { hu = [], en = [] } }) => [...hu, ...en])
        expect(rows).toHaveLength(terms.length + 2)
        for (const cell of rows.join('\t').split('\t')) expect(cell).not.toMatch(/^"?[=+\-@]/u)
      }),
      { numRuns: 50 },
    ))
})
