import { inZone, isoOf } from '../model/date.ts'
import { makeBag, softwareAgent, type FileMap } from './bag.ts'
import { bagName, editionName, sourceFolder, supersededBy, type Deposit } from './deposit.ts'
import { dublinCore } from './dublin-core.ts'
import { preservationRecord } from './preservation.ts'
import { recordOf, recordPath, renderRecord } from './record.ts'
import { selfContained } from './self-contained.ts'
import type { Tag } from './tag-file.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The editions as they are kept, by name: PDFs as they are, web pages as files that open alone. */
export const keptEditions = ({
  id,
  editions,
  site,
}: Pick<Deposit, 'id' | 'editions' | 'site'>): FileMap =>
  new Map(
    editions.map((edition) => [
      editionName(id, edition),
      edition.format === 'html'
        ? encode(selfContained(new TextDecoder().decode(edition.bytes), edition.path, site))
        : edition.bytes,
    ]),
  )

function infoOf({ id, revision, facts, timeZone, described, software }: Deposit): Tag[] {
  const said = (of: (one: Deposit['described'][number]) => string): string =>
    [...new Set(described.map(of).filter(Boolean))].join(' / ')
  const supersedes = supersededBy(id, revision)
  const date = inZone(facts.updated ?? facts.published, timeZone)
  return [
    ['Source-Organization', said(({ organ }) => organ)],
    ['External-Description', said(({ title }) => title)],
    ['Bagging-Date', isoOf(date).slice(0, 10)],
    ['External-Identifier', bagName(id, revision)],
    ['Bag-Group-Identifier', id],
    ['Bag-Count', `${revision} of ?`],
    ...(facts.reference === undefined
      ? []
      : [['Internal-Sender-Identifier', facts.reference] as const]),
    ...(supersedes === undefined
      ? []
      : [['Internal-Sender-Description', `Supersedes ${supersedes}`] as const]),
    ['Bag-Software-Agent', `${softwareAgent} ${software.version}`],
  ]
}

/** The bag of one revision of an announcement, as files by path. Equal deposits give equal bytes. */
export function composeBag(deposit: Deposit): Map<string, Uint8Array> {
  const payload = new Map([
    ...keptEditions(deposit),
    ...[...deposit.sources].map(([name, bytes]): [string, Uint8Array] => [
      `${sourceFolder}/${name}`,
      bytes,
    ]),
  ])
  const tags = new Map([
    ['metadata/dublin-core.xml', encode(dublinCore(deposit))],
    ['metadata/premis.xml', encode(preservationRecord(deposit, payload))],
    [recordPath, encode(renderRecord(recordOf(deposit)))],
  ])
  return makeBag(payload, tags, infoOf(deposit))
}
