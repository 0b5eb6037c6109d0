import { createHash } from 'node:crypto'
import { wordsOf } from '../../model/told.ts'
import { say } from '../../model/wording.ts'
import { shellPage } from '../../print/shell.ts'
import { cardStyle, styles } from '../assets.ts'
import { createConformer } from '../conform/conformer.ts'
import {
  NoBrowser,
  type CardRequest,
  type Drawn,
  type Printed,
  type Printer,
  type PrintRequest,
} from '../host.ts'
import { drawCard } from './card.ts'
import { faceNames, facesIdentity, loadFaces } from './faces.ts'
import { findBrowser } from './find.ts'
import { flags, launch, type Launched } from './launch.ts'
import { openTab, type Tab } from './tab.ts'
import { createTurns } from './turns.ts'

export type PrinterOptions = {
  readonly cache: string
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds a document may take. */
  readonly limit?: number
  /** A tab is renewed after so many documents. */
  readonly perTab?: number
  /** A tab is renewed where a renderer holds more memory, in bytes. */
  readonly memory?: number
}

/** A lane prints one document at a time in its tab, and opens a new one after any trouble. */
type Lane = { tab?: Tab; of?: Launched }

const base64 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('base64')

/**
 * The printer: one warm browser, two tabs (more bring nothing on two cores, measured). A document that fails is
 * tried once more in a fresh tab, alone, so that it neither suffers from another nor takes one with it; a browser
 * that died is started again.
 */
export function createPrinter(options: PrinterOptions): Printer {
  const { cache, environment, limit = 30_000, perTab = 200, memory = 400e6 } = options
  const found = findBrowser(environment)
  const sheets = styles()
  const identity = createHash('sha256')
    .update(JSON.stringify([found.identity, flags, [...sheets], facesIdentity()]))
    .digest('hex')
  const conformer = createConformer(faceNames())
  const lanes: Lane[] = [{}, {}]
  const free = [...lanes]
  const turns = createTurns()
  const waiting: ((lane: Lane) => void)[] = []
  let running: Promise<Launched> | undefined
  let shell: Promise<string> | undefined

  let isClosed = false

  const start = async (): Promise<Launched> => {
    if (isClosed) throw new NoBrowser(say('The printer is closed.'))
    const launched = await launch(found, cache)
    launched.browser.once('disconnected', () => void launched.end().catch(() => undefined))
    return launched
  }
  const shellOf = async (...more: readonly string[]): Promise<string> => {
    const { files } = await loadFaces(cache)
    return shellPage([...sheets.values(), ...more], (name) => base64(files.get(name)))
  }
  const started = async (): Promise<Launched> => {
    const known = (running ??= start())
    const forget = () => {
      if (running === known) running = undefined
    }
    try {
      const launched = await known
      if (launched.browser.connected) return launched
    } catch (error) {
      forget()
      throw error
    }
    forget()
    return (running ??= start())
  }
  const discard = async (lane: Lane): Promise<void> => {
    const { tab, of } = lane
    delete lane.tab
    if ((await tab?.close()) === false) await of?.end()
  }
  const tabOf = async (lane: Lane): Promise<Tab> => {
    const launched = await started()
    const worn = lane.tab && (lane.tab.printed() >= perTab || launched.weight() > memory)
    if (lane.tab && lane.of === launched && !worn) return lane.tab
    await discard(lane)
    shell ??= shellOf()
    lane.of = launched
    lane.tab = await openTab(launched.browser, await shell, limit)
    return lane.tab
  }
  const attempt = async (lane: Lane, request: PrintRequest): Promise<Printed> => {
    let tab: Tab | undefined
    try {
      tab = await tabOf(lane)
      return { pdf: await conformer.conform(await tab.print(request), request) }
    } catch (error) {
      await discard(lane)
      if (error instanceof NoBrowser || (error as NodeJS.ErrnoException).code) throw error
      return { failed: wordsOf(error), poison: tab !== undefined }
    }
  }
  const twice = async (lane: Lane, request: PrintRequest): Promise<Printed> => {
    const first = await turns.beside(() => attempt(lane, request))
    return 'pdf' in first ? first : turns.alone(() => attempt(lane, request))
  }

  const draw = async (request: CardRequest, tries = 2): Promise<Drawn> => {
    try {
      const { browser } = await started()
      return { png: await drawCard(browser, await shellOf(cardStyle()), request, limit) }
    } catch (error) {
      if (error instanceof NoBrowser || (error as NodeJS.ErrnoException).code) throw error
      return tries > 1 ? draw(request, tries - 1) : { failed: wordsOf(error) }
    }
  }

  return {
    identity,
    draw: (request) => draw(request),
    tabs: lanes.length,
    async print(request) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)))
      try {
        return await twice(lane, request)
      } finally {
        const next = waiting.shift()
        if (next) next(lane)
        else free.push(lane)
      }
    },
    async close() {
      isClosed = true
      const launched = await running?.catch(() => undefined)
      running = undefined
      await Promise.all([launched?.end(), conformer.close()])
    },
  }
}
