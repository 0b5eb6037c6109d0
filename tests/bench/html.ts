import fs from 'node:fs'
import path from 'node:path'
import { announcements, corpus, type Announcement } from './corpus.ts'
import type { Options } from './options.ts'
import { resultOf } from './goals.ts'
import { buildLine, rawLine } from './own.ts'
import { eleventySite } from './peers/eleventy.ts'
import { hugoSite } from './peers/hugo.ts'
import { checkerWorks } from './peers/checkers.ts'
import { programOf } from './peers/tools.ts'
import { failuresIn, inTurn, type Measured, type Work } from './rounds.ts'
import { freshFolder, writeFiles } from './scratch.ts'
import type { Section } from './section.ts'
import { ownConcepts } from './terms/corpus.ts'
import { say } from './tell.ts'
import { runTree, type Run } from './tree.ts'

const usual = 2000

/** The number of HTML files below a folder: whether the work was done at all. */
const pagesBelow = (folder: string): number =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html')).length

const madeBy = async (line: (out: string) => string, least: number, cwd?: string): Promise<Run> => {
  const out = freshFolder('out')
  const run = await runTree({ line: line(out), ...(cwd !== undefined && { cwd }) })
  const pages = pagesBelow(out)
  if (pages < least) throw new Error(`only ${pages} pages of ${least}`)
  return run
}

/** What the peers do; one that is not there is missing. */
function peerWorks(list: readonly Announcement[]): Work[] {
  const least = list.length * 2
  const [hugo, eleventy] = [programOf('hugo'), programOf('eleventy')]
  const sites = { hugo: freshFolder('hugo'), eleventy: freshFolder('eleventy') }
  writeFiles(sites.hugo, hugoSite(list))
  writeFiles(sites.eleventy, eleventySite(list))
  const maker = (name: string, line: (out: string) => string, site: string): Work => ({
    name,
    run: () => madeBy(line, least, site),
  })
  return [
    ...(hugo === undefined
      ? []
      : [maker('Hugo', (out) => `${hugo} --quiet --destination '${out}'`, sites.hugo)]),
    ...(eleventy === undefined
      ? []
      : [maker('Eleventy', (out) => `${eleventy} --quiet --output='${out}'`, sites.eleventy)]),
    ...checkerWorks(sites.hugo, 'content/news', ownConcepts()),
  ]
}

/** Two programs, one after the other. */
function together(a: Measured | undefined, b: Measured | undefined): Measured | undefined {
  if (!a?.run || !b?.run) return undefined
  return {
    name: `${a.name} + ${b.name}`,
    run: {
      wall: a.run.wall + b.run.wall,
      cpu: a.run.cpu + b.run.cpu,
      memory: Math.max(a.run.memory, b.run.memory),
      out: '',
    },
  }
}

/** Cold builds of the same announcements: whole processes, each into a new folder. */
export async function measure({ sizes, peers, rounds }: Options): Promise<Section> {
  const pairs = sizes[0] ?? usual
  const list = announcements(pairs)
  const root = freshFolder('office')
  writeFiles(root, corpus(pairs))
  const measured = await inTurn(
    rounds,
    [
      {
        name: 'raw remark loop',
        run: () =>
          madeBy((out) => rawLine('remark.mjs', path.join(root, 'sources'), out), pairs * 2),
      },
      {
        name: 'Közlöny',
        run: () => madeBy((out) => buildLine(root, out, '--no-pdf'), pairs * 2),
      },
      ...(peers ? peerWorks(list) : []),
    ],
    say,
  )
  const named = (name: string) => measured.find((one) => one.name === name)
  const [raw, own] = [named('raw remark loop')?.run, named('Közlöny')?.run]
  const both = [
    together(named('Hugo'), named('Vale')),
    together(named('Eleventy'), named('textlint')),
  ]
  const all = [...measured, ...both.flatMap((one) => one ?? [])]
  const ratio = (to: Run | undefined) => (own && to ? own.wall / to.wall : undefined)
  return {
    title: 'HTML, cold',
    text: `${pairs} announcements in both languages (${pairs * 2} texts). Közlöny checks facts, words, terms and links, makes pages, lists, feeds and sitemap, and puts all of it onto the disk as a release; the peers make pages, lists, feed and sitemap, their checkers look for the same terms. Median of ${rounds}.`,
    head: ['program', 'time', 'processor', 'memory', 'time against the raw loop'],
    rows: all.flatMap(({ name, run }) =>
      run
        ? [
            [
              name,
              `${run.wall.toFixed(2)} s`,
              `${run.cpu.toFixed(2)} s`,
              `${Math.round(run.memory)} MiB`,
              raw ? `${(run.wall / raw.wall).toFixed(2)} ×` : '',
            ],
          ]
        : [],
    ),
    results: [
      resultOf('coldRaw', ratio(raw), pairs),
      resultOf('coldHugo', ratio(both[0]?.run), pairs),
      resultOf('coldEleventy', ratio(both[1]?.run), pairs),
    ],
    plots: [
      {
        title: `HTML and checks, cold, ${pairs.toLocaleString('en')} pairs: seconds, less is better`,
        unit: 's',
        bars: [named('raw remark loop'), named('Közlöny'), ...both].flatMap((one) =>
          one?.run ? [{ name: one.name, value: one.run.wall, own: one.name === 'Közlöny' }] : [],
        ),
      },
    ],
    notes: failuresIn(measured),
  }
}
