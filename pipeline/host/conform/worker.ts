import { parentPort, workerData } from 'node:worker_threads'
import type { PrintRequest } from '../../model/print-request.ts'
import { Told } from '../../model/told.ts'
import type { Wording } from '../../model/wording.ts'
import { conform } from '../../print/conform/conform.ts'

export type Order = {
  readonly number: number
  readonly raw: Uint8Array
  readonly request: PrintRequest
}

export type Answer = { readonly number: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly refused: Wording }
  | { readonly error: unknown }
)

const faces = workerData as ReadonlySet<string>

const answer = (message: Answer, transfer: readonly ArrayBuffer[] = []) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message, transfer)

parentPort?.on('message', ({ number, raw, request }: Order) => {
  try {
    const pdf = new Uint8Array(conform(raw, request, faces))
    answer({ number, pdf }, [pdf.buffer])
  } catch (error) {
    answer(error instanceof Told ? { number, refused: error.words } : { number, error })
  }
})
