import type { Finding, Severity } from '../model/finding.ts'
import { knownWords, type Summary } from '../model/summary.ts'
import { inEnglish } from '../model/wording.ts'
import { writableInXml } from '../model/xml-characters.ts'

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML 1.0: what it cannot hold at all is U+FFFD, white space of attributes is kept. */
const escape = (text: string): string =>
  // Most texts hold nothing of the kind.
  /^[ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]*$/.test(text) ? text : escapeAll(text)

const escapeAll = (text: string): string =>
  writableInXml(text, '\ufffd')
    .replace(/[&<>"]/gu, (char) => named[char] ?? char)
    .replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')

type Named = (file: string) => string

const where = ({ file, place }: Finding, nameOf: Named): string =>
  `${nameOf(file)}${place ? `:${place.line}:${place.column}` : ''}`

const textOf = (finding: Finding, nameOf: Named): string =>
  [where(finding, nameOf), finding.message, ...(finding.note ? [finding.note] : [])].join('\n')

/** A finding is a test case: errors and warnings fail; a note has passed, its words stand with the suite. */
function testCase(finding: Finding, nameOf: Named): string {
  const { rule, severity, file, message } = finding
  const name = `${rule} ${where(finding, nameOf)}`
  const open = `    <testcase${attributes({ classname: nameOf(file), name, time: 0 })}`
  return severity === 'info'
    ? `${open}/>\n`
    : `${open}><failure${attributes({ type: severity, message })}>${escape(textOf(finding, nameOf))}</failure></testcase>\n`
}

type Suite = {
  readonly name: string
  readonly cases: readonly string[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly out: string
}

/** In the order, and with all the attributes, that the strictest of the common schemas asks for. */
function suiteElement({ name, cases, counts, out }: Suite, id: number): string {
  const own = attributes({
    name,
    package: 'kozlony',
    id,
    // Schemas ask for a time; one of the machine would make every report another.
    timestamp: '1970-01-01T00:00:00',
    hostname: 'localhost',
    tests: cases.length,
    failures: counts.error + counts.warning,
    errors: 0,
    time: 0,
  })
  const properties = Object.entries(counts)
    .map(([severity, value]) => `<property${attributes({ name: severity, value })}/>`)
    .join('')
  return `  <testsuite${own}>
    <properties>${properties}</properties>
${cases.join('')}    <system-out>${escape(out)}</system-out>
    <system-err></system-err>
  </testsuite>
`
}

function suiteOf(name: string, findings: readonly Finding[], nameOf: Named): Suite {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity)
  const notes = of('info')
  return {
    name,
    cases: findings.map((finding) => testCase(finding, nameOf)),
    counts: { error: of('error').length, warning: of('warning').length, info: notes.length },
    out: notes.map((finding) => textOf(finding, nameOf)).join('\n\n'),
  }
}

/**
 * JUnit XML, a test suite an announcement; that the announcements were checked is one test that passed. Valid
 * by the schemas of Ant (Windy Road) and of Jenkins.
 */
export function junit(findings: readonly Finding[], summary: Summary, nameOf: Named): string {
  const groups = Map.groupBy(findings, ({ announcement, file }) => announcement ?? nameOf(file))
  const checked = attributes({
    classname: 'kozlony',
    name: `${summary.announcements} announcements were checked`,
    time: 0,
  })
  const first: Suite = {
    name: 'kozlony',
    cases: [`    <testcase${checked}/>\n`],
    counts: { error: 0, warning: 0, info: 0 },
    out: summary.known ? inEnglish(knownWords(summary.known)) : '',
  }
  const suites = [first, ...[...groups].map(([name, list]) => suiteOf(name, list, nameOf))]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map(suiteElement).join('')}</testsuites>\n`
}
