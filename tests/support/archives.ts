import fs from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import {
  runDeposit,
  type DepositOptions,
  type DepositResult,
} from '../../pipeline/build/deposit.ts'
import { verifyFolder } from '../../pipeline/build/verify.ts'
import { disk } from '../../pipeline/host/disk.ts'
import type { Files } from '../../pipeline/host/files.ts'
import type { Host } from '../../pipeline/host/host.ts'
import { createHost } from '../../pipeline/host/real.ts'

export const at = Date.parse('2026-11-24T10:00:00Z')

/** An office's archive in `output/archive`, deposited in this process. */
export function deposit(
  root: string,
  more: Partial<DepositOptions> = {},
  host: Partial<Host> = {},
): Promise<DepositResult> {
  const out = path.join(root, 'output')
  return runDeposit(
    { ...createHost({ out }), ...host },
    {
      root,
      out,
      to: path.join(out, 'archive'),
      at,
      refresh: false,
      dryRun: false,
      software: { name: 'Közlöny', version: '1.2.3' },
      ...more,
    },
  )
}

export const archiveOf = (root: string): string => path.join(root, 'output', 'archive')

/** Findings of an archive as “severity rule file”. */
export const faultsOf = (root: string): string[] =>
  verifyFolder(disk, archiveOf(root), 'archive').findings.map(
    ({ severity, rule, file }) => `${severity} ${rule} ${file}`,
  )

/** All plain files below a folder. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.lstatSync(path.join(folder, name)).isFile())
    .sort()

/** Path → SHA-256 of all files of the bags. */
export const digestsOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(archiveOf(root))
      .filter((name) => /^\d{4}\//u.test(name))
      .map((name) => [
        name,
        createHash('sha256')
          .update(fs.readFileSync(path.join(archiveOf(root), name)))
          .digest('hex'),
      ]),
  )

export const ledgerOf = (root: string): Record<string, unknown>[] =>
  fs
    .readFileSync(path.join(archiveOf(root), 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const changes = ['write', 'append', 'folder', 'rename', 'remove', 'sync', 'create'] as const

/**
 * The disk, which fails at a change, and ever after where `dead`.
 * @returns the files, and how many changes there were
 */
export function failingFiles(
  failsAt: number,
  dead: boolean,
  code: string,
): { files: Files; count: () => number } {
  let count = 0
  const failing = Object.fromEntries(
    changes.map((name) => [
      name,
      (...words: unknown[]): unknown => {
        count += 1
        if (dead ? count >= failsAt : count === failsAt)
          throw Object.assign(new Error(`${name} failed`), { code, path: words[0] })
        return (disk[name] as (...all: unknown[]) => unknown)(...words)
      },
    ]),
  )
  return { files: { ...disk, ...failing }, count: () => count }
}

/** A process that is no more: its locks can be taken over. */
export const gone: Host['processes'] = { own: 2 ** 22 + 1, startOf: () => undefined }
