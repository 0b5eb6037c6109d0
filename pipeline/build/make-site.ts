import { packShared } from '../make/shared.ts'
import type { Item } from '../model/announcement.ts'
import { createMaking, type Result as Made, type Why } from './announcements.ts'
import { noCards, startDrawing, type Cards } from './drawing.ts'
import { each } from './each.ts'
import { readAllFacts } from './facts.ts'
import { openFailedPrints } from './failed-prints.ts'
import { gather } from './gather.ts'
import type { House } from './house.ts'
import { openKeptPages } from './kept-pages.ts'
import { lastGood, vanished } from './last-good.ts'
import { lineReader, type Baseline } from './open-baseline.ts'
import { isDraft, own, type Options } from './options.ts'
import type { Output } from './output.ts'
import { sourcesOf } from './own-sources.ts'
import type { Planned } from './plan.ts'
import { createPrints } from './prints.ts'
import { inPseudo } from './pseudo.ts'
import type { Entry, Recorded, Release } from './release.ts'
import { addressesAgain, discoverAgain } from './remember.ts'
import type { Session } from './session.ts'
import { settle, type Settled } from './settle.ts'
import { siteOutputs } from './site.ts'
import type { Snapshot } from './snapshot.ts'
import { openStore, type Store } from './store.ts'
import { createCounter, type Counter } from './tally.ts'
import { whereStill } from './where-still.ts'

export type Order = {
  readonly session: Session
  readonly options: Options
  /** The folder of this release. */
  readonly out: string
  /** Digest of program and options. */
  readonly under: string
  readonly began: number
  readonly snapshot: Snapshot
  /** Makes the seal of all sources. */
  readonly sources: () => string
  readonly baseline: Baseline | undefined
  readonly current: Recorded | undefined
  /** Whether files of the current release are missing or damaged, so that what it should hold must be there otherwise. */
  readonly isDamaged?: boolean
}

/** All that a release is made of, and what was found on the way. */
export type MadeSite = {
  readonly store: Store
  readonly counter: Counter
  readonly planned: readonly Planned[]
  readonly settled: Settled
  /** Files of announcements. */
  readonly outputs: readonly Entry[]
  /** Files of the site as a whole. */
  readonly pages: readonly Output[]
  readonly items: readonly Item[]
  readonly sources: NonNullable<Release['sources']>
  /** Why the announcement that was asked about was made anew, or was not; and what of it was printed. */
  readonly why: Why | undefined
  readonly prints: readonly { readonly file: string; readonly printed: boolean }[]
}

/** Reads, makes and prints; what has not changed is taken from what is kept. Nothing of it is visible yet. */
export async function makeSite(order: Order): Promise<MadeSite> {
  const { session, options, out, snapshot, baseline, current } = order
  const { host, press } = session
  const { files } = host
  const draft = isDraft(options) && options.preview !== 'embargoed'
  const counter = createCounter()
  const storeFolder = `${options.out}/.cache`
  const held = order.isDamaged ? [] : (current?.entries ?? [])
  const store = openStore(files, storeFolder, new Set(held.map(({ sha256 }) => sha256)))
  const keeper = session.keeper(`${out}/.cache`)
  const prints: { file: string; printed: boolean }[] = []
  const makers = session.makers(
    createPrints({
      press,
      store,
      counter,
      failed: openFailedPrints(files, storeFolder, host.code()),
      note: (file, printed) => {
        if (file.startsWith(`sources/${options.explain ?? ' '}/`)) prints.push({ file, printed })
      },
    }),
  )
  let why: Why | undefined
  const dressed = (house: House) => (options.pseudo ? inPseudo(house) : house)
  let drawing = noCards
  const gathered = await gather(snapshot, options.at, {
    // Cards are drawn while all else is made.
    async house(of) {
      const house = await session.house(of)
      if (options.pdf) drawing = await startDrawing(dressed(house), press, store, counter)
      return house
    },
    facts: (folders, settings) => readAllFacts(folders, settings, snapshot, keeper, makers),
    folders: discoverAgain(session.folders),
    preview: options.preview !== undefined,
  })
  const { planned, findings } = gathered
  const house = dressed(gathered.house)
  const lineOf = lineReader(snapshot)
  const known = baseline?.entries ?? []
  const asked = planned.filter((one) => options.only?.(one.id) ?? true)
  keeper.expect(planned.map(({ id }) => id))
  const addresses = addressesAgain(session.plan(out), planned)
  const recall = session.recall(out)
  const coverage = await host.coverage()
  const makeAll = (cardPaths: readonly string[]): Promise<Made[]> => {
    const alike = { addresses, draft, strict: options.strict, known, cards: cardPaths }
    makers.begin({ ...alike, shared: packShared(house), printing: options.pdf, coverage })
    const make = createMaking({
      ...alike,
      host,
      house,
      snapshot,
      store,
      keeper,
      makers,
      counter,
      lineOf,
      printIdentity: press.identity,
      ...(recall && { recall }),
      ...(options.explain !== undefined && {
        explain: (id: string, said: Why) => {
          if (id === options.explain) why = said
        },
      }),
    })
    let done = 0
    return each(asked, makers.width, async (one) => {
      host.signal.throwIfAborted()
      const result = await make(one)
      host.progress({ step: 'print', done: ++done, total: asked.length })
      return result
    })
  }
  let made: Made[]
  let cards: Cards
  let cardPaths = drawing.paths
  try {
    // Nobody waits for the cards; pages that name one which could not be drawn are made again.
    made = await makeAll(cardPaths)
    cards = await drawing.cards
    if (cards.outputs.length < cardPaths.length) {
      cardPaths = cards.outputs.map(({ path }) => path)
      made = await makeAll(cardPaths)
    }
  } finally {
    session.made()
  }
  host.signal.throwIfAborted()
  host.progress(null)
  made = whereStill(asked, made, snapshot, order.began)

  const all = [
    ...findings,
    ...cards.findings,
    ...asked.flatMap((one, index) =>
      own(one.id, [...one.findings, ...(made[index]?.findings ?? [])]),
    ),
  ]
  const failed = new Set(
    asked
      .filter((one, index) => !made[index]?.outputs.length && (!one.facts || one.due))
      .map(({ id }) => id),
  )
  const isAsked = new Set(asked)
  const stay = planned.filter((one) => failed.has(one.id) || !isAsked.has(one))
  const keep = lastGood(current, stay, (id) => failed.has(id))
  const outputs = [...made.flatMap((one) => one.outputs), ...keep.entries]
  const items = [...made.flatMap((one) => one.items), ...keep.items]
  all.push(...vanished(current, outputs, planned))
  const isBlocked = house.blocked.size > 0 && current !== undefined
  const pages = isBlocked
    ? current.entries.filter(({ announcement }) => announcement === undefined)
    : [
        ...cards.outputs,
        ...(await siteOutputs(
          items,
          {
            house,
            assets: host.assets,
            cards: new Set(cardPaths),
            draft,
            code: host.code(),
            styles: host.styles(),
          },
          store,
          openKeptPages(files, `${out}/.cache`),
          session.site(out),
        )),
      ]
  const sources = Object.fromEntries(
    asked.flatMap((one, index) =>
      made[index]?.outputs.length ? [[one.id, sourcesOf(made[index], one, snapshot)]] : [],
    ),
  )
  return {
    store,
    counter,
    planned,
    settled: settle(all, options, baseline, lineOf),
    outputs,
    pages,
    items,
    sources: { ...keep.sources, ...sources },
    why,
    prints,
  }
}
