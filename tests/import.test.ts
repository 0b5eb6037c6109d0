import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import { announcementFolder, importLegacyPage, type ImportedPage } from '../pipeline/import.ts'
import { readDate } from '../pipeline/import/date.ts'
import { escapeMarkdown, escapeTitle } from '../pipeline/model/escape.ts'
import { readStamp } from '../pipeline/import/stamp.ts'
import { defaultOffice } from '../pipeline/model/office.ts'
import { isSlug } from '../pipeline/model/slug-grammar.ts'
import { slugOf } from '../pipeline/model/slug.ts'
import { readFacts } from '../pipeline/read/facts.ts'
import { processorFor } from '../pipeline/read/markdown.ts'

const page = (...lines: string[]): string => lines.join('\n')
const imported = (text: string): ImportedPage => {
  const result = importLegacyPage(text)
  if (!('markdown' in result)) throw new Error(JSON.stringify(result))
  return result
}

const english = page(
  'Meeting of the working group',
  '',
  'Publicated on: December 10, 2021',
  '',
  'The working group met in Budapest on 2 December 2021.',
  '',
  'It heard 14 reports.',
  '',
  'Menu',
  '',
  'Main Page',
  '',
  'Navigation',
)

describe('a page of the old site', () => {
  test('gives title, date, paragraphs, and what was left out', () => {
    expect(importLegacyPage(english)).toEqual({
      title: 'Meeting of the working group',
      published: '2021-12-10',
      language: 'en',
      markdown:
        '# Meeting of the working group\n\nThe working group met in Budapest on 2 December 2021.\n\nIt heard 14 reports.\n',
      dropped: [
        {
          line: 3,
          text: 'Publicated on: December 10, 2021',
          why: 'date of publication, kept in announcement.yaml',
        },
        { line: 9, text: 'Menu', why: 'menu of the old page' },
        { line: 11, text: 'Main Page', why: 'menu of the old page' },
        { line: 13, text: 'Navigation', why: 'menu of the old page' },
      ],
      findings: [],
    })
  })
  test('in Hungarian, with a byte order mark and Windows line ends', () => {
    const text = page(
      'Főoldal',
      'Ülésezett a munkacsoport',
      'Közzétéve: 2021. december 10., péntek 10:23',
      'A munkacsoport ülésén a helyettes államtitkár is részt vett.',
      '   ',
      '- mondta a szóvivő.',
      'Tovább',
      'Navigáció',
    ).replaceAll('\n', '\r\n')
    expect(imported(`\uFEFF${text}`)).toMatchObject({
      title: 'Ülésezett a munkacsoport',
      published: '2021-12-10T10:23',
      language: 'hu',
      markdown:
        '# Ülésezett a munkacsoport\n\nA munkacsoport ülésén a helyettes államtitkár is részt vett.\n\n\\- mondta a szóvivő.\n',
      findings: [],
    })
  })
  test('with the date below its label, a path, a doubled title and holes of a template', () => {
    const { title, published, markdown, dropped } = imported(
      page(
        'Home > News',
        'A title',
        'A title',
        'Published',
        '10 December 2021',
        'null',
        'Text of it.',
        '© 2021 Ministry',
        '1 2 3 »',
      ),
    )
    expect({ title, published, markdown }).toEqual({
      title: 'A title',
      published: '2021-12-10',
      markdown: '# A title\n\nText of it.\n',
    })
    expect(dropped.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 8, 9])
  })
  test('nothing is invented: no date gives null and a finding, a date in the text is not taken', () => {
    const result = imported(page('A title', '', 'On 3 May 2020 the group met.'))
    expect(result.published).toBeNull()
    expect(result.findings.map(({ rule }) => rule)).toEqual(['import/no-date'])
  })
  test('without a title there is none', () => {
    const result = imported(
      page('The group met, and it was good. It will meet again.', 'It said so.'),
    )
    expect(result.title).toBeNull()
    expect(result.findings.map(({ rule }) => rule)).toEqual(['import/no-date', 'import/no-title'])
  })
  test('lines broken at a width are one paragraph, lines that end are two', () => {
    const { markdown } = imported(
      page(
        'A title',
        '',
        'The group met in the building of the ministry in the city',
        'of Budapest.',
        'It was the third time.',
      ),
    )
    expect(markdown).toBe(
      '# A title\n\nThe group met in the building of the ministry in the city of Budapest.\n\nIt was the third time.\n',
    )
  })
})

describe('what is no announcement', () => {
  test('a list gives its items', () =>
    expect(
      importLegacyPage(
        page(
          'News Archive',
          'First title',
          'Publicated on: May 3, 2020',
          'Lead.',
          'Jump to this page',
          'Second title',
          'Publicated on: May 1, 2020',
          'Lead.',
        ),
      ),
    ).toEqual({
      items: [
        { title: 'First title', published: '2020-05-03' },
        { title: 'Second title', published: '2020-05-01' },
      ],
    }))
  test.each([
    ['', 'the page is empty'],
    ['404 Not Found\n\nnginx', 'an error page was saved, not an announcement'],
    ['Menu\n\nMain Page', 'there is no text beside the menu of the page'],
    ['<!DOCTYPE html><html>', 'it is HTML; save the page as text in a browser'],
  ])('%j is refused', (text, refused) => expect(importLegacyPage(text)).toMatchObject({ refused }))
})

describe('dates as old pages write them', () => {
  test.each([
    ['December 10, 2021', '2021-12-10'],
    ['December 10th 2021', '2021-12-10'],
    ['October 20, 2023 12:10 PM', '2023-10-20T12:10'],
    ['June 8, 2017 4:21 PM', '2017-06-08T16:21'],
    ['May 1, 2017 12:05 AM', '2017-05-01T00:05'],
    ['13 August 2021', '2021-08-13'],
    ['31 of May 2016', '2016-05-31'],
    ['On 6th May 2016', '2016-05-06'],
    ['Friday, 10 December 2021', '2021-12-10'],
    ['2018. január 14, vasárnap', '2018-01-14'],
    ['2020. november 02., hétfő 10:23', '2020-11-02T10:23'],
    ['2018. December 21. 12:14, péntek', '2018-12-21T12:14'],
    ['2015. április 24., péntek', '2015-04-24'],
    ['2025. május. 31. 16:10', '2025-05-31T16:10'],
    ['2018.07.02.', '2018-07-02'],
    ['2016.5.19.', '2016-05-19'],
    ['19.5.2016', '2016-05-19'],
    ['2021-12-10', '2021-12-10'],
    ['2020. febr. 3.', '2020-02-03'],
    ['2014. X. 28.', '2014-10-28'],
    ['2014.X.28.', '2014-10-28'],
    ['2021.dec.10.', '2021-12-10'],
    ['2021 december 10', '2021-12-10'],
    ['2021. DECEMBER 10.', '2021-12-10'],
    ['2021. december 10-én, pénteken', '2021-12-10'],
    ['2021. március 1-jén', '2021-03-01'],
    ['2021. június 2-i', '2021-06-02'],
    ['2021. december 10. 10 óra', '2021-12-10T10:00'],
    ['2021. 12. 10. 10.23', '2021-12-10T10:23'],
    ['2021/12/10', '2021-12-10'],
    ['2021–12–10', '2021-12-10'],
    ['10. December 2021', '2021-12-10'],
    ['the 10th of December 2021', '2021-12-10'],
    ['10 Dec. 2021, 4 p.m.', '2021-12-10T16:00'],
    ['Fri, 10 Dec 2021 10:23:00 +0100', '2021-12-10T10:23+01:00'],
    ['2021-12-10T09:23:00Z', '2021-12-10T09:23Z'],
    ['13/12/2021', '2021-12-13'],
    ['12/13/2021', '2021-12-13'],
    ['5/5/2021', '2021-05-05'],
    ['2020. február 29.', '2020-02-29'],
    ['2021. február 29.', null],
    ['31 April 2021', null],
    ['31/11/2021', null],
    ['13/2014.(X.28.)', null],
    ['2017.2095', null],
    ['10–11 December 2021', null],
    ['10/12/21', null],
    ['2021. december', null],
    ['2021. december 10. 25:10', null],
    ['December 10, 20211', null],
    ['2014-11-03 - 2017-06-16', null],
    ['22-23 May 20017', null],
    ['date 2018-02', null],
    ['10/12/2021', null],
    ['4.5.2016', null],
    ['February 30, 2021', null],
    ['2021. 13. 01.', null],
    ['June 8, 2017 16:21 PM', null],
    ['sometime in May 2020', null],
  ])('%s → %s', (text, iso) => expect(readDate(text)).toBe(iso))
  test('a line of organ and date is a stamp, a sentence is not', () => {
    expect(readStamp('Ministry of Interior, June 8, 2017 4:21 PM')?.published).toBe(
      '2017-06-08T16:21',
    )
    expect(
      readStamp('Published reports were read by everyone in the room that day, it was said.'),
    ).toBeUndefined()
    expect(readStamp('Date of birth of the victim: unknown')).toBeUndefined()
  })
})

describe('plain text stays plain', () => {
  const plain = (markdown: string) => {
    const tree = processorFor(markdown).parse(markdown)
    const [only] = tree.children
    return tree.children.length === 1 &&
      only?.type === 'paragraph' &&
      only.children.every(({ type }) => type === 'text')
      ? toString(only)
      : tree
  }
  test.each([
    '# no heading',
    '- mondta',
    '+ plus',
    '1. first',
    '2021. december 10-én',
    '3) third',
    '> said',
    '***',
    '---',
    '===',
    '*a* _b_ `c` ~~d~~',
    '[1]    1.',
    '[a](b)',
    '![a](b)',
    '<b>x</b>',
    '<https://a.hu>',
    'AT&amp;T &#65; & co',
    'a | b',
    '[^1]: note',
    '~~~',
    '```',
    'C:\\temp\\',
    '\\*',
    'a\\',
    ':-- | --:',
    '    four',
    '#hash',
    '1.5 million',
    '[x]: /url "t"',
    'I.HÁTTÉR',
  ])('%j', (text) => expect(plain(escapeMarkdown(text))).toBe(text.trim()))
  test('any line reads back as itself', () => {
    const character = fc.constantFrom(...'ab1.)(-+*_`~#>=|[]!<&;:\\^" őŰ\u00a0'.split(''))
    const line = fc.string({ unit: character, maxLength: 24 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(line, (text) => {
        expect(plain(escapeMarkdown(text))).toBe(text.trim())
      }),
      { numRuns: 2000 },
    )
  })
  test('any title too', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab1.-*#=\\ ő'.split('')), maxLength: 16 })
    fc.assert(
      fc.property(
        line.filter((text) => text.trim() !== ''),
        (text) => {
          const [heading] = processorFor('').parse(`# ${escapeTitle(text)}\n`).children
          expect(heading?.type === 'heading' && toString(heading)).toBe(text.trim())
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the folder', () => {
  const today = '2026-11-24'
  test('builds as it stands, with a waiver and the list of what was left out', () => {
    const { id, files } = announcementFolder(imported(english), { source: 'a.txt', today })
    expect(id).toBe('2021/meeting-of-the-working-group')
    expect(Object.keys(files)).toEqual(['announcement.yaml', 'en.md'])
    const { facts, findings } = readFacts(files['announcement.yaml'] ?? '', 'a.yaml', defaultOffice)
    expect(findings).toEqual([])
    expect(facts).toMatchObject({
      published: { year: 2021, month: 12, day: 10 },
      languages: ['en'],
      waiver: { language: 'hu', reason: 'Imported from a page that exists in English only.' },
    })
    expect(files['announcement.yaml']).toContain('# line 9: "Menu" (menu of the old page)')
  })
  test('without a date says what to do', () => {
    const { id, files } = announcementFolder(imported('A title\n\nText of the page.'), { today })
    expect(id).toBe('undated/a-title')
    expect(files['announcement.yaml']).toContain('# published: 2021-12-10')
  })
  test('a hostile title or file name stays a comment', () => {
    const { files } = announcementFolder(
      {
        ...imported(english),
        dropped: [{ line: 1, text: 'a\u2028published: 1999-01-01\n"x', why: 'x' }],
      },
      { source: 'a\npublished: 1999-01-01', today },
    )
    const { facts } = readFacts(files['announcement.yaml'] ?? '', 'a.yaml', defaultOffice)
    expect(facts?.published.year).toBe(2021)
  })
})

describe('names for web addresses', () => {
  test.each([
    ['Őrült árvíz: 3. nap', 'orult-arviz-3-nap'],
    ['The mayors’ “office”', 'the-mayors-office'],
    ['Straße, Łódź, Ærø', 'strasse-lodz-aero'],
    ['!!!', 'announcement'],
    ['Index', 'index-page'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug))
  test('any title gives a valid one', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => isSlug(slugOf(title)))))
})
