import type { z } from 'zod'
import type { Finding } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule, unknownKeyRule } from '../model/rules.ts'
import type { Yaml } from './yaml.ts'

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
  const result = schema.safeParse(yaml.data ?? {})
  if (result.success) return { data: result.data, findings: [] }
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  const isForgiven = unknownKeys === 'warning' && unknown.length > 0
  const rest = isForgiven ? schema.safeParse(without(yaml.data, unknown)) : undefined
  const findings = result.error.issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const near = nearest(key, keysAt(schema, issue.path))
        return findingOf(
          unknownKeyRule,
          file,
          `Unexpected key “${named([...issue.path, key])}”${near ? `, expected “${near}”` : ''}`,
          yaml.placeOf([...issue.path, key], true),
          {
            actual: key,
            severity: unknownKeys,
            expected: near ? [near] : [],
            ...(near && { note: `Did you mean “${near}”?` }),
          },
        )
      })
    const value = valueAt(yaml.data, issue.path)
    const shown =
      value === undefined || value === null
        ? 'nothing'
        : `“${typeof value === 'string' ? value : JSON.stringify(value)}”`
    return [
      findingOf(
        factsRule,
        file,
        `Unexpected ${shown}${issue.path.length ? ` for “${named(issue.path)}”` : ''}: ${issue.message}`,
        yaml.placeOf(issue.path),
        typeof value === 'string' ? { actual: value } : {},
      ),
    ]
  })
  return { ...(rest?.success && { data: rest.data }), findings }
}
