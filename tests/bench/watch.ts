import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { project } from '../support/office.ts'
import { announcements, corpus } from './corpus.ts'
import type { Options } from './options.ts'
import { resultOf } from './goals.ts'
import { eleventySite } from './peers/eleventy.ts'
import { hugoSite } from './peers/hugo.ts'
import { pageName } from './peers/pages.ts'
import { programOf } from './peers/tools.ts'
import { medianBy } from './rounds.ts'
import { freshFolder, writeFiles } from './scratch.ts'
import type { Section } from './section.ts'
import { settled, standsIn, startSession, type Program } from './session.ts'
import { say } from './tell.ts'

const usual = 2000
/** One text is changed so often; the first change is not counted. */
const changes = 8

/** A program that watches, the text that is changed, and where a PDF of it is to be had. */
type Watcher = Program & { readonly name: string; readonly text: string; readonly pdf?: string }

type Watched = {
  readonly name: string
  readonly first: number
  /** Milliseconds from the write to the page, and to its PDF. */
  readonly pages: readonly number[]
  readonly pdfs: readonly number[]
  readonly memory: number
  /** Seconds of the processor a change. */
  readonly cpu: number
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

async function watchersFor(pairs: number, peers: boolean): Promise<Watcher[]> {
  const list = announcements(pairs)
  const root = freshFolder('office')
  writeFiles(root, corpus(pairs))
  const [port, hugoPort] = [await freePort(), await freePort()]
  const out = freshFolder('out')
  const watchers: Watcher[] = [
    {
      name: 'Közlöny preview',
      line: `'${process.execPath}' '${path.join(project, 'bin/kozlony.js')}' preview --port ${port} --root '${root}' --out '${out}'`,
      text: path.join(root, 'sources/2001/announcement-1/en.md'),
      page: path.join(out, 'draft/preview/site/en/2001/announcement-1.html'),
      pdf: `http://localhost:${port}/en/2001/announcement-1.pdf`,
    },
  ]
  const [hugo, eleventy] = peers ? [programOf('hugo'), programOf('eleventy')] : []
  if (hugo !== undefined) {
    const [site, made] = [freshFolder('hugo'), freshFolder('out')]
    writeFiles(site, hugoSite(list))
    watchers.push({
      name: 'Hugo server',
      cwd: site,
      line: `${hugo} server --bind 127.0.0.1 --port ${hugoPort} --renderToMemory=false --destination '${made}'`,
      text: path.join(site, 'content/news', pageName(1, 'en')),
      page: path.join(made, 'en/news/a000001/index.html'),
    })
  }
  if (eleventy !== undefined) {
    const [site, made] = [freshFolder('eleventy'), freshFolder('out')]
    writeFiles(site, eleventySite(list))
    watchers.push({
      name: 'Eleventy --watch --incremental',
      cwd: site,
      line: `${eleventy} --quiet --watch --incremental --output='${made}'`,
      text: path.join(site, 'src/news', pageName(1, 'en')),
      page: path.join(made, 'en/news/1/index.html'),
    })
  }
  return watchers
}

/** The bytes of a PDF that is asked for. */
async function fetchPdf(address: string): Promise<void> {
  const answer = await fetch(address)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok || bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new Error(`${address}: ${answer.status} ${bytes.subarray(0, 200).toString('utf8')}`)
}

async function watched({ name, text, page, pdf, ...program }: Watcher): Promise<Watched> {
  const before = fs.readFileSync(text, 'utf8')
  const session = await startSession({ ...program, page })
  try {
    say(`${name}, first: ${session.first.toFixed(2)} s`)
    const pages: number[] = []
    const pdfs: number[] = []
    let cpu = 0
    for (let round = 0; round < changes; round++) {
      // One word: between words there may come to be another space than was written.
      const words = `Amendment${'ABCDEFGH'.charAt(round)}`
      const taken = session.cpu()
      const began = performance.now()
      fs.writeFileSync(text, `${before}\n${words} was made.\n`)
      const stood = await standsIn(page, words)
      if (pdf !== undefined) await fetchPdf(pdf)
      const ended = performance.now()
      await settled(session.cpu)
      if (round === 0) continue
      cpu += session.cpu() - taken
      pages.push(stood - began)
      if (pdf !== undefined) pdfs.push(ended - began)
      say(`${name}: ${Math.round(stood - began)} ms, ${Math.round(ended - began)} ms`)
    }
    const memory = session.memory()
    return { name, first: session.first, pages, pdfs, memory, cpu: cpu / pages.length }
  } finally {
    await session.end()
  }
}

const milliseconds = (values: readonly number[]): string =>
  values.length
    ? `${Math.round(medianBy(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}) ms`
    : '–'

/** A session that stays open: from the write of a text to its page, and to its PDF. */
export async function measure({ sizes, peers }: Options): Promise<Section> {
  const pairs = sizes[0] ?? usual
  const all: Watched[] = []
  const notes: string[] = []
  for (const watcher of await watchersFor(pairs, peers))
    try {
      all.push(await watched(watcher))
    } catch (error) {
      notes.push(`${watcher.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  const own = all.find(({ name }) => name.startsWith('Közlöny'))
  return {
    title: 'Watching',
    text: `${pairs} announcements in both languages; one text gets another sentence, ${changes - 1} times after one that is not counted. From the write to the page as a file of the draft; for Közlöny, which checks it too, then to its PDF, printed because it is asked for. Median (least–most).`,
    head: ['program', 'first draft', 'page', 'page and PDF', 'processor a change', 'memory'],
    rows: all.map(({ name, first, pages, pdfs, memory, cpu }) => [
      name,
      `${first.toFixed(2)} s`,
      milliseconds(pages),
      milliseconds(pdfs),
      `${cpu.toFixed(2)} s`,
      `${Math.round(memory)} MiB`,
    ]),
    results: [
      resultOf('watchPage', own && medianBy(own.pages), pairs),
      resultOf('watchPdf', own && medianBy(own.pdfs), pairs),
    ],
    plots: [
      {
        title: `From a changed text to its page, ${pairs.toLocaleString('en')} pairs: milliseconds, less is better`,
        unit: 'ms',
        bars: all.map(({ name, pages }) => ({
          name,
          value: medianBy(pages),
          own: name.startsWith('Közlöny'),
        })),
      },
    ],
    notes,
  }
}
