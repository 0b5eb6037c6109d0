import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lastLine } from '../pipeline/cli.ts'
import { commands } from '../pipeline/commands/all.ts'
import { diagnose } from '../pipeline/commands/diagnosis.ts'
import { rules } from '../pipeline/commands/rules.ts'
import { UsageError } from '../pipeline/commands/usage.ts'
import { chooseJail } from '../pipeline/host/browser/jail.ts'
import type { Facts } from '../pipeline/host/examine.ts'
import { kozlony, ownLocales, pair, project, type FilesOf } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'
import { inEnglish, say, type Wording } from '../pipeline/model/wording.ts'

const make = useOffices()

const slip = pair('2021/one', { 'en.md': '# A report\n\nSummary.\n\nIt was publicated.\n' })

type Json = {
  findings: Record<string, unknown>[]
  summary: Record<string, number>
}

describe('check', () => {
  test('shows the line, a caret under the word, and one summary line', async () => {
    const { root } = make(slip)
    const { status, out, log } = await kozlony(['check', '--root', '.'], { cwd: root })
    expect(status).toBe(0)
    expect(out).toContain(
      'sources/2021/one/en.md:5:8  warning  Unexpected “publicated”, expected “published”  terminology/forbidden\n' +
        '    5 │ It was publicated.\n' +
        '      │        ^^^^^^^^^^\n' +
        '    → Run “kozlony fix”, or write the preferred term.\n',
    )
    expect(log).toContain('1 warning, 1 note in 1 announcement.')
    expect(out).not.toContain('\u001b')
  })
  test('as JSON has the promised form, and nothing else on stdout', async () => {
    const { root } = make(slip)
    const { out, log } = await kozlony(['check', '--format', 'json'], { cwd: root })
    const { findings, summary } = JSON.parse(out) as Json
    expect(log).toBe('')
    expect(summary).toEqual({ errors: 0, warnings: 1, infos: 1, announcements: 1, editions: 0 })
    expect(findings[0]).toEqual({
      rule: 'terminology/forbidden',
      severity: 'warning',
      file: 'sources/2021/one/en.md',
      line: 5,
      column: 8,
      endLine: 5,
      endColumn: 18,
      message: 'Unexpected “publicated”, expected “published”',
      actual: 'publicated',
      expected: ['published'],
      edits: [{ start: 29, end: 39, text: 'published' }],
      concept: 'publish',
      url: 'docs/rules.md#terminology-forbidden',
      announcement: '2021/one',
      note: 'Run “kozlony fix”, or write the preferred term.',
    })
  })
  test('--strict makes warnings errors; FILE and --only narrow', async () => {
    const { root } = make({
      ...slip,
      ...pair('2022/two', { 'announcement.yaml': 'published: 2022-12-10\nreference: BM/1\n' }),
    })
    expect((await kozlony(['check', '--strict'], { cwd: root })).status).toBe(1)
    expect((await kozlony(['check', '--strict', 'sources/2022'], { cwd: root })).status).toBe(0)
    expect((await kozlony(['check', '--strict', '--only', '2022/*'], { cwd: root })).status).toBe(0)
    expect((await kozlony(['check', 'sources/none'], { cwd: root })).status).toBe(2)
  })
  test('writes nothing', async () => {
    const { root } = make(slip)
    await kozlony(['check'], { cwd: root })
    expect(fs.readdirSync(root)).toEqual(['sources'])
  })
})

describe('fix', () => {
  const file = 'sources/2021/one/en.md'
  test('--dry-run prints a diff and writes nothing', async () => {
    const { root, read } = make(slip)
    const { status, out } = await kozlony(['fix', '--dry-run'], { cwd: root })
    expect(status).toBe(0)
    expect(out).toContain('-It was publicated.\n+It was published.\n')
    expect(read(file)).toContain('publicated')
  })
  test('changes the words and no other byte; a second run has nothing to do', async () => {
    const text = '\uFEFF# A report\r\n\r\nSummary.  \r\n\r\nAn publicated *text*.\r\n'
    const { root, read } = make(pair('2021/one', { 'en.md': text }))
    expect((await kozlony(['fix'], { cwd: root })).status).toBe(0)
    expect(read(file)).toBe(text.replace('An publicated', 'A published'))
    const again = await kozlony(['fix'], { cwd: root })
    expect(again.log).toContain('Nothing changed.')
  })
  test('corrects locale files too', async () => {
    const words = ownLocales()
    const page = 'locales/en/page.json'
    const { root, read } = make({
      ...pair('2021/one'),
      ...words,
      [page]: String(words[page]).replace('"Published"', '"Publicated"'),
    })
    expect((await kozlony(['fix'], { cwd: root })).status).toBe(0)
    expect(read(page)).toBe(words[page])
  })
  test('FILE narrows it', async () => {
    const { root, read } = make(slip)
    await kozlony(['fix', 'sources/2021/one/hu.md'], { cwd: root })
    expect(read(file)).toContain('publicated')
  })
})

describe('build', () => {
  test('--quiet says nothing but findings, whatever --jobs', async () => {
    const { root } = make(slip)
    const { out, log } = await kozlony(['build', '--quiet', '--jobs', '1', '--color'], {
      cwd: root,
    })
    expect(log).toBe('')
    expect(out).toContain('\u001b[')
  })
  test('ends with the path to open, findings on stdout, a report beside', async () => {
    const { root, read } = make(slip)
    const { status, out, log } = await kozlony(['build'], { cwd: root })
    expect(status).toBe(0)
    expect(out).toContain('publicated')
    expect(log).toContain('Open output/site/index.html')
    expect((JSON.parse(read('output/reports/findings.json')) as Json).summary['warnings']).toBe(1)
  })
  test('exits with 1 when an announcement is withheld, and says which', async () => {
    const { root } = make({ ...slip, ...pair('2022/broken', { 'en.md': '# A\n\n<b>x</b>\n' }) })
    const { status, out } = await kozlony(['build'], { cwd: root })
    expect(status).toBe(1)
    expect(out).toContain('source/raw-html')
    expect(fs.existsSync(path.join(root, 'output/site/en/2021/one.html'))).toBe(true)
  })
  test('waits for another build, then ends with 75', async () => {
    const { root, write } = make(slip)
    const stat = fs.readFileSync(`/proc/${process.pid}/stat`, 'utf8')
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    write({ 'output/.cache/lock': JSON.stringify({ pid: process.pid, started }) })
    const { status, log } = await kozlony(['build'], { cwd: root })
    expect(status).toBe(75)
    expect(log).toContain('Another build')
  })
  test('takes over the lock of a build that was killed', async () => {
    const { root, write } = make(slip)
    write({ 'output/.cache/lock': JSON.stringify({ pid: process.pid, started: '1' }) })
    expect((await kozlony(['build', '--no-pdf'], { cwd: root })).status).toBe(0)
  })
  test('Ctrl-C ends with 130, nothing released, no lock, no process left', async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 60 }, (_, index) => pair(`2021/number-${index}`)),
    ) as FilesOf
    const { root } = make(many)
    const { status, log } = await kozlony(['build'], {
      cwd: root,
      started: (kill) => {
        const timer = setInterval(() => {
          if (!fs.existsSync(path.join(root, 'output/.cache/objects'))) return
          clearInterval(timer)
          kill('SIGINT')
        }, 5)
      },
    })
    expect(log).toContain('Interrupted; nothing was released.')
    expect(status).toBe(130)
    expect(fs.existsSync(path.join(root, 'output/site'))).toBe(false)
    expect(fs.existsSync(path.join(root, 'output/.cache/lock'))).toBe(false)
    expect((await kozlony(['build'], { cwd: root })).status).toBe(0)
  })
  test('without a browser ends with 69 and one line', async () => {
    const { root } = make(slip)
    const environment = { KOZLONY_BROWSER: '/nowhere/chromium' }
    const { status, out, log } = await kozlony(['build'], { cwd: root, environment })
    expect({ status, out, lines: log.trim().split('\n').length }).toEqual({
      status: 69,
      out: '',
      lines: 1,
    })
    expect(fs.existsSync(path.join(root, 'output/site'))).toBe(false)
  })
  test('into a place that is no folder ends with 74 and one line', async () => {
    const { root } = make({ ...slip, taken: 'a file' })
    const { status, log } = await kozlony(['build', '--out', 'taken/out'], { cwd: root })
    expect({ status, lines: log.trim().split('\n').length }).toEqual({ status: 74, lines: 1 })
  })
  test('on a full disk ends with 74, and the doctor names the disk', () => {
    const { root } = make(slip)
    const full = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-full-'))
    const script = `mount -t tmpfs -o size=256k tmpfs ${full} || exit 42
      ${process.execPath} ${project}/bin/kozlony.js build --root ${root} --out ${full}/out; echo "build $?"
      ${process.execPath} ${project}/bin/kozlony.js doctor --root ${root} --out ${full}/out; echo "doctor $?"`
    const { stdout, stderr, status } = spawnSync('unshare', ['-Urm', 'sh', '-c', script], {
      encoding: 'utf8',
    })
    fs.rmSync(full, { recursive: true })
    if (status === 42 || /unshare/u.test(stderr)) {
      process.stderr.write('left out: no small disk can be mounted on this machine\n')
      return
    }
    expect(stdout).toContain('build 74')
    expect(stdout).toContain('doctor 74')
    expect(stdout).toContain(`Type: df -h ${full}`)
    expect(stderr).toContain('the disk is full (ENOSPC)')
    expect(stdout + stderr).not.toMatch(/\n\s+at /u)
  })
})

describe('import', () => {
  const text = 'A title of it\n\nPublicated on: December 10, 2021\n\nText of it.\n\nMenu\n'
  test('makes a folder that builds as it stands, and never writes over one', async () => {
    const { root, read } = make({ 'old.txt': text })
    const ended = await kozlony(['import', 'old.txt'], { cwd: root })
    expect(ended).toMatchObject({ status: 0 })
    expect(ended.log).toContain('old.txt → sources/2021/a-title-of-it')
    expect((await kozlony(['build'], { cwd: root })).status).toBe(0)
    const html = read('output/site/en/2021/a-title-of-it.html')
    expect(html).toContain('10 December 2021')
    expect(html).not.toMatch(/Publicated|Menu/u)
    expect(await kozlony(['import', 'old.txt'], { cwd: root })).toMatchObject({ status: 1 })
  })
  test.each([
    ['--into', 'sources/2020/named', 'sources/2020/named/en.md'],
    ['--into', 'other/sources', 'other/sources/2021/a-title-of-it/en.md'],
    ['--into', 'office', 'office/sources/2021/a-title-of-it/en.md'],
    ['--lang', 'hu', 'sources/2021/a-title-of-it/hu.md'],
  ])('%s %s → %s', async (option, value, file) => {
    const { root, read } = make({ 'old.txt': text })
    expect((await kozlony(['import', 'old.txt', option, value], { cwd: root })).status).toBe(0)
    expect(read(file)).toContain('# A title of it')
  })
  test('--dry-run and --format json write nothing or say all', async () => {
    const { root } = make({ 'old.txt': text })
    const dry = await kozlony(['import', 'old.txt', '--dry-run'], { cwd: root })
    expect(dry.out).toContain('published: 2021-12-10')
    expect(fs.existsSync(path.join(root, 'sources'))).toBe(false)
    const json = await kozlony(['import', 'old.txt', '--dry-run', '--format', 'json'], {
      cwd: root,
    })
    expect(JSON.parse(json.out)).toMatchObject({ title: 'A title of it', published: '2021-12-10' })
  })
})

describe('explain and help', () => {
  test('explain names all rules, one, and the nearest', async () => {
    const all = await kozlony(['explain'])
    for (const { id } of rules) expect(all.out).toContain(id)
    expect((await kozlony(['explain', 'terminology/forbidden'])).out).toContain('Publicated')
    const wrong = await kozlony(['explain', 'terminology/forbiden'])
    expect(wrong).toMatchObject({
      status: 2,
      log: expect.stringContaining('terminology/forbidden'),
    })
  })
  test('help lists the commands that are there', async () => {
    const { status, out } = await kozlony(['--help'])
    expect(status).toBe(0)
    for (const { name } of commands) expect(out).toContain(`  ${name}`)
    expect(out).not.toContain('worker')
    for (const { name, options } of commands) {
      const one = await kozlony([name, '--help'])
      expect(one.status).toBe(0)
      for (const option of options) expect(one.out).toContain(`--${option}`)
    }
  })
  test.each([
    [['worker'], 'not there yet'],
    [['biuld'], 'did you mean “build”'],
    [['build', '--strct'], 'did you mean --strict'],
    [['build', '--at', 'noon'], 'is no time'],
    [['build', '--format', 'xml'], 'use pretty, json, sarif'],
    [['build', '--jobs', '0'], 'no number'],
    [['build', '--at'], 'needs a value'],
    [['import'], 'Name the files'],
    [['build', '--root', '/nowhere/at/all'], '/nowhere/at/all'],
  ])('%j ends with 2', async (words, said) => {
    const { status, out, log } = await kozlony(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(log).toContain(said)
    expect(log.trim().split('\n')).toHaveLength(1)
  })
  test('--version', async () =>
    expect((await kozlony(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u))
})

describe('the last line, never a stack trace', () => {
  test.each<[string, unknown, number]>([
    ['wrong use', new UsageError(say('x')), 2],
    ['no right', Object.assign(new Error('x'), { code: 'EACCES', path: '/a' }), 74],
    ['Ctrl-C', Object.assign(new Error('x'), { name: 'AbortError' }), 130],
    ['a fault', new TypeError('x is not a function\n    at foo'), 70],
    ['a thrown text', 'text', 70],
  ])('%s', (_, error, status) => {
    const last = lastLine(error)
    expect(last.status).toBe(status)
    expect(inEnglish(last.line)).not.toMatch(/\n|\bat foo/u)
  })
})

describe('the launcher', () => {
  const older = path.join(project, 'tests/support/older-node.cjs')
  test('on an older Node starts the one that npm brought', async () => {
    const { status, out } = await kozlony(['doctor', '--format', 'json'], {
      flags: ['--require', older],
    })
    expect(status).toBe(0)
    expect(out).toContain('which npm brought (this machine’s own is 18.20.0)')
  })
  test('without that says in one line what to type', async () => {
    const { status, log } = await kozlony(['build'], {
      flags: ['--require', older],
      environment: { KOZLONY_TEST_ARCH: 'mips' },
    })
    expect({ status, log: log.replace(/ \(.*\)/u, '') }).toEqual({
      status: 2,
      log: 'kozlony needs Node 24 or later; this is v18.20.0. Type: npm ci\n',
    })
  })
})

describe('a machine without user namespaces', () => {
  test('prints the same bytes without a sandbox, and the doctor says so', async () => {
    const { root, read, write } = make({
      ...pair('2021/one'),
      'bin/unshare': '#!/bin/sh\nexit 1\n',
    })
    fs.chmodSync(path.join(root, 'bin/unshare'), 0o755)
    const environment = { PATH: `${root}/bin:${process.env['PATH'] ?? ''}` }
    await kozlony(['build'], { cwd: root })
    const manifest = read('output/site/manifest.json')
    fs.rmSync(path.join(root, 'output'), { recursive: true })
    write({ 'output/.keep': '' })
    expect((await kozlony(['build'], { cwd: root, environment })).status).toBe(0)
    expect(read('output/site/manifest.json')).toBe(manifest)
    const { status, out } = await kozlony(['doctor'], { cwd: root, environment })
    expect(status).toBe(0)
    expect(out).toContain('without a sandbox')
    expect(out).toContain('Type: sudo sysctl')
    expect(out).toContain('A page was printed')
  })
})

describe('the doctor', () => {
  const facts: Facts = {
    node: '24.21.0',
    browser: { from: 'npm', path: '/x', identity: 'x' },
    jail: chooseJail(1000, () => true),
    print: 'done',
    fonts: true,
    validator: 'installed',
    places: [
      { folder: '/o', what: say('the editions'), free: 1e10, writable: true, links: true },
      { folder: '/c', what: say('the browser'), free: 1e10, writable: true, links: true },
    ],
    office: { root: '/o', sources: true, locales: true },
  }
  const place = { folder: '/o', what: say('the editions'), free: 1e10, writable: true, links: true }
  test('has nothing to say where all is there', () =>
    expect(diagnose(facts).every(({ state }) => state === 'well')).toBe(true))
  test.each<[string, Partial<Facts>, string, string | Wording, number | undefined]>([
    [
      'no browser',
      {
        browser: { missing: say('There is no browser to print with.'), type: 'npm ci' },
        print: 'not tried',
      },
      'bad',
      'npm ci',
      69,
    ],
    [
      'no user namespaces',
      { jail: chooseJail(0, () => false) },
      'note',
      'sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0',
      undefined,
    ],
    ['a full disk', { places: [{ ...place, free: 1000 }] }, 'bad', 'df -h /o', 74],
    ['an old Node', { node: '18.20.0' }, 'bad', 'npm ci', 2],
    [
      'a folder of another user',
      { places: [{ ...place, writable: false }] },
      'bad',
      'ls -ld /o',
      74,
    ],
    [
      'no links',
      { places: [{ ...place, links: false }] },
      'bad',
      say('kozlony build --out FOLDER_ON_ANOTHER_DISK'),
      74,
    ],
    [
      'no Java',
      { validator: 'no Java' },
      'note',
      'sudo apt-get install default-jre-headless',
      undefined,
    ],
    ['no Maven', { validator: 'no Maven' }, 'note', 'sudo apt-get install maven', undefined],
    ['no fonts', { fonts: false }, 'bad', 'npm ci', 74],
    [
      'a print that fails',
      { print: { failed: say('crashed') } },
      'bad',
      'rm -rf node_modules/.cache/kozlony && npm ci',
      69,
    ],
    [
      'no sources',
      { office: { root: '/o', sources: false, locales: false } },
      'note',
      say('kozlony build --root FOLDER'),
      undefined,
    ],
  ])('%s: one line to type', (_, change, state, type, status) => {
    const found = diagnose({ ...facts, ...change }).filter((line) => line.state !== 'well')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ state, type, ...(status !== undefined && { status }) })
  })
})
