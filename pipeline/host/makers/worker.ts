import { parentPort, workerData } from 'node:worker_threads'
import type { Print } from '../../make/announcement.ts'
import { createMaker, type Means } from '../../make/job.ts'
import { readFolder } from '../../make/read-folder.ts'
import { unpackSettings, unpackShared, type Settings, type Shared } from '../../make/shared.ts'
import { readMarkdown, unreadInTime } from '../../read/markdown.ts'
import { signs, type Answer, type NumberedJob, type Order } from './messages.ts'

const sign = new Int32Array(workerData as SharedArrayBuffer)
let make: ReturnType<typeof createMaker> | undefined
let house: Shared | undefined
let settings: Settings | undefined
let texts = 0
let prints = 0
const waiting = new Map<number, (print: Print) => void>()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const send = (answer: Answer): void => parentPort?.postMessage(answer)

/** The parser, with signs by which the other side sees which text it is at, and can end it. */
const means = (n: number, unread: readonly string[], files: readonly string[]): Means => ({
  parse(text, path) {
    if (unread.includes(path)) return unreadInTime(path)
    sign[signs.job] = n
    sign[signs.file] = files.findIndex((name) => path.endsWith(`/${name}`))
    sign[signs.text] = ++texts
    try {
      return readMarkdown(text, path)
    } finally {
      sign[signs.text] = 0
    }
  },
  print: (page, file) =>
    new Promise((resolve) => {
      const number = ++prints
      waiting.set(number, resolve)
      send({ kind: 'print', n: number, page, file })
    }),
})

async function work(order: Order): Promise<void> {
  if (order.kind === 'begin') {
    const { shared, ...common } = order.common
    // The termbase is compiled once: in `watch` most runs have the house of the one before.
    if (shared) house = unpackShared(shared)
    if (house) make = createMaker(common, house)
  } else if (order.kind === 'printed') {
    waiting.get(order.n)?.(order.print)
    waiting.delete(order.n)
  } else if (order.kind === 'settings') settings = unpackSettings(order.settings)
  else if (order.kind === 'facts') {
    const told = settings
    if (!told) throw new Error('facts are asked for before the settings are told')
    const read = order.folders.map(([folder, file]) => readFolder(folder, file, told))
    send({ kind: 'facts', n: order.n, read })
  } else await Promise.all(order.jobs.map(one))
}

async function one({ n, job, unread }: NumberedJob): Promise<void> {
  try {
    const done = await make?.(job, means(n, unread, job.files))
    if (done) send({ kind: 'done', n, done })
  } catch (error) {
    send({ kind: 'failed', n, error })
  }
}

parentPort?.on('message', (order: Order) => {
  work(order).catch((error: unknown) => {
    if (order.kind === 'facts') send({ kind: 'failed', n: order.n, error })
  })
})
