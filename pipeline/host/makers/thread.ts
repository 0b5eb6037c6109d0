import { Worker } from 'node:worker_threads'
import type { Common } from '../../make/job.ts'
import { nursery } from '../heaps.ts'
import { threadProgram } from '../program.ts'
import { signs, type Answer, type FactsOrder, type Order } from './messages.ts'

const program = threadProgram('makers')

/** Why a thread is no more; which job and file it was parsing, if any. */
export type End = {
  readonly reason: 'time' | 'memory' | 'fault'
  readonly job?: number
  readonly file?: number
  readonly error?: unknown
}

export type Limits = {
  /** Milliseconds of the processor's time that the reading of a text may take: what else the machine does, does not count. */
  readonly limit: number
  /** Milliseconds on the clock, whatever the machine does. */
  readonly patience: number
}

export type Thread = {
  /** What all following jobs have in common; sent only where it is another than the last, and so the house. */
  readonly begin: (common: Common) => void
  /** Folders whose facts are to be read; the settings are sent only where they are others than the last. */
  readonly facts: (n: number, order: FactsOrder) => void
  readonly send: (order: Order) => void
  readonly close: () => Promise<void>
}

/** Whether a thread that was told the one need not be told the other; what is large is the very same or taken for another. */
function isSame(a: Common, b: Common): boolean {
  const small = ({ draft, cards, strict, known, printing }: Common) =>
    JSON.stringify([draft, cards, strict, known, printing])
  return (
    a.shared === b.shared &&
    a.addresses === b.addresses &&
    a.coverage === b.coverage &&
    small(a) === small(b)
  )
}

/**
 * A thread that makes announcements. A text that takes longer than the limits ends it: no timer can stop what
 * runs in a thread of its own (research/reliability-security.md, section 3).
 */
export function startThread(
  { limit, patience }: Limits,
  onAnswer: (answer: Answer) => void,
  onEnd: (end: End) => void,
): Thread {
  const memory = new SharedArrayBuffer(signs.length * Int32Array.BYTES_PER_ELEMENT)
  const sign = new Int32Array(memory)
  const worker = new Worker(program, {
    workerData: memory,
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: nursery },
    execArgv: [],
  })
  let isOver = false
  const parsing = (): Pick<End, 'job' | 'file'> =>
    sign[signs.text] ? { job: sign[signs.job] ?? 0, file: sign[signs.file] ?? -1 } : {}
  const end = (reason: End['reason'], error?: unknown): void => {
    if (isOver) return
    isOver = true
    clearInterval(watch)
    const at = parsing()
    void worker.terminate()
    onEnd({ reason, ...at, ...(error !== undefined && { error }) })
  }
  worker.on('message', (answer: Answer) => {
    if (!isOver) onAnswer(answer)
  })
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end('memory') : end('fault', error),
  )

  let seen = { text: 0, since: 0, cpu: 0 }
  const look = async (): Promise<void> => {
    const text = sign[signs.text] ?? 0
    if (!text) return
    const now = performance.now()
    const cpu = await worker.cpuUsage().then(
      ({ user, system }) => (user + system) / 1000,
      () => 0,
    )
    if (text !== seen.text) seen = { text, since: now, cpu }
    else if (sign[signs.text] === text && (cpu - seen.cpu > limit || now - seen.since > patience))
      end('time')
  }
  const watch = setInterval(() => void look(), 500)
  watch.unref()

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const send = (order: Order): void => worker.postMessage(order)
  let told: Common | undefined
  let set: FactsOrder['settings'] | undefined
  return {
    send,
    facts(n, { settings, folders }) {
      if (set !== settings) send({ kind: 'settings', settings })
      set = settings
      send({ kind: 'facts', n, folders })
    },
    begin(common) {
      if (told && isSame(told, common)) return
      const { shared, ...rest } = common
      send({ kind: 'begin', common: told?.shared === shared ? rest : common })
      told = common
    },
    async close() {
      isOver = true
      clearInterval(watch)
      await worker.terminate()
    },
  }
}
