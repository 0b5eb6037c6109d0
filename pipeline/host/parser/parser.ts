import { Worker } from 'node:worker_threads'
import { unreadInTime, type ReadMarkdown } from '../../read/markdown.ts'
import type { Parser } from '../host.ts'
import { threadProgram } from '../program.ts'
import type { Order } from './worker.ts'

const program = threadProgram('parser')

export type ParserOptions = {
  /** Milliseconds of the processor's time that a text may take: what else the machine does, does not count. */
  readonly limit?: number
  /** Milliseconds on the clock, whatever the machine does. */
  readonly patience?: number
}

/** One thread that reads one text at a time. */
class Reader {
  readonly #worker = new Worker(program, {
    // A text of 512 kB, the most that is read, needs a tenth of this.
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    execArgv: [],
  })
  #settle: ((result: ReadMarkdown | Error | 'gave up') => void) | undefined
  isOver = false

  constructor() {
    this.#worker.on('message', (result: ReadMarkdown) => this.#settle?.(result))
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.isOver = true
      this.#settle?.(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'gave up' : error)
    })
  }

  /** What the thread gave, or nothing where it had to be ended. */
  async read(order: Order, limit: number, patience: number): Promise<ReadMarkdown | undefined> {
    // Refused before the thread runs: it has done nothing yet.
    const busy = () =>
      this.#worker.cpuUsage().then(
        ({ user, system }) => (user + system) / 1000,
        () => 0,
      )
    const before = await busy()
    const began = performance.now()
    const settled = new Promise<ReadMarkdown | Error | 'gave up'>((resolve) => {
      this.#settle = resolve
    })
    const watch = setInterval(() => {
      void busy().then((now) => {
        if (now - before > limit || performance.now() - began > patience) this.#settle?.('gave up')
      })
    }, 200)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(order)
    const result = await settled
    clearInterval(watch)
    if (result instanceof Error) throw result
    if (result !== 'gave up') return result
    await this.end()
    return undefined
  }

  async end(): Promise<void> {
    this.isOver = true
    await this.#worker.terminate()
  }
}

/**
 * A Markdown parser in a thread of its own: some texts keep any parser busy for minutes, and no timer can stop
 * what runs in this thread (research/reliability-security.md, section 3). Texts are read one after the other.
 */
export function createParser({ limit = 6000, patience = 25_000 }: ParserOptions = {}): Parser {
  let reader: Reader | undefined
  let last: Promise<unknown> = Promise.resolve()
  const read = async (order: Order): Promise<ReadMarkdown> => {
    if (!reader || reader.isOver) reader = new Reader()
    return (await reader.read(order, limit, patience)) ?? unreadInTime(order.path)
  }
  return {
    read(text, path) {
      const result = last.then(() => read({ text, path }))
      last = result.catch(() => undefined)
      return result
    },
    async close() {
      await reader?.end()
      reader = undefined
    },
  }
}
