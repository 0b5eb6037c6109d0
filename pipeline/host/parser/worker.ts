import { parentPort } from 'node:worker_threads'
import { readMarkdown } from '../../read/markdown.ts'

export type Order = { readonly text: string; readonly path: string }

parentPort?.on('message', ({ text, path }: Order) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(readMarkdown(text, path))
})
