import path from 'node:path'
import type { Output } from '../build/output.ts'
import type { Result } from '../build/options.ts'
import { saveReport } from '../build/reports.ts'
import type { Host } from '../host/host.ts'
import type { Validator } from '../host/validator/verapdf.ts'
import type { Finding } from '../model/finding.ts'
import { pdfProfiles, type PdfProfile } from '../model/pdf-record.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { summarise } from '../model/summary.ts'
import { say } from '../model/wording.ts'
import { faultsOf, standardsOf, type Verdict } from '../model/verdict.ts'

export const nonconformingRule: Rule = {
  id: 'print/nonconforming',
  severity: 'error',
  why: 'Archives keep PDF/A, and readers with a screen reader need PDF/UA: a file that breaks either is no archival edition.',
  remedy:
    'Look at what is unusual in the text, and report it: an edition of Közlöny must never break the standards it claims.',
}

/** The profile whose standards a file claims; the first where it claims none. */
const claimed = ({ standards }: Verdict): PdfProfile =>
  pdfProfiles.find((profile) =>
    standardsOf[profile].every((name) => standards.some((one) => one.name === name)),
  ) ?? pdfProfiles[0]

const findingsOf = (edition: Output, verdict: Verdict | undefined): Finding[] => {
  const file = `sources/${edition.announcement ?? ''}/${edition.language ?? ''}.md`
  const faults = verdict ? faultsOf(verdict, claimed(verdict)) : ['no verdict']
  return faults.map((fault) => ({
    ...findingOf(
      nonconformingRule,
      file,
      say('Unexpected fault of “{{path}}”: {{fault}}', { path: edition.path, fault }),
    ),
    ...(edition.announcement !== undefined && { announcement: edition.announcement }),
  }))
}

/**
 * Holds every PDF edition of the release against the standards that it claims, and puts the report beside the
 * others: `reports/pdf-validation.json`.
 * @returns the result of the build with what was found
 */
export async function validateRelease(
  { files }: Pick<Host, 'files'>,
  validator: Validator,
  out: string,
  result: Result,
): Promise<Result> {
  const site = path.join(out, 'site')
  const manifest = JSON.parse(
    new TextDecoder().decode(files.read(path.join(site, 'manifest.json'))),
  ) as Output[]
  const editions = manifest.filter(({ format }) => format === 'pdf')
  const verdicts = new Map(
    (await validator.validate(editions.map((one) => path.join(site, one.path)))).map((verdict) => [
      path.relative(site, verdict.file),
      verdict,
    ]),
  )
  const report = editions.map(({ path: name, sha256 }) => ({
    path: name,
    sha256,
    standards: verdicts.get(name)?.standards ?? [],
  }))
  saveReport(files, out, 'pdf-validation.json', `${JSON.stringify(report, null, 2)}\n`)
  const found = editions.flatMap((one) => findingsOf(one, verdicts.get(one.path)))
  if (!found.length) return result
  const { announcements, editions: count } = result.summary
  const findings = [...result.findings, ...found]
  return {
    ...result,
    findings,
    summary: summarise(findings, announcements, count, result.known),
  }
}
