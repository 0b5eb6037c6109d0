import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import { importLegacyPage, textOf, type ImportedPage } from '../pipeline/import.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { processorFor } from '../pipeline/read/markdown.ts'

/** A page as the old site gives it: each line a paragraph. */
const page = (...lines: readonly string[]): string => lines.join('\n\n')
const imported = (...lines: readonly string[]): ImportedPage => {
  const result = importLegacyPage(page(...lines), { language: 'en' })
  if (!('markdown' in result)) throw new Error(JSON.stringify(result))
  return result
}
const textIn = ({ markdown }: ImportedPage) => markdown.trim().split('\n\n')
const droppedIn = ({ dropped }: ImportedPage) => dropped.map(({ text }) => text)

const dated = 'Published: May 1, 2021'

describe('error pages', () => {
  test.each([
    '404 Not Found\n\nnginx/1.18.0',
    '404',
    'Error 404\nThe page you requested was not found.',
    '404 – az oldal nem található',
    'A keresett oldal nem található.',
    '403 Forbidden\nYou do not have permission to access this page.',
    '500 - Internal server error.\nThere is a problem with the resource.',
    'Bad gateway',
    'Error 502 – Bad gateway | Ministry of Interior',
    'HTTP Error 503. The service is unavailable.',
    'Page not found | Ministry\nMenu\nMain Page',
    'Access denied',
  ])('%j is refused', (text) =>
    expect(importLegacyPage(text)).toMatchObject({
      refused: 'an error page was saved, not an announcement',
    }),
  )
  test.each([
    ['500 new officers took the oath', 'They did so in Budapest.'],
    ['404 homes were rebuilt after the flood', 'The last was handed over today.'],
    ['503', 'firefighters worked at the site.'],
    ['502 million forints for shelters', 'The money was not found in the first budget.'],
    ['Not Found', `The missing are looked for. ${'They were not found yet. '.repeat(30)}`],
    ['Service unavailable', dated, 'The service is repaired on Sunday.'],
  ])('“%s …” is an announcement', (...lines) => expect(imported(...lines).title).toBe(lines[0]))
})

describe('one announcement with more dates than one', () => {
  test.each<[string, readonly string[], string | null, readonly string[]]>([
    [
      'a signature at the end',
      ['Title', 'Közzétéve: 2021. december 10.', 'Text of it.', 'Budapest, 2021. december 10.'],
      '2021-12-10',
      ['# Title', 'Text of it.', 'Budapest, 2021. december 10.'],
    ],
    [
      'a signature with names below it',
      ['Title', dated, 'Text of it.', 'Budapest, 10 May 2021', 'Dr. Kovács János', 'spokesman'],
      '2021-05-01',
      ['# Title', 'Text of it.', 'Budapest, 10 May 2021', 'Dr. Kovács János', 'spokesman'],
    ],
    [
      'an agenda',
      ['Title', dated, '10 May 2021', 'Opening', '11 May 2021', 'Closing'],
      '2021-05-01',
      ['# Title', '10 May 2021', 'Opening', '11 May 2021', 'Closing'],
    ],
    [
      'an agenda without a date of publication',
      ['Title', 'Text of it.', '10 May 2021', 'Opening', '11 May 2021', 'Closing'],
      null,
      ['# Title', 'Text of it.', '10 May 2021', 'Opening', '11 May 2021', 'Closing'],
    ],
    [
      'the date and place of an event',
      ['Title', 'Date: 12 May 2021', 'Venue: Budapest', 'Text of it.'],
      null,
      ['# Title', 'Date: 12 May 2021', 'Venue: Budapest', 'Text of it.'],
    ],
    [
      'the same day twice',
      ['1 May 2021', 'Title', dated, 'Text of it.', dated],
      '2021-05-01',
      ['# Title', 'Text of it.'],
    ],
    [
      'a label that counts more than a bare date',
      ['2 May 2021', 'Title', dated, 'Text of it.'],
      '2021-05-01',
      ['2 May 2021', '# Title', 'Text of it.'],
    ],
    [
      'a label below the text',
      ['Title', 'Text of it.', dated, 'Menu', 'Main Page'],
      '2021-05-01',
      ['# Title', 'Text of it.'],
    ],
    [
      'dates of changes',
      ['Title', dated, 'Last updated: May 3, 2021', 'Text of it.', 'Frissítve: 2021. május 4.'],
      '2021-05-01',
      ['# Title', 'Text of it.'],
    ],
    [
      'a date in front of the text',
      ['Title', '13 August 2021, Budapest – The office has decided.'],
      '2021-08-13',
      ['# Title', '13 August 2021, Budapest – The office has decided.'],
    ],
  ])('%s', (_, lines, published, text) => {
    const result = imported(...lines)
    expect(result.published).toBe(published)
    expect(new Set(textIn(result))).toEqual(new Set(text))
  })
  test.each<[string, readonly string[], string | null, string, string]>([
    [
      'two labels that disagree',
      [dated, 'Text of it.', 'Published: May 3, 2021'],
      '2021-05-01',
      'import/other-date',
      'Unexpected second date “May 3, 2021”, kept in the text',
    ],
    [
      'a date that can be two days',
      ['Published: 10/12/2021', 'Text of it.'],
      null,
      'import/unclear-date',
      'Unexpected date “10/12/2021”, which can be 2021-12-10, 2021-10-12',
    ],
    [
      'a day that cannot be',
      ['Közzétéve: 2021. február 30.', 'Text of it.'],
      null,
      'import/unclear-date',
      'Unexpected date “2021. február 30.”, expected a day that can be',
    ],
    [
      'a slip in the year',
      ['Published: 22-23 May 20017', 'Text of it.'],
      null,
      'import/unclear-date',
      'Unexpected date “22-23 May 20017”, expected a day that can be',
    ],
    [
      'a date in front of the text',
      ['Budapest, 2021. augusztus 13. – A hivatal döntött.'],
      '2021-08-13',
      'import/dateline',
      'Unexpected page with a date in its text only, taken from “2021. augusztus 13.”',
    ],
    [
      'a signature alone',
      ['Text of it.', 'Budapest, 10 May 2021'],
      null,
      'import/no-date',
      'Unexpected page without a date of publication; it is signed “Budapest, 10 May 2021”',
    ],
  ])('%s: said', (_, lines, published, rule, message) => {
    const result = imported('Title', ...lines)
    expect(result.published).toBe(published)
    expect(result.findings.map((one) => [one.rule, one.message])).toEqual([[rule, message]])
  })
})

describe('lists', () => {
  test.each<[string, readonly string[], readonly object[]]>([
    [
      'links in Markdown, in brackets, on the next line and behind a button',
      [
        'News Archive',
        '[First title](https://a.hu/1_(x))',
        'Publicated on: May 4, 2020',
        'Lead.',
        'Second title (https://a.hu/2)',
        'Publicated on: May 3, 2020',
        'Lead.',
        'Third title',
        'https://a.hu/3',
        'Publicated on: May 2, 2020',
        'Lead.',
        'Fourth title',
        'Publicated on: May 1, 2020',
        '[Jump to this page](https://a.hu/4)',
        'Fifth title',
        'Publicated on: May 1, 2020',
        'Lead.',
      ],
      [
        { title: 'First title', published: '2020-05-04', address: 'https://a.hu/1_(x)' },
        { title: 'Second title', published: '2020-05-03', address: 'https://a.hu/2' },
        { title: 'Third title', published: '2020-05-02', address: 'https://a.hu/3' },
        { title: 'Fourth title', published: '2020-05-01', address: 'https://a.hu/4' },
        { title: 'Fifth title', published: '2020-05-01' },
      ],
    ],
    [
      'an address that is none of the web is no address',
      ['[First](javascript:alert(1))', dated, '[Second](data:text/html,x)', dated],
      [
        { title: 'First', published: '2021-05-01' },
        { title: 'Second', published: '2021-05-01' },
      ],
    ],
    [
      'dates above the titles',
      [
        'October 20, 2023 12:10 PM',
        'First',
        'Lead.',
        'October 19, 2023 1:10 PM',
        'Second',
        'Lead.',
      ],
      [
        { title: 'First', published: '2023-10-20T12:10' },
        { title: 'Second', published: '2023-10-19T13:10' },
      ],
    ],
    [
      'organ and date below the titles',
      [
        'First',
        'Ministry of Interior, June 8, 2017 4:21 PM',
        'Second',
        'Ministry of Interior, June 7, 2017 4:21 PM',
      ],
      [
        { title: 'First', published: '2017-06-08T16:21' },
        { title: 'Second', published: '2017-06-07T16:21' },
      ],
    ],
    [
      'labels with the date below',
      ['First', 'Published', '2 May 2021', 'Second', 'Published', '1 May 2021'],
      [
        { title: 'First', published: '2021-05-02' },
        { title: 'Second', published: '2021-05-01' },
      ],
    ],
    [
      'leads with buttons, titles lost',
      ['On 19 May it was.', 'Jump to this pageOn 18 May it was not.', 'Jump to this page'],
      [
        { title: 'On 19 May it was.', published: null },
        { title: 'On 18 May it was not.', published: null },
      ],
    ],
  ])('%s', (_, lines, items) => expect(importLegacyPage(page(...lines))).toEqual({ items }))
})

describe('menus', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'an unknown item behind “Menu”',
      ['Title', dated, 'Text of it.', 'Menu', 'Ukraine', 'Asylum in Hungary', 'Main Page'],
      ['# Title', 'Text of it.'],
      ['Unexpected lines in the menu of the page, left out: “Ukraine”, “Asylum in Hungary”'],
    ],
    [
      'a signature above the menu stays',
      ['Title', dated, 'Text of it.', 'Dr. Kovács János', 'Menu', 'Ukraine'],
      ['# Title', 'Text of it.', 'Dr. Kovács János'],
      [
        'Unexpected lines in the menu of the page, left out: “Ukraine”',
        'Unexpected short lines beside the menu of the page, kept: “Dr. Kovács János”',
      ],
    ],
    [
      'a menu at the head, the site’s name above and an item below it',
      ['Ministry', 'Menu', 'Ukraine', 'Main Page', 'News', 'A title of some words', dated, 'Text.'],
      ['Ministry', 'News', '# A title of some words', 'Text.'],
      [
        'Unexpected lines in the menu of the page, left out: “Ukraine”',
        'Unexpected short lines beside the menu of the page, kept: “Ministry”, “News”',
      ],
    ],
    [
      'a title between the lines of a menu',
      ['Main Page', 'Title', 'Menu', dated, 'Text of it.'],
      ['# Title', 'Text of it.'],
      [],
    ],
    [
      'a menu above a footer and a contact',
      ['Title', dated, 'Text of it.', 'Menu', 'Ukraine', 'Main Page', 'Contact', 'sajto@bm.gov.hu'],
      ['# Title', 'Text of it.', 'Contact', 'sajto@bm.gov.hu'],
      ['Unexpected lines in the menu of the page, left out: “Ukraine”'],
    ],
    [
      'a menu word in the text stays',
      ['Title', dated, 'Text of it.', 'Menu', 'Soup and bread are served.'],
      ['# Title', 'Text of it.', 'Menu', 'Soup and bread are served.'],
      ['Unexpected short lines beside the menu of the page, kept: “Menu”'],
    ],
    [
      'figures at the end are no pager, pages with arrows are',
      ['Title', dated, 'Text of it.', 'Officers', '500', '1', '2', 'Next »'],
      ['# Title', 'Text of it.', 'Officers', '500'],
      [],
    ],
    [
      'short lines alone are no menu',
      ['Title', dated, 'First point', 'Second point', '12'],
      ['# Title', 'First point', 'Second point', '12'],
      [],
    ],
    [
      'drawn lines and what browsers add to a title',
      ['---', 'Title | Ministry', 'Title', dated, '***', 'Text of it.', '© 2021 Ministry'],
      ['# Title', 'Text of it.'],
      [],
    ],
  ])('%s', (_, lines, text, notes) => {
    const result = imported(...lines)
    expect(new Set(textIn(result))).toEqual(new Set(text))
    expect(result.findings.map(({ message }) => message)).toEqual(notes)
    const kept = textIn(result).map((one) => one.replace(/^# /u, ''))
    for (const line of lines) expect([...kept, ...droppedIn(result)]).toContain(line)
  })
})

describe('what hides in a page', () => {
  test('characters that show nothing are left out and named; a joined emoji stays', () => {
    const result = imported('Ti\u200btle\u202e', dated, 'Text\u00ad of\u2066 it 👩\u200d🚒.')
    expect(textIn(result)).toEqual(['# Title', 'Text of it 👩\u200d🚒.'])
    const [finding] = result.findings
    expect(finding).toMatchObject({
      rule: 'import/hidden-character',
      place: { line: 1, column: 3 },
      message: 'Unexpected hidden characters, 4 of them, left out: U+200B, U+202E, U+00AD, U+2066',
    })
  })
  test('signs that end a paragraph, though not a line, part paragraphs', () =>
    expect(textIn(imported('Title', dated, 'One.\u2029Two.\u0085Three.\fFour.'))).toEqual([
      '# Title',
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ]))
  test('letters of a wrong encoding are named, never changed', () => {
    const result = importLegacyPage(page('Cím', dated, 'Az idõ és az ûr.'), { language: 'hu' })
    expect(result).toMatchObject({
      markdown: '# Cím\n\nAz idõ és az ûr.\n',
      findings: [{ rule: 'import/letters', message: 'Unexpected letter “õ”, expected “ő”' }],
    })
  })
  test.each([
    'Text <script>alert(1)</script> and <img src=x onerror=alert(1)>.',
    '[link](javascript:alert(1)) and ![picture](file:///etc/passwd)',
    '<!-- kozlony-ignore source/raw-html: no -->',
    '$t(menu) {{title}} {{- title}} %{x}',
    '# No heading',
    '[x]: javascript:alert(1)',
    '*'.repeat(900) + ' stars',
    '[<'.repeat(900) + ' brackets',
    '> '.repeat(40) + 'deep',
    '&lt;b&gt; &#x6a;',
  ])('%j stays plain text', (text) => {
    const { markdown } = imported('Title', dated, text)
    const tree = processorFor(markdown).parse(markdown)
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(toString(tree.children[1])).toBe(text.trim())
  })
})

describe('bytes', () => {
  const text = 'Őrült árvíz – tűz\n\nKözzétéve: 2021. május 1.\n\nSzöveg.\n'
  const wide = (mark: boolean, big: boolean) => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const old = (dash: number) =>
    Uint8Array.from(text, (char) => ({ Ő: 0xd5, ű: 0xfb, '–': dash })[char] ?? char.charCodeAt(0))
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-16 with a mark', wide(true, false), 'UTF-16'],
    ['UTF-16 with a mark, big end first', wide(true, true), 'UTF-16'],
    ['UTF-16 without', wide(false, false), 'UTF-16'],
    ['UTF-16 without, big end first', wide(false, true), 'UTF-16'],
    ['Windows-1250', old(0x96), 'Windows-1250'],
  ])('%s is read', (_, bytes, encoding) => expect(textOf(bytes)).toEqual({ text, encoding }))
  test('ISO 8859-2 has the same Hungarian letters', () =>
    expect(textOf(old(0x2d))).toEqual({ text: text.replace('–', '-'), encoding: 'Windows-1250' }))
  const latin = (start: string) => Uint8Array.from(start, (char) => char.charCodeAt(0))
  test.each([
    ['%PDF-1.7\n\u00e2\u00e3', 'it is a PDF file; open it, and save its text as UTF-8'],
    ['PK\u0003\u0004\u0014\0', 'it is a ZIP, DOCX, ODT file; open it, and save its text as UTF-8'],
    ['\u0089PNG\r\n\u001a\n', 'it is a PNG file; open it, and save its text as UTF-8'],
    ['\u00ff\u00d8\u00ff\u00e0', 'it is a JPEG file; open it, and save its text as UTF-8'],
    ['{\\rtf1 Text}', 'it is a RTF file; open it, and save its text as UTF-8'],
    ['Text\0of it', 'it is not text; open it in its own program, and save its text as UTF-8'],
    [
      '\u0001\u00fe\u0081\u0090\u00ff',
      'it is not text; open it in its own program, and save its text as UTF-8',
    ],
    [
      '\u00c5\u0090r\u00c3\u00bclt \u00e1rv\u00c3\u00adz',
      'its letters are stored in two ways, most of them as UTF-8; save it as UTF-8 again',
    ],
  ])('%j is refused', (start, words) => {
    const result = textOf(latin(start))
    expect('refused' in result && inEnglish(result.refused)).toBe(words)
  })
})

describe('any page', () => {
  const word = fc.oneof(
    fc.constantFrom(...'500 404 Menu the a-b *x* <b> [y](z) 1. # > $t( {{x}} 2021. és'.split(' ')),
    fc.string({ unit: fc.constantFrom(...'abcdeőű'.split('')), minLength: 1, maxLength: 8 }),
  )
  const sentence = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '', ':', '!'))
    .map(([words, end]) => words.join(' ') + end)
  const line = fc.oneof(
    { weight: 6, arbitrary: sentence },
    fc.constantFrom(
      'Menu',
      'Main Page',
      'Home > News',
      'Tovább',
      '12',
      'Next »',
      'null',
      '---',
      dated,
      'Közzétéve: 2021. május 2.',
      'Published',
      '3 May 2021',
      '10/12/2021',
      'Budapest, 2021. május 4.',
      'Last updated: May 3, 2021',
      'https://a.hu/1',
      '© 2021',
    ),
  )
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 14 })
  const wordsOf = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.split(/\s+/u))
      .filter(Boolean)
      .sort()
  test('loses no word: each is in the Markdown or in the list of what was left out', () => {
    let whole = 0
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.flat().join('')
        const result = importLegacyPage(text)
        if (!('markdown' in result)) return
        whole++
        const { children } = processorFor(result.markdown).parse(result.markdown)
        expect(children.every(({ type }) => type === 'paragraph' || type === 'heading')).toBe(true)
        expect(wordsOf([...children.map((node) => toString(node)), ...droppedIn(result)])).toEqual(
          wordsOf([text]),
        )
      }),
      { numRuns: 3000 },
    )
    expect(whole).toBeGreaterThan(1000)
  })
  test('with a title, a date and sentences below is an announcement', () =>
    fc.assert(
      fc.property(
        fc.array(
          sentence.map((text) => `It is said: ${text}.`),
          { minLength: 1, maxLength: 8 },
        ),
        (paragraphs) => {
          expect(textIn(imported('A title', dated, ...paragraphs))).toHaveLength(
            paragraphs.length + 1,
          )
        },
      ),
    ))
  test('never throws, whatever it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(importLegacyPage(text)).toBeDefined()
      }),
      { numRuns: 1000 },
    ))
  test('is done within the time of a test, though it is long runs of one sign', () => {
    for (const sign of [' ', '\t ', '(', '[', '](', '> ', '1 ', '.', ', ', '\u2028', '-', 'b '])
      expect(importLegacyPage(`a${sign.repeat(60_000 / sign.length)}b\n`.repeat(6))).toBeDefined()
  })
  test('nor do its bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(textOf(bytes)).toBeDefined()
      }),
      { numRuns: 1000 },
    ))
})
