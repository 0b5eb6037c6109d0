import { recordName } from '../model/record-name.ts'
import type { Ask } from '../make/addresses.ts'
import type { Entry } from '../model/baseline.ts'
import { isoOf } from '../model/date.ts'
import { digestOf } from '../model/digest.ts'
import type { House } from './house.ts'
import { changedInputs, sameInputs, short, termsInput, type Inputs } from './inputs.ts'
import type { Kept } from './kept.ts'
import type { Planned } from './plan.ts'
import type { WordsOfHouse } from './asked-words.ts'
import type { Snapshot } from './snapshot.ts'
import type { Store } from './store.ts'

export type ReuseOptions = {
  readonly house: Pick<House, 'digests'>
  readonly snapshot: Pick<Snapshot, 'digest'>
  readonly store: Pick<Store, 'hasBlob'>
  readonly answer: Ask
  /** Whatever else decides what is made: JSON. */
  readonly under: unknown
  /** What else decides the bytes of a PDF; "" where none is wanted. */
  readonly printIdentity: string
  readonly words: Pick<WordsOfHouse, 'changed'>
  readonly strict: boolean
  readonly known: readonly Entry[]
}

/** What an announcement's parts are made of now. */
export type Made = { readonly editions: Inputs; readonly translation: Inputs }

/** Why what is kept does not hold any more. */
export type Outdated = {
  /** Names of what has changed; undefined where nothing was kept. */
  readonly changed?: readonly string[]
  /** Questions to the office that are answered otherwise now. */
  readonly answers: readonly string[]
  /** Whether a file is gone from the store. */
  readonly missing: boolean
  /** Concepts of the termbase that have changed and may stand in its texts; absent where that is not known. */
  readonly concepts?: readonly string[]
}

export type Reuse = {
  /** Whether what was made of the very same is answered as it was, and still there. */
  readonly isStanding: (kept: NonNullable<Kept['made']>) => boolean
  readonly inputsOf: (one: Planned) => Made
  /**
   * Undefined where what is kept holds.
   * @param concepts those that have changed and may stand in its texts
   */
  readonly outdated: (
    kept: Kept['made'],
    now: Inputs,
    concepts: () => readonly string[],
  ) => Outdated | undefined
}

/** Decides by digests what must be made anew. */
export function createReuse(options: ReuseOptions): Reuse {
  const { house, snapshot, store, answer, strict } = options
  const byFolder = Map.groupBy(options.known, ({ file }) => file.split('/').slice(0, 3).join('/'))
  const { office, profiles, terms, spelling } = house.digests
  const shared: Inputs = {
    options: short(digestOf(options.under)),
    browser: short(options.printIdentity),
    'sources/office.yaml': short(office),
    'locales/profiles': short(profiles),
    [termsInput]: short(terms),
  }
  const isThere = ({ outputs }: NonNullable<Kept['made']>): boolean =>
    outputs.every(({ sha256 }) => store.hasBlob(sha256))
  return {
    isStanding: (kept) =>
      isThere(kept) && kept.asked.every(([question, was]) => answer(question) === was),
    inputsOf(one) {
      const own: Record<string, string> = {}
      for (const name of one.files)
        if (name !== recordName) own[name] = short(snapshot.digest(`${one.folder}/${name}`))
      const record = one.files.includes(recordName)
        ? { [recordName]: short(snapshot.digest(`${one.folder}/${recordName}`)) }
        : {}
      const known = strict && byFolder.get(one.folder)
      return {
        editions: {
          ...shared,
          ...own,
          ...(known && { baseline: short(digestOf(known)) }),
          ...(one.hold && { embargo: isoOf(one.hold) }),
        },
        translation: {
          'sources/office.yaml': short(office),
          [termsInput]: short(terms),
          'locales/profiles': short(spelling),
          ...own,
          ...record,
        },
      }
    },
    outdated(kept, now, concepts) {
      if (!kept) return { answers: [], missing: false }
      const answers = kept.asked.flatMap(([question, was]) =>
        answer(question) === was ? [] : [question],
      )
      const missing = !isThere(kept)
      const words =
        kept.words === undefined ? [] : (options.words.changed(kept.words) ?? ['locales'])
      if (sameInputs(kept.inputs, now) && !answers.length && !missing && !words.length)
        return undefined
      const changed = [...changedInputs(kept.inputs, now), ...words]
      const named = changed.includes(termsInput) ? concepts() : []
      return { changed, answers, missing, ...(named.length && { concepts: named }) }
    },
  }
}
