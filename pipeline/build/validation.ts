import type { Validated } from '../archive/ledger.ts'
import type { Files } from '../host/files.ts'

/** Where `build --validate` puts its report, below the output folder. */
export const validationReport = 'reports/pdf-validation.json'

/** Verdicts on files, by their path → SHA-256: what the validator saw were these very bytes. */
export type VerdictsOn = (digests: ReadonlyMap<string, string>) => Validated[]

/** What a validator said of the editions of the release; nothing where there is no report beside it. */
export function readValidation(files: Files, out: string): VerdictsOn {
  let verdicts: ReadonlyMap<string, Validated>
  try {
    const report = JSON.parse(
      new TextDecoder().decode(files.read(`${out}/${validationReport}`)),
    ) as Validated[]
    verdicts = new Map(report.map((one) => [one.sha256, one]))
  } catch {
    return () => []
  }
  return (digests) =>
    [...digests].flatMap(([path, sha256]) => {
      const standards = verdicts
        .get(sha256)
        ?.standards.map(({ name, isKept }) => ({ name, isKept }))
      return standards?.length ? [{ path, sha256, standards }] : []
    })
}
