import type { Files } from '../host/files.ts'
import type { ReadFacts } from '../make/read-folder.ts'
import type { Facts, Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import type { Concept } from '../model/termbase.ts'
import type { HeardIn } from '../terminology.ts'
import type { AskedWords } from './asked-words.ts'
import { short, termsInput, type Inputs } from './inputs.ts'
import type { Output } from './output.ts'
import { openSharedInputs } from './shared-inputs.ts'
import { openYears } from './year-files.ts'

/** What is kept of an announcement: each part with the digest of all that it was made of. */
export type Kept = {
  readonly facts?: { readonly key: string; readonly read: ReadFacts }
  readonly translation?: { readonly inputs: Inputs; readonly findings: readonly Finding[] }
  readonly made?: {
    readonly inputs: Inputs
    /** Whether it was made to be seen, or only checked. */
    readonly show: boolean
    /** What it learned of other announcements: it holds while the answers are the same. */
    readonly asked: readonly (readonly [question: string, answer: string])[]
    readonly findings: readonly Finding[]
    /** The facts of all its items, which stand once. */
    readonly facts?: Facts
    readonly items: readonly Omit<Item, 'facts'>[]
    readonly outputs: readonly Output[]
    /** Digest of the words of its texts, which stand beside: they are asked for where terms have changed. */
    readonly heard?: string
    /** Digest of the words of the pages that it asked for, which stand beside; absent where it asked for none. */
    readonly words?: string
  }
}

/** What is kept of all announcements between two builds; safe to delete, safe against a torn write. */
export type Keeper = {
  readonly get: (id: string) => Kept
  readonly put: (id: string, kept: Kept) => void
  /** The words of an announcement’s texts that have this digest; undefined where they are gone. */
  readonly heard: (id: string, digest: string) => HeardIn | undefined
  /** @returns the digest by which they are found again */
  readonly putHeard: (id: string, heard: HeardIn) => string
  /** The concepts of a termbase under which a result was made; undefined where they are gone. */
  readonly concepts: (terms: string) => readonly Concept[] | undefined
  readonly putConcepts: (terms: string, concepts: readonly Concept[]) => void
  /** The words of the pages that have this digest; undefined where they are gone. */
  readonly words: (name: string) => AskedWords | undefined
  readonly putWords: (name: string, words: AskedWords) => void
  /** The announcements that there are: what belongs to no other is forgotten with the next `save`. */
  readonly expect: (ids: readonly string[]) => void
  /** Writes what is new. */
  readonly save: () => void
}

const nothing: Kept = {}

const digestOfHeard = (heard: HeardIn): string =>
  short(sha256(`${heard.hu ?? ''} ${heard.en ?? ''}`))

/**
 * Files below `folder`: results by year; the words of texts by year, which few builds need; and each termbase, and the
 * words of pages, under which a result was made.
 * @param under digest of the program: what another program made is never used
 */
export function openKeeper(files: Files, folder: string, under: string): Keeper {
  const announcements = openYears<Kept>(files, `${folder}/announcements`, under)
  const heard = openYears<HeardIn>(files, `${folder}/heard`, under)
  const termbases = openSharedInputs<readonly Concept[]>(files, `${folder}/termbases`, under)
  const words = openSharedInputs<AskedWords>(files, `${folder}/words`, under)
  let wanted: ReadonlySet<string> | undefined
  const named = (name: (made: NonNullable<Kept['made']>) => string | undefined) => () =>
    new Set([...announcements.values()].flatMap(({ made }) => made && name(made)))
  return {
    get: (id) => announcements.get(id) ?? nothing,
    put: announcements.put,
    heard(id, digest) {
      const own = heard.get(id)
      return own && digestOfHeard(own) === digest ? own : undefined
    },
    putHeard(id, own) {
      heard.put(id, own)
      return digestOfHeard(own)
    },
    concepts: termbases.get,
    putConcepts: termbases.put,
    words: words.get,
    putWords: words.put,
    expect(ids) {
      wanted = new Set(ids)
    },
    save() {
      if (!wanted) return
      heard.save(wanted)
      announcements.save(wanted)
      termbases.sweep(named(({ inputs }) => inputs[termsInput]))
      words.sweep(named((made) => made.words))
    },
  }
}

/** A keeper that keeps nothing. */
export const noKeeper: Keeper = {
  get: () => nothing,
  put: () => undefined,
  heard: () => undefined,
  putHeard: () => '',
  concepts: () => undefined,
  putConcepts: () => undefined,
  words: () => undefined,
  putWords: () => undefined,
  expect: () => undefined,
  save: () => undefined,
}
