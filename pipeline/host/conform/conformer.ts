import { Worker } from 'node:worker_threads'
import { Told } from '../../model/told.ts'
import type { PrintRequest } from '../../model/print-request.ts'
import { threadProgram } from '../program.ts'
import type { Answer, Order } from './worker.ts'

/** Makes prints archival editions in a thread beside: the one that drives the browser never waits for it. */
export type Conformer = {
  /** @throws Told where the print is not whole */
  readonly conform: (raw: Uint8Array<ArrayBuffer>, request: PrintRequest) => Promise<Uint8Array>
  /** Starts the thread before there is anything to do, as loading its code takes a while. */
  readonly expect: () => void
  readonly close: () => Promise<void>
}

const program = threadProgram('conform')

type Waiting = {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

/**
 * One thread, started with the first print; a thread that ended is started again.
 * @param faces PostScript names of the faces of the editions
 */
export function createConformer(faces: ReadonlySet<string>): Conformer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0

  const settle = (answer: Answer): void => {
    const one = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('pdf' in answer) one?.resolve(answer.pdf)
    else one?.reject('refused' in answer ? new Told(answer.refused) : answer.error)
  }
  const fail = (error: unknown): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const fresh = new Worker(program, { workerData: faces, execArgv: [] })
    fresh.on('message', settle)
    fresh.on('error', fail)
    return fresh
  }
  return {
    conform(raw, request) {
      const order: Order = { number: ++count, raw, request: { ...request, body: '' } }
      return new Promise((resolve, reject) => {
        waiting.set(order.number, { resolve, reject })
        worker ??= start()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(order, [raw.buffer])
      })
    },
    expect() {
      worker ??= start()
    },
    async close() {
      await worker?.terminate()
      fail(new Error('closed'))
    },
  }
}
