import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { makeOffice, project, type Office } from '../support/office.ts'
import { corpus } from './corpus.ts'
import { costOf, table } from './measure.ts'
import { rawRemark } from './raw.ts'

/** What a run of the command took, as a whole process. */
type Run = {
  /** On the clock, in seconds. */
  readonly wall: number
  /** The most memory it held (VmHWM), in MiB; 0 where the system does not tell. */
  readonly memory: number
}

const highWater = (pid: number): number => {
  try {
    const [, kilobytes = '0'] =
      /VmHWM:\s+(\d+) kB/u.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

function build(office: Office): Promise<Run> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(project, 'bin/kozlony.js'), 'build', '--no-pdf', '--quiet', '--root', office.root],
      { stdio: 'ignore' },
    )
    let memory = 0
    const look = setInterval(() => {
      memory = Math.max(memory, highWater(child.pid ?? 0))
    }, 20)
    child.on('error', reject)
    child.on('exit', () => {
      clearInterval(look)
      resolve({ wall: (performance.now() - began) / 1000, memory })
    })
  })
}

/** A bare look at every source, as a process of its own: less no build can do. */
const bareStat = async (root: string): Promise<number> => {
  const { wall } = await costOf(
    () =>
      new Promise((resolve) => {
        const code = `const fs = require('node:fs'); const walk = (d) => { for (const e of fs.readdirSync(d, { withFileTypes: true })) { const f = d + '/' + e.name; fs.lstatSync(f); if (e.isDirectory()) walk(f) } }; walk(${JSON.stringify(root)})`
        spawn(process.execPath, ['--eval', code], { stdio: 'ignore' }).on('exit', resolve)
      }),
  )
  return wall
}

const two = (value: number): string => value.toFixed(2)

async function measure(pairs: number): Promise<readonly (readonly string[])[]> {
  const files = corpus(pairs)
  const office = makeOffice(files)
  try {
    const texts = Object.entries(files).flatMap(([name, text]) =>
      name.endsWith('.md') ? [text] : [],
    )
    const [name = ''] = Object.keys(files).filter((file) => file.endsWith('en.md'))
    const { wall: raw } = await costOf(() => rawRemark(texts))
    const floor = await bareStat(path.join(office.root, 'sources'))
    const cold = await build(office)
    const unchanged = await build(office)
    office.write({ [name]: '# Changed\n\nIts summary.\n' })
    const one = await build(office)
    const row = (what: string, { wall, memory }: Run, base: number, of: string) => [
      `${pairs} pairs, ${what}`,
      `${two(wall)} s`,
      `${two(wall / base)} × ${of}`,
      `${Math.round(memory)} MiB`,
    ]
    return [
      row('cold: HTML, all checks, release', cold, raw, 'raw remark loop'),
      row('nothing changed', unchanged, floor, 'bare stat'),
      row('one announcement changed', one, floor, 'bare stat'),
    ]
  } finally {
    office.remove()
  }
}

/**
 * Builds as whole processes: cold, with nothing changed, with one announcement changed; and the memory they take.
 * @param words numbers of pairs; default 200 and 2,000
 */
export async function run(words: readonly string[]): Promise<string> {
  const sizes = words.length ? words.map(Number) : [200, 2000]
  const rows: (readonly string[])[] = []
  for (const pairs of sizes) rows.push(...(await measure(pairs)))
  return table(['build', 'time', 'ratio', 'memory'], rows)
}
