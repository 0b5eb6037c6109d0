import { sortFindings, type Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { bagAt } from './deposit.ts'
import { within, type Folder } from './folder.ts'
import { renderIndex, type IndexedBag } from './index-csv.ts'
import { indexName, journalName, ledgerName, stageFolder, workFolder } from './layout.ts'
import { parseLedger, type Ledger, type LedgerEntry } from './ledger.ts'
import { manifestName, parseManifest } from './manifest.ts'
import { parseRecord, recordPath } from './record.ts'
import {
  addedRule,
  changedRule,
  formatRule,
  indexRule,
  ledgerRule,
  missingRule,
  unfinishedRule,
} from './rules.ts'
import { verifyBag } from './verify-bag.ts'

const decoder = new TextDecoder()

/** Paths of the bags of an archive: a folder for each year, a folder for each bag. */
export const bagPaths = (folder: Folder): string[] =>
  folder.list.flatMap(({ path, kind }) => (kind === 'folder' && bagAt(path) ? path : []))

/** What the index takes from a bag; undefined where its record cannot be read. */
export function indexedBag(read: (name: string) => Uint8Array | undefined): IndexedBag | undefined {
  const record = parseRecord(decoder.decode(read(recordPath)))
  const { lines } = parseManifest(decoder.decode(read(manifestName('manifest', 'sha256'))))
  return record && { record, sha256: new Map(lines.map(({ path, digest }) => [path, digest])) }
}

/** The files of a folder that are there. */
function reader(folder: Folder): (name: string) => Uint8Array | undefined {
  const names = new Set(folder.list.flatMap(({ path, kind }) => (kind === 'file' ? path : [])))
  return (name) => (names.has(name) ? folder.read(name) : undefined)
}

const textOf = (folder: Folder, name: string): string | undefined =>
  folder.list.some(({ path, kind }) => path === name && kind === 'file')
    ? decoder.decode(folder.read(name))
    : undefined

function checkLedger(
  text: string | undefined,
  ledger: Ledger,
  stopped: boolean,
  isEmpty: boolean,
): Finding[] {
  if (text === undefined)
    return stopped || isEmpty
      ? []
      : [findingOf(missingRule, ledgerName, say('Unexpected absence of the ledger'))]
  const findings = ledger.bad.map((line) =>
    findingOf(ledgerRule, ledgerName, say('Unexpected line: it is not as it was written'), {
      line,
      column: 1,
    }),
  )
  if (ledger.tail)
    findings.push(
      findingOf(
        stopped ? unfinishedRule : ledgerRule,
        ledgerName,
        say('Unexpected end: the last line is torn'),
      ),
    )
  return findings
}

/** A bag against itself, the ledger and its own name. */
function checkBag(
  path: string,
  bag: Folder,
  entry: LedgerEntry | undefined,
  isOpen: boolean,
): Finding[] {
  const findings = verifyBag(bag, entry?.files)
  const record = indexedBag(reader(bag))?.record
  const place = bagAt(path)
  if (record && (record.id !== place?.id || record.revision !== place.revision))
    findings.push(
      findingOf(
        formatRule,
        recordPath,
        say('Unexpected place: this is revision {{revision}} of “{{id}}”', {
          id: record.id,
          revision: record.revision,
        }),
      ),
    )
  if (!entry && !isOpen)
    findings.push(findingOf(addedRule, '', say('Unexpected bag, which the ledger does not name')))
  return findings.map((finding) => ({
    ...finding,
    file: finding.file ? `${path}/${finding.file}` : path,
  }))
}

/** Records of events: each named by the ledger, each as it was written. */
function checkEvents(folder: Folder, ledger: Ledger, open: string | undefined): Finding[] {
  const names = new Set(folder.list.flatMap(({ path, kind }) => (kind === 'file' ? path : [])))
  return ledger.entries.flatMap(({ event, path, files }) => {
    const digest = files['']
    if (event !== 'refresh' || digest === undefined || path === open) return []
    if (!names.has(path))
      return findingOf(missingRule, path, say('Unexpected absence of a file that the ledger names'))
    return folder.digests(path, ['sha256'])[0] === digest
      ? []
      : findingOf(changedRule, path, say('Unexpected content: it is not what the ledger says'))
  })
}

function checkIndex(
  folder: Folder,
  bags: readonly (IndexedBag | undefined)[],
  stopped: boolean,
): Finding[] {
  const text = textOf(folder, indexName)
  if (text === undefined && !bags.length) return []
  const whole = bags.flatMap((bag) => bag ?? [])
  // Where a record is damaged nothing can be said of its row.
  if (text !== undefined && (whole.length < bags.length || renderIndex(whole) === text)) return []
  const message =
    text === undefined
      ? say('Unexpected absence of the index')
      : say('Unexpected content: it is not what the bags say')
  return [findingOf(stopped ? unfinishedRule : indexRule, indexName, message)]
}

/** The path that a stopped deposit was about to name in the ledger. */
function openPath(folder: Folder): string | undefined {
  try {
    return (JSON.parse(textOf(folder, journalName) ?? '{}') as Partial<LedgerEntry>).path
  } catch {
    return undefined
  }
}

/**
 * Verifies an archive: each bag, each record of an event, the ledger and the index; nothing else is there. What a
 * stopped deposit left open is a note.
 * @returns findings whose `file` is relative to the archive
 */
export function verifyArchive(folder: Folder): Finding[] {
  const text = textOf(folder, ledgerName)
  const ledger = parseLedger(text ?? '')
  const stopped = folder.list.some(({ path }) => path === journalName)
  const open = openPath(folder)
  const paths = bagPaths(folder)
  const entryOf = new Map(
    ledger.entries.filter(({ event }) => event !== 'refresh').map((entry) => [entry.path, entry]),
  )
  const bags = paths.map((path) => ({ path, bag: within(folder, path) }))
  const known = new Set([
    indexName,
    ledgerName,
    ...ledger.entries.map(({ path }) => path),
    ...(open === undefined ? [] : [open]),
  ])
  const roots = paths.map((path) => `${path}/`)
  const isBags = (path: string) => roots.some((root) => path.startsWith(root))
  const findings = [
    ...checkLedger(text, ledger, stopped, !paths.length),
    ...bags.flatMap(({ path, bag }) =>
      checkBag(path, bag, entryOf.get(path), path === open || (text === undefined && stopped)),
    ),
    ...[...entryOf.keys()]
      .filter((path) => !paths.includes(path))
      .map((path) =>
        findingOf(missingRule, path, say('Unexpected absence of a bag that the ledger names')),
      ),
    ...checkEvents(folder, ledger, open),
    ...folder.list
      .filter(
        ({ path, kind }) =>
          kind !== 'folder' &&
          !path.startsWith(`${workFolder}/`) &&
          !isBags(path) &&
          !(kind === 'file' && known.has(path)),
      )
      .map(({ path }) =>
        findingOf(addedRule, path, say('Unexpected file, which the ledger does not name')),
      ),
  ]
  const damaged = new Set(findings.map(({ file }) => file))
  const indexed = bags.map(({ path, bag }) =>
    damaged.has(`${path}/${recordPath}`) || damaged.has(`${path}/manifest-sha256.txt`)
      ? undefined
      : indexedBag(reader(bag)),
  )
  findings.push(...checkIndex(folder, indexed, stopped))
  if (stopped || folder.list.some(({ path }) => path.startsWith(`${stageFolder}/`)))
    findings.push(
      findingOf(
        unfinishedRule,
        workFolder,
        say('Unexpected remains of a deposit that was stopped'),
      ),
    )
  return sortFindings(findings)
}
