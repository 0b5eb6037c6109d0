import { sha256 } from '../model/digest.ts'

/** The report of a validator on one file, in short. */
export type Validated = {
  readonly path: string
  readonly sha256: string
  readonly standards: readonly { readonly name: string; readonly isKept: boolean }[]
}

/** What happened to a bag, and when. */
export type LedgerEntry = {
  /** ISO 8601, UTC. */
  readonly time: string
  /** `recovered`: the bag was found in the archive without a line of its own. */
  readonly event: 'deposit' | 'refresh' | 'recovered'
  readonly id: string
  readonly revision: number
  /** Path of the bag, or of the record of the event, in the archive. */
  readonly path: string
  readonly supersedes?: string
  /** SHA-256 by path below `path`; of the record itself under "". */
  readonly files: Readonly<Record<string, string>>
  /** Of the editions that a `refresh` saw. */
  readonly editions?: string
  readonly software: string
  readonly validated?: readonly Validated[]
}

type Line = LedgerEntry & {
  /** SHA-256 of what a stopped deposit left of the line before this one. */
  readonly torn?: string
  readonly previous: string
  readonly digest: string
}

export type Ledger = {
  readonly entries: readonly LedgerEntry[]
  /** Numbers of lines that are not as they were written, or do not follow from the line before. */
  readonly bad: readonly number[]
  /** Digest of the last good line. */
  readonly last: string
  /** A last line without its end. */
  readonly tail: string
}

/** A line as it was written: canonical, and true to its own digest. */
function parseLine(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Line
    const { digest, ...rest } = line
    return JSON.stringify({ ...rest, digest }) === text && sha256(JSON.stringify(rest)) === digest
      ? line
      : undefined
  } catch {
    return undefined
  }
}

/** Reads ledger.jsonl. A line that a stopped deposit left torn is passed over where the next line vouches for it. */
export function parseLedger(text: string): Ledger {
  const rows = text.split('\n')
  const tail = rows.pop() ?? ''
  const entries: LedgerEntry[] = []
  const bad: number[] = []
  let last: string | undefined = ''
  for (const [index, row] of rows.entries()) {
    const next = parseLine(rows[index + 1] ?? '')
    if (next?.torn !== undefined && next.torn === sha256(row)) continue
    const line = parseLine(row)
    if (!line) {
      bad.push(index + 1)
      last = undefined
    } else {
      if (last !== undefined && line.previous !== last) bad.push(index + 1)
      const { torn: _torn, previous: _previous, digest, ...entry } = line
      entries.push(entry)
      last = digest
    }
  }
  return { entries, bad, last: last ?? '', tail }
}

/** What is written behind a ledger for one more entry, in one piece; and the digest that the next line will name. */
export function ledgerLine(
  entry: LedgerEntry,
  { last, tail }: Pick<Ledger, 'last' | 'tail'>,
): { readonly text: string; readonly digest: string } {
  const rest = { ...entry, ...(tail && { torn: sha256(tail) }), previous: last }
  const digest = sha256(JSON.stringify(rest))
  return { text: `${tail && '\n'}${JSON.stringify({ ...rest, digest })}\n`, digest }
}
