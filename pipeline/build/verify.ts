import type { Finding } from '../model/finding.ts'
import { siteManifest, verifySite, type SiteKnown } from '../archive/verify-site.ts'
import { bagPaths, verifyArchive } from '../archive/verify-archive.ts'
import { verifyBag } from '../archive/verify-bag.ts'
import { indexName, ledgerName, workFolder } from '../archive/layout.ts'
import type { Files } from '../host/files.ts'
import { readRelease } from './release.ts'
import { bagsIn, folderAt } from './archive-folder.ts'

export type Kind = 'site' | 'bag' | 'archive'

/** What was verified, and what is wrong with it. */
export type Verified = {
  readonly kind: Kind
  /** Absolute path. */
  readonly folder: string
  readonly files: number
  readonly bags: number
  /** Their `file` is relative to the folder. */
  readonly findings: readonly Finding[]
}

/** What a folder is, by what stands in it; undefined where it is none of the three. */
export function kindOf(files: Files, folder: string): Kind | undefined {
  if (files.exists(`${folder}/bagit.txt`)) return 'bag'
  const isArchive =
    [ledgerName, indexName, workFolder].some((name) => files.exists(`${folder}/${name}`)) ||
    bagsIn(files, folder).length > 0
  if (isArchive) return 'archive'
  if (files.exists(`${folder}/${siteManifest}`)) return 'site'
  return undefined
}

/** What the build wrote down beside its release. */
function knownOf(files: Files, folder: string): SiteKnown | undefined {
  const pointed = files.pointer(folder)
  const real =
    pointed === undefined ? folder : `${folder.slice(0, folder.lastIndexOf('/'))}/${pointed}`
  const at = real.lastIndexOf('/.releases/')
  if (at < 0) return undefined
  const release = readRelease(files, real.slice(0, at), real.slice(at + '/.releases/'.length))
  const manifest = release?.lying.get(siteManifest)?.sha256
  return release && manifest !== undefined ? { manifest, entries: release.entries } : undefined
}

/** Verifies a folder as what it is. */
export function verifyFolder(files: Files, folder: string, kind: Kind): Verified {
  const at = folderAt(files, folder)
  const findings =
    kind === 'site'
      ? verifySite(at, knownOf(files, folder))
      : kind === 'bag'
        ? verifyBag(at)
        : verifyArchive(at)
  return {
    kind,
    folder,
    files: at.list.filter((one) => one.kind === 'file').length,
    bags: kind === 'site' ? 0 : kind === 'bag' ? 1 : bagPaths(at).length,
    findings,
  }
}
