import type { Finding } from '../model/finding.ts'
import { isSpoken, type Locale, type Message } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { conflictRule } from '../model/locale-rules.ts'
import { say, type Wording } from '../model/wording.ts'
import { categoryOf } from './locale-pairs.ts'

/** Where a file holds words: a path of keys for each, in the order of the file. */
const pathsOf = (node: object, above: readonly string[] = []): string[][] =>
  Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    const path = [...above, name]
    return value && typeof value === 'object' && !Array.isArray(value)
      ? pathsOf(value, path)
      : [path]
  })

/** The dotted keys above a dotted key: “a” and “a.b” for “a.b.c”. */
const aboveOf = (key: string): string[] => {
  const parts = key.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

/**
 * Keys that programs read in different ways: one that holds words and further keys, in one file or between the
 * languages; the same dotted key twice; a group of keys that is named like a plural form.
 */
export function checkConflicts(locales: readonly Locale[]): Finding[] {
  const namespaces = new Set(locales.flatMap((locale) => Object.keys(locale.resources)))
  return [...namespaces].flatMap((namespace) => conflictsIn(namespace, locales))
}

function conflictsIn(namespace: string, locales: readonly Locale[]): Finding[] {
  const parents = new Map<string, { child: string; file: string }>()
  const of = locales.map((locale) => {
    const own = [...locale.messages.values()].filter(({ key }) => key.startsWith(`${namespace}:`))
    return { own, paths: pathsOf(locale.resources[namespace] ?? {}) }
  })
  for (const { own, paths } of of)
    for (const path of paths) {
      const child = path.join('.')
      for (const above of aboveOf(child))
        if (!parents.has(above)) parents.set(above, { child, file: own[0]?.file ?? '' })
    }
  return of.flatMap(({ own, paths }) => {
    const [first] = own
    if (!first) return []
    const report = (path: readonly string[], what: Wording): Finding =>
      findingOf(conflictRule, first.file, what, first.source.placeOf(path, true), {
        severity: isSpoken(namespace) ? 'warning' : conflictRule.severity,
      })
    return [
      ...wordsAndKeys(own, parents, report),
      ...twice(paths, report),
      ...groups(paths, report),
    ]
  })
}

type Report = (path: readonly string[], what: Wording) => Finding

const wordsAndKeys = (
  own: readonly Message[],
  parents: ReadonlyMap<string, { child: string; file: string }>,
  report: Report,
): Finding[] =>
  own.flatMap(({ path }) => {
    const name = path.join('.')
    const below = parents.get(name)
    return below
      ? report(
          path,
          say('Unexpected words for “{{name}}”, a key that holds others: “{{child}}” in {{file}}', {
            name,
            ...below,
          }),
        )
      : []
  })

function twice(paths: readonly string[][], report: Report): Finding[] {
  const seen = new Set<string>()
  return paths.flatMap((path) => {
    const name = path.join('.')
    if (seen.has(name))
      return report(path, say('Unexpected key “{{name}}”, which stands a second time', { name }))
    seen.add(name)
    return []
  })
}

function groups(paths: readonly string[][], report: Report): Finding[] {
  const seen = new Set<string>()
  return paths.flatMap((path) =>
    path.slice(0, -1).flatMap((step, index) => {
      const group = path.slice(0, index + 1)
      const name = group.join('.')
      if (!categoryOf(step) || seen.has(name)) return []
      seen.add(name)
      return report(
        group,
        say('Unexpected group of keys “{{name}}”, named like a plural form of words', { name }),
      )
    }),
  )
}
