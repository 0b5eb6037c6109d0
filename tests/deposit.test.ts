import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { processes } from '../pipeline/host/processes.ts'
import { build } from '../pipeline/kozlony.ts'
import {
  archiveOf,
  at,
  deposit,
  digestsOf,
  failingFiles,
  faultsOf,
  filesBelow,
  ledgerOf,
} from './support/archives.ts'
import { kozlony, makeOffice, ownLocales, pair, stampsOf, type Office } from './support/office.ts'

const own = ownLocales()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
let built: Office
let root: string
beforeAll(async () => {
  built = makeOffice({
    ...own,
    'sources/office.yaml':
      'baseUrl: https://office.example/\norgans: [ministry-of-interior, ministry-of-water, national-warning-centre]\n',
    ...pair('2021/one', {
      'announcement.yaml':
        'published: 2021-12-10T10:00\nreference: BM/2021/214\nslug: { hu: elso, en: first }\nfiles: { őszi-mérés.csv: { hu: "Mérés", en: "Data" }, map.svg: { credit: "X" } }\n',
      'hu.md':
        '# Őszi „árvíz”\n\nAz egyeztetés lezárult.\n\nLásd a [másodikat](../../2022/two).\n\n![Térkép](map.svg)\n',
      'en.md':
        '# The \\<autumn> flood & us\n\nThe consultation has ended.\n\nSee the [second](../../2022/two).\n\n![Map](map.svg)\n',
      'őszi-mérés.csv': 'hely;szint\r\nSzolnok;412\r\n',
      'map.svg': svg,
      'draft-notes.txt': 'not for readers',
    }),
    ...pair('2022/two'),
    ...pair('2027/later', { 'announcement.yaml': 'published: 2027-01-01T08:00\n' }),
    ...pair('2021/secret', {
      'announcement.yaml': 'published: 2021-12-10\nembargo: 2027-02-01T10:00\n',
    }),
  })
  await build({ root: built.root, at: new Date(at) })
}, 120_000)
afterAll(() => built.remove())
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-deposit-'))
  fs.cpSync(built.root, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const write = (file: string, text: string) => fs.writeFileSync(path.join(root, file), text)
const inArchive = (file: string) => path.join(archiveOf(root), file)
const read = (file: string) => fs.readFileSync(inArchive(file), 'utf8')
const rebuild = () => build({ root, at: new Date(at) })
const one = '2021/2021-one.r1'

describe('a deposit', () => {
  test('a bag for each public announcement, with editions, sources and records', async () => {
    const result = await deposit(root)
    expect(result.findings).toEqual([])
    expect(result.deposited.map(({ path: bag }) => bag)).toEqual([one, '2022/2022-two.r1'])
    expect(filesBelow(inArchive(one))).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data/2021-one.en.html',
        'data/2021-one.en.pdf',
        'data/2021-one.hu.html',
        'data/2021-one.hu.pdf',
        'data/source/announcement.yaml',
        'data/source/en.md',
        'data/source/hu.md',
        'data/source/map.svg',
        'data/source/őszi-mérés.csv',
        'manifest-sha256.txt',
        'manifest-sha512.txt',
        'metadata/dublin-core.xml',
        'metadata/kozlony.json',
        'metadata/premis.xml',
        'tagmanifest-sha256.txt',
        'tagmanifest-sha512.txt',
      ].sort(),
    )
    expect(fs.readFileSync(inArchive(`${one}/data/source/őszi-mérés.csv`), 'utf8')).toContain(
      '\r\n',
    )
    expect(faultsOf(root)).toEqual([])
    expect(filesBelow(archiveOf(root)).filter((name) => name.startsWith('.'))).toEqual([])
  })
  test('what is not yet public, and what readers never see, is nowhere in it', async () => {
    await deposit(root)
    const all = filesBelow(archiveOf(root)).join('\n')
    expect(all).not.toMatch(/later|secret|draft-notes/u)
    for (const name of filesBelow(archiveOf(root)))
      expect(fs.readFileSync(inArchive(name)).includes('not for readers')).toBe(false)
  })
  test('the record in Dublin Core and the bag’s own say what it is', async () => {
    await deposit(root)
    expect(read(`${one}/metadata/dublin-core.xml`)).toContain(
      '<dc:title xml:lang="en">The &#x3C;autumn> flood &#x26; us</dc:title>',
    )
    expect(read(`${one}/bag-info.txt`)).toContain('Bagging-Date: 2021-12-10\n')
    expect(read(`${one}/bag-info.txt`)).toContain('External-Identifier: 2021-one.r1\n')
  })
  test('a web page opens alone; links to others lead to the office', async () => {
    await deposit(root)
    const html = read(`${one}/data/2021-one.hu.html`)
    expect(html).toContain('href="https://office.example/hu/2022/two.html"')
    expect(html).toMatch(/<img[^>]*src="data:image\/svg\+xml;base64,/u)
    expect(html).toContain("url('data:font/woff2;base64,")
    expect(html).not.toMatch(/(?:src|href)="(?!data:|https:|mailto:|tel:|#)/u)
    expect(html).not.toMatch(/url\((?!'data:)/u)
  })
  test('the index has a row for each edition, the ledger a line for each bag', async () => {
    await deposit(root)
    const rows = read('index.csv').trimEnd().split('\r\n')
    expect(rows[0]).toBe('id,revision,language,title,published,path,sha256')
    expect(rows).toHaveLength(9)
    expect(rows[4]).toMatch(
      /^2021\/one,1,hu,Őszi „árvíz”,2021-12-10T10:00\+01:00,2021\/2021-one\.r1\/data\/2021-one\.hu\.pdf,[0-9a-f]{64}$/u,
    )
    expect(ledgerOf(root).map(({ event, path: bag }) => `${String(event)} ${String(bag)}`)).toEqual(
      [`deposit ${one}`, 'deposit 2022/2022-two.r1'],
    )
  })
  test('a second one touches nothing', async () => {
    await deposit(root)
    const before = stampsOf(archiveOf(root))
    expect(await deposit(root)).toMatchObject({ deposited: [], unchanged: 2, recovered: [] })
    expect(stampsOf(archiveOf(root))).toEqual(before)
  })
  test('on another day, in another folder and time zone: the same bytes', async () => {
    await deposit(root)
    const first = digestsOf(root)
    const elsewhere = path.join(root, 'output', 'elsewhere')
    const { status } = await kozlony(['archive', '--to', elsewhere, '--root', root], {
      environment: { TZ: 'Pacific/Auckland', LANG: 'hu_HU.UTF-8', LC_ALL: 'C' },
    })
    expect(status).toBe(0)
    fs.rmSync(archiveOf(root), { recursive: true })
    fs.renameSync(elsewhere, archiveOf(root))
    const files = Object.entries(digestsOf(root))
    const payload = ([name]: [string, string]) => name.includes('/data/')
    expect(files.filter(payload)).toEqual(Object.entries(first).filter(payload))
    await deposit(root, { to: elsewhere }, { now: () => at + 1e10 })
    fs.rmSync(archiveOf(root), { recursive: true })
    fs.renameSync(elsewhere, archiveOf(root))
    expect(digestsOf(root)).toEqual(first)
  })
  test('--dry-run lists and writes nothing; --only takes some', async () => {
    const before = stampsOf(root)
    const dry = await deposit(root, { dryRun: true })
    expect(dry.deposited).toHaveLength(2)
    expect(stampsOf(root)).toEqual(before)
    await deposit(root, { only: (id) => id === '2022/two' })
    expect(fs.existsSync(inArchive(one))).toBe(false)
  })
  test('a validator’s verdict on these very bytes goes into the ledger', async () => {
    const pdf = JSON.parse(
      fs.readFileSync(path.join(root, 'output/site/manifest.json'), 'utf8'),
    ) as { path: string; sha256: string }[]
    const sha256 = pdf.find((entry) => entry.path === 'hu/2021/elso.pdf')?.sha256 ?? ''
    const standards = [
      { name: 'PDF/A-3A validation profile', isKept: true },
      { name: 'PDF/UA-1 validation profile', isKept: false },
    ]
    fs.mkdirSync(path.join(root, 'output/reports'), { recursive: true })
    write(
      'output/reports/pdf-validation.json',
      JSON.stringify([
        {
          path: 'hu/2021/elso.pdf',
          sha256,
          standards: standards.map((one) => ({ ...one, broken: [] })),
        },
      ]),
    )
    await deposit(root)
    expect(ledgerOf(root)[0]).toMatchObject({
      validated: [{ path: 'data/2021-one.hu.pdf', sha256, standards }],
    })
    expect(ledgerOf(root)[1]).not.toHaveProperty('validated')
  })
})

describe('revisions', () => {
  test('sources that changed since the build are not deposited; after it they are r2, and r1 stays', async () => {
    await deposit(root)
    const before = digestsOf(root)
    write('sources/2022/two/en.md', '# Two, anew\n\nThe consultation has ended.\n')
    const early = await deposit(root)
    expect(early.deposited).toEqual([])
    expect(early.findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'archive/build-first sources/2022/two',
    ])
    await rebuild()
    const result = await deposit(root)
    expect(result.deposited).toMatchObject([
      { id: '2022/two', revision: 2, supersedes: '2022-two.r1', path: '2022/2022-two.r2' },
    ])
    expect(digestsOf(root)).toMatchObject(before)
    const bag = '2022/2022-two.r2'
    expect(read(`${bag}/bag-info.txt`)).toContain('Supersedes 2022-two.r1')
    expect(read(`${bag}/metadata/premis.xml`)).toMatch(/supersedes[^]*2022-two\.r1/u)
    expect(read('index.csv')).toContain('2022/two,2,en,"Two, anew"')
    expect(faultsOf(root)).toEqual([])
  })
  test('other words of the pages make none; --refresh records it once beside the bag', async () => {
    await deposit(root)
    const before = digestsOf(root)
    const page = String(own['locales/en/page.json']).replace('Skip to content', 'Go to the text')
    write('locales/en/page.json', page)
    await rebuild()
    expect(await deposit(root)).toMatchObject({ deposited: [], unchanged: 2 })
    const { refreshed } = await deposit(root, { refresh: true })
    expect(refreshed).toHaveLength(2)
    expect(refreshed[0]).toMatch(/^2021\/2021-one\.r1\.events\/[0-9a-f]{16}\.xml$/u)
    expect(read(refreshed[0] ?? '')).toContain('made anew of the same sources')
    expect(await deposit(root, { refresh: true })).toMatchObject({ refreshed: [], deposited: [] })
    expect(digestsOf(root)).toMatchObject(before)
    expect(faultsOf(root)).toEqual([])
    fs.chmodSync(inArchive(refreshed[0] ?? ''), 0o644)
    fs.appendFileSync(inArchive(refreshed[0] ?? ''), ' ')
    expect(faultsOf(root)).toEqual([`error archive/changed ${refreshed[0]}`])
  })
  test('the record of a translation makes none; a withdrawn announcement is a revision', async () => {
    await deposit(root)
    write('sources/2022/two/translation.json', '{}\n')
    await rebuild()
    expect(await deposit(root)).toMatchObject({ deposited: [], unchanged: 2 })
    fs.rmSync(path.join(root, 'sources/2022/two/translation.json'))
    write('sources/2022/two/announcement.yaml', 'published: 2021-12-10T10:00\nstatus: withdrawn\n')
    await rebuild()
    expect((await deposit(root)).deposited).toMatchObject([{ path: '2022/2022-two.r2' }])
    expect(JSON.parse(read('2022/2022-two.r2/metadata/kozlony.json'))).toMatchObject({
      status: 'withdrawn',
    })
  })
  test('without a release, or with an error in the newest sources, nothing is deposited', async () => {
    write('sources/2022/two/en.md', '# Two\n\n<br>raw\n')
    await rebuild()
    const result = await deposit(root)
    expect(result.deposited.map(({ id }) => id)).toEqual(['2021/one'])
    expect(result.findings.map(({ message }) => message)).toEqual([
      'Unexpected errors in “2022/two”: its newest sources have no edition',
    ])
    fs.rmSync(path.join(root, 'output'), { recursive: true })
    expect((await deposit(root)).findings.map(({ rule }) => rule)).toEqual(['archive/build-first'])
    expect(filesBelow(path.join(root, 'output'))).toEqual([])
  })
})

describe('stopped at any moment', () => {
  const clean = async () => {
    const errors = faultsOf(root).filter((fault) => fault.startsWith('error'))
    await deposit(root)
    return { errors, after: faultsOf(root), lines: ledgerOf(root).map((line) => line['path']) }
  }
  const whole = { errors: [], after: [], lines: [one, '2022/2022-two.r1'] }

  test('a full disk is said, and nothing half made stays', async () => {
    const { files } = failingFiles(40, false, 'ENOSPC')
    await expect(deposit(root, {}, { files })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(fs.existsSync(inArchive('.deposit/stage'))).toBe(false)
    expect(await clean()).toEqual(whole)
  })

  test('kill -9 of the command: never a broken bag', async () => {
    const moments: readonly (() => boolean)[] = [
      () => fs.existsSync(inArchive('.deposit')),
      () => fs.existsSync(inArchive('.deposit/stage/2021-one.r1/data')),
      () => fs.existsSync(inArchive('.deposit/journal.json')),
      () => fs.existsSync(inArchive(one)),
      () => fs.existsSync(inArchive('.deposit/stage/2022-two.r1')),
      () => fs.existsSync(inArchive('2022/2022-two.r1')),
    ]
    for (const [index, isNow] of moments.entries()) {
      fs.rmSync(archiveOf(root), { recursive: true, force: true })
      await kozlony(['archive', '--root', root], {
        started: (kill) => {
          const watch = setInterval(() => {
            if (!isNow()) return
            kill('SIGKILL')
            clearInterval(watch)
          }, 1)
          setTimeout(() => clearInterval(watch), 50_000).unref()
        },
      })
      expect({ index, ...(await clean()) }).toEqual({ index, ...whole })
    }
  }, 240_000)

  test('two at once: one waits; one that waits too long ends with 75', async () => {
    const both = await Promise.all([1, 2].map(() => kozlony(['archive', '--root', root])))
    expect(both.map(({ status }) => status)).toEqual([0, 0])
    expect(ledgerOf(root).map((line) => line['path'])).toEqual(whole.lines)
    expect(faultsOf(root)).toEqual([])
    write(
      'output/archive/.deposit/.cache/lock',
      JSON.stringify({ pid: process.pid, started: processes.startOf(process.pid) }),
    )
    const refused = await kozlony(['archive', '--root', root])
    expect(refused.status).toBe(75)
    expect(refused.log).toContain(String(process.pid))
  }, 120_000)
})
