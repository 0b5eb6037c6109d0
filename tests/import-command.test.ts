import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kozlony, type FilesOf, type Office } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const makeOffice = useOffices()
const make = (files: FilesOf): Office =>
  makeOffice({ 'sources/office.yaml': 'timeZone: Europe/Budapest\n', ...files })

const hostile = [
  '---',
  'terms: { ignore: { publish: no } }',
  '---',
  'The title {{title}} $t(menu) [x](javascript:alert(1)) <b>#',
  'Published: December 9, 2021',
  'The <script>alert(1)</script> was found in the page.',
  '<!-- kozlony-ignore source/raw-html: no -->',
  '<!-- never closed',
  '![b](https://evil.example/x.png) [a](javascript:alert(1)) [f](missing.pdf) [d]: /url',
  '> quote',
  '- list',
  '1. number',
  '# heading',
  '#### deep',
  '```',
  'a | b',
  '--- | ---',
  `${'*_[`<'.repeat(150)} marks`,
  'A\u202e bidi and zero\u200bwidth \u2066word.',
  '[^1]: note[^2]',
].join('\n\n')

/** Findings of the text that the import wrote, as rule ids; those of words and settings are not its own. */
const findingsOf = (out: string): string[] =>
  (JSON.parse(out) as { findings: { rule: string; file: string; severity: string }[] }).findings
    .filter(({ file, severity }) => file.startsWith('sources/2021/') && severity === 'error')
    .map(({ rule }) => rule)

describe('kozlony import', () => {
  test('a hostile page becomes plain text that passes the check, once', async () => {
    const { root, read } = make({ 'old.txt': hostile })
    const done = await kozlony(['import', 'old.txt', '--lang', 'en'], { cwd: root })
    expect(done.status).toBe(0)
    expect(done.out).toContain('import/hidden-character')
    expect(done.out).not.toMatch(/[\u200b\u202e\u2066]/u)
    const [name = ''] = fs.readdirSync(path.join(root, 'sources/2021'))
    const { out } = await kozlony(['check', '--format', 'json'], { cwd: root })
    expect(findingsOf(out)).toEqual([])
    expect((await kozlony(['build', '--no-pdf'], { cwd: root })).log).not.toMatch(/\n\s+at /u)
    const html = read(`output/draft/site/en/2021/${name}.html`)
    expect(html).toContain('&#x3C;script>alert(1)')
    expect(html).toContain('{{title}} $t(menu)')
    expect(html).not.toMatch(/<script>alert|href="javascript|src="https:\/\/evil|[\u200b\u202e]/u)
    const before = read(`sources/2021/${name}/en.md`)
    const again = await kozlony(['import', 'old.txt', '--lang', 'en'], { cwd: root })
    expect(again.status).toBe(1)
    expect(again.out).toContain('import/exists')
    expect(read(`sources/2021/${name}/en.md`)).toBe(before)
  })
  test('what is no text is refused with one line, and nothing is written', async () => {
    const { root } = make({
      'page.pdf': '%PDF-1.7\n',
      'page.docx': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0]),
      'page.bin': 'text\0text',
    })
    const files = ['page.pdf', 'page.docx', 'page.bin']
    const { status, out } = await kozlony(['import', ...files], { cwd: root })
    expect(status).toBe(1)
    for (const file of files)
      expect(out.split('\n').filter((line) => line.includes(`${file}  error`))).toHaveLength(1)
    expect(out.match(/save its text as UTF-8 {2}import\/refused/gu)).toHaveLength(3)
    expect(fs.readdirSync(path.join(root, 'sources'))).toEqual(['office.yaml'])
    const folder = await kozlony(['import', 'sources'], { cwd: root })
    expect(folder).toMatchObject({ status: 2, out: '' })
    expect(folder.log).toContain('“sources” is a folder')
  })
  test('text of old programs is read, and said; JSON gives the same findings', async () => {
    const text = 'Őrült árvíz\n\nKözzétéve: 2021. május 1.\n\nA szöveg és az ülés.\n'
    const old = Uint8Array.from(text, (char) => ({ Ő: 0xd5 })[char] ?? char.charCodeAt(0))
    const { root, read } = make({
      'old.txt': old,
      'wide.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    })
    const done = await kozlony(['import', 'old.txt'], { cwd: root })
    expect(done.out).toContain('Unexpected Windows-1250 text')
    expect(read('sources/2021/orult-arviz/hu.md')).toBe('# Őrült árvíz\n\nA szöveg és az ülés.\n')
    const words = [
      'import',
      'wide.txt',
      '--dry-run',
      '--into',
      'sources/2021/b',
      '--format',
      'json',
    ]
    expect(JSON.parse((await kozlony(words, { cwd: root })).out)).toMatchObject({
      title: 'Őrült árvíz',
      findings: [{ rule: 'import/encoding' }],
    })
  })
  test('a list shows its announcements and their addresses', async () => {
    const list = '[First](https://a.hu/1)\nPublished: 2 May 2021\nSecond\nPublished: 1 May 2021\n'
    const { root } = make({ 'list.txt': list })
    const { status, out, log } = await kozlony(['import', 'list.txt'], { cwd: root })
    expect(status).toBe(1)
    expect(out).toContain('import/list')
    expect(log).toContain('2021-05-02  First  https://a.hu/1\n2021-05-01  Second\n')
  })
})
