import type { PdfProfile } from './pdf-record.ts'

/** A rule of a standard that a file breaks, and how often. */
export type BrokenRule = {
  readonly clause: string
  readonly test: number
  readonly count: number
  readonly description: string
}

/** What veraPDF says of a file, for each standard that the file itself claims to keep. */
export type Verdict = {
  readonly file: string
  readonly standards: readonly {
    readonly name: string
    readonly isKept: boolean
    readonly broken: readonly BrokenRule[]
  }[]
}

/** veraPDF's names of the standards of a profile. */
export const standardsOf: Readonly<Record<PdfProfile, readonly string[]>> = {
  '3a+ua1': ['PDF/A-3A validation profile', 'PDF/UA-1 validation profile'],
  '4f+ua2': ['PDF/A-4F validation profile', 'PDF/UA-2 + Tagged PDF validation profile'],
}

type Report = {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string }
      readonly validationResult?: readonly {
        readonly profileName: string
        readonly compliant: boolean
        readonly details: {
          readonly ruleSummaries: readonly {
            readonly clause: string
            readonly testNumber: number
            readonly failedChecks: number
            readonly description: string
          }[]
        }
      }[]
    }[]
  }
}

/** Reads a report of veraPDF's (`--format json`). */
export const readVerdicts = (report: string): Verdict[] =>
  (JSON.parse(report) as Report).report.jobs.map(({ itemDetails, validationResult = [] }) => ({
    file: itemDetails.name,
    standards: validationResult.map(({ profileName, compliant, details }) => ({
      name: profileName,
      isKept: compliant,
      broken: details.ruleSummaries.map(({ clause, testNumber, failedChecks, description }) => ({
        clause,
        test: testNumber,
        count: failedChecks,
        description,
      })),
    })),
  }))

/**
 * What keeps a file from being what its profile promises: each broken rule, and each standard that was not even
 * looked at, as a file that claims none is held against another. Empty when it is well.
 */
export function faultsOf({ standards }: Verdict, profile: PdfProfile): string[] {
  const missing = standardsOf[profile].filter(
    (wanted) => !standards.some(({ name }) => name === wanted),
  )
  const broken = standards.flatMap(({ name, isKept, broken: rules }) =>
    isKept
      ? []
      : rules.map(
          ({ clause, test, count, description }) =>
            `${name}: ${clause}-${test} (${count}): ${description}`,
        ),
  )
  const unsaid = standards.filter(({ isKept, broken: rules }) => !isKept && !rules.length)
  return [
    ...missing.map((name) => `${name}: not claimed`),
    ...unsaid.map(({ name }) => `${name}: not kept`),
    ...broken,
  ]
}
