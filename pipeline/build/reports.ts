import type { Files } from '../host/files.ts'

/** A file in `output/reports/`: no time in it, and written only when it differs. Gives its path. */
export function saveReport(files: Files, out: string, name: string, text: string): string {
  const path = `${out}/reports/${name}`
  try {
    if (new TextDecoder().decode(files.read(path)) === text) return path
  } catch {
    files.folder(`${out}/reports`)
  }
  files.write(path, text)
  return path
}

/** @param reports name of the file → text */
export function saveReports(
  files: Files,
  out: string,
  reports: Readonly<Record<string, string>>,
): void {
  for (const [name, text] of Object.entries(reports)) saveReport(files, out, name, text)
}
