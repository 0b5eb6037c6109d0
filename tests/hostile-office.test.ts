import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { build, check } from '../pipeline/kozlony.ts'
import { makeOffice, ownLocales, pair, type FilesOf } from './support/office.ts'

const locales = ownLocales()
const page = (changed: Readonly<Record<string, unknown>>): FilesOf => ({
  ...locales,
  'locales/en/page.json': JSON.stringify({
    ...(JSON.parse(String(locales['locales/en/page.json'])) as object),
    ...changed,
  }),
})
const raw = (text: string | Uint8Array): FilesOf => ({ ...locales, 'locales/en/page.json': text })
const terms = (text: string): FilesOf => ({ ...locales, 'locales/termbase/hostile.json': text })
const base = (term: object): FilesOf =>
  terms(JSON.stringify({ subject: 'x', concepts: [{ id: 'x', terms: { en: [term] } }] }))
const office = (text: string | Uint8Array): FilesOf => ({ ...locales, 'sources/office.yaml': text })
const good = 'languages: [hu, en]\n'

/** research/reliability-security.md, sections 3 and 4: what stands in the files that all announcements share. */
const cases: readonly (readonly [
  name: string,
  files: FilesOf,
  file: string,
  rule: string | null,
])[] = [
  ['an unescaped placeholder', page({ skip: '{{- x}}' }), 'locales/en/page.json', 'locale/value'],
  [
    'a reference to nothing',
    page({ skip: '$t(nowhere)' }),
    'locales/en/page.json',
    'locale/reference',
  ],
  [
    'a reference to itself',
    page({ skip: '$t(page:skip)' }),
    'locales/en/page.json',
    'locale/reference',
  ],
  [
    'a loop of references',
    page({ skip: '$t(page:offices)', offices: '$t(page:skip)' }),
    'locales/en/page.json',
    'locale/reference',
  ],
  ['markup', page({ skip: '<img src=x onerror=a>' }), 'locales/en/page.json', 'locale/value'],
  ['50,000 braces', page({ skip: '{{'.repeat(50_000) }), 'locales/en/page.json', 'source/limit'],
  ['a list for words', page({ skip: ['a'] }), 'locales/en/page.json', 'locale/value'],
  ['a number for words', page({ skip: 1 }), 'locales/en/page.json', 'locale/value'],
  ['nothing for words', page({ skip: null }), 'locales/en/page.json', 'locale/value'],
  ['a direction mark', page({ skip: 'a\u202eb' }), 'locales/en/page.json', 'source/invisible'],
  [
    'a mixed word',
    page({ skip: 'Sk\u0456p to content' }),
    'locales/en/page.json',
    'source/lookalike',
  ],
  ['__proto__', raw('{ "__proto__": { "a": "b" } }'), 'locales/en/page.json', 'locale/json'],
  [
    'constructor',
    raw('{ "constructor": { "prototype": "b" } }'),
    'locales/en/page.json',
    'locale/json',
  ],
  ['a key twice', raw('{ "a": "b", "a": "c" }'), 'locales/en/page.json', 'locale/json'],
  ['a comment', raw('{ // a\n"a": "b" }'), 'locales/en/page.json', 'locale/json'],
  ['a list', raw('["a"]'), 'locales/en/page.json', 'locale/value'],
  ['a word', raw('"a"'), 'locales/en/page.json', 'locale/value'],
  ['nothing', raw(''), 'locales/en/page.json', 'locale/json'],
  [
    'a nest of 100,000',
    raw(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    'locales/en/page.json',
    'source/limit',
  ],
  [
    'a nest of 100',
    raw(`${'{"a":'.repeat(100)}"b"${'}'.repeat(100)}`),
    'locales/en/page.json',
    'locale/json',
  ],
  [
    'Latin-2',
    raw(Buffer.from('{ "a": "\u00e1" }', 'latin1')),
    'locales/en/page.json',
    'source/encoding',
  ],
  ['UTF-16', raw(Buffer.from('\ufeff{}', 'utf16le')), 'locales/en/page.json', 'source/encoding'],
  [
    '5 MB of words',
    raw(`{ "a": "${'x'.repeat(5_000_000)}" }`),
    'locales/en/page.json',
    'source/limit',
  ],
  [
    'a byte order mark and CRLF',
    {
      ...locales,
      'locales/en/page.json': `\ufeff${String(locales['locales/en/page.json']).replaceAll('\n', '\r\n')}`,
    },
    '',
    null,
  ],
  [
    'a term that is a pattern',
    base({ term: '(a+)+$', status: 'forbidden', fix: 'never' }),
    '',
    null,
  ],
  [
    'a term without words',
    base({ term: '  ', status: 'forbidden' }),
    'locales/termbase/hostile.json',
    'source/facts',
  ],
  [
    'a term of 300 characters',
    base({ term: 'x'.repeat(300), status: 'forbidden' }),
    'locales/termbase/hostile.json',
    'source/facts',
  ],
  [
    'a term with a zero-width space',
    base({ term: 'a\u200bb', status: 'forbidden', fix: 'never' }),
    'locales/termbase/hostile.json',
    'source/invisible',
  ],
  [
    'a status of its own',
    base({ term: 'a', status: 'evil' }),
    'locales/termbase/hostile.json',
    'source/facts',
  ],
  [
    'an unknown field',
    base({ term: 'a', status: 'admitted', regex: '.*' }),
    'locales/termbase/hostile.json',
    'source/unknown-key',
  ],
  [
    'concepts of 200 terms deep',
    terms('{"subject":"x","concepts":'.concat('['.repeat(5000))),
    'locales/termbase/hostile.json',
    'locale/json',
  ],
  [
    '6,000 concepts in one file',
    terms(
      JSON.stringify(
        {
          subject: 'x',
          concepts: Array.from({ length: 6000 }, (_, at) => ({ id: `c${at}`, terms: {} })),
        },
        null,
        1,
      ),
    ),
    'locales/termbase/hostile.json',
    'source/facts',
  ],
  ['a termbase that is a list', terms('[]'), 'locales/termbase/hostile.json', 'source/facts'],
  [
    'a script for a base address',
    office(`${good}baseUrl: javascript:alert(1)\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'a file for a base address',
    office(`${good}baseUrl: file:///etc\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'a base address with a password',
    office(`${good}baseUrl: https://a:b@evil.example/\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'an address that breaks out',
    office(`${good}contacts: { a: { email: 'a@b.hu" onmouseover="x' } }\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'an address with a new line',
    office(`${good}contacts: { a: { email: "a@b.hu\\nBcc: c@d.hu" } }\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'a contact of every object',
    office(`${good}contacts: { __proto__: { phone: "+36 1" } }\n`),
    'sources/office.yaml',
    'source/yaml',
  ],
  [
    'a time zone that is none',
    office(`${good}timeZone: ../../etc/passwd\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'a language that is not ours',
    office('languages: [hu, ../x]\n'),
    'sources/office.yaml',
    'source/facts',
  ],
  ['a language twice', office('languages: [hu, hu]\n'), 'sources/office.yaml', 'source/facts'],
  [
    'an alias',
    office('languages: &l [hu, en]\norgans: *l\n'),
    'sources/office.yaml',
    'source/yaml',
  ],
  [
    'limits that are none',
    office(`${good}limits: { title: -1 }\n`),
    'sources/office.yaml',
    'source/facts',
  ],
  [
    'an unknown key',
    office(`${good}timezone: Europe/Budapest\n`),
    'sources/office.yaml',
    'source/unknown-key',
  ],
  [
    '100 kB of settings',
    office(`${good}${'# x\n'.repeat(25_000)}`),
    'sources/office.yaml',
    'source/limit',
  ],
]

describe('hostile words, terms and settings', () => {
  test.each(cases)('%s', async (_, files, file, rule) => {
    const made = makeOffice({ ...pair('2021/good'), ...files })
    try {
      const { findings } = await check({ root: made.root })
      const said = findings.filter(({ severity }) => severity !== 'info')
      if (rule === null) expect(said).toEqual([])
      else
        expect(said).toContainEqual(
          expect.objectContaining({
            rule,
            file,
            place: expect.objectContaining({ line: expect.any(Number) }),
          }),
        )
      expect(said.length).toBeLessThan(60)
    } finally {
      made.remove()
    }
  })
})

describe('folders and files that are not what they seem', () => {
  const make = (prepare: (folder: string, root: string) => void) => {
    const made = makeOffice({ ...pair('2021/good'), ...pair('2021/odd') })
    prepare(path.join(made.root, 'sources/2021/odd'), made.root)
    return made
  }
  test.each<[name: string, prepare: (folder: string, root: string) => void, file: string]>([
    [
      'a link for a text',
      (folder) => {
        fs.rmSync(`${folder}/en.md`)
        fs.symlinkSync('/etc/passwd', `${folder}/en.md`)
      },
      'en.md',
    ],
    [
      'a link for the facts',
      (folder) => {
        fs.rmSync(`${folder}/announcement.yaml`)
        fs.symlinkSync('../good/announcement.yaml', `${folder}/announcement.yaml`)
      },
      'announcement.yaml',
    ],
    [
      'a link for a picture',
      (folder) => fs.symlinkSync('/etc/passwd', `${folder}/map.jpg`),
      'map.jpg',
    ],
    [
      'a link for an announcement',
      (_, root) => fs.symlinkSync('good', `${root}/sources/2021/linked`),
      'sources/2021/linked',
    ],
    [
      'a link for a year',
      (_, root) => fs.symlinkSync('2021', `${root}/sources/2022`),
      'sources/2022',
    ],
    ['a link to itself', (folder) => fs.symlinkSync('loop.md', `${folder}/loop.md`), 'loop.md'],
    [
      'a pipe',
      (folder) => {
        fs.rmSync(`${folder}/en.md`)
        execFileSync('mkfifo', [`${folder}/en.md`])
      },
      'en.md',
    ],
    [
      'a folder for a text',
      (folder) => {
        fs.rmSync(`${folder}/en.md`)
        fs.mkdirSync(`${folder}/en.md`)
      },
      'en.md',
    ],
    [
      'a file of 200 MB',
      (folder) => {
        fs.writeFileSync(`${folder}/film.mp4`, '')
        fs.truncateSync(`${folder}/film.mp4`, 200_000_000)
      },
      'film.mp4',
    ],
    [
      'capitals in the name of a folder',
      (_, root) =>
        fs.cpSync(`${root}/sources/2021/good`, `${root}/sources/2021/Good`, { recursive: true }),
      'sources/2021/Good',
    ],
    [
      'a name of Windows',
      (_, root) =>
        fs.cpSync(`${root}/sources/2021/good`, `${root}/sources/2021/con`, { recursive: true }),
      'sources/2021/con',
    ],
    [
      'a space in the name of a folder',
      (_, root) =>
        fs.cpSync(`${root}/sources/2021/good`, `${root}/sources/2021/a b`, { recursive: true }),
      'sources/2021/a b',
    ],
    [
      'a name with a new line',
      (_, root) =>
        fs.cpSync(`${root}/sources/2021/good`, `${root}/sources/2021/a\nb`, { recursive: true }),
      'sources/2021/a\nb',
    ],
    [
      'markup in the name of a folder',
      (_, root) =>
        fs.cpSync(`${root}/sources/2021/good`, `${root}/sources/2021/<b>x`, { recursive: true }),
      'sources/2021/<b>x',
    ],
    [
      'two announcements at one address',
      (folder) => fs.appendFileSync(`${folder}/announcement.yaml`, 'slug: { en: good }\n'),
      'announcement.yaml',
    ],
  ])('%s', async (_, prepare, file) => {
    const made = make(prepare)
    try {
      const { findings, summary } = await build({ root: made.root, pdf: false })
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(errors.map((one) => one.file).join('\n')).toContain(file)
      expect(summary.errors).toBeGreaterThan(0)
      const site = path.join(made.root, 'output/draft/site')
      expect(fs.existsSync(path.join(site, 'en/2021/good.html'))).toBe(true)
      const texts = fs
        .readdirSync(site, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
      for (const name of texts)
        expect(fs.readFileSync(path.join(site, name), 'utf8')).not.toContain('root:')
    } finally {
      made.remove()
    }
  })
})
