import { inZone, isoOf } from '../model/date.ts'
import { sha256 } from '../model/digest.ts'
import type { FileMap } from './bag.ts'
import { renderManifest } from './manifest.ts'
import {
  bagName,
  editionName,
  sourceFolder,
  supersededBy,
  type Deposit,
  type Software,
} from './deposit.ts'
import {
  abstractObject,
  eventElement,
  fileObject,
  organisationElement,
  premisText,
  softwareAgentElement,
  softwareId,
  type Identifier,
} from './premis.ts'

const announcementId = (id: string): Identifier => ({ type: 'announcement', value: id })
const bagId = (name: string): Identifier => ({ type: 'bag', value: name })
const fileId = (name: string, path: string): Identifier => ({
  type: 'path',
  value: `${name}/data/${path}`,
})

/**
 * The preservation record of a bag (PREMIS 3.0): the announcement, its revision, each file with fixity and format;
 * that the editions were made of the sources; whom the revision replaces. Its dates are the announcement's.
 * @param payload the files, by path below data/
 */
export function preservationRecord(deposit: Deposit, payload: FileMap): string {
  const { id, revision, facts, timeZone, described, editions, software } = deposit
  const name = bagName(id, revision)
  const made: Identifier = { type: 'event', value: `${name}/creation` }
  const organ: Identifier = { type: 'organ', value: facts.organ }
  const editionPaths = editions.map((edition) => editionName(id, edition))
  const sourcesOf = (path: string) => {
    const edition = editions[editionPaths.indexOf(path)]
    if (!edition) return []
    const texts = edition.language.split('-').map((language) => `${language}.md`)
    return ['announcement.yaml', ...texts]
      .map((one) => `${sourceFolder}/${one}`)
      .filter((one) => payload.has(one))
      .map((one) => fileId(name, one))
  }
  const supersedes = supersededBy(id, revision)
  const files = [...payload]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const sources = sourcesOf(path)
      return fileObject(fileId(name, path), path.slice(path.lastIndexOf('/') + 1), bytes, [
        { kind: 'included', objects: [bagId(name)] },
        ...(sources.length ? [{ kind: 'source' as const, objects: sources, event: made }] : []),
      ])
    })
  return premisText(
    [
      abstractObject('intellectualEntity', announcementId(id), []),
      abstractObject('representation', bagId(name), [
        { kind: 'represents', objects: [announcementId(id)] },
        ...(supersedes === undefined
          ? []
          : [{ kind: 'supersedes' as const, objects: [bagId(supersedes)] }]),
      ]),
      ...files,
    ],
    [
      eventElement({
        id: made,
        type: ['cre', 'creation'],
        time: isoOf(inZone(facts.updated ?? facts.published, timeZone)),
        detail: 'The editions were made of the sources.',
        agents: [softwareId(software), organ],
        objects: editionPaths.map((path) => fileId(name, path)),
      }),
    ],
    [
      softwareAgentElement(software),
      organisationElement(organ, described.map((one) => one.organ).filter(Boolean)),
    ],
  )
}

/** The editions that a newer program or page makes of the same sources. */
export type Remade = {
  readonly id: string
  readonly revision: number
  readonly files: FileMap
  /** When that was seen, ISO 8601. */
  readonly time: string
  readonly software: Software
}

/** Tells two sets of editions apart, by the SHA-256 of each. */
export const editionsDigest = (digests: ReadonlyMap<string, string>): string =>
  sha256(renderManifest(digests))

const digestOfFiles = (files: FileMap): string =>
  editionsDigest(new Map([...files].map(([path, bytes]) => [path, sha256(bytes)])))

/** The event that is recorded beside a bag when its editions were made anew of the same sources (PREMIS 3.0). */
export function remadeRecord({ id, revision, files, time, software }: Remade): string {
  const name = bagName(id, revision)
  const event: Identifier = {
    type: 'event',
    value: `${name}/creation/${digestOfFiles(files).slice(0, 16)}`,
  }
  const again = (path: string): Identifier => ({
    type: 'path',
    value: `${event.value}/${path}`,
  })
  return premisText(
    [...files].map(([path, bytes]) =>
      fileObject(again(path), path, bytes, [
        { kind: 'represents', objects: [bagId(name)] },
        { kind: 'source', objects: [fileId(name, `${sourceFolder}/announcement.yaml`)], event },
      ]),
    ),
    [
      eventElement({
        id: event,
        type: ['cre', 'creation'],
        time,
        detail:
          'The editions were made anew of the same sources by another program or page; the bag stays as it is.',
        agents: [softwareId(software)],
        objects: [...files.keys()].map(again),
      }),
    ],
    [softwareAgentElement(software)],
  )
}
