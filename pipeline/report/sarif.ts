import type { Log, ReportingDescriptor, Result } from 'sarif'
import { sortFindings, type Finding } from '../model/finding.ts'
import type { Rule } from '../model/rule.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

const descriptor = ({ id, severity, why, remedy }: Rule): ReportingDescriptor => ({
  id,
  shortDescription: { text: remedy },
  fullDescription: { text: why },
  help: { text: `${why}\n\n${remedy}` },
  defaultConfiguration: { level: levels[severity] },
})

/** A file's name as a relative reference (RFC 3986). */
const uriOf = (name: string): string =>
  name.toWellFormed().split('/').map(encodeURIComponent).join('/')

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value

/** JSON without half a character pair, which is no text: readers in other languages refuse the whole file for it. */
function jsonOf(value: Log | Result): string {
  const text = JSON.stringify(value, null, 2)
  // JSON.stringify writes half a pair, and only that, as an escape (ECMA-262, 25.5.2.3).
  return /\\ud[89a-f]/u.test(text) ? JSON.stringify(value, wellFormed, 2) : text
}

/** Where the results stand in a log that has none: no text of JSON holds a bare quotation mark. */
const noResults = '"results": []'

type Baseline = 'none' | 'new' | 'known'

/** How a result stands to the baseline: one that it knows has been accepted, and is told all the same. */
const baselineOf = (state: Baseline): Partial<Result> =>
  state === 'none'
    ? {}
    : state === 'new'
      ? { baselineState: 'new' }
      : {
          baselineState: 'unchanged',
          suppressions: [
            { kind: 'external', status: 'accepted', justification: 'Known from the baseline.' },
          ],
        }

function result(
  finding: Finding,
  indexOf: ReadonlyMap<string, number>,
  nameOf: (file: string) => string,
  state: Baseline,
): Result {
  const { rule, severity, file, place, message, note, edits, fingerprint } = finding
  const artifactLocation = { uri: uriOf(nameOf(file)) }
  const index = indexOf.get(rule)
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: levels[severity],
    message: { text: note === undefined ? message : `${message}. ${note}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(place && {
            region: {
              startLine: place.line,
              startColumn: place.column,
              ...(place.endLine !== undefined && { endLine: place.endLine }),
              ...(place.endColumn !== undefined && { endColumn: place.endColumn }),
            },
          }),
        },
      },
    ],
    ...(fingerprint !== undefined && { partialFingerprints: { 'kozlony/v1': fingerprint } }),
    ...baselineOf(state),
    ...(edits.length > 0 && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: edits.map(({ start, end, text }) => ({
                deletedRegion: { charOffset: start, charLength: end - start },
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
  }
}

/**
 * SARIF 2.1.0 (OASIS): findings with their rules and fixes; columns and offsets are UTF-16 code units. In pieces, as it is
 * the largest of the reports.
 * @param rules all rules a finding can name
 * @param known findings that the baseline knows, where there is one
 */
export function* sarifPieces(
  findings: readonly Finding[],
  rules: readonly Rule[],
  version: string,
  nameOf: (file: string) => string,
  known?: readonly Finding[],
): Generator<string, void> {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]))
  const isKnown = new Set(known)
  const results = known ? sortFindings([...findings, ...known]) : findings
  const stateOf = (finding: Finding): Baseline =>
    isKnown.has(finding) ? 'known' : known ? 'new' : 'none'
  const frame = jsonOf({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'kozlony', semanticVersion: version, rules: rules.map(descriptor) },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  })
  // Behind “[”; where there is nothing to write, all is before it.
  const at = results.length ? frame.indexOf(noResults) + noResults.length - 1 : frame.length
  yield frame.slice(0, at)
  for (const [index, finding] of results.entries()) {
    const one = jsonOf(result(finding, indexOf, nameOf, stateOf(finding)))
    yield `${index ? ',' : ''}\n${one}`.replaceAll('\n', '\n        ')
  }
  yield results.length ? `\n      ${frame.slice(at)}\n` : '\n'
}

/** All of it as one text. */
export const sarif = (...given: Parameters<typeof sarifPieces>): string =>
  [...sarifPieces(...given)].join('')
