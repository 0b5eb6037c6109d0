import type { Files } from '../host/files.ts'
import { atEase } from './at-ease.ts'

/** A text, or its pieces one after the other. */
export type Pieces = string | Iterable<string>

const encoder = new TextEncoder()

/** A file in `output/reports/`: no time in it, and written only when it differs. Gives its path. */
export function saveReport(files: Files, out: string, name: string, text: Pieces): string {
  const path = `${out}/reports/${name}`
  const bytes =
    typeof text === 'string'
      ? encoder.encode(text)
      : Buffer.concat(Array.from(text, (piece) => encoder.encode(piece)))
  const there = files.stamp(path)
  if (there?.size === bytes.length && Buffer.compare(files.read(path), bytes) === 0) return path
  if (!there) files.folder(`${out}/reports`)
  files.write(path, bytes)
  return path
}

type Stamped = readonly [size: number, mtime: number, ctime: number, inode: number]

const stampOf = (files: Files, path: string): Stamped | undefined => {
  const stamp = files.stamp(path)
  return stamp && [stamp.size, stamp.mtime, stamp.ctime, stamp.inode]
}

/** What the reports were made of, and how they lie there. */
type Note = { readonly of: Stamped; readonly reports: Readonly<Record<string, Stamped>> }

const notePath = (out: string) => `${out}/.cache/reports.json`

/** Whether the reports still lie there as they were made of this very file. */
function isStanding(files: Files, out: string, of: string): boolean {
  try {
    const note = JSON.parse(new TextDecoder().decode(files.read(notePath(out)))) as Note
    return [[of, note.of] as const, ...Object.entries(note.reports)].every(
      ([path, stamp]) => String(stampOf(files, path)) === String(stamp),
    )
  } catch {
    return false
  }
}

/** Texts of reports by the names of their files; each is made when it is written, as they are large. */
export type Reports = Readonly<Record<string, () => Pieces>>

/**
 * Puts the reports down, where they are not there already.
 * @param of the file that holds all that the reports tell: as long as it is the very same, so are they
 */
export async function saveReports(
  files: Files,
  out: string,
  make: () => Promise<Reports> | Reports,
  of?: string,
): Promise<void> {
  if (of !== undefined && isStanding(files, out, of)) return
  const saved = Object.entries(await make()).map(([name, text]) =>
    saveReport(files, out, name, text()),
  )
  const stamp = of === undefined ? undefined : stampOf(files, of)
  if (!stamp) return files.remove(notePath(out))
  const reports = Object.fromEntries(saved.map((path) => [path, stampOf(files, path)]))
  atEase(() => files.write(notePath(out), JSON.stringify({ of: stamp, reports })))
}
