import type * as z from 'zod'
import type { Finding } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule, unknownKeyRule } from '../model/rules.ts'
import { checkStrings } from './strings.ts'
import type { Yaml } from './yaml.ts'
import { phrase, say, type Wording } from '../model/wording.ts'

/** The keys that a schema knows at a path, for “did you mean”. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema
  const unwrap = (value: unknown): unknown => {
    let node = value as { def?: { innerType?: unknown; in?: unknown } }
    while (node?.def?.innerType ?? node?.def?.in)
      node = (node.def?.innerType ?? node.def?.in) as typeof node
    return node
  }
  for (const step of path) {
    const node = unwrap(inner) as {
      shape?: Record<string, unknown>
      element?: unknown
      valueType?: unknown
    }
    inner = node.shape?.[String(step)] ?? node.element ?? node.valueType
  }
  return Object.keys((unwrap(inner) as { shape?: object } | undefined)?.shape ?? {})
}

const named = (path: readonly PropertyKey[]): string => path.map(String).join('.')

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path)
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step]
  return value
}

const other = phrase('expected another value')
const wantedType: Readonly<Record<string, string>> = {
  string: phrase('expected words'),
  number: phrase('expected a number'),
  int: phrase('expected a whole number'),
  boolean: phrase('expected true or false'),
  array: phrase('expected a list in square brackets'),
  object: phrase('expected keys and values'),
  record: phrase('expected keys and values'),
}

/** What the schema itself does not say: never the library's own English. */
function inOwnWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return wantedType[issue.expected] ?? other
  if (issue.code === 'too_big') return phrase('expected less')
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? phrase('expected words') : phrase('expected at least one')
  return other
}

const wantedBy = (issue: z.core.$ZodIssue): Wording =>
  issue.code === 'invalid_value' && issue.message === other
    ? say('expected one of {{values}}', { values: issue.values.map(String).join(', ') })
    : say(issue.message)

/** A value as it is shown: an outsize one would bury the rest. */
const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

type Unknown = { readonly path: readonly PropertyKey[]; readonly keys: readonly string[] }

/** A copy without the keys nobody knows. */
function without(data: unknown, unknown: readonly Unknown[]): unknown {
  const copy: unknown = structuredClone(data)
  for (const { path, keys } of unknown) {
    const holder = valueAt(copy, path) as Record<string, unknown>
    for (const key of keys) delete holder[key]
  }
  return copy
}

/**
 * Checks data against a strict schema. Each fault is a finding at its own line that says what to write;
 * an unknown key names the nearest known one.
 * @param unknownKeys `error` (a fact could go missing), or `warning`: the rest counts
 */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  yaml: Yaml,
  file: string,
  unknownKeys: 'error' | 'warning' = 'error',
): { data?: T; findings: Finding[] } {
  const strange = checkStrings(yaml, file)
  const result = schema.safeParse(yaml.data ?? {}, { error: inOwnWords })
  if (result.success) return { data: result.data, findings: strange }
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  const isForgiven = unknownKeys === 'warning' && unknown.length > 0
  const rest = isForgiven
    ? schema.safeParse(without(yaml.data, unknown), { error: inOwnWords })
    : undefined
  const findings = result.error.issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const near = nearest(key, keysAt(schema, issue.path))
        return findingOf(
          unknownKeyRule,
          file,
          near
            ? say('Unexpected key “{{key}}”, expected “{{near}}”', {
                key: named([...issue.path, key]),
                near,
              })
            : say('Unexpected key “{{key}}”', { key: named([...issue.path, key]) }),
          yaml.placeOf([...issue.path, key], true),
          {
            actual: key,
            severity: unknownKeys,
            expected: near ? [near] : [],
            ...(near && { note: say('Did you mean “{{near}}”?', { near }) }),
          },
        )
      })
    const value = valueAt(yaml.data, issue.path)
    const shown =
      value === undefined || value === null
        ? say('nothing')
        : say('“{{value}}”', {
            value: cut(typeof value === 'string' ? value : JSON.stringify(value)),
          })
    return [
      findingOf(
        factsRule,
        file,
        issue.path.length
          ? say('Unexpected {{shown}} for “{{key}}”: {{wanted}}', {
              shown,
              key: named(issue.path),
              wanted: wantedBy(issue),
            })
          : say('Unexpected {{shown}}: {{wanted}}', { shown, wanted: wantedBy(issue) }),
        yaml.placeOf(issue.path),
        typeof value === 'string' ? { actual: value } : {},
      ),
    ]
  })
  return { ...(rest?.success && { data: rest.data }), findings: [...strange, ...findings] }
}
