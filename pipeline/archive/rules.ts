import type { Rule } from '../model/rule.ts'

export const changedRule: Rule = {
  id: 'archive/changed',
  severity: 'error',
  why: 'What was deposited must be the same, byte for byte, for as long as it is kept.',
  remedy: 'Take the file from another copy of the archive, and look after the disk it lies on.',
}

export const missingRule: Rule = {
  id: 'archive/missing',
  severity: 'error',
  why: 'A manifest promises each file that it names; a bag without one of them is no longer whole.',
  remedy: 'Take the file from another copy of the archive.',
}

export const addedRule: Rule = {
  id: 'archive/added',
  severity: 'error',
  why: 'Nobody can say where a file comes from that no manifest names: it was put there after the deposit.',
  remedy: 'Move it to another place.',
}

export const formatRule: Rule = {
  id: 'archive/format',
  severity: 'error',
  why: 'Programs of other archives read a bag by RFC 8493; where its own files do not keep to it, nothing in it can be vouched for.',
  remedy: 'Take the file from another copy, or let whoever made the bag make it anew.',
}

export const unsafePathRule: Rule = {
  id: 'archive/unsafe-path',
  severity: 'error',
  why: 'A manifest from elsewhere could lead out of its own folder, to files that are none of its business.',
  remedy: 'Do not use this bag; ask whoever sent it for another.',
}

export const uncheckedRule: Rule = {
  id: 'archive/unchecked',
  severity: 'warning',
  why: 'What a bag leaves open cannot be vouched for, even where all else in it is right.',
  remedy: 'Ask whoever made the bag for manifests with SHA-256 or SHA-512 of all its files.',
}

export const unfinishedRule: Rule = {
  id: 'archive/unfinished',
  severity: 'info',
  why: 'A deposit was stopped. No bag is half made, but the ledger and the index may lack the last one.',
  remedy: 'Run “kozlony archive” again: it completes both.',
}

export const ledgerRule: Rule = {
  id: 'archive/ledger',
  severity: 'error',
  why: 'Each line of the ledger holds the digest of the line before it, so that none can be changed or taken out unseen.',
  remedy:
    'Take ledger.jsonl from another copy of the archive; the bags can be verified without it.',
}

export const indexRule: Rule = {
  id: 'archive/index',
  severity: 'error',
  why: 'Whoever looks for an announcement begins with index.csv; it says what the bags say.',
  remedy: 'Run “kozlony archive”: the index is made anew from the bags.',
}

export const buildFirstRule: Rule = {
  id: 'archive/build-first',
  severity: 'error',
  why: 'The archive keeps what readers were given, with the sources it was made of: both must be of one moment.',
  remedy: 'Run “kozlony build”, then “kozlony archive”.',
}

/** Every rule of deposits and their verification. */
export const archiveRules: readonly Rule[] = [
  changedRule,
  missingRule,
  addedRule,
  formatRule,
  unsafePathRule,
  uncheckedRule,
  unfinishedRule,
  ledgerRule,
  indexRule,
  buildFirstRule,
]
