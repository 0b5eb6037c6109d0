import { keptEditions, composeBag } from '../archive/compose.ts'
import { bagAt, bagPath, sourceFolder, supersededBy, type Software } from '../archive/deposit.ts'
import { eventPath, stageFolder, workFolder } from '../archive/layout.ts'
import type { LedgerEntry } from '../archive/ledger.ts'
import { editionsDigest, remadeRecord } from '../archive/preservation.ts'
import { buildFirstRule } from '../archive/rules.ts'
import { recordName } from '../model/record-name.ts'
import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { utcOf } from '../model/date.ts'
import { sha256 } from '../model/digest.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { bagsIn, payloadOf, readLedger } from './archive-folder.ts'
import { openArchive, type Archive } from './archive-writer.ts'
import { planDeposits, releasedFiles, type Candidate } from './deposit-plan.ts'
import { gather } from './gather.ts'
import { takeLock } from './lock.ts'
import { currentRelease } from './release.ts'
import { takeSnapshot } from './snapshot.ts'
import { readValidation, type VerdictsOn } from './validation.ts'

export type DepositOptions = {
  readonly root: string
  readonly out: string
  /** Absolute path of the archive. */
  readonly to: string
  /** The one clock, ms since 1970. */
  readonly at: number
  readonly only?: (id: string) => boolean
  /** Records editions that were made anew of the same sources. */
  readonly refresh: boolean
  readonly dryRun: boolean
  readonly software: Software
}

/** A bag that was made, or would be. */
export type Deposited = {
  readonly id: string
  readonly revision: number
  readonly supersedes?: string
  /** Its path in the archive. */
  readonly path: string
  readonly files: number
  readonly bytes: number
}

export type DepositResult = {
  readonly findings: readonly Finding[]
  readonly deposited: readonly Deposited[]
  /** Records of events, by their path in the archive. */
  readonly refreshed: readonly string[]
  /** What an earlier deposit, which was stopped, had not yet written into the ledger. */
  readonly recovered: readonly string[]
  /** Announcements whose newest bag stands. */
  readonly unchanged: number
}

/** The newest bag of an announcement, as its manifest describes it. */
type Newest = { readonly revision: number; readonly payload: ReadonlyMap<string, string> }

function newestOf(files: Files, to: string): (id: string) => Newest | undefined {
  const revisions = new Map<string, number>()
  for (const path of bagsIn(files, to)) {
    const place = bagAt(path)
    if (place) revisions.set(place.id, Math.max(place.revision, revisions.get(place.id) ?? 0))
  }
  return (id) => {
    const revision = revisions.get(id)
    return revision === undefined
      ? undefined
      : { revision, payload: payloadOf(files, `${to}/${bagPath(id, revision)}`) }
  }
}

const inSources = (path: string): boolean => path.startsWith(`${sourceFolder}/`)

/** Whether a bag was made of the very sources that are there now. */
function isOf(sources: ReadonlyMap<string, string>, { payload }: Newest): boolean {
  const kept = [...payload.keys()].filter(
    (path) => inSources(path) && path !== `${sourceFolder}/${recordName}`,
  )
  return (
    kept.length === sources.size &&
    [...sources].every(([name, digest]) => payload.get(`${sourceFolder}/${name}`) === digest)
  )
}

type Work = DepositOptions & {
  readonly files: Files
  readonly archive: Archive
  readonly now: () => string
  readonly verdictsOn: VerdictsOn
}

/** Ends a deposit that something stopped, as far as the machine lets it; what stopped it is the error to tell. */
function giveUp(files: Files, to: string): void {
  try {
    files.remove(`${to}/${stageFolder}`)
    openArchive(files, to).finish()
  } catch {
    // The next deposit sweeps the stage, and completes ledger and index.
  }
}

const signed = ({ name, version }: Software): string => `${name} ${version}`

function depositOne(candidate: Candidate, revision: number, work: Work): Deposited {
  const { archive, now, verdictsOn } = work
  const { id } = candidate
  const bag = composeBag(candidate.deposit(revision))
  const supersedes = supersededBy(id, revision)
  const head = { id, revision, ...(supersedes !== undefined && { supersedes }) }
  const path = bagPath(id, revision)
  const validated = verdictsOn(
    new Map([...bag].map(([name, bytes]): [string, string] => [name, sha256(bytes)])),
  )
  if (!work.dryRun)
    archive.placeBag(bag, {
      time: now(),
      event: 'deposit',
      ...head,
      path,
      software: signed(work.software),
      ...(validated.length && { validated }),
    })
  const sizes = [...bag.values()].map((bytes) => bytes.length)
  return { ...head, path, files: bag.size, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Records the editions of now where they are other than those of the bag and of the last record. */
function refreshOne(
  candidate: Candidate,
  { revision, payload }: Newest,
  entries: readonly LedgerEntry[],
  work: Work,
): string[] {
  const { files, to, archive, now, software } = work
  const { id } = candidate
  const editions = keptEditions(candidate.deposit(revision))
  const digest = editionsDigest(
    new Map([...editions].map(([path, bytes]) => [path, sha256(bytes)])),
  )
  const inBag = editionsDigest(new Map([...payload].filter(([path]) => !inSources(path))))
  const bag = bagPath(id, revision)
  const path = eventPath(bag, digest)
  const last = entries.findLast((one) => one.event === 'refresh' && one.path.startsWith(`${bag}.`))
  if (digest === (last?.editions ?? inBag) || files.exists(`${to}/${path}`)) return []
  const time = now()
  if (!work.dryRun)
    archive.placeEvent(remadeRecord({ id, revision, files: editions, time, software }), {
      time,
      event: 'refresh',
      id,
      revision,
      path,
      editions: digest,
      software: signed(software),
    })
  return [path]
}

/** Deposits what is new; the locks are held by the caller. */
async function depositAll(host: Host, options: DepositOptions): Promise<DepositResult> {
  const { files } = host
  const { root, out, to, dryRun } = options
  const now = () => utcOf(host.now())
  const archive = openArchive(files, to)
  const recovered = dryRun ? [] : archive.recover(now(), signed(options.software))
  const snapshot = takeSnapshot(host, root)
  const release = currentRelease(files, out)
  const findings: Finding[] = []
  const deposited: Deposited[] = []
  const refreshed: string[] = []
  let unchanged = 0
  if (!release)
    findings.push(
      findingOf(buildFirstRule, 'output/site', say('Unexpected absence of a release to deposit')),
    )
  else {
    const { house, planned } = await gather(snapshot, options.at)
    const asked = planned.filter(({ id }) => options.only?.(id) ?? true)
    const plan = planDeposits(asked, {
      release,
      site: { baseUrl: house.office.baseUrl, fileOf: releasedFiles(files, out, release) },
      snapshot,
      house,
      software: options.software,
    })
    findings.push(...plan.findings)
    const work = { ...options, files, archive, now, verdictsOn: readValidation(files, out) }
    const newest = newestOf(files, to)
    const { entries } = readLedger(files, to)
    for (const [index, candidate] of plan.candidates.entries()) {
      host.signal.throwIfAborted()
      const last = newest(candidate.id)
      const stands = last !== undefined && isOf(candidate.sources, last)
      const broken = stands && !options.refresh ? undefined : candidate.broken()
      if (broken) findings.push(broken)
      else if (!stands) deposited.push(depositOne(candidate, (last?.revision ?? 0) + 1, work))
      else {
        unchanged += 1
        if (options.refresh) refreshed.push(...refreshOne(candidate, last, entries, work))
      }
      host.progress({ step: 'deposit', done: index + 1, total: plan.candidates.length })
    }
  }
  if (!dryRun) archive.finish()
  return { findings: sortFindings(findings), deposited, refreshed, recovered, unchanged }
}

/**
 * Puts the editions of the current release with their sources into the archive: a bag for each announcement that is
 * public and has none, a new revision where its own sources changed. Only adds.
 * @throws the machine's faults; `Locked` where a build or another deposit is at work
 */
export async function runDeposit(host: Host, options: DepositOptions): Promise<DepositResult> {
  if (options.dryRun) return depositAll(host, options)
  const endBuild = await takeLock(host, options.out)
  try {
    const endDeposit = await takeLock(host, `${options.to}/${workFolder}`)
    try {
      return await depositAll(host, options)
    } catch (error) {
      giveUp(host.files, options.to)
      throw error
    } finally {
      endDeposit()
    }
  } finally {
    host.progress(null)
    endBuild()
  }
}
