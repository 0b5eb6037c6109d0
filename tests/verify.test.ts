import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { build } from '../pipeline/kozlony.ts'
import { archiveOf, at, deposit, faultsOf, filesBelow } from './support/archives.ts'
import { kozlony, makeOffice, pair, type Office } from './support/office.ts'

let built: Office
let root: string
beforeAll(async () => {
  built = makeOffice({ ...pair('2021/one'), ...pair('2022/two') })
  await build({ root: built.root, at: new Date(at) })
  await deposit(built.root)
  built.write({ 'sources/2022/two/en.md': '# Two\n\nThe consultation has ended.\n' })
  await build({ root: built.root, at: new Date(at) })
  await deposit(built.root)
}, 120_000)
afterAll(() => built.remove())
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-verify-'))
  fs.cpSync(built.root, root, { recursive: true, verbatimSymlinks: true })
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const full = (file: string) => path.join(archiveOf(root), file)

/** Numbers from a seed: the same flips in each run (mulberry32, T. Ettinger, public domain). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

describe('an archive', () => {
  test('as it was deposited, there is nothing to say', () => expect(faultsOf(root)).toEqual([]))

  test('a bit flipped at random, 50 times: found and named 50 times', () => {
    const next = random(20261124)
    const files = filesBelow(archiveOf(root)).filter((name) => !name.startsWith('.'))
    const named: boolean[] = []
    for (let time = 0; time < 50; time += 1) {
      const name = files[next(files.length)] ?? ''
      const before = fs.readFileSync(full(name))
      const after = Buffer.from(before)
      const place = next(after.length)
      after[place] = (after[place] ?? 0) ^ (1 << next(8))
      fs.chmodSync(full(name), 0o644)
      fs.writeFileSync(full(name), after)
      const found = faultsOf(root)
      named.push(found.some((fault) => fault.startsWith('error') && fault.endsWith(` ${name}`)))
      fs.writeFileSync(full(name), before)
    }
    expect(named).toEqual(Array.from({ length: 50 }, () => true))
    expect(faultsOf(root)).toEqual([])
  }, 120_000)

  test('each file that is taken away is missed', () => {
    const files = filesBelow(archiveOf(root)).filter(
      (name) => !/^\.|^2022\/2022-two\.r1\//u.test(name),
    )
    for (const name of files) {
      const before = fs.readFileSync(full(name))
      fs.rmSync(full(name))
      const found = faultsOf(root).filter((fault) => fault.endsWith(` ${name}`))
      expect([name, found.some((fault) => fault.startsWith('error'))]).toEqual([name, true])
      fs.writeFileSync(full(name), before)
    }
  }, 120_000)

  const bag = '2021/2021-one.r1'
  test.each<[string, () => void, string[]]>([
    [
      'a file added beside the bags',
      () => fs.writeFileSync(full('notes.txt'), 'x'),
      ['error archive/added notes.txt'],
    ],
    [
      'a hidden file added in a bag',
      () => fs.writeFileSync(full(`${bag}/data/.ő ű`), 'x'),
      [`error archive/added ${bag}/data/.ő ű`],
    ],
    [
      'a file renamed',
      () => fs.renameSync(full(`${bag}/data/source/hu.md`), full(`${bag}/data/source/hu2.md`)),
      [
        `error archive/missing ${bag}/data/source/hu.md`,
        `error archive/added ${bag}/data/source/hu2.md`,
      ],
    ],
    [
      'a bag taken away',
      () => fs.rmSync(full(bag), { recursive: true }),
      [`error archive/missing ${bag}`, 'error archive/index index.csv'],
    ],
    [
      'a bag renamed',
      () => fs.renameSync(full(bag), full('2021/2021-two.r1')),
      [
        `error archive/missing ${bag}`,
        'error archive/added 2021/2021-two.r1',
        'error archive/format 2021/2021-two.r1/metadata/kozlony.json',
      ],
    ],
    [
      'a whole bag exchanged for another that is valid',
      () => {
        fs.rmSync(full('2022/2022-two.r1'), { recursive: true })
        fs.cpSync(full('2022/2022-two.r2'), full('2022/2022-two.r1'), { recursive: true })
      },
      [
        'error archive/format 2022/2022-two.r1/metadata/kozlony.json',
        'error archive/changed 2022/2022-two.r1/tagmanifest-sha256.txt',
        'error archive/changed 2022/2022-two.r1/tagmanifest-sha512.txt',
      ],
    ],
    [
      'a file exchanged for a link to the same bytes',
      () => {
        fs.renameSync(full(`${bag}/bagit.txt`), path.join(root, 'bagit.txt'))
        fs.symlinkSync(path.join(root, 'bagit.txt'), full(`${bag}/bagit.txt`))
      },
      [`error archive/missing ${bag}/bagit.txt`, `error archive/added ${bag}`],
    ],
    [
      'the last line of the ledger taken out',
      () => {
        const lines = fs.readFileSync(full('ledger.jsonl'), 'utf8').split('\n')
        fs.writeFileSync(full('ledger.jsonl'), `${lines.slice(0, -2).join('\n')}\n`)
      },
      ['error archive/added 2022/2022-two.r2'],
    ],
  ])('%s', (name, change, expected) => {
    change()
    const found = faultsOf(root)
    if (name.includes('link')) expect(found).toContain(expected[0])
    else expect(found).toEqual([...expected])
  })
})

describe('the command', () => {
  test('what is right ends with 0, what is not with 1 and says what to do', async () => {
    const well = await kozlony(['verify'], { cwd: root, environment: { LANG: 'C' } })
    expect(well).toMatchObject({ status: 0, out: '' })
    expect(well.log).toContain('output/archive: 3 bags')
    fs.rmSync(full('2021/2021-one.r1/data/source/hu.md'))
    const wrong = await kozlony(['verify', 'output/archive'], { cwd: root })
    expect(wrong.status).toBe(1)
    expect(wrong.out).toContain('data/source/hu.md')
    expect(wrong.out).toContain('Take the file from another copy')
    const json = await kozlony(['verify', 'output/archive', '--format', 'json'], { cwd: root })
    expect(JSON.parse(json.out)).toMatchObject({
      verified: [{ kind: 'archive', folder: 'output/archive', bags: 3 }],
      findings: [
        {
          rule: 'archive/missing',
          file: 'output/archive/2021/2021-one.r1/data/source/hu.md',
        },
      ],
      summary: { errors: 1 },
    })
  })
  test('a bag by itself', async () => {
    const bag = 'output/archive/2021/2021-one.r1'
    expect(await kozlony(['verify', bag], { cwd: root })).toMatchObject({ status: 0 })
    fs.appendFileSync(path.join(root, bag, 'tagmanifest-sha256.txt'), ' ')
    const { status, out } = await kozlony(['verify', bag], { cwd: root })
    expect(status).toBe(1)
    expect(out).toContain('tagmanifest-sha256.txt')
  })
  test.each<[string, (site: string) => void, string]>([
    ['changed', (site) => fs.writeFileSync(`${site}/en/2021/one.html`, 'x'), 'en/2021/one.html'],
    ['missing', (site) => fs.rmSync(`${site}/en/2021/one.pdf`), 'en/2021/one.pdf'],
    ['added', (site) => fs.writeFileSync(`${site}/.x`, 'x'), '.x'],
    [
      'a manifest with another title',
      (site) => {
        const text = fs.readFileSync(`${site}/manifest.json`, 'utf8')
        fs.writeFileSync(`${site}/manifest.json`, text.replace('"html"', '"htmm"'))
      },
      'manifest.json',
    ],
  ])('a site: %s', async (_, change, name) => {
    const site = path.join(root, 'output/site')
    for (const file of filesBelow(site)) fs.chmodSync(path.join(site, file), 0o644)
    change(site)
    const { status, out } = await kozlony(['verify', 'output/site'], { cwd: root })
    expect(status).toBe(1)
    expect(out).toContain(`output/site/${name}`)
  })
  test.each([
    [['verify', 'sources'], '“sources” is neither a site, nor a bag, nor an archive'],
    [['archive', '--to', 'output/site'], 'An archive cannot be in'],
    [['archive', '--to', 'sources/x'], 'An archive cannot be in'],
    [['archive', '--format', 'sarif'], 'use pretty or json'],
  ])('%j ends with 2', async (words, said) => {
    const { status, log } = await kozlony(words, { cwd: root, environment: { LANG: 'C' } })
    expect(status).toBe(2)
    expect(log).toContain(said)
  })
})
