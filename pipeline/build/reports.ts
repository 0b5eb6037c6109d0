import type { Files } from '../host/files.ts'

/** `output/reports/findings.json`: no time in it, and written only when it differs. */
export function saveReports(files: Files, out: string, findings: string): void {
  const path = `${out}/reports/findings.json`
  try {
    if (new TextDecoder().decode(files.read(path)) === findings) return
  } catch {
    files.folder(`${out}/reports`)
  }
  files.write(path, findings)
}
