import type { Reports } from '../build/reports.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { junit } from '../report/junit.ts'
import { sarif, sarifPieces } from '../report/sarif.ts'
import { packageFolder, versionOf } from '../host/program.ts'
import type { Reported } from './report.ts'
import { rules } from './rules.ts'

const sarifOf = (
  { findings, known }: Reported,
  nameOf: (file: string) => string,
): Parameters<typeof sarif> => [findings, rules, versionOf(packageFolder), nameOf, known]

/** The forms for other programs, by name. SARIF names all rules, which load all that has any. */
export const forms = {
  json: ({ findings, summary }: Reported, nameOf: (file: string) => string) =>
    json(findings, summary, nameOf),
  junit: ({ findings, summary }: Reported, nameOf: (file: string) => string) =>
    junit(findings, summary, nameOf),
  sarif: (reported: Reported, nameOf: (file: string) => string) =>
    sarif(...sarifOf(reported, nameOf)),
  github: ({ findings, summary }: Reported, nameOf: (file: string) => string) =>
    github(findings, nameOf, summary.known),
}

/** The files of `output/reports/`; their paths are relative to the root. */
export function reportFiles(result: Reported): Reports {
  const same = (file: string) => file
  return {
    'findings.json': () => forms.json(result, same),
    'findings.sarif': () => sarifPieces(...sarifOf(result, same)),
    'junit.xml': () => forms.junit(result, same),
  }
}
