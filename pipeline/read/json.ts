import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { jsonRule } from '../model/rules.ts'
import { readYaml, type Yaml } from './yaml.ts'
import { say } from '../model/wording.ts'

export const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Where V8's message says the fault is, in UTF-16 code units. */
function faultOffset(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1]
  return position === undefined ? text.trimEnd().length : Number(position)
}

/**
 * JSON text → data with places. Every JSON text is YAML too, so the YAML reader gives the places, finds
 * double keys and refuses `__proto__`; JSON.parse alone decides what is valid.
 */
export function readJson(text: string, file: string): Yaml {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    JSON.parse(body)
  } catch (error) {
    const offset = faultOffset(error instanceof Error ? error.message : '', body)
    const char = body[offset]
    const finding: Finding = findingOf(
      jsonRule,
      file,
      char === undefined
        ? say('Unexpected end of the file, expected more JSON')
        : say('Unexpected “{{char}}”, expected other JSON', { char }),
      placeAt(body, offset),
    )
    return { data: null, findings: [finding], placeOf: () => placeAt(body, offset) }
  }
  const yaml = readYaml(body, file)
  return {
    ...yaml,
    findings: yaml.findings.map((f) => ({
      ...f,
      ...findingOf(jsonRule, file, f.words?.message ?? say(f.message), f.place),
    })),
  }
}
