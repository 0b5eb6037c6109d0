import type { Files } from '../host/files.ts'

/**
 * `output/reports/`: no time in them, and each is written only when it differs.
 * @param reports name of the file → text
 */
export function saveReports(
  files: Files,
  out: string,
  reports: Readonly<Record<string, string>>,
): void {
  for (const [name, text] of Object.entries(reports)) {
    const path = `${out}/reports/${name}`
    try {
      if (new TextDecoder().decode(files.read(path)) === text) continue
    } catch {
      files.folder(`${out}/reports`)
    }
    files.write(path, text)
  }
}
