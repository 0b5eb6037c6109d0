import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { toString } from 'mdast-util-to-string'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { processText } from '../pipeline/make/text.ts'
import type { Finding } from '../pipeline/model/finding.ts'
import type { Profile } from '../pipeline/model/locale.ts'
import { processorFor, readMarkdown } from '../pipeline/read/markdown.ts'
import { compileTermbase, remarkTerminology } from '../pipeline/terminology.ts'
import { remarkPreferTerms } from '../pipeline/transform/terms.ts'
import { project } from './support/office.ts'

const termbase = compileTermbase([
  {
    id: 'publish',
    terms: {
      en: [
        { term: 'publish', status: 'preferred', pos: 'verb' },
        { term: 'publicate', status: 'forbidden', pos: 'verb' },
      ],
    },
  },
  {
    id: 'information',
    terms: {
      en: [
        { term: 'information', status: 'preferred' },
        { term: 'informations', status: 'forbidden', match: 'exact', severity: 'error' },
        { term: 'info', status: 'deprecated', match: 'exact' },
      ],
    },
  },
])

let profile: Profile
beforeAll(() => {
  const file = path.join(project, 'locales/profiles/en.json')
  profile = JSON.parse(fs.readFileSync(file, 'utf8')) as Profile
})

/** All findings of a text, as the pipeline has them. */
const findingsOf = async (text: string): Promise<readonly Finding[]> => {
  const { findings } = await processText(
    {
      id: '2026/one',
      language: 'en',
      file: 'sources/2026/one/en.md',
      bytes: new TextEncoder().encode(text),
      siblings: [],
      termbase,
      profile,
      pictureAt: () => undefined,
      unprintable: () => [],
      parse: (source, name) => Promise.resolve(readMarkdown(source, name)),
      baseUrl: 'https://kozlony.example/',
      attached: false,
      limits: { title: 65, summary: 160 },
    },
    () => 'unknown',
  )
  return findings
}

const shown = async (text: string): Promise<string[]> =>
  (await findingsOf(text)).map(({ rule, place }) => `${place?.line ?? 0} ${rule}`)

const page = (body: string): string => `# Title\n\nSummary.\n\n${body}\n`
const one = '<!-- kozlony-ignore terminology/forbidden publish: quoted -->'
const start = '<!-- kozlony-ignore-start terminology/*: quoted -->'
const end = '<!-- kozlony-ignore-end -->'

describe('a comment covers', () => {
  test.each<[what: string, body: string, findings: readonly string[]]>([
    ['the next block', `${one}\n\nPublicated.\n\nPublicated.`, ['9 terminology/forbidden']],
    ['the block in the next line', `${one}\nPublicated and publicated.`, []],
    ['a heading', `${one}\n\n## Publicated`, []],
    [
      'a whole list',
      `${one}\n\n- publicated\n- publicated\n\nPublicated.`,
      ['10 terminology/forbidden'],
    ],
    ['an item', `- x\n\n  ${one}\n\n  Publicated.\n\n- publicated`, ['11 terminology/forbidden']],
    ['the next item, from the end of one', `- x\n\n  ${one}\n\n- publicated`, []],
    ['a whole quotation', `${one}\n\n> Publicated.\n>\n> Publicated.`, []],
    [
      'a block in a quotation',
      `> ${one}\n>\n> Publicated.\n>\n> Publicated.`,
      ['9 terminology/forbidden'],
    ],
    ['a whole table', `${one}\n\n| a | b |\n| - | - |\n| publicated | publicated |`, []],
    [
      'the rest of a cell',
      `| a | b |\n| - | - |\n| ${one} publicated, *publicated* | publicated |`,
      ['7 terminology/forbidden'],
    ],
    [
      'the rest of a paragraph',
      `Publicated ${one} publicated *publicated*.`,
      ['5 terminology/forbidden'],
    ],
    [
      'the rest of a paragraph, from within stress',
      `*Publicated ${one}* publicated.`,
      ['5 terminology/forbidden'],
    ],
    ['a footnote', `Text.[^1]\n\n${one}\n\n[^1]: Publicated.`, []],
    ['the block behind other comments', `${one}\n\n<!-- note -->\n\nPublicated.`, []],
    [
      'the same block as another',
      `${one}\n<!-- kozlony-ignore terminology/forbidden information: quoted -->\nPublicated informations.`,
      [],
    ],
    ['nothing before it', `Publicated.\n\n${one}\n\nPublicated.`, ['5 terminology/forbidden']],
    [
      'a range',
      `${start}\n\nPublicated.\n\n- publicated\n\n${end}\n\nPublicated.`,
      ['13 terminology/forbidden'],
    ],
    ['a range over a table', `${start}\n\n| a |\n| - |\n| publicated |\n\n${end}`, []],
    [
      'a range within a quotation',
      `> ${start}\n>\n> Publicated.\n>\n> ${end}\n>\n> Publicated.`,
      ['11 terminology/forbidden'],
    ],
    [
      'a range from an item to the end of the list',
      `- ${start}\n\n  publicated\n- publicated\n\n${end}`,
      [],
    ],
    [
      'ranges that one end closes',
      `${start}\n\n<!-- kozlony-ignore-start source/heading-order: old -->\n\n#### Publicated\n\n${end}\n\nPublicated.`,
      ['13 terminology/forbidden'],
    ],
    [
      'ranges that each end by their own name',
      `<!-- kozlony-ignore-start terminology/forbidden: a -->\n<!-- kozlony-ignore-start terminology/deprecated: b -->\n\nPublicated info.\n\n<!-- kozlony-ignore-end terminology/forbidden -->\n\nPublicated info.\n\n<!-- kozlony-ignore-end terminology/deprecated -->`,
      ['12 terminology/forbidden'],
    ],
    [
      'a text with CRLF',
      `${one}\r\n\r\nPublicated.\r\n\r\nPublicated.`,
      ['9 terminology/forbidden'],
    ],
  ])('%s', async (_, body, findings) => expect(await shown(page(body))).toEqual(findings))
})

describe('a rule of each kind can be set aside', () => {
  const ignore = (rule: string) => `<!-- kozlony-ignore ${rule}: from the old site -->`
  test.each<[rule: string, body: string]>([
    ['terminology/forbidden', 'Publicated.'],
    ['terminology/forbidden information', 'Informations.'],
    ['terminology/deprecated', 'Info.'],
    ['terminology/*', 'Publicated info.'],
    ['source/heading-order', '#### Deep'],
    ['source/picture-alt', '![](https://example.org/a.png)'],
    ['source/broken-link', '[A link](nowhere.pdf)'],
    ['source/raw-html', '<div>old</div>'],
    ['source/*', '#### Deep [link](nowhere.pdf)'],
  ])('%s', async (rule, body) => {
    const [name = ''] = rule.split(' ')
    const without = (await findingsOf(page(body))).map((finding) => finding.rule)
    expect(without.some((found) => found.startsWith(name.replace('*', '')))).toBe(true)
    const rest = (await findingsOf(page(`${ignore(rule)}\n\n${body}`))).map(
      (finding) => finding.rule,
    )
    expect(rest.filter((found) => found.startsWith(name.replace('*', '')))).toEqual([])
    expect(rest).not.toContain('source/ignore-unused')
  })
})

describe('an ignore that cannot be meant is a warning', () => {
  test.each<[what: string, body: string, findings: readonly string[]]>([
    [
      'without a reason',
      '<!-- kozlony-ignore terminology/forbidden publish -->\n\nPublicated.',
      ['5 source/ignore-reason'],
    ],
    [
      'with an empty reason',
      '<!-- kozlony-ignore terminology/forbidden: -->\n\nPublicated.',
      ['5 source/ignore-reason'],
    ],
    [
      'of what is not there',
      `${one}\n\nPublished.\n\nPublicated.`,
      ['9 terminology/forbidden', '5 source/ignore-unused'],
    ],
    [
      'of another concept',
      '<!-- kozlony-ignore terminology/forbidden hour: x -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-unused'],
    ],
    [
      'of another rule',
      '<!-- kozlony-ignore terminology/forbiden: x -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-unused'],
    ],
    [
      'at the end of the text',
      `Publicated.\n\n${one}`,
      ['5 terminology/forbidden', '7 source/ignore-unused'],
    ],
    [
      'a range that is not closed',
      `Publicated.\n\n${start}\n\nPublicated.`,
      ['5 terminology/forbidden', '7 source/ignore-form'],
    ],
    [
      'a range that is closed twice',
      `${start}\n\nPublicated.\n\n${end}\n\n${end}`,
      ['11 source/ignore-form'],
    ],
    ['a range without use', `${start}\n\nPublished.\n\n${end}`, ['5 source/ignore-unused']],
    [
      'an end by another name',
      `${start}\n\nPublicated.\n\n<!-- kozlony-ignore-end source/title -->`,
      ['5 source/ignore-form', '9 source/ignore-form'],
    ],
    [
      'without a rule',
      '<!-- kozlony-ignore: quoted -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-form'],
    ],
    [
      'nothing but its name',
      '<!-- kozlony-ignore -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-form'],
    ],
    [
      'without the colon',
      '<!-- kozlony-ignore terminology/forbidden publish quoted -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-form'],
    ],
    [
      'of a kind that is not',
      '<!-- kozlony-ignore-begin terminology/forbidden: x -->\n\nPublicated.',
      ['7 terminology/forbidden', '5 source/ignore-form'],
    ],
  ])('%s', async (_, body, findings) => {
    expect(await shown(page(body))).toEqual(findings)
    for (const { rule, severity } of await findingsOf(page(body)))
      if (rule.startsWith('source/ignore')) expect(severity).toBe('warning')
  })
})

describe('the top of a text sets a concept aside as a whole', () => {
  const front = (concepts: string) => `---\nterms:\n  ignore:\n${concepts}---\n\n`
  test.each<[what: string, text: string, findings: readonly string[]]>([
    ['everywhere', `${front('    publish: quoted\n')}${page('Publicated.\n\n- publicated')}`, []],
    [
      'and no other',
      `${front('    publish: quoted\n')}${page('Publicated info.')}`,
      ['11 terminology/deprecated'],
    ],
    [
      'unless nothing is about it',
      `${front('    publish: quoted\n    information: quoted\n')}${page('Publicated.')}`,
      ['5 source/ignore-unused'],
    ],
    [
      'with a byte order mark too',
      `\ufeff${front('    information: quoted\n')}${page('Text.')}`,
      ['4 source/ignore-unused'],
    ],
    [
      'with a reason only',
      `${front('    publish: ""\n')}${page('Publicated.')}`,
      ['4 source/front-matter', '11 terminology/forbidden'],
    ],
  ])('%s', async (_, text, findings) => expect(await shown(text)).toEqual(findings))
})

describe('the plugin alone honours comments, and the editions keep what is set aside', () => {
  test.each<[string, number]>([
    [`${one}\n\nPublicated.\n\nPublicated.`, 1],
    [`- x\n\n  ${one}\n\n- Publicated`, 0],
    [`| a | b |\n| - | - |\n| ${one} Publicated, *Publicated* | Publicated |`, 1],
    [`> ${start}\n>\n> Publicated.\n>\n> ${end}\n>\n> Publicated.`, 1],
    [`Publicated ${one} Publicated *Publicated*.`, 1],
    [`Publicated.\n\n${start}\n\nPublicated.`, 1],
  ])('%j', (text, count) => {
    const parse = () => processorFor(text).parse(text) as Root
    const file = new VFile(text)
    unified().use(remarkTerminology, { termbase, language: 'en' }).runSync(parse(), file)
    const found = file.messages.flatMap(({ ruleId }) =>
      ruleId?.startsWith('terminology/') ? ruleId : [],
    )
    expect(found).toEqual(Array(count).fill('terminology/forbidden'))
    const changed = unified()
      .use(remarkPreferTerms, { termbase, language: 'en' })
      .runSync(parse()) as Root
    expect(toString(changed).match(/Published/gu)?.length ?? 0).toBe(count)
  })
})

describe('the plugin alone says what is wrong with an ignore of its rules', () => {
  const front = '---\nterms:\n  ignore:\n    publish: quoted\n---\n\n'
  test.each<[what: string, text: string, messages: readonly string[]]>([
    [
      'no reason',
      '<!-- kozlony-ignore terminology/forbidden -->\n\nPublicated.',
      ['1 source/ignore-reason'],
    ],
    ['no use', `${one}\n\nPublished.`, ['1 source/ignore-unused']],
    [
      'no rule',
      '<!-- kozlony-ignore: quoted -->\n\nPublicated.',
      ['3 terminology/forbidden', '1 source/ignore-form'],
    ],
    ['no end', `${start}\n\nPublicated.`, ['1 source/ignore-form']],
    ['another’s rule', '<!-- kozlony-ignore source/title: x -->\n\nPublished.', []],
    ['front matter', `${front}Publicated.`, []],
    [
      'front matter in one line',
      '---\nterms: { ignore: { publish: "quoted" } }\n---\n\nPublicated.',
      [],
    ],
    ['front matter without use', `${front}Published.`, ['4 source/ignore-unused']],
    [
      'front matter without a reason',
      '---\nterms: { ignore: [publish] }\n---\n\nPublicated.',
      ['2 source/ignore-reason'],
    ],
    ['front matter behind a byte order mark', `\ufeff${front}Publicated.`, []],
    ['no front matter but a line', '---\n\nPublicated.\n\n---\n', ['3 terminology/forbidden']],
    [
      'front matter that is no prose but for its title',
      '---\ntitle: Publicated\nslug: publicated\n---\n\nPublished.',
      ['2 terminology/forbidden'],
    ],
  ])('%s', (_, text, messages) => {
    const file = new VFile(text)
    const tree = processorFor(text).parse(text) as Root
    unified().use(remarkTerminology, { termbase, language: 'en' }).runSync(tree, file)
    expect(file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(messages)
    for (const { fatal } of file.messages) expect(fatal).toBe(false)
    const silent = new VFile(text)
    unified()
      .use(remarkTerminology, { termbase, language: 'en', ignores: false })
      .runSync(tree, silent)
    expect(silent.messages.filter(({ ruleId }) => ruleId?.startsWith('source/'))).toEqual([])
  })
})
