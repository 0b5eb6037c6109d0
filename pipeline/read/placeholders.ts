import type { Finding, Place } from '../model/finding.ts'
import { placeholderMessage, placeholderRule, placeholdersIn } from '../model/placeholder.ts'
import { findingOf } from '../model/rule.ts'
import { placeAt } from './json.ts'
import type { Yaml } from './yaml.ts'

/** The offset of a place in its text. */
function offsetOf(text: string, { line, column }: Place): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

/** Values of a YAML text that are still to be written, each at its own place. */
export function findPlaceholders(yaml: Yaml, text: string, file: string): Finding[] {
  const found: Finding[] = []
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    if (typeof value !== 'string') return
    let from = offsetOf(text, yaml.placeOf(path))
    for (const placeholder of placeholdersIn(value)) {
      const at = text.indexOf(placeholder.text, from)
      const { line, column } = placeAt(text, at < 0 ? from : at)
      const endColumn = column + placeholder.text.length
      const place = at < 0 ? { line, column } : { line, column, endLine: line, endColumn }
      found.push(
        findingOf(placeholderRule, file, placeholderMessage(placeholder.text), place, {
          actual: placeholder.text,
        }),
      )
      from = at < 0 ? from : at + placeholder.text.length
    }
  }
  walk(yaml.data, [])
  return found
}
