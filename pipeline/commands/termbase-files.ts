import path from 'node:path'
import type { Host } from '../host/host.ts'
import type { Finding } from '../model/finding.ts'
import type { Concept } from '../model/termbase.ts'
import { readTermbase } from '../read/termbase.ts'
import { decode } from '../read/text.ts'

/** A file of the termbase with its text. */
export type TermbaseText = {
  readonly file: string
  readonly text: string
  readonly subject: string
  readonly concepts: readonly Concept[]
}

/** The most that is read of one file of terms, in bytes. */
export const termsLimit = 4 * 1024 * 1024

/**
 * The termbase of an office, file by file; that of the program where the office has no words of its own, unless
 * `own` asks for the office’s alone.
 */
export function readTermbases(
  { files, ownLocales }: Pick<Host, 'files' | 'ownLocales'>,
  root: string,
  own = false,
): { bases: TermbaseText[]; findings: Finding[] } {
  const isBare = !files.exists(path.join(root, 'locales'))
  const folder = isBare && !own ? ownLocales : root
  const bases: TermbaseText[] = []
  const findings: Finding[] = []
  for (const { path: file, kind } of files.list(folder, ['locales/termbase/*.json']).entries) {
    if (kind !== 'file') continue
    const decoded = decode(files.read(path.join(folder, file)), file, termsLimit)
    if ('finding' in decoded) {
      findings.push(decoded.finding)
      continue
    }
    const { base, findings: found } = readTermbase(decoded.text, file)
    findings.push(...found)
    if (base)
      bases.push({ file, text: decoded.text, subject: base.subject, concepts: base.concepts })
  }
  return { bases, findings }
}
