import { afterAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { languages, type Language } from '../pipeline/model/language.ts'
import { processorFor } from '../pipeline/read/markdown.ts'
import { renderText } from '../pipeline/render/text.ts'
import { remarkAttribution } from '../pipeline/transform/attribution.ts'
import { remarkTypography, typeset, typesetFacts } from '../pipeline/transform/typography.ts'
import { kozlony, makeOffice, pair } from './support/office.ts'
import { profileOf } from './support/profiles.ts'

const show = (text: string): string => text.replaceAll('\u00a0', '~')

/** A text as the edition’s body; `~` is the space that does not break. */
function render(markdown: string, language: Language) {
  const source = `# T\n\nS.\n\n${markdown}`
  const file = new VFile({ value: source })
  const tree = processorFor(source).parse(file) as Root
  const changed = unified()
    .use(remarkAttribution)
    .use(remarkTypography, profileOf(language))
    .runSync(tree, file) as Root
  const { blocks, footnotes } = renderText(changed, profileOf(language), () => undefined)
  return show(
    [...blocks, ...footnotes.flat()]
      .map((node) => toHtml(node, { allowDangerousHtml: false }))
      .join('\n'),
  )
}

describe('over inline markup', () => {
  test.each<[string, Language, string, string]>([
    [
      'a quotation around emphasis',
      'en',
      '"*Yes*" and *"no"*',
      '<p>“<em>Yes</em>” and <em>“no”</em></p>',
    ],
    [
      'a quotation that opens before and ends in emphasis',
      'en',
      '"It *is so"*',
      '<p>“It <em>is so”</em></p>',
    ],
    ['depth goes on over markup', 'hu', '"Az *"új"* mérce"', '<p>„Az <em>»új«</em> mérce”</p>'],
    ['an apostrophe after emphasis', 'en', "*Népszava*'s view", '<p><em>Népszava</em>’s view</p>'],
    ['a quotation around code', 'en', '"`a"b`" is code', '<p>“<code>a"b</code>” is code</p>'],
    ['code stays', 'en', '`"a" -- 2-3 ...`', '<p><code>"a" -- 2-3 ...</code></p>'],
    ['a block of code stays', 'en', '```\n"a" -- b\n```', '<pre><code>"a" -- b\n</code></pre>'],
    ['a space at the edge of emphasis', 'hu', '**12** fő', '<p><strong>12</strong>~fő</p>'],
    [
      'a space inside strong',
      'hu',
      '**2026. december 1.:** kezdet',
      '<p><strong>2026. december~1.:</strong> kezdet</p>',
    ],
    [
      'the words of a link, not its address',
      'en',
      '["a" - b](https://a.hu/"--1-2)',
      '<p><a href="https://a.hu/%22--1-2">“a”~– b</a></p>',
    ],
    [
      'an address as a link',
      'en',
      '<https://a.hu/a--b>',
      '<p><a href="https://a.hu/a--b">https://a.hu/a--b</a></p>',
    ],
    ['each paragraph for itself', 'en', '"One.\n\n"Two."', '<p>“One.</p>\n<p>“Two.”</p>'],
    ['a hard break', 'hu', 'dr.\\\n"Kiss"', '<p>dr.<br>„Kiss”</p>'],
    ['an escape', 'en', '\\"Yes\\" it\\\'s', '<p>“Yes” it’s</p>'],
    ['a character reference', 'en', '&quot;Yes&quot;', '<p>“Yes”</p>'],
  ])('%s', (_, language, source, wanted) => expect(render(source, language)).toBe(wanted))
})

describe('every text of an announcement', () => {
  test.each<[string, string, string]>([
    ['a heading', '## A "Tisza" 12 - "B"', '<h2 id="a-tisza-12-b">A „Tisza” 12~– „B”</h2>'],
    ['items', '- "a"\n- 8-16 óra', '<ul><li>„a”</li><li>8–16~óra</li></ul>'],
    [
      'description and caption',
      '![Egy "kép"](a.png "A \\"kép\\" 12 fő")',
      '<figure><img src="" alt="Egy „kép”"><figcaption>A „kép” 12~fő</figcaption></figure>',
    ],
    [
      'quotation and attribution',
      '> "Igen"\n> — Kiss Pál, dr. Vass "helyettese"',
      '<div class="quote"><blockquote class="hung"><p>„Igen”</p></blockquote><p class="attribution">– <strong>Kiss Pál</strong>, dr.~Vass „helyettese”</p></div>',
    ],
    [
      'suffixes stay on their line',
      'a 85 %-át 19-én',
      '<p>a <span class="together">85%-át</span> <span class="together">19-én</span></p>',
    ],
    [
      'so does the number of a decree',
      'az 5/2021. (II. 3.) BM rendelet',
      '<p>az <span class="together">5/2021. (II. 3.)</span> BM rendelet</p>',
    ],
    ['but not in code', '`19-én`', '<p><code>19-én</code></p>'],
  ])('%s', (_, source, wanted) =>
    expect(render(source, 'hu').replace(/src="[^"]*"/u, 'src=""')).toBe(wanted),
  )

  test('table cells and footnotes', () => {
    const html = render(
      '| "A" | b |\n| --- | --- |\n| - | 12 400 |\n\nx[^1]\n\n[^1]: A "jegyzet" 5-e.',
      'hu',
    )
    expect(html).toContain('„A”')
    expect(html).toContain('>–</th>')
    expect(html).toContain('12~400')
    expect(html).toContain('A „jegyzet” <span class="together">5-e</span>.')
  })

  test.each([
    ['a paragraph', '1\\. táblázat. Költségek'],
    ['what Markdown takes for an item', '1. táblázat. Költségek'],
  ])('the caption of a Hungarian table: %s', (_, caption) =>
    expect(render(`${caption}\n\n| A | B |\n| --- | --- |\n| a | 1 |`, 'hu')).toContain(
      '<table><caption>1.~táblázat. Költségek</caption>',
    ),
  )

  test('changes and descriptions of files, each in its language', () => {
    const date = { year: 2026, month: 11, day: 19 }
    const { changes, files } = typesetFacts(
      {
        published: date,
        organ: 'a',
        type: 'notice',
        status: 'corrected',
        languages: ['hu', 'en'],
        slug: {},
        topics: [],
        contacts: [],
        changes: [{ date, hu: 'A "szám" 12 fő', en: 'The "figure"' }],
        files: { 'a.csv': { credit: 'X', hu: '"Adat"', en: "The office's" } },
      },
      profileOf,
    )
    expect(changes).toEqual([{ date, hu: 'A „szám” 12\u00a0fő', en: 'The “figure”' }])
    expect(files).toEqual({ 'a.csv': { credit: 'X', hu: '„Adat”', en: 'The office’s' } })
  })
})

describe('a profile decides', () => {
  const house = { ...profileOf('en'), dash: '—', quotes: ['‘', '’', '“', '”'], percent: '\u00a0%' }
  test.each([
    ['another dash', 'word - word', 'word—word'],
    ['the same again', 'word—word', 'word—word'],
    ['other marks', '"He said \'yes\'"', '‘He said “yes”’'],
    ['a percent sign apart', '85%', '85~%'],
  ])('%s', (_, source, wanted) => expect(show(typeset(source, house))).toBe(wanted))

  test('what it leaves out is left alone', () => {
    const { dash: _, range: __, holds: ___, ...bare } = profileOf('hu')
    expect(typeset('8-16 - 5 kB', bare)).toBe('8-16 - 5 kB')
  })
})

describe('twice is once', () => {
  // One sign or word each; a space stands between them or not.
  const words = `szó a s dr. Table HUF november May 12 2400 2,4 10.30 5 kg órakor % ' " “ ” ‘ ’ „ » « - -- – — ... . , ( ) x/1 BM/1/2021 19-én II. § \u00a0`
  const word = fc.constantFrom(...words.split(' '), '12 400')
  const text = fc
    .array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''))
  test.each(languages)('%s', (language) => {
    fc.assert(
      fc.property(text, (source) => {
        const once = typeset(source, profileOf(language))
        expect(typeset(once, profileOf(language))).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('only signs and spaces change: letters and figures stay as they are', () => {
    const bare = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(text, (source) => {
        expect(bare(typeset(source, profileOf('hu')))).toBe(bare(source))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('in the editions', () => {
  const office = makeOffice(
    pair('2021/one', {
      'en.md': '# The "Tisza" plan\n\nIt\'s 85 % done - "almost".\n\nBody.\n',
    }),
  )
  afterAll(office.remove)
  test('page and source', async () => {
    const before = office.read('sources/2021/one/en.md')
    const ended = await kozlony(['build', '--no-pdf', '--root', office.root])
    expect(ended.status).toBe(0)
    const page = office.read('output/draft/site/en/2021/one.html')
    expect(page).toContain('<h1>The “Tisza” plan</h1>')
    expect(show(page)).toContain('It’s 85% done~– “almost”.')
    expect(office.read('sources/2021/one/en.md')).toBe(before)
  })
})
