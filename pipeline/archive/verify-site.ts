import { sortFindings, type Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import type { Folder } from './folder.ts'
import { pathFault } from './path.ts'
import { addedRule, changedRule, formatRule, missingRule, unsafePathRule } from './rules.ts'

/** A file of a site, as its manifest.json names it. */
export type SiteEntry = { readonly path: string; readonly sha256: string; readonly bytes: number }

export const siteManifest = 'manifest.json'

const isEntries = (value: unknown): value is SiteEntry[] =>
  Array.isArray(value) &&
  value.every(
    (entry: SiteEntry | null) =>
      typeof entry?.path === 'string' && typeof entry.sha256 === 'string',
  )

function readEntries(bytes: Uint8Array): SiteEntry[] | undefined {
  try {
    const entries: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isEntries(entries) ? entries : undefined
  } catch {
    return undefined
  }
}

/** What the release itself remembers of its manifest. */
export type SiteKnown = { readonly manifest: string; readonly entries: readonly SiteEntry[] }

/**
 * Verifies a site against its manifest.json.
 * @param known what the build's own record says, where the site still lies beside it: then a damaged manifest is
 *   named as well
 * @returns findings whose `file` is relative to the site
 */
export function verifySite(folder: Folder, known?: SiteKnown): Finding[] {
  const findings: Finding[] = []
  const present = new Set(folder.list.flatMap(({ path, kind }) => (kind === 'file' ? path : [])))
  let entries: readonly SiteEntry[] | undefined
  if (!present.has(siteManifest))
    findings.push(findingOf(missingRule, siteManifest, say('Unexpected absence of the manifest')))
  else if (known && folder.digests(siteManifest, ['sha256'])[0] !== known.manifest)
    findings.push(
      findingOf(changedRule, siteManifest, say('Unexpected content: it is not what was released')),
    )
  else {
    entries = readEntries(folder.read(siteManifest))
    if (!entries)
      findings.push(
        findingOf(formatRule, siteManifest, say('Unexpected content, expected a list of files')),
      )
  }
  const listed = entries ?? known?.entries
  if (!listed) return findings
  const named = new Set([siteManifest])
  for (const { path, sha256 } of listed) {
    const fault = pathFault(path)
    if (fault) {
      const message = say('Unexpected path “{{path}}”: {{fault}}', { path, fault })
      findings.push(findingOf(unsafePathRule, siteManifest, message))
      continue
    }
    named.add(path)
    if (!present.has(path))
      findings.push(
        findingOf(
          missingRule,
          path,
          say('Unexpected absence of a file that {{manifests}} names', { manifests: siteManifest }),
        ),
      )
    else if (folder.digests(path, ['sha256'])[0] !== sha256.toLowerCase())
      findings.push(
        findingOf(
          changedRule,
          path,
          say('Unexpected content: it is not what {{manifests}} says', { manifests: siteManifest }),
        ),
      )
  }
  for (const { path, kind } of folder.list)
    if (kind !== 'folder' && !(kind === 'file' && named.has(path)))
      findings.push(findingOf(addedRule, path, say('Unexpected file, which no manifest names')))
  return sortFindings(findings)
}
