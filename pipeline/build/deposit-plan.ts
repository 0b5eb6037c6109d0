import type { Deposit, Described, ReleasedEdition, Software } from '../archive/deposit.ts'
import { buildFirstRule } from '../archive/rules.ts'
import type { Site, SiteFile } from '../archive/self-contained.ts'
import { recordName } from '../model/record-name.ts'
import type { Files } from '../host/files.ts'
import { filePath } from '../model/address.ts'
import type { Facts, Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { say, type Wording } from '../model/wording.ts'
import { createWords } from '../render/words.ts'
import type { House } from './house.ts'
import { ownSources } from './own-sources.ts'
import type { Planned } from './plan.ts'
import type { Entry, Release } from './release.ts'
import type { Snapshot } from './snapshot.ts'

/** An announcement whose editions and sources are of one moment. */
export type Candidate = {
  readonly id: string
  /** SHA-256 of its own sources by name, without the record of its translation. */
  readonly sources: ReadonlyMap<string, string>
  /** A file of the release that is not as it was laid down; reads them all. */
  readonly broken: () => Finding | undefined
  /** All that its bag is made of; reads the files. */
  readonly deposit: (revision: number) => Deposit
}

/** What deposits are made from: a release and the sources as they are now. */
export type Stock = {
  readonly release: Release
  /** The released site, by which pages find what they need. */
  readonly site: Site
  readonly snapshot: Snapshot
  readonly house: House
  readonly software: Software
}

/** The files of the release, each of which must be as it was laid down; what all pages share is read once. */
export function releasedFiles(
  files: Files,
  out: string,
  release: Release,
): (path: string) => SiteFile | undefined {
  const entries = new Map(release.entries.map((entry) => [entry.path, entry]))
  const shared = new Map<string, SiteFile | undefined>()
  const read = (path: string): SiteFile | undefined => {
    const entry = entries.get(path)
    if (!entry) return undefined
    const bytes = files.read(`${out}/.releases/${release.name}/${path}`)
    return sha256(bytes) === entry.sha256 ? { bytes, mediaType: entry.mediaType } : undefined
  }
  return (path) => {
    if (entries.get(path)?.announcement !== undefined) return read(path)
    if (!shared.has(path)) shared.set(path, read(path))
    return shared.get(path)
  }
}

/** The languages of an edition: its own, or the first folder of its path where it has two. */
const languageOf = ({ language, path }: Entry): string => language ?? path.split('/')[0] ?? ''

/** Why an announcement cannot be deposited now; nothing where it can. */
function refusalOf(one: Planned, entries: readonly Entry[], stock: Stock): Wording | undefined {
  const { id } = one
  if (!one.facts || entries.some(({ stale }) => stale))
    return say('Unexpected errors in “{{id}}”: its newest sources have no edition', { id })
  if (!entries.length || !stock.release.items.some((item) => item.id === id))
    return say('Unexpected absence of “{{id}}” from the release', { id })
  return stock.release.sources?.[id] === ownSources(one, stock.snapshot)
    ? undefined
    : say('Unexpected change of “{{id}}” since the last build', { id })
}

function describe(items: readonly Item[], facts: Facts, house: House): Described[] {
  return items.map(({ language, title, summary }) => {
    const locale = house.locales.get(language)
    const words = locale && createWords(language, locale.resources, locale.profile)
    return {
      language,
      title,
      summary,
      organ: words?.(`office:organ.${facts.organ}.name`) ?? '',
      type: words?.(`office:type.${facts.type}`) ?? facts.type,
      topics: facts.topics.map((topic) => words?.(`office:topic.${topic}`) ?? topic),
    }
  })
}

function candidateOf(
  one: Planned,
  facts: Facts,
  entries: readonly Entry[],
  stock: Stock,
): Candidate {
  const { snapshot, house, release, software, site } = stock
  const { id, folder } = one
  const prefix = filePath(id, '')
  const published = entries.flatMap(({ path }) =>
    path.startsWith(prefix) ? path.slice(prefix.length) : [],
  )
  const texts = facts.languages.map((language: Language) => `${language}.md`)
  const names = ['announcement.yaml', ...texts, ...published]
    .filter((name) => one.files.includes(name))
    .sort()
  const { fileOf } = site
  return {
    id,
    sources: new Map(names.map((name) => [name, snapshot.digest(`${folder}/${name}`)])),
    broken: () => {
      const entry = entries.find(({ path }) => !fileOf(path))
      const message =
        entry && say('Unexpected content of “{{path}}” in the release', { path: entry.path })
      return message && { ...findingOf(buildFirstRule, folder, message), announcement: id }
    },
    deposit: (revision) => ({
      id,
      revision,
      facts,
      timeZone: house.office.timeZone,
      described: describe(
        release.items.filter((item) => item.id === id),
        facts,
        house,
      ),
      editions: entries.flatMap((entry): ReleasedEdition[] => {
        const { format, path } = entry
        return format === undefined
          ? []
          : [
              {
                language: languageOf(entry),
                format,
                path,
                bytes: fileOf(path)?.bytes ?? new Uint8Array(),
              },
            ]
      }),
      sources: new Map(
        [...names, ...one.files.filter((name) => name === recordName)].map((name) => [
          name,
          snapshot.bytes(`${folder}/${name}`),
        ]),
      ),
      site,
      software,
    }),
  }
}

/**
 * Which announcements can be deposited now. One that is not yet due is passed over; one that was changed since the
 * last build, or has errors, is a finding.
 */
export function planDeposits(
  planned: readonly Planned[],
  stock: Stock,
): { candidates: Candidate[]; findings: Finding[] } {
  const findings: Finding[] = []
  const candidates: Candidate[] = []
  for (const one of planned) {
    if (one.facts && !one.due) continue
    const entries = stock.release.entries.filter(({ announcement }) => announcement === one.id)
    const refusal = refusalOf(one, entries, stock)
    if (refusal)
      findings.push({ ...findingOf(buildFirstRule, one.folder, refusal), announcement: one.id })
    else if (one.facts) candidates.push(candidateOf(one, one.facts, entries, stock))
  }
  return { candidates, findings }
}
