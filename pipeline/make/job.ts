import { recordName } from '../model/record-name.ts'
import type { Facts } from '../model/announcement.ts'
import type { Moment } from '../model/date.ts'
import type { Entry } from '../model/baseline.ts'
import type { Finding } from '../model/finding.ts'
import { missingFrom } from '../print/coverage.ts'
import { answerer, noting, type Addresses } from './addresses.ts'
import { makeAnnouncement, type Made, type Workshop } from './announcement.ts'
import { createGate } from './gate.ts'
import { placesIn } from './read-folder.ts'
import { refusal } from './refusal.ts'
import type { Shared, SharedData } from './shared.ts'
import { checkTranslation } from './translation.ts'

/** What all announcements of a run have in common; plain data. */
export type Common = {
  readonly shared: SharedData
  readonly addresses: Addresses
  readonly draft: boolean
  /** Paths of the cards for social media that are there. */
  readonly cards: readonly string[]
  readonly strict: boolean
  /** Warnings that are known: they withhold nothing. */
  readonly known: readonly Entry[]
  /** Whether PDFs are wanted. */
  readonly printing: boolean
  /** Code points that the fonts of the editions have glyphs for. */
  readonly coverage: readonly number[]
}

/** One announcement to be made; plain data. */
export type Job = {
  readonly id: string
  readonly folder: string
  readonly files: readonly string[]
  readonly facts: Facts
  /** What was found before its texts are read. */
  readonly before: readonly Finding[]
  /** Whether it may be seen now, if nothing withholds it. */
  readonly due: boolean
  /** Until when what a draft shows is not to be published. */
  readonly hold?: Moment
  /** Bytes of the files that are looked into, by name; a code of Node's where one cannot be read. */
  readonly bytes: Readonly<Record<string, Uint8Array | string>>
  readonly sizes: Readonly<Record<string, number>>
  /** What is kept of its translation; absent where that must be looked at. */
  readonly translation?: readonly Finding[]
  /** The `show` of a kept result that still holds; absent where there is none. */
  readonly keptShow?: boolean
}

/** What became of a job; plain data. */
export type Done = {
  readonly translation: readonly Finding[]
  readonly show: boolean
  /** Absent where the kept result holds. */
  readonly made?: Made
  readonly asked: readonly (readonly [question: string, answer: string])[]
}

/** What a maker is given beside plain data. */
export type Means = Pick<Workshop, 'parse' | 'print'>

const decoder = new TextDecoder()

const refused = (job: Job, name: string, code: string): Error =>
  Object.assign(new Error(code), { code, path: `${job.folder}/${name}` })

const folderOf = (job: Job): Workshop['folder'] => {
  const nameIn = (path: string) => path.slice(job.folder.length + 1)
  return {
    bytes(path) {
      const name = nameIn(path)
      const bytes = job.bytes[name]
      if (bytes === undefined) throw refused(job, name, 'ENOENT')
      if (typeof bytes === 'string') throw refused(job, name, bytes)
      return bytes
    },
    size: (path) => job.sizes[nameIn(path)] ?? 0,
  }
}

/**
 * A function that makes the announcements of one run, one job each, in any order.
 * @param house what `common.shared` says, ready for use
 */
export function createMaker(
  common: Omit<Common, 'shared'>,
  house: Shared,
): (job: Job, means: Means) => Promise<Done> {
  const answer = answerer(common.addresses)
  const cards = new Set(common.cards)
  const unprintable = missingFrom(new Set(common.coverage))
  return async (job, means) => {
    const { id, folder, facts } = job
    const bytesOf = folderOf(job)
    const gate = createGate(
      common.strict,
      common.known.filter(({ file }) => file.startsWith(`${folder}/`)),
      (file, line) => {
        const bytes = job.bytes[file.slice(folder.length + 1)]
        return bytes instanceof Uint8Array
          ? decoder.decode(bytes).split(/\r?\n/u)[line - 1]
          : undefined
      },
    )
    const shop: Workshop = {
      house,
      folder: bytesOf,
      draft: common.draft,
      ...(job.hold && { hold: job.hold }),
      cards,
      gate,
      unprintable,
      parse: means.parse,
      ...(common.printing && means.print && { print: means.print }),
    }
    const source = {
      id,
      folder,
      facts,
      // Whoever accepts a translation changes no edition.
      files: job.files.filter((name) => name !== recordName),
      placeOf: placesIn(job, () => bytesOf.bytes(`${folder}/announcement.yaml`), house),
    }
    const { ask, asked } = noting(answer)
    let translation = job.translation ?? []
    try {
      translation =
        job.translation ?? (await checkTranslation({ ...source, files: job.files }, shop))
      const show = job.due && !gate([...job.before, ...translation])
      if (job.keptShow === show) return { translation, show, asked: [] }
      const made = await makeAnnouncement(source, shop, ask, show)
      return { translation, show, made, asked: asked() }
    } catch (error) {
      const made = { findings: [refusal(job, error)], items: [], products: [] }
      return { translation, show: false, made, asked: asked() }
    }
  }
}
