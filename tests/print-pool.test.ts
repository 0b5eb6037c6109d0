import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { runBuild } from '../pipeline/build/run.ts'
import { createPrinter, type PrinterOptions } from '../pipeline/host/browser/printer.ts'
import { renderersOf } from '../pipeline/host/browser/renderers.ts'
import { createTurns } from '../pipeline/host/browser/turns.ts'
import { NoBrowser, type Printed, type Printer, type PrintRequest } from '../pipeline/host/host.ts'
import { cacheFolder } from '../pipeline/host/program.ts'
import { createHost } from '../pipeline/host/real.ts'
import { say } from '../pipeline/model/wording.ts'
import { kozlony, pair, type Office } from './support/office.ts'
import { plainPrinter } from './support/plain-printer.ts'
import { requestOf } from './support/print-request.ts'
import { descendantsOf, kill } from './support/processes.ts'
import { useOffices } from './support/use-offices.ts'

const cache = cacheFolder(os.tmpdir())
let printer: Printer | undefined
afterEach(async () => {
  await printer?.close()
  printer = undefined
})
const open = (more: Partial<PrinterOptions> = {}) => {
  const opened = createPrinter({ cache, environment: process.env, ...more })
  printer = opened
  const print = (request: PrintRequest) => opened.print(request)
  return { print, close: () => opened.close() }
}

const kinds = (all: readonly Printed[]): string[] =>
  all.map((one) => ('pdf' in one ? 'printed' : one.poison ? 'poison' : 'failed'))
const good = (count: number) => Array.from({ length: count }, (_, n) => requestOf(`<p>Nr ${n}</p>`))
const printedAll = (count: number) => Array.from({ length: count }, () => 'printed')
const broken = requestOf('<img alt="x" src="data:image/png;base64,AAAA">')

describe('turns', () => {
  test('what runs alone waits for the others, and they for it', async () => {
    const { beside, alone } = createTurns()
    const log: string[] = []
    const work = (name: string) => async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      log.push(`${name} ends`)
    }
    await Promise.all([
      beside(work('a')),
      beside(work('b')),
      new Promise((resolve) => setTimeout(resolve, 1)).then(() =>
        Promise.all([alone(work('c')), beside(work('d')), alone(work('e'))]),
      ),
    ])
    const order = log.join(', ')
    expect(order).toMatch(/^a begins, b begins, a ends, b ends, c begins, c ends/u)
    expect(order).toContain('e begins, e ends')
    expect(log).toHaveLength(10)
  })
})

describe('trouble in the browser', () => {
  test.each([
    ['the renderers', () => renderersOf(process.pid)],
    ['the browser', () => descendantsOf(process.pid)],
  ])(
    'kill -9 of %s: all documents are printed',
    async (_, victims) => {
      const { print } = open()
      const first = await print(requestOf('<p>First</p>'))
      const rest = Promise.all(good(12).map(print))
      const killed = victims()
      expect(killed.length).toBeGreaterThan(0)
      for (const pid of killed) kill(pid, 'SIGKILL')
      expect(kinds([first, ...(await rest)])).toEqual(printedAll(13))
    },
    120_000,
  )

  test('a page that cannot be printed takes no other with it', async () => {
    const { print } = open()
    const all = await Promise.all([broken, ...good(4)].map(print))
    expect(kinds(all)).toEqual(['poison', ...printedAll(4)])
  }, 120_000)

  test('a page that never ends is given up, and the next is printed', async () => {
    const { print } = open({ limit: 8000 })
    const endless = await print(requestOf('<div style="height:1e9px">x</div>'))
    expect(kinds([endless, await print(requestOf('<p>Next</p>'))])).toEqual(['poison', 'printed'])
  }, 180_000)

  test('a tab is renewed where a renderer holds too much memory', async () => {
    const kept = open()
    await kept.print(requestOf('<p>1</p>'))
    const before = renderersOf(process.pid)
    await kept.print(requestOf('<p>2</p>'))
    expect(renderersOf(process.pid)).toEqual(before)
    await kept.close()
    const renewed = open({ memory: 1 })
    await renewed.print(requestOf('<p>1</p>'))
    const worn = renderersOf(process.pid)
    await renewed.print(requestOf('<p>2</p>'))
    expect(renderersOf(process.pid)).not.toEqual(worn)
  }, 120_000)
})

describe('cards', () => {
  test('are drawn while pages are printed, each in its turn', async () => {
    const own = createPrinter({ cache, environment: process.env })
    printer = own
    const words = ['one', 'two', 'three']
    const drawing = words.map((word) => own.draw({ language: 'en', body: `<p>${word}</p>` }))
    const drawn = Promise.all(drawing)
    // Printed while the first card, and before the others, are drawn.
    await drawing[0]
    const printed = await Promise.all(good(3).map((page) => own.print(page)))
    const pictures = (await drawn).map((one) => ('png' in one ? String(one.png) : ''))
    expect([kinds(printed), new Set(pictures).size]).toEqual([printedAll(3), 3])
  }, 60_000)
})

describe('a page that failed twice', () => {
  const make = useOffices()
  const findingsOf = async (office: Office, page: () => Printed | undefined) => {
    let asked = 0
    const fail = () => {
      asked += 1
      const printed = page()
      return printed && 'failed' in printed ? printed : undefined
    }
    const out = path.join(office.root, 'output')
    const host = { ...createHost({ out }), printer: () => plainPrinter(fail) }
    const at = Date.parse('2026-11-24T10:00:00Z')
    const options = { root: office.root, out, at, strict: false, pdf: true, jobs: 1 }
    const { findings } = await runBuild(host, options)
    const failed = findings.filter(({ rule }) => rule === 'print/failed').length
    return { asked, failed }
  }
  const failing = (poison: boolean) => () => ({ failed: say('the page crashed'), poison })
  const well = () => undefined

  test('is told, and not tried again until it changes or the doctor was asked', async () => {
    const office = make(pair('2021/one'))
    expect(await findingsOf(office, failing(true))).toEqual({ asked: 2, failed: 2 })
    expect(await findingsOf(office, well)).toEqual({ asked: 0, failed: 2 })
    office.write({ 'sources/2021/one/en.md': '# Another\n\nSummary.\n' })
    expect(await findingsOf(office, failing(true))).toEqual({ asked: 2, failed: 2 })
    const environment = { KOZLONY_BROWSER: '/nowhere/chromium' }
    await kozlony(['doctor', '--root', office.root], { environment })
    expect(await findingsOf(office, well)).toEqual({ asked: 2, failed: 0 })
  }, 120_000)

  test('is tried again where the page itself was not at fault', async () => {
    const office = make(pair('2021/one'))
    expect(await findingsOf(office, failing(false))).toEqual({ asked: 2, failed: 2 })
    const noBrowser = () => {
      throw new NoBrowser(say('The printer is closed.'))
    }
    await expect(findingsOf(office, noBrowser)).rejects.toThrow(NoBrowser)
    expect(await findingsOf(office, well)).toEqual({ asked: 2, failed: 0 })
  }, 120_000)
})
