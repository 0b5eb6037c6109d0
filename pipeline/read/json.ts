import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { jsonRule } from '../model/rules.ts'
import { readYaml, type Yaml } from './yaml.ts'
import { say } from '../model/wording.ts'

export const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** V8's message about a text that is no JSON; undefined where it is. */
function complaintOf(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/** Whether a text may be the beginning of JSON: nothing is wrong with it but that it ends. */
function isBeginning(text: string): boolean {
  const complaint = complaintOf(text)
  return (
    complaint === undefined ||
    /end of JSON|Unterminated/u.test(complaint) ||
    Number(/at position (\d+)/u.exec(complaint)?.[1]) === text.length
  )
}

/**
 * Where the fault is, in UTF-16 code units: where V8's message says so, else behind the longest beginning that
 * could have become JSON (messages of “Unexpected token” name no place).
 */
function faultOffset(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  if (isBeginning(text)) return text.trimEnd().length
  let [low, high] = [0, text.length]
  while (low < high - 1) {
    const middle = (low + high) >> 1
    if (isBeginning(text.slice(0, middle))) low = middle
    else high = middle
  }
  return low
}

/**
 * JSON text → data with places. Every JSON text is YAML too, so the YAML reader gives the places, finds
 * double keys and refuses `__proto__`; JSON.parse alone decides what is valid.
 */
export function readJson(text: string, file: string): Yaml {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const complaint = complaintOf(body)
  if (complaint !== undefined) {
    const offset = faultOffset(complaint, body)
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
