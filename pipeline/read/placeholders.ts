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

/**
 * Values of a YAML text that are still to be written, each at its own place. Without quotation marks around it, a
 * placeholder is a list in a list to YAML: no fact is one.
 */
export function findPlaceholders(yaml: Yaml, text: string, file: string): Finding[] {
  const found: Finding[] = []
  const report = (placeholder: string, offset: number): void => {
    const start = placeAt(text, offset)
    const place = { ...start, endLine: start.line, endColumn: start.column + placeholder.length }
    const message = placeholderMessage(placeholder)
    found.push(findingOf(placeholderRule, file, message, place, { actual: placeholder }))
  }
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    const startOf = () => offsetOf(text, yaml.placeOf(path))
    if (typeof value === 'string') {
      const placeholders = placeholdersIn(value)
      if (!placeholders.length) return
      const start = startOf()
      let next = start
      for (const placeholder of placeholders) {
        const at = Math.max(start, text.indexOf(placeholder.text, next))
        report(placeholder.text, at)
        next = at + placeholder.text.length
      }
    } else if (Array.isArray(value) && Array.isArray(value[0])) {
      const start = startOf()
      const [bare] = placeholdersIn(text.slice(start))
      if (bare) report(bare.text, start + bare.start)
    } else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  walk(yaml.data, [])
  return found
}
