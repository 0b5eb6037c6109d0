import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { SaxesParser } from 'saxes'
import { makeBag } from '../pipeline/archive/bag.ts'
import { bagAt, bagPath } from '../pipeline/archive/deposit.ts'
import { digestBy } from '../pipeline/archive/fixity.ts'
import { folderOf } from '../pipeline/archive/folder.ts'
import { formatOf } from '../pipeline/archive/format.ts'
import { renderIndex } from '../pipeline/archive/index-csv.ts'
import { ledgerLine, parseLedger, type LedgerEntry } from '../pipeline/archive/ledger.ts'
import { parseManifest, renderManifest } from '../pipeline/archive/manifest.ts'
import { decodePath, encodePath, pathFault } from '../pipeline/archive/path.ts'
import { selfContained } from '../pipeline/archive/self-contained.ts'
import { parseTags, renderTags } from '../pipeline/archive/tag-file.ts'
import { verifyBag } from '../pipeline/archive/verify-bag.ts'
import { verifySite } from '../pipeline/archive/verify-site.ts'
import type { Finding } from '../pipeline/model/finding.ts'
import { xmlText } from '../pipeline/archive/xml.ts'
import { x } from 'xastscript'
import { cases, foreignBag, type Files } from './support/bags.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const bytesOf = (files: Files) =>
  new Map([...files].map(([path, text]): [string, Uint8Array] => [path, bytes(text)]))
const verify = (files: ReadonlyMap<string, Uint8Array>): Finding[] =>
  verifyBag(folderOf(files, digestBy))
const rulesOf = (findings: readonly Finding[]) =>
  findings.map(({ rule, file }) => `${rule} ${file}`).sort()

describe('a bag of any program, by RFC 8493', () => {
  test.each(cases)('$name', ({ change, found }) => {
    const bag = foreignBag()
    change(bag)
    expect(rulesOf(verify(bytesOf(bag)))).toEqual([...found])
  })
  test('a link is named and never followed', () => {
    const folder = folderOf(bytesOf(foreignBag()), digestBy)
    const list = [...folder.list, { path: 'data/b', kind: 'link' as const, bytes: 3 }]
    expect(rulesOf(verifyBag({ ...folder, list }))).toEqual(['archive/added data/b'])
  })
})

describe('a bag of our own', () => {
  const payload = new Map([
    ['2026-árvíz.hu.pdf', bytes('%PDF-1.7')],
    ['source/ő ű.csv', bytes('a;b\r\n')],
    ['source/100%.txt', bytes('x')],
  ])
  const bag = makeBag(payload, new Map([['metadata/x.xml', bytes('<x/>')]]), [
    ['External-Description', 'two\nlines'],
    ['Bag-Software-Agent', 'kozlony 1.0'],
  ])
  const textOf = (name: string) => new TextDecoder().decode(bag.get(name))
  test('holds what RFC 8493 asks for', () => {
    expect([...bag.keys()].sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/2026-árvíz.hu.pdf',
      'data/source/100%.txt',
      'data/source/ő ű.csv',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'metadata/x.xml',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ])
    expect(textOf('bag-info.txt')).toBe(
      'External-Description: two lines\nBag-Software-Agent: kozlony 1.0\nBag-Size: 14 bytes\nPayload-Oxum: 14.3\n',
    )
    expect(textOf('manifest-sha256.txt')).toContain('  data/source/100%25.txt\n')
    expect(textOf('tagmanifest-sha256.txt').match(/ {2}\S+/gu)).toEqual([
      '  bag-info.txt',
      '  bagit.txt',
      '  manifest-sha256.txt',
      '  manifest-sha512.txt',
      '  metadata/x.xml',
    ])
    expect(verify(bag)).toEqual([])
  })
  test('the order in which its files are given is nowhere to be seen', () => {
    const again = makeBag(
      new Map([...payload].toReversed()),
      new Map([['metadata/x.xml', bytes('<x/>')]]),
      [
        ['External-Description', 'two lines'],
        ['Bag-Software-Agent', 'kozlony 1.0'],
      ],
    )
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(bag))
  })
  test('a bit of any byte of any file that is turned is found, in that very file', () => {
    const lost: string[] = []
    for (const [path, content] of bag)
      for (const at of content.keys()) {
        const turned = content.slice()
        turned[at] = (turned[at] ?? 0) ^ (1 << ((at * 5) % 8))
        const found = verify(new Map([...bag, [path, turned]]))
        if (!found.some(({ file, severity }) => file === path && severity === 'error'))
          lost.push(`${path} ${at}`)
      }
    expect(lost).toEqual([])
  })
  test.each([...bag.keys()])('without %s it is not whole', (path) => {
    const found = verify(new Map([...bag].filter(([name]) => name !== path)))
    expect(rulesOf(found)).toContain(`archive/missing ${path}`)
  })
  test.each(['notes.txt', 'data/notes.txt', 'metadata/.hidden', 'tagmanifest-md5.txt'])(
    'with %s there is too much',
    (path) => {
      const found = verify(new Map([...bag, [path, bytes('x')]]))
      expect(found.some(({ file, severity }) => file === path && severity === 'error')).toBe(true)
    },
  )
})

describe('paths of manifests', () => {
  test.each([
    ['a%b', 'a%25b'],
    ['a\r\nb', 'a%0D%0Ab'],
    ['a%0Ab', 'a%250Ab'],
    ['ő ű/é', 'ő ű/é'],
  ])('%j is written %j', (path, text) => {
    expect(encodePath(path)).toBe(text)
    expect(decodePath(text)).toBe(path)
  })
  test('any path comes back', () =>
    assert(property(string({ unit: 'binary' }), (path) => decodePath(encodePath(path)) === path)))
  test.each([
    '',
    '/etc/passwd',
    '../x',
    'data/../../x',
    '~/x',
    'C:\\x',
    '..\\x',
    'a\0b',
    '\\\\host\\x',
  ])('%j is refused', (path) => expect(pathFault(path)).toBeDefined())
  test.each(['data/a', 'data/..a', 'data/a..', 'ő/ű'])('%j is followed', (path) =>
    expect(pathFault(path)).toBeUndefined(),
  )
  test('what a manifest says is read back', () => {
    const digests = new Map([
      ['data/b%', 'ff'],
      ['data/a\n', '00'],
    ])
    const { lines, bad } = parseManifest(renderManifest(digests))
    expect(bad).toEqual([])
    expect(new Map(lines.map(({ path, digest }) => [path, digest]))).toEqual(digests)
  })
})

test('lines of bag-info.txt are read back; a label may stand twice', () => {
  const tags = [
    ['Contact-Name', 'Ő: Ű'],
    ['Contact-Name', 'B'],
    ['Empty', ''],
  ] as const
  expect(parseTags(renderTags(tags))).toEqual({ tags, bad: [] })
  expect(parseTags('A: b\n c\nno label\n')).toEqual({ tags: [['A', 'b c']], bad: [3] })
})

describe('index.csv', () => {
  const row = (title: string) =>
    renderIndex([
      {
        record: {
          id: '2021/a',
          revision: 1,
          published: '2021-12-10',
          status: 'current',
          titles: { hu: title },
          editions: [{ path: 'data/2021-a.hu.pdf', language: 'hu', format: 'pdf', address: '' }],
        },
        sha256: new Map([['data/2021-a.hu.pdf', 'ff']]),
      },
    ])
  test.each([
    ['Árvíz', 'Árvíz'],
    ['a, "b"', '"a, ""b"""'],
    ['=1+1', `"'=1+1"`],
    ['+36', `"'+36"`],
    ['-x', `"'-x"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
  ])('%j is written %j', (title, cell) =>
    expect(row(title)).toBe(
      `id,revision,language,title,published,path,sha256\r\n2021/a,1,hu,${cell},2021-12-10,2021/2021-a.r1/data/2021-a.hu.pdf,ff\r\n`,
    ),
  )
})

describe('paths of bags', () => {
  test.each([
    ['2021/a-b', 1, '2021/2021-a-b.r1'],
    ['undated/a', 12, 'undated/undated-a.r12'],
  ])('%s, revision %i: %s', (id, revision, path) => {
    expect(bagPath(id, revision)).toBe(path)
    expect(bagAt(path)).toEqual({ id, revision })
  })
  test.each(['2021/2022-a.r1', '2021/2021-a', '2021/2021-a.r0', '2021/2021-a.r1.events', 'a'])(
    '%s is none',
    (path) => expect(bagAt(path)).toBeUndefined(),
  )
})

describe('the ledger', () => {
  const entry = (id: string): LedgerEntry => ({
    time: '2026-11-24T10:00:00Z',
    event: 'deposit',
    id,
    revision: 1,
    path: bagPath(id, 1),
    files: { 'tagmanifest-sha256.txt': 'ff' },
    software: 'Közlöny 1',
  })
  const add = (text: string, id: string) => text + ledgerLine(entry(id), parseLedger(text)).text
  const three = ['2021/a', '2021/b', '2021/c'].reduce(add, '')
  const idsOf = (text: string) => parseLedger(text).entries.map(({ id }) => id)
  test('is read as it was written', () => {
    expect(parseLedger(three)).toMatchObject({ bad: [], tail: '' })
    expect(idsOf(three)).toEqual(['2021/a', '2021/b', '2021/c'])
  })
  test('a line that was torn, at any byte, is passed over and vouched for by the next', () => {
    const whole = add(three, '2021/d')
    for (let cut = three.length + 1; cut < whole.length; cut += 1) {
      const torn = whole.slice(0, cut)
      expect(parseLedger(torn)).toMatchObject({ bad: [], tail: whole.slice(three.length, cut) })
      const mended = add(torn, '2021/d')
      expect(mended.startsWith(torn)).toBe(true)
      expect(parseLedger(mended)).toMatchObject({ bad: [], tail: '' })
      expect(idsOf(mended)).toEqual(['2021/a', '2021/b', '2021/c', '2021/d'])
    }
  })
  test('a changed line is named', () =>
    expect(parseLedger(three.replace('2021/b', '2021/x')).bad).toEqual([2]))
  test('a line that was taken out is missed where the next one stands', () =>
    expect(parseLedger(three.split('\n').toSpliced(1, 1).join('\n')).bad).toEqual([2]))
})

describe('the web page that opens alone', () => {
  const site = new Map([
    ['assets/screen.css', "@font-face { src: url('fonts/a.woff2') } p { background: url(#x) }"],
    ['assets/fonts/a.woff2', 'font'],
    ['assets/2021/a/map.png', 'png'],
    ['assets/emblem.svg', '<svg/>'],
  ])
  const page = `<!doctype html><html lang="hu"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="../../assets/emblem.svg"><link rel="icon" href="../../assets/lost.png"><link rel="stylesheet" href="../../assets/screen.css" media="screen"></head>
<body><a href="#n">n</a><a href="../2022/b.html">b</a><a href="mailto:a@b.hu">m</a><img src="../../assets/2021/a/map.png" alt="x"><script src="x.js"></script>
<script type="application/ld+json">{}</script></body></html>`
  const html = selfContained(page, 'hu/2021/a.html', {
    baseUrl: 'https://office.example/press/',
    fileOf: (path) => {
      const text = site.get(path)
      return text === undefined ? undefined : { bytes: bytes(text), mediaType: 'x/y' }
    },
  })
  test.each([
    [
      'its style sheet is inside, with its font',
      `<style media="screen">@font-face { src: url('data:x/y;base64,Zm9udA==') } p { background: url(#x) }</style>`,
    ],
    ['its picture is inside', '<img src="data:x/y;base64,cG5n" alt="x">'],
    ['its icon is inside', '<link rel="icon" href="data:x/y;base64,PHN2Zy8+">'],
    [
      'a link to another announcement leads to the office',
      '<a href="https://office.example/press/hu/2022/b.html">',
    ],
    ['a link within the page stays', '<a href="#n">'],
    ['an address of its own stays', '<a href="mailto:a@b.hu">'],
    ['data stays', '<script type="application/ld+json">{}</script>'],
    ['nothing may be loaded', 'content="default-src &#x27;none&#x27;; style-src'],
  ])('%s', (_, part) => expect(html).toContain(part))
  test('no program stays, nothing is loaded', () => {
    expect(html).not.toContain('x.js')
    expect(html).not.toContain('lost.png')
    expect(html).not.toMatch(/(?:src|href)="(?!data:|https:|mailto:|#)/u)
  })
})

describe('formats by content and name', () => {
  test.each([
    ['a.pdf', '%PDF-1.7\n', { name: 'application/pdf', version: '1.7', pronom: 'fmt/276' }],
    [
      'a.pdf',
      '%PDF-1.7\n<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
      { name: 'application/pdf', version: 'A-3a', pronom: 'fmt/479' },
    ],
    [
      'a.pdf',
      `%PDF-2.0\n<x pdfaid:part="4" pdfaid:conformance="F"/>`,
      { name: 'application/pdf', version: 'A-4f' },
    ],
    ['hu.md', '# x', { name: 'text/markdown', pronom: 'fmt/1149' }],
    ['map.PNG', '', { name: 'image/png' }],
  ])('%s %j', (name, text, format) => expect(formatOf(name, bytes(text))).toEqual(format))
})

test('XML holds any text: markup is escaped, what XML cannot hold is left out', () => {
  const text = xmlText(x('a', { b: '"<&\u0001' }, ['<&>\u0000\ud800 ő', x('c')]))
  let seen = ''
  const parser = new SaxesParser()
  parser.on('text', (part) => (seen += part))
  parser.write(text).close()
  expect(seen.trim()).toBe('<&> ő')
})

describe('a site and its manifest', () => {
  const files = (more: Record<string, string> = {}) => {
    const entries = [{ path: 'a.html', sha256: digestBy('sha256', 'a'), bytes: 1 }]
    const all = { 'a.html': 'a', 'manifest.json': JSON.stringify(entries), ...more }
    return new Map(Object.entries(all).map(([path, text]) => [path, bytes(text)]))
  }
  const found = (map: ReadonlyMap<string, Uint8Array>) =>
    rulesOf(verifySite(folderOf(map, digestBy)))
  test.each<[string, Record<string, string>, string[]]>([
    ['as it was made', {}, []],
    ['changed', { 'a.html': 'b' }, ['archive/changed a.html']],
    ['added', { '.b': 'b' }, ['archive/added .b']],
    ['no list', { 'manifest.json': '{}' }, ['archive/format manifest.json']],
    [
      'leads out',
      { 'manifest.json': '[{"path":"../x","sha256":"ff","bytes":1}]' },
      ['archive/added a.html', 'archive/unsafe-path manifest.json'],
    ],
  ])('%s', (_, more, expected) => expect(found(files(more))).toEqual(expected))
  test('missing', () => {
    const map = files()
    map.delete('a.html')
    expect(found(map)).toEqual(['archive/missing a.html'])
  })
})
