import fs from 'node:fs'
import path from 'node:path'
import { corpus } from './corpus.ts'
import type { Options } from './options.ts'
import { resultOf, type Result } from './goals.ts'
import { buildLine, rawLine } from './own.ts'
import { inTurn, type Measured } from './rounds.ts'
import { freshFolder, writeFiles } from './scratch.ts'
import type { Section } from './section.ts'
import { say } from './tell.ts'
import { runTree, type Run } from './tree.ts'

const usual = [200, 2000, 10_000]

type Measurement = {
  readonly pairs: number
  readonly raw: Run | undefined
  readonly cold: Run | undefined
  readonly stat: Run | undefined
  readonly unchanged: Run | undefined
  readonly one: Run | undefined
}

/** One text of the office is written otherwise than before. */
function change(root: string, round: number): void {
  const file = path.join(root, 'sources/2001/announcement-1/en.md')
  fs.writeFileSync(file, `# Changed\n\nIts summary.\n\nChange ${round}.\n`)
}

async function measureOne(pairs: number, rounds: number): Promise<Measurement> {
  const root = freshFolder('office')
  writeFiles(root, corpus(pairs))
  const out = freshFolder('out')
  const sources = path.join(root, 'sources')
  const build = () => runTree({ line: buildLine(root, out, '--no-pdf') })
  const named = (list: readonly Measured[], name: string) =>
    list.find((one) => one.name === name)?.run
  const once = await inTurn(
    1,
    [
      {
        name: `${pairs} pairs, raw remark loop`,
        run: () => runTree({ line: rawLine('remark.mjs', sources, freshFolder('raw')) }),
      },
      { name: `${pairs} pairs, cold`, run: build },
    ],
    say,
  )
  const often = await inTurn(
    rounds,
    [
      {
        name: `${pairs} pairs, bare stat`,
        run: () => runTree({ line: rawLine('stat.mjs', sources) }),
      },
      { name: `${pairs} pairs, nothing changed`, run: build },
    ],
    say,
  )
  const changes = await inTurn(
    rounds,
    [
      {
        name: `${pairs} pairs, one changed`,
        run: (round) => {
          change(root, round)
          return build()
        },
      },
    ],
    say,
  )
  return {
    pairs,
    raw: named(once, `${pairs} pairs, raw remark loop`),
    cold: named(once, `${pairs} pairs, cold`),
    stat: named(often, `${pairs} pairs, bare stat`),
    unchanged: named(often, `${pairs} pairs, nothing changed`),
    one: named(changes, `${pairs} pairs, one changed`),
  }
}

const rowOf = (what: string, run: Run | undefined, base: Run | undefined, of: string): string[] =>
  run
    ? [
        what,
        `${run.wall.toFixed(2)} s`,
        `${run.cpu.toFixed(2)} s`,
        `${Math.round(run.memory)} MiB`,
        base ? `${(run.wall / base.wall).toFixed(2)} × ${of}` : '',
      ]
    : [what, 'failed', '', '', '']

function resultsOf(all: readonly Measurement[]): Result[] {
  const largest = all.find(({ pairs }) => pairs === 10_000)
  const middle = all.find(({ pairs }) => pairs === 2000)
  const over = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? undefined : a / b
  return [
    resultOf('unchanged', over(largest?.unchanged?.wall, largest?.stat?.wall)),
    resultOf('oneChanged', largest?.one?.wall),
    resultOf('memory', largest?.cold?.memory),
    resultOf('memoryGrowth', over(largest?.cold?.memory, middle?.cold?.memory)),
  ]
}

/** Builds of the same office: cold, with nothing changed, with one text changed; and the memory they take. */
export async function measure({ sizes, rounds }: Options): Promise<Section> {
  const all: Measurement[] = []
  for (const pairs of sizes.length ? sizes : usual) all.push(await measureOne(pairs, rounds))
  const series = (name: string, of: (one: Measurement) => number | undefined) => ({
    title: name,
    unit: 'MiB',
    bars: all.flatMap((one) => {
      const value = of(one)
      return value === undefined
        ? []
        : [{ name: `${one.pairs.toLocaleString('en')} pairs`, value, own: true }]
    }),
  })
  return {
    title: 'What has not changed is not made again; memory',
    text: `Whole processes that make the draft in HTML with all checks; cold once, the others as the median of ${rounds}. A bare stat is a process that looks once at every source and does nothing else.`,
    head: ['build', 'time', 'processor', 'memory', 'time against'],
    rows: all.flatMap(({ pairs, raw, cold, stat, unchanged, one }) => {
      const size = `${pairs.toLocaleString('en')} pairs`
      return [
        rowOf(`${size}, cold`, cold, raw, 'raw remark loop'),
        rowOf(`${size}, bare stat`, stat, stat, 'itself'),
        rowOf(`${size}, nothing changed`, unchanged, stat, 'bare stat'),
        rowOf(`${size}, one text changed`, one, stat, 'bare stat'),
      ]
    }),
    results: resultsOf(all),
    plots: [series('Peak memory of a cold build: MiB, less is better', ({ cold }) => cold?.memory)],
  }
}
