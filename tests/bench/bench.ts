import os from 'node:os'

/**
 * What Közlöny costs beside what it stands on, in one run: `npm run bench [-- TOPIC …]`. A topic is a file beside
 * this one; `editions` is meant where none is named.
 */
const topics = {
  editions: () => import('./editions.ts'),
  incremental: () => import('./incremental.ts'),
  pdf: () => import('./pdf.ts'),
  terms: () => import('./terms.ts'),
} as const

const isTopic = (word: string | undefined): word is keyof typeof topics =>
  word !== undefined && Object.hasOwn(topics, word)

const [first, ...rest] = process.argv.slice(2)
const { run } = await topics[isTopic(first) ? first : 'editions']()
const words = isTopic(first) ? rest : process.argv.slice(2)
process.stdout.write(
  `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, Node ${process.versions.node}\n\n${await run(words)}`,
)
