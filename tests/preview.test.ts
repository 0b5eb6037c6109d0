import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readPdf } from './support/read-pdf.ts'
import { answer, withBar } from '../pipeline/preview/answer.ts'
import type { Entry, PreviewSite } from '../pipeline/preview/site.ts'
import { kozlony, makeOffice, pair, project, type Office } from './support/office.ts'

const entry = (name: string, mediaType = 'text/html', more: Partial<Entry> = {}): Entry => ({
  path: name,
  mediaType,
  sha256: '',
  ...more,
})
const entries = [
  entry('index.html'),
  entry('404.html'),
  entry('hu/index.html'),
  entry('hu/2021/egy.html', 'text/html', { announcement: '2021/one', language: 'hu' }),
  entry('assets/screen.css', 'text/css'),
]
const site: PreviewSite = {
  entries: new Map(entries.map((one) => [one.path, one])),
  bytes: ({ path: name }) => new TextEncoder().encode(`<body>${name}</body>`),
  own: new Map([['preview.js', { mediaType: 'text/javascript', bytes: new Uint8Array() }]]),
  findings: (page) => JSON.stringify({ page }),
}
const ask = (url: string, host: string | undefined = 'localhost:4321', method = 'GET') =>
  answer({ url, host, method }, site, 4321)

describe('what the preview answers', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/hu/', 200, 'text/html; charset=utf-8'],
    ['/hu/2021/egy.html?x=1', 200, 'text/html; charset=utf-8'],
    ['/assets/screen.css', 200, 'text/css; charset=utf-8'],
    ['/.kozlony/preview.js', 200, 'text/javascript; charset=utf-8'],
    ['/.kozlony/findings?page=%2Fhu%2F', 200, 'application/json; charset=utf-8'],
    ['/.kozlony/other', 404, 'text/plain; charset=utf-8'],
    ['/gone.html', 404, 'text/html; charset=utf-8'],
    ['/../../etc/passwd', 404, 'text/html; charset=utf-8'],
    ['/..%2f..%2fetc/passwd', 404, 'text/html; charset=utf-8'],
    ['/%c0%ae', 400, 'text/plain; charset=utf-8'],
    ['http://evil.example/', 400, 'text/plain; charset=utf-8'],
    ['/index.pdf', 404, 'text/html; charset=utf-8'],
  ])('%s → %i', (url, status, type) =>
    expect(ask(url)).toMatchObject({ status, headers: { 'content-type': type } }),
  )
  test.each([['localhost:4321'], ['127.0.0.1:4321'], ['[::1]:4321']])(
    '%s is this machine',
    (host) => expect(ask('/', host)).toMatchObject({ status: 200 }),
  )
  test.each([['evil.example'], ['localhost'], ['localhost:80'], ['localhost:4321.evil.example']])(
    '%s is another site’s doing',
    (host) => expect(ask('/', host)).toMatchObject({ status: 403 }),
  )
  test('a request without a host is refused', () =>
    expect(answer({ url: '/', host: undefined, method: 'GET' }, site, 4321)).toMatchObject({
      status: 403,
    }))
  test.each([['POST'], ['PUT'], ['DELETE'], ['OPTIONS'], ['CONNECT']])('%s is refused', (method) =>
    expect(ask('/', 'localhost:4321', method)).toMatchObject({ status: 405 }),
  )
  test('events and PDFs of pages that are there are ordered', () => {
    expect(ask('/.kozlony/events')).toEqual({ stream: 'events' })
    expect(ask('/hu/2021/egy.pdf')).toMatchObject({ pdf: { announcement: '2021/one' } })
  })
  test('every answer tells the browser to keep, frame and guess nothing', () => {
    for (const url of ['/', '/gone', '/assets/screen.css'])
      expect(ask(url)).toMatchObject({
        headers: {
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        },
      })
  })
  test('a page is given the bar, and the policy that allows it', () => {
    const page =
      '<head><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;"></head><body>x</body>'
    expect(withBar(page)).not.toContain('http-equiv')
    expect(withBar(page)).toMatch(/preview\.js"><\/script><\/body>$/u)
    expect(withBar('no page')).toBe('no page')
  })
})

/** One request; resolves to status and text. */
const get = (port: number, url: string): Promise<{ status: number; body: Buffer }> =>
  new Promise((resolve, reject) => {
    http
      .get(
        { host: '127.0.0.1', port, path: url, headers: { host: `127.0.0.1:${port}` } },
        (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('end', () =>
            resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts) }),
          )
        },
      )
      .on('error', reject)
  })

const held = `published: 2027-03-01T10:00\nembargo: 2027-03-01T10:00\n`

describe('a preview that runs', () => {
  let office: Office
  let child: ChildProcess
  let port = 0
  let log = ''
  const waitFor = async (test_: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 500; tries++) {
      if (await test_()) return
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
    throw new Error(`waited in vain; the log says: ${log}`)
  }
  beforeAll(async () => {
    office = makeOffice({
      ...pair('2021/one', { 'en.md': '# A report\n\nSummary of it.\n\nPublicated on Friday.\n' }),
      ...pair('2027/later', { 'announcement.yaml': held }),
    })
    child = spawn(
      process.execPath,
      [
        path.join(project, 'bin/kozlony.js'),
        'preview',
        '--root',
        office.root,
        '--port',
        '45210',
        '--at',
        '2026-11-25T10:00Z',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text))
    await waitFor(() => /localhost:(\d+)/u.test(log))
    port = Number(/localhost:(\d+)/u.exec(log)?.[1])
  })
  afterAll(async () => {
    const ended = new Promise((resolve) => {
      child.on('close', resolve)
    })
    child.kill('SIGINT')
    await ended
    office.remove()
  })

  test('shows the draft, its findings, and what is under embargo, marked', async () => {
    const one = String((await get(port, '/en/2021/one.html')).body)
    expect(one).toContain('Published on Friday.')
    expect(one).toContain('/.kozlony/preview.js')
    const bar = JSON.parse(
      String((await get(port, '/.kozlony/findings?page=/en/2021/one.html')).body),
    ) as { findings: { where: string; line: string }[]; pdf: string }
    expect(bar.findings[0]).toMatchObject({
      where: 'sources/2021/one/en.md:5:1',
      line: 'Publicated on Friday.',
    })
    expect(bar.pdf).toBe('/en/2021/one.pdf')
    const later = String((await get(port, '/en/2027/later.html')).body)
    expect(later).toContain('notice-embargo')
  })
  test('prints the PDF of a page when it is asked for', async () => {
    const { status, body } = await get(port, '/en/2021/one.pdf')
    expect(status).toBe(200)
    expect((await readPdf(body)).pages.join('')).toContain('Published on Friday.')
  })
  test('tells the open pages which of them are new after a change', async () => {
    const told: string[] = []
    const stream = http.get(
      { host: '127.0.0.1', port, path: '/.kozlony/events', headers: { host: `localhost:${port}` } },
      (reply) => reply.setEncoding('utf8').on('data', (text: string) => told.push(text)),
    )
    await waitFor(() => told.length > 0)
    office.write({ 'sources/2021/one/en.md': '# A report\n\nSummary of it.\n\nOn Saturday.\n' })
    await waitFor(() => told.join('').includes('en/2021/one.html'))
    expect(told.join('')).not.toContain('hu/2021/one.html"')
    stream.destroy()
    expect(String((await get(port, '/en/2021/one.html')).body)).toContain('On Saturday.')
  })
  test('is no release, and leaves the lock free for a build beside it', async () => {
    const ended = await kozlony([
      'build',
      '--root',
      office.root,
      '--no-pdf',
      '--quiet',
      '--at',
      '2026-11-25T10:00Z',
    ])
    expect(ended.status).toBe(0)
    expect(fs.existsSync(path.join(office.root, 'output/site'))).toBe(false)
  })
})

describe('an embargoed export', () => {
  let office: Office
  beforeAll(() => {
    office = makeOffice({
      ...pair('2021/one'),
      ...pair('2027/later', { 'announcement.yaml': held }),
    })
  })
  afterAll(() => office.remove())
  const run = (id: string) =>
    kozlony(['preview', '--export', id, '--root', office.root, '--at', '2026-11-25T10:00Z'])

  test('is stamped at its head and on its sheets, says no word of a draft, and is no release', async () => {
    const { status, out } = await run('2027/later')
    expect(status).toBe(0)
    const file = path.join(office.root, 'output/draft/2027-later.en.embargo.pdf')
    expect(out).toContain('2027-later.en.embargo.pdf')
    const text = (await readPdf(fs.readFileSync(file))).pages.join('')
    expect(text.match(/Embargo: not for publication/gu)?.length).toBeGreaterThan(1)
    expect(text).toContain('1 March 2027')
    expect(text).not.toContain('Not released')
    expect(fs.existsSync(path.join(office.root, 'output/site'))).toBe(false)
  })
  test.each([
    ['2021/one', 'is under no embargo'],
    ['2027/latr', 'did you mean “2027/later”'],
  ])('%s: %s', async (id, words) => {
    const { status, log } = await run(id)
    expect(status).toBe(2)
    expect(log).toContain(words)
  })
})
