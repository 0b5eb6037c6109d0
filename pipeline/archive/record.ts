import { inZone, isoOf } from '../model/date.ts'
import { editionName, supersededBy, type Deposit } from './deposit.ts'

/** Where the record lies in the bag. */
export const recordPath = 'metadata/kozlony.json'

/** What a bag says of itself to programs: index.csv is made of it. */
export type BagRecord = {
  readonly id: string
  readonly revision: number
  readonly supersedes?: string
  readonly published: string
  readonly updated?: string
  readonly status: string
  readonly reference?: string
  readonly titles: Readonly<Record<string, string>>
  readonly editions: readonly {
    /** Path in the bag. */
    readonly path: string
    readonly language: string
    readonly format: string
    /** Its web address. */
    readonly address: string
  }[]
}

/** The title of an edition; of two languages side by side, both. */
const titleOf = (language: string, deposit: Deposit): string =>
  language
    .split('-')
    .flatMap((part) => deposit.described.find((one) => one.language === part)?.title ?? [])
    .join(' – ')

export function recordOf(deposit: Deposit): BagRecord {
  const { id, revision, facts, timeZone, editions, site } = deposit
  const supersedes = supersededBy(id, revision)
  return {
    id,
    revision,
    ...(supersedes !== undefined && { supersedes }),
    published: isoOf(inZone(facts.published, timeZone)),
    ...(facts.updated && { updated: isoOf(inZone(facts.updated, timeZone)) }),
    status: facts.status,
    ...(facts.reference !== undefined && { reference: facts.reference }),
    titles: Object.fromEntries(
      [...new Set(editions.map(({ language }) => language))]
        .sort()
        .map((language) => [language, titleOf(language, deposit)]),
    ),
    editions: editions.map((edition) => ({
      path: `data/${editionName(id, edition)}`,
      language: edition.language,
      format: edition.format,
      address: `${site.baseUrl}${edition.path}`,
    })),
  }
}

export const renderRecord = (record: BagRecord): string => `${JSON.stringify(record, null, 2)}\n`

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads a record; undefined where it is none. */
export function parseRecord(text: string): BagRecord | undefined {
  try {
    const record = JSON.parse(text) as BagRecord
    const isWhole =
      isText(record.id) &&
      Number.isInteger(record.revision) &&
      isText(record.published) &&
      Object.values(record.titles).every(isText) &&
      record.editions.every(({ path, language }) => isText(path) && isText(language))
    return isWhole ? record : undefined
  } catch {
    return undefined
  }
}
