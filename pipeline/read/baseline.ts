import * as z from 'zod'
import { baselineRule, type Entry } from '../model/baseline.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { phrase, say } from '../model/wording.ts'
import { readJson } from './json.ts'
import { checkSchema } from './schema.ts'
import type { Yaml } from './yaml.ts'

const schema = z.strictObject({
  version: z.literal(1, { error: phrase('expected 1') }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      file: z.string(),
      fingerprint: z.string().regex(/^[0-9a-f]{32}$/u, {
        error: phrase('expected 32 hexadecimal digits'),
      }),
      count: z.number().int().min(1),
    }),
  ),
})

export type BaselineFile = {
  readonly entries: readonly Entry[]
  /** The line of each entry. */
  readonly lines: readonly number[]
  readonly findings: readonly Finding[]
}

/** Data of a JSON text without places, which only a fault needs: an archive’s baseline has thousands of lines. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The lines that hold an entry: each has its own in the file as it is written. */
function linesOf(text: string, entries: readonly Entry[]): number[] {
  const own = text
    .split('\n')
    .flatMap((line, index) => (line.includes('"fingerprint"') ? [index + 1] : []))
  return own.length === entries.length ? own : entries.map(() => 1)
}

/** Reads a baseline. With a fault in it nothing of it is used, and a warning says where. Never throws. */
export function readBaseline(text: string, file: string): BaselineFile {
  const whole = schema.safeParse(parsed(text))
  if (whole.success) {
    const { findings: entries } = whole.data
    return { entries, lines: linesOf(text, entries), findings: [] }
  }
  const source: Yaml = readJson(text, file)
  const faults = source.findings.length
    ? source.findings
    : checkSchema(schema, source, file).findings
  return {
    entries: [],
    lines: [],
    findings: faults
      .slice(0, 1)
      .map(({ words, message, place }) =>
        findingOf(baselineRule, file, words?.message ?? say(message), place),
      ),
  }
}
