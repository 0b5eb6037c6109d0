import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from '@jest/globals'
import { build } from '../pipeline/kozlony.ts'
import { pair, type Office } from './support/office.ts'
import { becomes, leavesNoBrowser, seeded, startBuild } from './support/processes.ts'
import { useOffices } from './support/use-offices.ts'
import { flawsOf, leftIn } from './support/whole.ts'

const make = useOffices()
const at = ['--at', '2026-11-24T10:00Z', '--quiet']

const version = (n: number): string =>
  `# Version ${n}\n\nA summary of version ${n}.\n\nText of version ${n}.\n`
/** Whether a page shows a version; numbers are held by a space that does not break. */
const shows = (html: string, n: number) => new RegExp(`Text of version\\s${n}\\.`, 'u').test(html)

/** Builds once, whole; the milliseconds it took. */
async function firstBuild(office: Office): Promise<number> {
  const began = performance.now()
  expect(await startBuild(office.root, ...at).ended).toMatchObject({ status: 0 })
  return performance.now() - began
}

describe('kill -9 of the process group', () => {
  test('the release is whole, nothing outlives it, the next build is clean', async () => {
    const rounds = Number(process.env['KOZLONY_TEST_KILLS'] ?? 8)
    const random = seeded(20_261_124)
    const office = make({ ...pair('2021/one'), ...pair('2021/two'), ...pair('2022/three') })
    let span = await firstBuild(office)
    for (let round = 1; round <= rounds; round += 1) {
      office.write({
        'sources/2021/one/en.md': version(round),
        'sources/2022/three/en.md': version(round),
      })
      const running = startBuild(office.root, ...at)
      await pause(span * random())
      running.send('SIGKILL', true)
      await running.ended
      const flaws = flawsOf(office.root)
      const isAlone = await leavesNoBrowser(running.pid)
      const began = performance.now()
      const { status } = await startBuild(office.root, ...at).ended
      span = Math.max(span / 2, performance.now() - began)
      const after = [...flawsOf(office.root), ...leftIn(office.root)]
      const isNew = shows(office.read('output/site/en/2021/one.html'), round)
      expect({ round, flaws, isAlone, status, after, isNew }).toEqual({
        round,
        flaws: [],
        isAlone: true,
        status: 0,
        after: [],
        isNew: true,
      })
    }
  }, 900_000)
})

describe('two builds at once', () => {
  test('one waits for the other that was stopped, names it, and both end well after it goes on', async () => {
    const many = Array.from({ length: 40 }, (_, n) => pair(`2021/number-${n}`))
    const office = make(Object.assign({}, ...many))
    const draft = [...at, '--no-pdf']
    const one = startBuild(office.root, ...draft)
    const lock = path.join(office.root, 'output/.cache/lock')
    expect(await becomes(() => fs.existsSync(lock))).toBe(true)
    one.send('SIGSTOP')
    const two = await startBuild(office.root, ...draft).ended
    expect(two).toMatchObject({ status: 75 })
    expect(two.log).toContain(String(one.pid))
    const three = startBuild(office.root, ...draft)
    one.send('SIGCONT')
    const ended = await Promise.all([one.ended, three.ended])
    expect(ended.map(({ status }) => status)).toEqual([0, 0])
    expect([...flawsOf(office.root, 'output/draft/site'), ...leftIn(office.root)]).toEqual([])
  }, 240_000)
})

describe('interrupt', () => {
  test.each([
    ['once', [0.3, 0.7]],
    ['twice', [0.4, 0.8]],
  ])(
    '%s: 130, and nothing is left',
    async (times, moments) => {
      const office = make({ ...pair('2021/one'), ...pair('2021/two') })
      const span = await firstBuild(office)
      for (const [n, moment] of moments.entries()) {
        office.write({ 'sources/2021/one/en.md': version(n), 'sources/2021/two/en.md': version(n) })
        const running = startBuild(office.root, ...at)
        await pause(span * moment)
        running.send('SIGINT')
        if (times === 'twice') {
          await pause(20)
          running.send('SIGINT')
        }
        const { status } = await running.ended
        // One that had ended already, or had not begun yet, is none of the command's doing.
        expect([0, 130, 'SIGINT']).toContain(status)
        expect(await leavesNoBrowser(running.pid)).toBe(true)
        expect(flawsOf(office.root)).toEqual([])
        if (times === 'once') expect(leftIn(office.root)).toEqual([])
        expect(await startBuild(office.root, ...at).ended).toMatchObject({ status: 0 })
        expect(leftIn(office.root)).toEqual([])
      }
    },
    240_000,
  )
})

describe('sources that change during the build', () => {
  test('each edition is one version whole, or there is a finding and the last good one stays', async () => {
    const office = make(pair('2021/one', { 'en.md': version(0) }))
    const file = path.join(office.root, 'sources/2021/one/en.md')
    const draft = () => office.read('output/draft/site/en/2021/one.html')
    const options = { root: office.root, at: new Date('2026-11-24T10:00:00Z'), pdf: false }
    await build(options)
    const writer = new Worker(
      `const { workerData: file } = require('node:worker_threads')
       const version = (n) => '# Version ' + n + '\\n\\nA summary of version ' + n + '.\\n\\nText of version ' + n + '.\\n'
       let n = 0
       setInterval(() => require('node:fs').writeFileSync(file, version(++n)), 3)`,
      { eval: true, workerData: file },
    )
    try {
      await new Promise((resolve) => writer.once('online', resolve))
      for (let round = 0; round < 6; round += 1) {
        const before = draft()
        const { findings, summary } = await build(options)
        const versions = new Set(
          draft()
            .match(/ersion \d+/gu)
            ?.map((one) => one.slice(7)),
        )
        expect(versions.size).toBe(1)
        if (!summary.errors) continue
        expect(draft()).toBe(before)
        expect(findings.some(({ file: named }) => named.includes('2021/one'))).toBe(true)
      }
    } finally {
      await writer.terminate()
    }
    office.write({ 'sources/2021/one/en.md': version(7) })
    expect((await build(options)).summary.errors).toBe(0)
    expect(shows(draft(), 7)).toBe(true)
  }, 240_000)
})
