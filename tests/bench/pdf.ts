import fs from 'node:fs'
import path from 'node:path'
import { printedIn } from '../support/printed.ts'
import { announcements, corpus } from './corpus.ts'
import type { Options } from './options.ts'
import { resultOf } from './goals.ts'
import { buildLine, rawLine } from './own.ts'
import { browserForPeers } from './peers/browser.ts'
import { paperFiles } from './peers/paper.ts'
import { programOf } from './peers/tools.ts'
import { failuresIn, inTurn, type Work } from './rounds.ts'
import { freshFolder, writeFiles } from './scratch.ts'
import type { Section } from './section.ts'
import { say } from './tell.ts'
import { runTree, type Run } from './tree.ts'

const usual = 100
/** md-to-pdf opens all its files at once, and does not survive more. */
const mdToPdfTexts = 50

const raw = 'raw print loop, two tabs'

/** A maker of PDFs, and how many it is asked for. */
type Maker = Work & { readonly count: number }

const pdfsBelow = (folder: string): number =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf')).length

const madeBy = async (
  count: number,
  out: string,
  line: string,
  environment: Record<string, string> = {},
): Promise<Run> => {
  const run = await runTree({ line, environment })
  const pdfs = pdfsBelow(out)
  if (pdfs < count) throw new Error(`only ${pdfs} PDFs of ${count}`)
  return run
}

async function peerMakers(pairs: number): Promise<Maker[]> {
  const files = paperFiles(announcements(pairs))
  const makers: Maker[] = []
  const source = { md: freshFolder('md'), html: freshFolder('html'), typ: freshFolder('typ') }
  for (const form of ['html', 'typ'] as const) writeFiles(source[form], files[form])
  const python = (peer: 'weasyprint' | 'typst', script: string, form: 'html' | 'typ') => {
    const program = programOf(peer)
    if (program === undefined) return
    const file = path.join(import.meta.dirname, 'peers', script)
    makers.push({
      name: `${peer === 'typst' ? 'Typst' : 'WeasyPrint'}, two processes`,
      count: pairs * 2,
      run: () => {
        const out = freshFolder('pdf')
        return madeBy(pairs * 2, out, `${program} '${file}' '${source[form]}' '${out}' 2`)
      },
    })
  }
  python('weasyprint', 'weasyprint-loop.py', 'html')
  python('typst', 'typst-loop.py', 'typ')
  const mdToPdf = programOf('md-to-pdf')
  if (mdToPdf !== undefined) {
    const { executable, environment } = await browserForPeers()
    const launch = JSON.stringify({
      executablePath: executable,
      headless: 'shell',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const some = Object.entries(files.md).slice(0, mdToPdfTexts)
    makers.push({
      name: 'md-to-pdf',
      count: some.length,
      rounds: 1,
      run: () => {
        const once = () => {
          const out = freshFolder('pdf')
          writeFiles(out, Object.fromEntries(some))
          const line = `cd '${out}' && ${mdToPdf} --launch-options '${launch}' *.md`
          return madeBy(some.length, out, line, environment)
        }
        // On a busy machine its pages wait for each other until they give up: it gets a second chance.
        return once().catch(once)
      },
    })
  }
  return makers
}

/** What no maker of PDFs that prints with this browser can be ahead of md-to-pdf. */
const ceiling = (loop: number | undefined, mdToPdf: number | undefined): string[] =>
  loop === undefined || mdToPdf === undefined
    ? []
    : [
        `md-to-pdf prints with the same quick browser here: the raw loop itself, which makes nothing, is ${(loop / mdToPdf).toFixed(1)} × as quick, and nothing that prints in it can be more.`,
      ]

/** PDFs from end to end: whole processes, each into a new folder. */
export async function measure({ sizes, peers, rounds }: Options): Promise<Section> {
  const pairs = sizes[0] ?? usual
  const root = freshFolder('office')
  writeFiles(root, corpus(pairs))
  const requests = path.join(freshFolder('requests'), 'requests.json')
  const printed = await printedIn(root)
  fs.writeFileSync(requests, JSON.stringify(printed.map(({ request }) => request)))
  const makers: Maker[] = [
    {
      name: raw,
      count: pairs * 2,
      run: () => {
        const out = freshFolder('raw')
        return madeBy(pairs * 2, out, rawLine('print.ts', requests, out))
      },
    },
    {
      name: 'Közlöny',
      count: pairs * 2,
      run: () => {
        const out = freshFolder('out')
        return madeBy(pairs * 2, out, buildLine(root, out))
      },
    },
    ...(peers ? await peerMakers(pairs) : []),
  ]
  const measured = await inTurn(rounds, makers, say)
  const rate = (name: string): number | undefined => {
    const at = measured.findIndex((one) => one.name === name)
    const run = measured[at]?.run
    return run && (makers[at]?.count ?? 0) / run.wall
  }
  const own = rate('Közlöny')
  const times = (name: string): number | undefined => {
    const other = rate(name)
    return own !== undefined && other !== undefined ? own / other : undefined
  }
  return {
    title: 'PDFs, end to end',
    text: `${pairs} announcements in both languages, a PDF each. Közlöny makes the whole release: HTML, all checks, prints, inspection, PDF/A and PDF/UA, verified and on the disk. The raw loop prints the very same pages with the same browser and does nothing else. WeasyPrint and Typst are given ready HTML and Typst of the same texts; md-to-pdf, in the same browser, the first ${mdToPdfTexts} (it opens all at once), in one run. Median of ${rounds}.`,
    head: [
      'program',
      'PDFs',
      'time',
      'PDFs a second',
      'processor a PDF',
      'memory',
      'speed against the raw loop',
    ],
    rows: measured.flatMap(({ name, run }, at) => {
      const count = makers[at]?.count ?? 0
      const base = rate(raw)
      return run
        ? [
            [
              name,
              String(count),
              `${run.wall.toFixed(2)} s`,
              (count / run.wall).toFixed(1),
              `${Math.round((run.cpu / count) * 1000)} ms`,
              `${Math.round(run.memory)} MiB`,
              base === undefined ? '' : `${(count / run.wall / base).toFixed(2)} ×`,
            ],
          ]
        : []
    }),
    results: [
      resultOf('pdfRaw', times(raw)),
      resultOf('pdfMdToPdf', times('md-to-pdf')),
      resultOf('pdfWeasyPrint', times('WeasyPrint, two processes')),
    ],
    plots: [
      {
        title: 'PDFs a second, end to end: more is better',
        unit: '/s',
        bars: makers.flatMap(({ name }) => {
          const value = rate(name)
          return value === undefined ? [] : [{ name, value, own: name === 'Közlöny' }]
        }),
      },
    ],
    notes: [...failuresIn(measured), ...ceiling(rate(raw), rate('md-to-pdf'))],
  }
}
