import type { Validated } from '../archive/ledger.ts'
import type { Files } from '../host/files.ts'

/** Where `build --validate` puts its report, below the output folder. */
export const validationReport = 'reports/validation.json'

type Report = { readonly validator: string; readonly files: readonly Validated[] }

/** What a validator said of the editions of the current release. */
export type Validation = {
  readonly validator: string
  /** Its verdicts on files, by their path → SHA-256: what it saw were these very bytes. */
  readonly of: (digests: ReadonlyMap<string, string>) => Validated[]
}

/** Reads the report beside the release; undefined where there is none. */
export function readValidation(files: Files, out: string): Validation | undefined {
  let report: Report
  try {
    report = JSON.parse(
      new TextDecoder().decode(files.read(`${out}/${validationReport}`)),
    ) as Report
  } catch {
    return undefined
  }
  if (!Array.isArray(report.files) || typeof report.validator !== 'string') return undefined
  const verdicts = new Map(report.files.map((one) => [one.sha256, one]))
  return {
    validator: report.validator,
    of: (digests) =>
      [...digests].flatMap(([path, sha256]) => {
        const verdict = verdicts.get(sha256)
        return verdict
          ? [{ path, sha256, profiles: verdict.profiles, compliant: verdict.compliant }]
          : []
      }),
  }
}
