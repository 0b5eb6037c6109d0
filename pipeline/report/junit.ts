import type { Finding } from '../model/finding.ts'
import type { Summary } from '../model/summary.ts'

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML 1.0: what it cannot hold at all is taken out, white space of attributes is kept. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (char) => named[char] ?? char)
    .replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')

/** A finding is a test case: errors and warnings fail, notes are said. */
function testCase(finding: Finding, nameOf: (file: string) => string): string {
  const { rule, severity, file, place, message, note = '' } = finding
  const where = `${nameOf(file)}${place ? `:${place.line}:${place.column}` : ''}`
  const open = `    <testcase${attributes({ classname: nameOf(file), name: `${rule} ${where}` })}>`
  const text = escape(`${where}\n${message}\n${note}`)
  const body =
    severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure${attributes({ type: severity, message })}>${text}</failure>`
  return `${open}${body}</testcase>\n`
}

/** JUnit XML, a test suite an announcement; what has no finding is one test that passed. */
export function junit(
  findings: readonly Finding[],
  summary: Summary,
  nameOf: (file: string) => string,
): string {
  const groups = Map.groupBy(findings, ({ announcement, file }) => announcement ?? nameOf(file))
  const failures = (list: readonly Finding[]) =>
    list.filter(({ severity }) => severity !== 'info').length
  const suites = [...groups].map(
    ([name, list]) =>
      `  <testsuite${attributes({ name, tests: list.length, failures: failures(list), errors: 0 })}>\n${list.map((one) => testCase(one, nameOf)).join('')}  </testsuite>\n`,
  )
  const passed = `  <testsuite${attributes({ name: 'kozlony', tests: 1, failures: 0, errors: 0 })}>\n    <testcase${attributes({ classname: 'kozlony', name: `${summary.announcements} announcements were checked` })}/>\n  </testsuite>\n`
  const all = {
    name: 'kozlony',
    tests: findings.length + 1,
    failures: failures(findings),
    errors: 0,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(all)}>\n${passed}${suites.join('')}</testsuites>\n`
}
