import { readOptions, UnknownWord } from './options.ts'
import { machine } from './machine.ts'
import { installPeers, peerVersions } from './peers/tools.ts'
import { removeScratch } from './scratch.ts'
import { markdown, type Section } from './section.ts'

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

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Object.keys(topics))
  if (options.peers) installPeers()
  const names = (options.topics.length ? options.topics : Object.keys(topics)).filter(isTopic)
  process.stdout.write(`${[machine(), ...(options.peers ? peerVersions() : [])].join(', ')}\n\n`)
  const sections: Section[] = []
  for (const name of names) {
    const { measure } = await topics[name]()
    const section = await measure(options)
    sections.push(section)
    process.stdout.write(`${markdown(section)}\n`)
  }
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
