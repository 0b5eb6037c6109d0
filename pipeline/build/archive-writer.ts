import { bagAt, bagPath } from '../archive/deposit.ts'
import { renderIndex } from '../archive/index-csv.ts'
import { indexName, journalName, ledgerName, stageFolder, workFolder } from '../archive/layout.ts'
import { ledgerLine, type LedgerEntry } from '../archive/ledger.ts'
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

/** Adds one line behind the ledger: one write, then forced onto the disk. */
function record(files: Files, to: string, entry: LedgerEntry): void {
  const isFirst = !files.exists(`${to}/${ledgerName}`)
  files.append(`${to}/${ledgerName}`, ledgerLine(entry, readLedger(files, to)))
  if (isFirst) files.sync(to)
}

/** Writes down what is about to be done, so that a stopped deposit is known for one. */
function announce(files: Files, to: string, entry: LedgerEntry): void {
  files.write(`${to}/${journalName}`, JSON.stringify(entry))
  files.sync(`${to}/${journalName}`)
  files.sync(`${to}/${workFolder}`)
}

/**
 * Puts a bag into the archive: staged in its work folder, forced onto the disk, verified as it lies there, moved to its
 * place by one rename, then named in the ledger. Nothing that is there already is touched.
 */
export function placeBag(
  files: Files,
  to: string,
  bag: ReadonlyMap<string, Uint8Array>,
  entry: Omit<LedgerEntry, 'files'>,
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
  record(files, to, whole)
}

/** Puts the record of an event beside a bag, and names it in the ledger. */
export function placeEvent(
  files: Files,
  to: string,
  text: string,
  entry: Omit<LedgerEntry, 'files'>,
): void {
  const whole = { ...entry, files: { '': sha256(text) } }
  announce(files, to, whole)
  const parent = `${to}/${parentOf(entry.path)}`
  files.folder(parent)
  files.sync(parentOf(parent))
  files.write(`${to}/${entry.path}`, text, 0o444)
  files.sync(`${to}/${entry.path}`)
  files.sync(parent)
  record(files, to, whole)
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
 * @param now ISO 8601
 * @returns paths of what was recorded
 */
export function recover(files: Files, to: string, now: string, software: string): string[] {
  files.remove(`${to}/${stageFolder}`)
  const recorded: string[] = []
  const named = new Set(readLedger(files, to).entries.map(({ path }) => path))
  const journal = readJournal(files, to)
  if (journal && !named.has(journal.path) && isPlaced(files, to, journal)) {
    record(files, to, journal)
    named.add(journal.path)
    recorded.push(journal.path)
  }
  for (const path of bagsIn(files, to)) {
    const place = bagAt(path)
    if (named.has(path) || !place || verifyBag(folderAt(files, `${to}/${path}`)).length) continue
    const seals = sealsOf(files, `${to}/${path}`)
    record(files, to, { time: now, event: 'recovered', ...place, path, files: seals, software })
    recorded.push(path)
  }
  return recorded
}

/** Makes the index anew from the bags where it says something else, and ends the deposit. */
export function finish(files: Files, to: string): void {
  const bags = bagsIn(files, to).flatMap((path) => {
    const bag = indexedBag(folderAt(files, `${to}/${path}`))
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
