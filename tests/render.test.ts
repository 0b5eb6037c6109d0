import { describe, expect, test } from '@jest/globals'
import { toHtml } from 'hast-util-to-html'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Root } from 'mdast'
import type { Profile } from '../pipeline/model/locale.ts'
import { formatBytes, formatDate, formatMoment, formatNumber } from '../pipeline/model/locale.ts'
import { processorFor } from '../pipeline/read/markdown.ts'
import { runningHeads, shortTitle } from '../pipeline/render/running-heads.ts'
import { createWords } from '../pipeline/render/words.ts'
import { renderText } from '../pipeline/render/text.ts'
import { remarkAttribution } from '../pipeline/transform/attribution.ts'
import { remarkDropHtml } from '../pipeline/transform/comments.ts'
import { remarkAddresses } from '../pipeline/transform/links.ts'
import { ownLocales } from './support/office.ts'

const words = ownLocales()
const profile = (language: string): Profile =>
  JSON.parse(String(words[`locales/profiles/${language}.json`])) as Profile
const [hu, en] = [profile('hu'), profile('en')]

/** The chain of transforms and the rendering of one English text. */
const render = (text: string) => {
  const file = new VFile({ value: text })
  const tree = processorFor(text).parse(file) as Root
  const changed = unified()
    .use(remarkDropHtml)
    .use(remarkAttribution)
    .use(remarkAddresses, {
      id: '2021/one',
      addressOf: (id: string) => (id === '2022/two' ? 'en/2022/two.html' : null),
      fileAddress: (name: string) =>
        name === 'a.png' || name === 'a.csv' ? `files/2021/one/${name}` : null,
    })
    .runSync(tree, file) as Root
  const rendered = renderText(changed, en, (src) =>
    src.endsWith('a.png') ? { width: 20, height: 10, credit: 'Office' } : undefined,
  )
  return { ...rendered, html: rendered.blocks.map((node) => toHtml(node)).join('\n') }
}
const body = (text: string): string => render(`# T\n\nS.\n\n${text}`).html

describe('dates, numbers and sizes by profile', () => {
  const day = { year: 2021, month: 12, day: 10 }
  test.each([
    [formatDate(day, hu), '2021. december 10.'],
    [formatDate(day, en), '10 December 2021'],
    [formatMoment({ ...day, hour: 9, minute: 5 }, hu), '2021. december 10. 09:05'],
    [formatNumber(1234, hu), '1234'],
    [formatNumber(12345, hu), '12\u00a0345'],
    [formatNumber(1234, en), '1,234'],
    [formatNumber(1.25, hu, 1), '1,3'],
    [formatBytes(999, en), '999\u00a0B'],
    [formatBytes(1_250_000, hu), '1,3\u00a0MB'],
  ])('%s', (value, expected) => expect(value).toBe(expected))
})

describe('title and summary', () => {
  test('are taken off the text', () => {
    const { plainTitle, plainSummary, html } = render('# The *title*\n\nThe **summary**.\n\nMore.')
    expect({ plainTitle, plainSummary, html }).toEqual({
      plainTitle: 'The title',
      plainSummary: 'The summary.',
      html: '<p>More.</p>',
    })
  })
})

describe('the body', () => {
  test.each([
    ['comments never reach an output', 'a <!-- x --> b', '<p>a b</p>'],
    [
      'a link to an announcement',
      '[x](../../2022/two)',
      '<p><a href="/en/2022/two.html">x</a></p>',
    ],
    ['a link to one that is not public keeps its words', '[x](../../2022/three)', '<p>x</p>'],
    ['a script in a link', '[x](javascript:alert(1))', '<p>x</p>'],
    ['a link out', '[x](https://a.hu/?a=1&b)', '<p><a href="https://a.hu/?a=1&#x26;b">x</a></p>'],
  ])('%s', (_, text, expected) => expect(body(text)).toBe(expected))
  test('a quotation with its speaker', () =>
    expect(body('> “Words.”\n> — Jane Doe, Minister')).toBe(
      '<div class="quote"><blockquote class="hung"><p>“Words.”</p></blockquote><p class="attribution">— <strong>Jane Doe</strong>, Minister</p></div>',
    ))
  test('a picture with caption and credit becomes a figure with its size', () => {
    const html = body('![Alt](a.png "Caption")')
    expect(html).toContain('<figure')
    expect(html).toMatch(/<img [^>]*alt="Alt"/u)
    expect(html).toContain('width="20" height="10"')
    expect(html).toMatch(/Caption.*Office/u)
  })
  test('a table has heads with scope', () => {
    const html = body('| A | B |\n| - | -: |\n| x | 1 |')
    expect(html).toContain('<th scope="col">A</th>')
    expect(html).toContain('<th scope="row">x</th>')
  })
  test('raw HTML never reaches the page, whatever the checks said', () =>
    expect(body('<script>x</script>\n\n<img src=x onerror=y>\n\na <b onclick=x>b</b>')).not.toMatch(
      /script|onerror|onclick|<b/u,
    ))
  test('footnotes are numbered and taken to the end matter', () => {
    const { footnotes, html } = render('# T\n\nS.\n\nText.[^a]\n\n[^a]: A note.')
    expect(html).toMatch(/<sup>.*1.*<\/sup>/u)
    expect(footnotes.map((note) => note.map((node) => toHtml(node)).join(''))).toEqual([
      '<p>A note.</p>',
    ])
  })
})

describe('running heads', () => {
  const sheets = (sheet: string) => createWords('en', { page: { sheet } }, en)
  test('cannot break out of their CSS string', () =>
    expect(runningHeads('A "b" \\ c\n}', 'R', 'O', sheets('“{{page}}" of {{pages}}'))).toBe(
      '--run-title: "A \\"b\\" \\\\ c }"; --run-ref: "R"; --run-organ: "O"; --run-page: "“" counter(page) "\\" of " counter(pages)',
    ))
  test('are cut at a word', () => {
    const short = shortTitle('word '.repeat(40))
    expect(short.length).toBeLessThanOrEqual(61)
    expect(short).toMatch(/word…$/u)
  })
})
