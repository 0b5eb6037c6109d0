import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../../pipeline/kozlony.ts'
import { makeOffice } from '../support/office.ts'
import { corpus } from './corpus.ts'
import { rawPrint, rawRemark } from './raw.ts'

/** Throughput against the raw loops, in one run: `npm run bench [-- HTML_PAIRS PDF_PAIRS]`. */
const [htmlPairs = 500, pdfPairs = 50] = process.argv.slice(2).map(Number)

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Two runs of each, interleaved; the better one counts, as neighbours on the machine only ever slow down. */
async function best(prepare: () => void, ...works: (() => unknown)[]): Promise<number[]> {
  const times = works.map(() => Infinity)
  for (let round = 0; round < 2; round++)
    for (const [index, work] of works.entries()) {
      prepare()
      times[index] = Math.min(times[index] ?? Infinity, await seconds(work))
    }
  return times
}

const row = (name: string, count: number, time: number, base: number): string =>
  `| ${name} | ${time.toFixed(2)} s | ${Math.round(count / time)}/s | ${(time / base).toFixed(2)} × |`

const rows: string[] = []

async function html(): Promise<void> {
  const files = corpus(htmlPairs)
  const texts = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith('.md') ? [text] : [],
  )
  const office = makeOffice(files)
  const options = { root: office.root, pdf: false }
  const clean = () => fs.rmSync(path.join(office.root, 'output'), { recursive: true, force: true })
  const [raw = 0, cold = 0] = await best(
    clean,
    () => rawRemark(texts),
    () => build(options),
  )
  const unchanged = await seconds(() => build(options))
  const [name = ''] = Object.keys(files).filter((file) => file.endsWith('en.md'))
  office.write({ [name]: '# Changed\n\nIts summary.\n' })
  const one = await seconds(() => build(options))
  rows.push(
    row('raw remark loop (parse, HTML)', texts.length, raw, raw),
    row('Közlöny: HTML editions, all checks, release', texts.length, cold, raw),
    row('Közlöny: nothing changed', texts.length, unchanged, raw),
    row('Közlöny: one announcement changed', texts.length, one, raw),
  )
  office.remove()
}

async function pdf(): Promise<void> {
  const office = makeOffice(corpus(pdfPairs))
  const output = path.join(office.root, 'output')
  await build({ root: office.root, pdf: false })
  const site = path.join(output, 'draft', 'site')
  const pages = fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:hu|en)\/\d{4}\/.*\.html$/u.test(name))
    .map((name) => fs.readFileSync(path.join(site, name), 'utf8'))
  const [raw = 0, cold = 0] = await best(
    () => fs.rmSync(output, { recursive: true, force: true }),
    () => rawPrint(pages),
    () => build({ root: office.root }),
  )
  rows.push(
    row('raw printToPDF loop (two tabs)', pages.length, raw, raw),
    row('Közlöny: HTML and PDF editions, checked, released', pages.length, cold, raw),
  )
  office.remove()
}

await html()
await pdf()
process.stdout.write(
  `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, Node ${process.versions.node}; ${htmlPairs} pairs (HTML), ${pdfPairs} pairs (PDF)\n\n` +
    `| what | time | editions | against the raw loop |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}\n`,
)
