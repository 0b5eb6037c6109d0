import fs from 'node:fs'
import path from 'node:path'
import { project } from '../support/office.ts'
import { machine } from './machine.ts'
import { readOptions, UnknownWord, type Options } from './options.ts'
import { performancePage } from './page.ts'
import { installPeers, peerVersions } from './peers/tools.ts'
import { plotOf } from './plot.ts'
import { keepRecord, lastRecord, type Record } from './record.ts'
import { removeScratch } from './scratch.ts'
import { markdown, resultTable, type Section } from './section.ts'
import { say } from './tell.ts'
import { ownVersions } from './versions.ts'

/**
 * What Közlöny costs beside what it stands on and beside its peers, in one run: `npm run bench [-- TOPIC …]`. A topic
 * is a file beside this one; all are meant where none is named.
 */
const topics = {
  html: () => import('./html.ts'),
  incremental: () => import('./incremental.ts'),
  watch: () => import('./watch.ts'),
  pdf: () => import('./pdf.ts'),
  archival: () => import('./archival.ts'),
  terms: () => import('./terms.ts'),
  checkers: () => import('./checkers.ts'),
} as const

const isTopic = (word: string): word is keyof typeof topics => Object.hasOwn(topics, word)

async function measured(options: Options): Promise<Record> {
  const began = performance.now()
  if (options.peers) installPeers()
  const names = (options.topics.length ? options.topics : Object.keys(topics)).filter(isTopic)
  const versions = [...ownVersions(), ...(options.peers ? peerVersions() : [])]
  process.stdout.write(`${machine()}\n${versions.join(', ')}\n\n`)
  const sections: Section[] = []
  for (const name of names) {
    say(`${name}:`)
    const { measure } = await topics[name]()
    const section = await measure(options)
    sections.push(section)
    process.stdout.write(`${markdown(section)}\n`)
    if (section.results.length) process.stdout.write(`${resultTable(section.results)}\n`)
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions,
    minutes: (performance.now() - began) / 60_000,
    sections,
  }
}

function write(record: Record): void {
  const docs = path.join(project, 'docs')
  fs.writeFileSync(path.join(docs, 'performance.md'), performancePage(record))
  fs.writeFileSync(
    path.join(docs, 'pictures/performance.svg'),
    plotOf(
      record.sections.flatMap(({ plots = [] }) => plots),
      'What Közlöny takes beside what it stands on and beside others',
    ),
  )
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Object.keys(topics))
  const record = options.again ? lastRecord() : await measured(options)
  if (!record) throw new UnknownWord('There is no run to write again')
  if (!options.again) keepRecord(record)
  if (options.write) write(record)
}

try {
  await run()
} catch (error) {
  if (!(error instanceof UnknownWord)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
} finally {
  removeScratch()
}
