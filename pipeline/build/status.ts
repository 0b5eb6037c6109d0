import { recordOf, writeRecord, type Accepted } from '../bilingual/record.ts'
import type { Host } from '../host/host.ts'
import { sortFindings } from '../model/finding.ts'
import type { AnnouncementStatus } from '../model/translation.ts'
import { missingLanguageRule } from '../check/languages.ts'
import { checkStaleness } from '../check/stale-translation.ts'
import { gather } from './gather.ts'
import { own } from './options.ts'
import type { House } from './house.ts'
import type { Planned } from './plan.ts'
import { readHouseOnce } from './read-house-once.ts'
import { takeSnapshot } from './snapshot.ts'
import { placesIn } from '../make/read-folder.ts'
import { refusal } from '../make/refusal.ts'
import { readDesk, statusFrom, type Desktop } from '../make/translation.ts'

/** One announcement on the translator's desk. */
export type Seen = {
  readonly status: AnnouncementStatus
  /** The text of its record if it is accepted as it stands; undefined where a text is missing. */
  readonly recordText: (accepted: Accepted) => string | undefined
  /** Relative to the office's root. */
  readonly folder: string
}

/** An announcement of which only the folder is known: nothing in it can be read. */
const unreadable = (one: Planned, { office }: Pick<House, 'office'>): AnnouncementStatus => ({
  id: one.id,
  title: '',
  languages: office.languages.map((language) => ({
    language,
    state: 'missing',
    file: `${one.folder}/${language}.md`,
    behind: [],
  })),
  together: 0,
  findings: [],
})

async function see(one: Planned, shop: Desktop): Promise<Seen> {
  const { house } = shop
  const facts = one.facts ?? one.provisional
  const nothing = { recordText: () => undefined, folder: one.folder }
  if (!facts) return { ...nothing, status: unreadable(one, house) }
  try {
    const bytes = () => shop.folder.bytes(`${one.folder}/announcement.yaml`)
    const source = { ...one, facts, placeOf: placesIn(one, bytes, house) }
    const desk = await readDesk(source, shop)
    const status = statusFrom(source, desk, house)
    const absent = one.findings.filter(({ rule }) => rule === missingLanguageRule.id)
    const findings = sortFindings(
      own(one.id, [...absent, ...desk.findings, ...checkStaleness(status)]),
    )
    const isWhole = facts.languages.every((language) => desk.sides.has(language))
    return {
      status: { ...status, findings },
      recordText: (accepted) =>
        isWhole ? writeRecord(recordOf(desk.sides, accepted, desk.record)) : undefined,
      folder: one.folder,
    }
  } catch (error) {
    return {
      ...nothing,
      status: { ...unreadable(one, house), findings: own(one.id, [refusal(one, error)]) },
    }
  }
}

/** How all announcements stand, in the order of their ids, and the time zone of the office. Writes nothing. */
export async function readStatus(
  host: Host,
  root: string,
  at: number,
): Promise<{ readonly seen: readonly Seen[]; readonly timeZone: string }> {
  const snapshot = takeSnapshot(host, root)
  const { house, planned } = await gather(snapshot, at, {
    house: (now) => readHouseOnce(host, now),
  })
  const parser = host.parser()
  const seen: Seen[] = []
  try {
    for (const one of planned)
      seen.push(await see(one, { house, folder: snapshot, parse: parser.read }))
  } finally {
    await parser.close()
  }
  return { seen, timeZone: house.office.timeZone }
}
