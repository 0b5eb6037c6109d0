import { bagAt, bagPath } from '../archive/deposit.ts'
import { renderIndex } from '../archive/index-csv.ts'
import { indexName, journalName, ledgerName, stageFolder, workFolder } from '../archive/layout.ts'
import { ledgerLine, type Ledger, type LedgerEntry } from '../archive/ledger.ts'
import { manifestName } from '../archive/manifest.ts'
import { ownAlgorithms } from '../archive/fixity.ts'
import { indexedBag } from '../archive/verify-archive.ts'
import { verifyBag } from '../archive/verify-bag.ts'
import type { Files } from '../host/files.ts'
import { sha256 } from '../model/digest.ts'
import { Told } from '../model/told.ts'
import { say } from '../model/wording.ts'
import { bagsIn, folderAt, readJournal, readLedger } from './archive-folder.ts'

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const tagManifests = ownAlgorithms.map((algorithm) => manifestName('tagmanifest', algorithm))

/** What the ledger keeps of a bag: digests of the two files that vouch for all others. */
const sealsOf = (files: Files, bag: string): Record<string, string> =>
  Object.fromEntries(
    tagManifests
      .filter((name) => files.exists(`${bag}/${name}`))
      .map((name) => [name, sha256(files.read(`${bag}/${name}`))]),
  )

/** Adds lines behind the ledger: one write each, then forced onto the disk. It is read once. */
function ledgerWriter(files: Files, to: string): (entry: LedgerEntry) => void {
  let end: Pick<Ledger, 'last' | 'tail'> | undefined
  return (entry) => {
    const line = ledgerLine(entry, end ?? readLedger(files, to))
    // Should the write fail, what stands there is to be read again.
    end = undefined
    const isFirst = !files.exists(`${to}/${ledgerName}`)
    files.append(`${to}/${ledgerName}`, line.text)
    if (isFirst) files.sync(to)
    end = { last: line.digest, tail: '' }
  }
}

/** Writes down what is about to be done, so that a stopped deposit is known for one. */
function announce(files: Files, to: string, entry: LedgerEntry): void {
  files.write(`${to}/${journalName}`, JSON.stringify(entry))
  files.sync(`${to}/${journalName}`)
  files.sync(`${to}/${workFolder}`)
}

type Head = Omit<LedgerEntry, 'files'>

/** An archive that is being added to; its lock is held by the caller. */
export type Archive = {
  /** Puts a bag into its place; nothing that is there already is touched. */
  readonly placeBag: (bag: ReadonlyMap<string, Uint8Array>, entry: Head) => void
  /** Puts the record of an event beside a bag. */
  readonly placeEvent: (text: string, entry: Head) => void
  /**
   * Completes what a stopped deposit left.
   * @param now ISO 8601
   * @returns paths of what was recorded
   */
  readonly recover: (now: string, software: string) => string[]
  /** Makes the index anew from the bags where it says something else, and ends the deposit. */
  readonly finish: () => void
}

export function openArchive(files: Files, to: string): Archive {
  const record = ledgerWriter(files, to)
  return {
    placeBag: (bag, entry) => placeBag(files, to, bag, entry, record),
    placeEvent: (text, entry) => placeEvent(files, to, text, entry, record),
    recover: (now, software) => recover(files, to, now, software, record),
    finish: () => finish(files, to),
  }
}

type Write = (entry: LedgerEntry) => void

/**
 * Puts a bag into the archive: staged in its work folder, forced onto the disk, verified as it lies there, moved to its
 * place by one rename, then named in the ledger. Nothing that is there already is touched.
 */
function placeBag(
  files: Files,
  to: string,
  bag: ReadonlyMap<string, Uint8Array>,
  entry: Head,
  record: Write,
): void {
  const stage = `${to}/${stageFolder}/${entry.path.slice(entry.path.lastIndexOf('/') + 1)}`
  const folders = new Set<string>()
  for (const [path, bytes] of bag) {
    const parent = parentOf(`${stage}/${path}`)
    if (!folders.has(parent)) files.folder(parent)
    for (let one = parent; one.length >= stage.length; one = parentOf(one)) folders.add(one)
    files.write(`${stage}/${path}`, bytes, 0o444)
    files.sync(`${stage}/${path}`)
  }
  for (const folder of folders) files.sync(folder)
  const [fault] = verifyBag(folderAt(files, stage))
  if (fault) throw new Told(say('{{path}} was not written whole', { path: fault.file }))
  const whole = { ...entry, files: sealsOf(files, stage) }
  announce(files, to, whole)
  const year = `${to}/${parentOf(entry.path)}`
  if (!files.exists(year)) {
    files.folder(year)
    files.sync(to)
  }
  files.rename(stage, `${to}/${entry.path}`)
  files.sync(year)
  record(whole)
}

/** Puts the record of an event beside a bag, and names it in the ledger. */
function placeEvent(files: Files, to: string, text: string, entry: Head, record: Write): void {
  const whole = { ...entry, files: { '': sha256(text) } }
  announce(files, to, whole)
  const parent = `${to}/${parentOf(entry.path)}`
  files.folder(parent)
  files.sync(parentOf(parent))
  files.write(`${to}/${entry.path}`, text, 0o444)
  files.sync(`${to}/${entry.path}`)
  files.sync(parent)
  record(whole)
}

/** Whether what a stopped deposit meant to place lies there whole. */
const isPlaced = (files: Files, to: string, { path, files: seals }: LedgerEntry): boolean =>
  files.exists(`${to}/${path}`) &&
  Object.entries(seals).every(([name, digest]) => {
    const full = name ? `${to}/${path}/${name}` : `${to}/${path}`
    return files.exists(full) && sha256(files.read(full)) === digest
  })

/**
 * Completes what a stopped deposit left: its stage goes, a bag that was placed gets its line in the ledger. A valid bag
 * that has none gets one that says so.
 */
function recover(files: Files, to: string, now: string, software: string, record: Write): string[] {
  files.remove(`${to}/${stageFolder}`)
  const recorded: string[] = []
  const named = new Set(readLedger(files, to).entries.map(({ path }) => path))
  const journal = readJournal(files, to)
  if (journal && !named.has(journal.path) && isPlaced(files, to, journal)) {
    record(journal)
    named.add(journal.path)
    recorded.push(journal.path)
  }
  for (const path of bagsIn(files, to)) {
    const place = bagAt(path)
    if (named.has(path) || !place || verifyBag(folderAt(files, `${to}/${path}`)).length) continue
    const seals = sealsOf(files, `${to}/${path}`)
    record({ time: now, event: 'recovered', ...place, path, files: seals, software })
    recorded.push(path)
  }
  return recorded
}

/** Makes the index anew from the bags where it says something else, and ends the deposit. */
function finish(files: Files, to: string): void {
  const bags = bagsIn(files, to).flatMap((path) => {
    const bag = indexedBag((name) => {
      const full = `${to}/${path}/${name}`
      return files.exists(full) ? files.read(full) : undefined
    })
    return bag && bagPath(bag.record.id, bag.record.revision) === path ? bag : []
  })
  const text = renderIndex(bags)
  const path = `${to}/${indexName}`
  const isThere = files.exists(path)
  if (!bags.length && !isThere) return
  if (!isThere || new TextDecoder().decode(files.read(path)) !== text) {
    files.write(path, text)
    files.sync(path)
  }
  files.sync(to)
  files.remove(`${to}/${journalName}`)
}
