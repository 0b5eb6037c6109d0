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
import { openEasel, type Easel } from './card.ts'
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

/** What a tab gave, and which one. */
type Raw = { readonly raw: Uint8Array<ArrayBuffer>; readonly tab: Tab; readonly lane: Lane }

type Failed = Extract<Printed, { readonly failed: unknown }>

/** To weigh a browser's processes takes a millisecond: it is done after a tab's first document, and after so many more. */
const weighEvery = 8

/** Nobody sees the page, so that it is laid out on paper alone: a quarter less of the browser's work (measured). */
const unseen = '@media screen { body { display: none } }'

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
    .update(JSON.stringify([found.identity, flags, [...sheets], cardStyle(), facesIdentity()]))
    .digest('hex')
  const conformer = createConformer(faceNames())
  const lanes: Lane[] = [{}, {}]
  const free = [...lanes]
  const turns = createTurns()
  const cards = createTurns()
  const waiting: ((lane: Lane) => void)[] = []
  let running: Promise<Launched> | undefined
  let shell: Promise<string> | undefined
  let easel: Promise<Easel> | undefined

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
    const printed = lane.tab?.printed() ?? 0
    const worn =
      lane.tab?.isRetired() ||
      printed >= perTab ||
      (printed % weighEvery === 1 && launched.weight() > memory)
    if (lane.tab && lane.of === launched && !worn) return lane.tab
    await discard(lane)
    shell ??= shellOf(unseen)
    lane.of = launched
    lane.tab = await openTab(launched.browser, await shell, limit)
    return lane.tab
  }
  const inLane = async <T>(work: (lane: Lane) => Promise<T>): Promise<T> => {
    const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)))
    try {
      return await work(lane)
    } finally {
      const next = waiting.shift()
      if (next) next(lane)
      else free.push(lane)
    }
  }
  /** @throws where the machine is at fault, and not the page */
  const failure = (error: unknown, poison: boolean): Failed => {
    if (error instanceof NoBrowser || (error as NodeJS.ErrnoException).code) throw error
    return { failed: wordsOf(error), poison }
  }
  const rawIn = async (lane: Lane, request: PrintRequest): Promise<Raw | Failed> => {
    let tab: Tab | undefined
    try {
      tab = await tabOf(lane)
      return { raw: await tab.print(request), tab, lane }
    } catch (error) {
      await discard(lane)
      return failure(error, tab !== undefined)
    }
  }
  // The tab prints the next document while the thread beside makes this one archival.
  const attempt = async (request: PrintRequest): Promise<Printed> => {
    const printed = await inLane((lane) => rawIn(lane, request))
    if ('failed' in printed) return printed
    const { raw, tab, lane } = printed
    try {
      return { pdf: await conformer.conform(raw, request) }
    } catch (error) {
      // Whatever its tab has in hand comes to its end; nothing is printed in it afterwards.
      if (lane.tab === tab) tab.retire()
      return failure(error, true)
    }
  }
  const twice = async (request: PrintRequest): Promise<Printed> => {
    const first = await turns.beside(() => attempt(request))
    return 'pdf' in first ? first : turns.alone(() => attempt(request))
  }

  const putAway = async (): Promise<void> => {
    const used = easel
    easel = undefined
    await used?.then(
      ({ close }) => close(),
      () => undefined,
    )
  }
  let ready: Promise<unknown> = Promise.resolve()
  const getReady = (): void => {
    conformer.expect()
    ready = Promise.allSettled(
      lanes.flatMap((lane) => (lane.tab ? [] : inLane((free) => tabOf(free)))),
    )
  }
  const draw = async (request: CardRequest, tries = 2): Promise<Drawn> => {
    try {
      // Pages are waited for, cards are not.
      await ready
      const { browser } = await started()
      easel ??= shellOf(cardStyle()).then((page) => openEasel(browser, page, limit))
      return { png: await (await easel).draw(request) }
    } catch (error) {
      await putAway()
      if (error instanceof NoBrowser || (error as NodeJS.ErrnoException).code) throw error
      return tries > 1 ? draw(request, tries - 1) : { failed: wordsOf(error) }
    }
  }

  return {
    identity,
    draw: (request) => cards.alone(() => draw(request)),
    tabs: lanes.length,
    expect: getReady,
    print(request) {
      // Cards are asked for before pages: after the last of them, their page is of no use any more.
      if (easel) void cards.alone(putAway)
      return twice(request)
    },
    async close() {
      isClosed = true
      const launched = await running?.catch(() => undefined)
      running = undefined
      await Promise.all([launched?.end(), conformer.close()])
    },
  }
}
