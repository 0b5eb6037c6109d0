import type { Finding } from '../model/finding.ts'
import { findInvisible, invisibleWords } from '../model/invisible.ts'
import { findLookalikes, lookalikeMore, lookalikeWords } from '../model/lookalike.ts'
import { findingOf } from '../model/rule.ts'
import { invisibleRule, lookalikeRule } from '../model/rules.ts'
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
      .map((found) => findingOf(invisibleRule, file, invisibleWords(found), place)),
    ...lookalikes.map((found) =>
      findingOf(lookalikeRule, file, lookalikeWords(found), place, lookalikeMore(found)),
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
