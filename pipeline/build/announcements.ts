import type { Host, Makers } from '../host/host.ts'
import { NoBrowser } from '../host/host.ts'
import { recordName } from '../model/record-name.ts'
import type { Made, Product } from '../make/announcement.ts'
import { answerer, type Addresses } from '../make/addresses.ts'
import type { Job } from '../make/job.ts'
import { endingOf, pictureTypes } from '../model/picture-types.ts'
import { refusal } from '../make/refusal.ts'
import type { Facts, Item } from '../model/announcement.ts'
import type { Entry } from '../model/baseline.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { stamp, type LineOf } from '../model/fingerprint.ts'
import { printRule } from '../model/print-rules.ts'
import { unreadableRule } from '../model/rules.ts'
import { createWordsOfHouse } from './asked-words.ts'
import type { House } from './house.ts'
import { sameInputs } from './inputs.ts'
import type { Keeper, Kept } from './kept.ts'
import type { Output } from './output.ts'
import type { Planned } from './plan.ts'
import type { Circumstances, Recall } from './recall.ts'
import { pathsIn } from './remember.ts'
import { createRematch } from './rematch.ts'
import { createReuse, type Outdated } from './reuse.ts'
import type { Snapshot } from './snapshot.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'

/** One announcement through every stage, its files in the store. */
export type Result = {
  readonly findings: readonly Finding[]
  readonly items: readonly Item[]
  readonly outputs: readonly Output[]
}

export type Making = {
  readonly host: Pick<Host, 'signal'>
  readonly house: House
  /** Where the editions of all announcements are. */
  readonly addresses: Addresses
  readonly snapshot: Snapshot
  readonly store: Store
  readonly keeper: Keeper
  readonly makers: Pick<Makers, 'make'>
  readonly counter: Counter
  readonly draft: boolean
  readonly strict: boolean
  readonly known: readonly Entry[]
  readonly lineOf: LineOf
  /** What else decides the bytes of a PDF; "" where none is wanted. */
  readonly printIdentity: string
  /** Paths of the cards for social media that are there. */
  readonly cards: readonly string[]
  /** Nothing is made to be seen: `check`. */
  readonly checkOnly?: boolean
  /** What the last build of the session took; absent where there is none. */
  readonly recall?: Recall
  /** Told of each announcement whether what is kept of it holds, and why. */
  readonly explain?: (id: string, why: Why) => void
}

/** Why an announcement was made anew, or was not. */
export type Why = {
  /** Undefined where what is kept of it holds. */
  readonly outdated?: Outdated
  /** Whether terms have changed of which none can stand in its texts. */
  readonly isSpared: boolean
}

/** Findings that another try may do without: their results are not kept. */
export const isPassing = ({ rule }: Finding): boolean =>
  rule === printRule.id || rule === unreadableRule.id

const nothing: Result = { findings: [], items: [], outputs: [] }

const whole = new WeakMap<NonNullable<Kept['made']>, readonly Item[]>()

/** The items of a kept result: the same ones as long as it is kept, so that what is known of them is found again. */
function itemsOf(made: NonNullable<Kept['made']>): readonly Item[] {
  const known = whole.get(made)
  if (known) return known
  const { facts, items } = made
  const own = facts ? items.map((item) => ({ ...item, facts })) : []
  whole.set(made, own)
  return own
}

/** Files that a maker looks into; of all others it needs the size alone. */
const isRead = (name: string): boolean =>
  /\.(?:md|ya?ml)$/u.test(name) || name === recordName || endingOf(name) in pictureTypes

function bytesOf(one: Planned, snapshot: Snapshot): Job['bytes'] {
  return Object.fromEntries(
    one.files.filter(isRead).map((name) => {
      try {
        return [name, snapshot.bytes(`${one.folder}/${name}`)]
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === undefined) throw error
        return [name, code]
      }
    }),
  )
}

/** Products as files in the store. */
function outputsOf(one: Planned, products: readonly Product[], making: Making): Output[] {
  const { snapshot, store } = making
  return products.map((product): Output => {
    const { path, mediaType, language, format } = product
    const named = {
      path,
      mediaType,
      announcement: one.id,
      ...(language && { language }),
      ...(format && { format }),
    }
    if ('sha256' in product) return { ...named, sha256: product.sha256, bytes: product.bytes }
    const data = 'file' in product ? snapshot.bytes(`${one.folder}/${product.file}`) : product.data
    return { ...named, sha256: store.putBlob(data), bytes: data.length }
  })
}

/** Makes announcements, or takes what is kept of them. */
export function createMaking(making: Making): (one: Planned) => Promise<Result> {
  const { house, snapshot, keeper, makers, counter, lineOf } = making
  const words = createWordsOfHouse(keeper, house)
  const reuse = createReuse({
    ...making,
    words,
    answer: answerer(making.addresses),
    under: [making.draft, making.strict, making.checkOnly ?? false, making.cards],
  })
  const rematch = createRematch(keeper, house)
  const fromKept = (made: NonNullable<Kept['made']>): Result => {
    counter.count('announcement', 'reused')
    return { findings: made.findings, items: itemsOf(made), outputs: made.outputs }
  }
  const isBlocked = (facts: Facts) =>
    facts.languages.some((language) => house.blocked.has(language))
  const isClean = (findings: readonly Finding[]) =>
    !findings.some(
      ({ severity }) => severity === 'error' || (making.strict && severity === 'warning'),
    )

  const under = JSON.stringify([
    making.draft,
    making.strict,
    making.checkOnly,
    making.cards,
    making.printIdentity,
    making.known,
  ])
  const asNow = (one: Planned): Circumstances => ({
    one,
    entries: pathsIn(one).map(snapshot.entry),
    kept: keeper.get(one.id),
    house,
    under,
  })

  const make = async (one: Planned, facts: Facts): Promise<Result> => {
    const remembered = making.explain ? undefined : making.recall?.get(asNow(one))
    if (remembered?.kept.made && reuse.isStanding(remembered.kept.made)) {
      counter.count('announcement', 'reused')
      return remembered.result
    }
    const inputs = reuse.inputsOf(one)
    const { kept, isSpared, concepts } = rematch(one.id)
    const translation = sameInputs(kept.translation?.inputs, inputs.translation)
      ? kept.translation?.findings
      : undefined
    const outdated = reuse.outdated(kept.made, inputs.editions, concepts)
    const made = outdated ? undefined : kept.made
    const due = !making.checkOnly && one.facts !== undefined && one.due && !isBlocked(facts)
    // Nothing to ask a thread: what is kept is what would come out.
    making.explain?.(one.id, { ...(outdated && { outdated }), isSpared })
    if (
      translation &&
      made &&
      (!due || isClean([...one.findings, ...translation])) &&
      made.show === due
    ) {
      const result = { ...fromKept(made), findings: [...translation, ...made.findings] }
      making.recall?.put(asNow(one), result)
      return result
    }
    const done = await makers.make({
      id: one.id,
      folder: one.folder,
      files: one.files,
      facts,
      before: one.findings,
      due,
      ...(one.hold && { hold: one.hold }),
      bytes: bytesOf(one, snapshot),
      sizes: Object.fromEntries(
        one.files.map((name) => [name, snapshot.size(`${one.folder}/${name}`)]),
      ),
      ...(translation && { translation }),
      ...(made && { keptShow: made.show }),
    })
    if (!done.made && made) {
      keeper.put(one.id, {
        ...kept,
        translation: { inputs: inputs.translation, findings: done.translation },
      })
      return { ...fromKept(made), findings: [...done.translation, ...made.findings] }
    }
    const fresh: Made = done.made ?? { findings: [], items: [], products: [] }
    counter.count('announcement', 'run')
    const outputs = outputsOf(one, fresh.products, making)
    const findings = stamp(sortFindings(fresh.findings), lineOf)
    // A build of all would hold all texts at once.
    snapshot.forget(one.files.map((name) => `${one.folder}/${name}`))
    if (!findings.some(isPassing))
      keeper.put(one.id, {
        ...kept,
        translation: { inputs: inputs.translation, findings: done.translation },
        made: {
          inputs: inputs.editions,
          show: done.show,
          asked: done.asked,
          findings,
          ...(fresh.items[0] && { facts: fresh.items[0].facts }),
          items: fresh.items.map(({ facts: _once, ...item }) => item),
          outputs,
          ...(fresh.heard && { heard: keeper.putHeard(one.id, fresh.heard) }),
          ...(fresh.words && { words: words.keep(fresh.words) }),
        },
      })
    return { findings: [...done.translation, ...findings], items: fresh.items, outputs }
  }
  return async (one) => {
    const facts = one.facts ?? one.provisional
    if (!facts) return nothing
    try {
      return await make(one, facts)
    } catch (error) {
      if (making.host.signal.aborted || error instanceof NoBrowser) throw error
      return { ...nothing, findings: [refusal(one, error)] }
    }
  }
}
