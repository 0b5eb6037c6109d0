import { bagAt } from '../archive/deposit.ts'
import type { Folder, Listed } from '../archive/folder.ts'
import { journalName, ledgerName } from '../archive/layout.ts'
import { parseLedger, type Ledger, type LedgerEntry } from '../archive/ledger.ts'
import { manifestName, parseManifest } from '../archive/manifest.ts'
import type { Entry, Files } from '../host/files.ts'

const listed = ({ path, kind, stamp }: Entry): Listed => ({
  path,
  kind: kind === 'huge' ? 'file' : kind,
  bytes: stamp.size,
})

/** A folder of the disk as the library takes it. */
export const folderAt = (files: Files, root: string): Folder => ({
  list: files.walk(root).map(listed),
  read: (path) => files.read(`${root}/${path}`),
  digests: (path, algorithms) => files.digests(`${root}/${path}`, algorithms),
})

const textAt = (files: Files, path: string): string | undefined =>
  files.exists(path) ? new TextDecoder().decode(files.read(path)) : undefined

export const readLedger = (files: Files, to: string): Ledger =>
  parseLedger(textAt(files, `${to}/${ledgerName}`) ?? '')

/** The line that a stopped deposit meant to write. */
export function readJournal(files: Files, to: string): LedgerEntry | undefined {
  try {
    return JSON.parse(textAt(files, `${to}/${journalName}`) ?? '') as LedgerEntry
  } catch {
    return undefined
  }
}

/** Paths of all bags of an archive, sorted. */
export const bagsIn = (files: Files, to: string): string[] =>
  files
    .list(to, ['*/*'])
    .entries.flatMap(({ path, kind }) => (kind === 'folder' && bagAt(path) ? path : []))

/** SHA-256 of the payload of a bag, by path below data/, as its manifest says. */
export function payloadOf(files: Files, bag: string): Map<string, string> {
  const text = textAt(files, `${bag}/${manifestName('manifest', 'sha256')}`) ?? ''
  return new Map(
    parseManifest(text).lines.map(({ path, digest }) => [path.replace(/^data\//u, ''), digest]),
  )
}
