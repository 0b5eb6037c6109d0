import fs from 'node:fs'
import path from 'node:path'
import { build } from '../../pipeline/kozlony.ts'
import { makeOffice } from '../support/office.ts'
import { corpus } from './corpus.ts'
import { best, costOf, table } from './measure.ts'
import { rawPrint, rawRemark } from './raw.ts'

type Row = readonly string[]

const row = (name: string, count: number, time: number, base: number): Row => [
  name,
  `${time.toFixed(2)} s`,
  `${Math.round(count / time)}/s`,
  `${(time / base).toFixed(2)} ×`,
]

async function html(htmlPairs: number): Promise<Row[]> {
  const files = corpus(htmlPairs)
  const texts = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith('.md') ? [text] : [],
  )
  const office = makeOffice(files)
  const options = { root: office.root, pdf: false }
  const clean = () => fs.rmSync(path.join(office.root, 'output'), { recursive: true, force: true })
  const [raw, cold] = await best(
    2,
    clean,
    () => rawRemark(texts),
    () => build(options),
  )
  const unchanged = await costOf(() => build(options))
  const [name = ''] = Object.keys(files).filter((file) => file.endsWith('en.md'))
  office.write({ [name]: '# Changed\n\nIts summary.\n' })
  const one = await costOf(() => build(options))
  const rows = (base: number) => [
    row('raw remark loop (parse, HTML)', texts.length, base, base),
    row('Közlöny: HTML editions, all checks, release', texts.length, cold?.wall ?? 0, base),
    row('Közlöny: nothing changed', texts.length, unchanged.wall, base),
    row('Közlöny: one announcement changed', texts.length, one.wall, base),
  ]
  office.remove()
  return rows(raw?.wall ?? 0)
}

async function pdf(pdfPairs: number): Promise<Row[]> {
  const office = makeOffice(corpus(pdfPairs))
  const output = path.join(office.root, 'output')
  await build({ root: office.root, pdf: false })
  const site = path.join(output, 'draft', 'site')
  const pages = fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:hu|en)\/\d{4}\/.*\.html$/u.test(name))
    .map((name) => fs.readFileSync(path.join(site, name), 'utf8'))
  const [raw, cold] = await best(
    2,
    () => fs.rmSync(output, { recursive: true, force: true }),
    () => rawPrint(pages),
    () => build({ root: office.root }),
  )
  office.remove()
  const base = raw?.wall ?? 0
  return [
    row('raw printToPDF loop (two tabs)', pages.length, base, base),
    row('Közlöny: HTML and PDF editions, checked, released', pages.length, cold?.wall ?? 0, base),
  ]
}

/** Throughput of editions against the raw loops, in one run. */
export async function run(words: readonly string[]): Promise<string> {
  const [htmlPairs = 500, pdfPairs = 50] = words.map(Number)
  const rows = [...(await html(htmlPairs)), ...(await pdf(pdfPairs))]
  return `${htmlPairs} pairs (HTML), ${pdfPairs} pairs (PDF)\n\n${table(
    ['what', 'time', 'editions', 'against the raw loop'],
    rows,
  )}`
}
