import type { Finding } from '../model/finding.ts'
import { findInvisible } from '../model/invisible.ts'
import { findLookalikes } from '../model/lookalike.ts'
import { findingOf } from '../model/rule.ts'
import { invisibleRule, lookalikeRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import type { Yaml } from './yaml.ts'

/** One string of a file of facts, words or terms. */
function inString(
  text: string,
  source: Yaml,
  path: readonly PropertyKey[],
  file: string,
  isKey: boolean,
): Finding[] {
  const invisible = findInvisible(text)
  const lookalikes = findLookalikes(text)
  if (!invisible.length && !lookalikes.length) return []
  const place = source.placeOf(path, isKey)
  return [
    ...invisible
      .slice(0, 1)
      .map(({ kind, code }) =>
        findingOf(
          invisibleRule,
          file,
          say('Unexpected {{kind}} {{code}}, expected visible text only', { kind, code }),
          place,
        ),
      ),
    ...lookalikes.map(({ word, instead, isWhole }) =>
      findingOf(
        lookalikeRule,
        file,
        instead === undefined
          ? say('Unexpected letter of another script in “{{word}}”, expected letters of one', {
              word,
            })
          : say('Unexpected letter of another script in “{{word}}”, expected “{{instead}}”', {
              word,
              instead,
            }),
        place,
        {
          actual: word,
          expected: instead === undefined ? [] : [instead],
          severity: isWhole ? 'warning' : lookalikeRule.severity,
        },
      ),
    ),
  ]
}

/** Invisible characters and look-alike letters in any key or value, also where an escape such as "\u202e" makes them. */
export function checkStrings(source: Yaml, file: string): Finding[] {
  const found: Finding[] = []
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') found.push(...inString(value, source, path, file, false))
    else if (Array.isArray(value)) value.forEach((one, index) => walk(one, [...path, index]))
    else if (value && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) {
        found.push(...inString(key, source, [...path, key], file, true))
        walk(one, [...path, key])
      }
  }
  walk(source.data, [])
  return found
}
